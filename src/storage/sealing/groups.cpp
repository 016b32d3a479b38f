// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/groups.h"

#include "base/failure.h"
#include "domain/refused.h"
#include "storage/sealing/message.h"

#include <algorithm>
#include <array>
#include <string>

namespace storage {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr size_t data_signs = 4, group_signs = 5, groups_a_line = 4, check_bytes = 3;

/// In GF(32), by x^5 + x^2 + 1.
constexpr unsigned twice(unsigned value)
{
    return value & 16 ? (value << 1 ^ 0x25) & 31 : value << 1;
}

/// The sign that makes a group right at its place. Each sign has a weight of its own, so that any one wrong sign and
/// any two changed about are found; the place's share finds groups changed about.
unsigned check_sign(const std::uint8_t* signs, size_t place)
{
    unsigned sum = static_cast<unsigned>(place % 31) + 1;
    for (size_t i = 0; i < data_signs; ++i)
        sum = twice(sum ^ signs[i]);
    return sum;
}

int value_of(char sign)
{
    if (sign >= 'a' && sign <= 'z')
        sign = static_cast<char>(sign - 'a' + 'A');
    if (sign == 'O')
        return 0;
    if (sign == 'I' || sign == 'L')
        return 1;
    const auto at = alphabet.find(sign);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

bool is_blank(char sign)
{
    return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || sign == '-';
}

/// The values of the signs, one a byte; 0xFF for what is no sign.
SecretBytes values_of(std::string_view typed)
{
    const auto count = static_cast<size_t>(std::count_if(typed.begin(), typed.end(), [](char c) { return !is_blank(c); }));
    SecretBytes values(count);
    size_t at = 0;
    for (char c : typed) {
        if (!is_blank(c))
            values.data()[at++] = static_cast<std::uint8_t>(value_of(c));
    }
    return values;
}

void put_check(SecretBytes& whole)
{
    const auto sum = hash_of(Message("radslag/groups/1").add(whole.bytes().first(whole.size() - check_bytes)));
    std::copy_n(sum.begin(), check_bytes, whole.data() + whole.size() - check_bytes);
}

}  // namespace

SecretBytes to_groups(Paper paper, std::span<const std::uint8_t> secret)
{
    SecretBytes whole(1 + secret.size() + check_bytes);
    whole.data()[0] = static_cast<std::uint8_t>(paper);
    std::copy(secret.begin(), secret.end(), whole.data() + 1);
    put_check(whole);

    const size_t groups = group_count(secret.size());
    SecretBytes text(groups * (group_signs + 1) - 1);
    auto* out = text.data();
    for (size_t group = 0; group < groups; ++group) {
        std::array<std::uint8_t, data_signs> signs{};
        for (size_t bit = 0; bit < data_signs * 5; ++bit) {
            const size_t at = group * data_signs * 5 + bit;
            const unsigned set = at / 8 < whole.size() ? whole.data()[at / 8] >> (7 - at % 8) & 1U : 0;
            signs[bit / 5] = static_cast<std::uint8_t>(signs[bit / 5] << 1 | set);
        }
        if (group > 0)
            *out++ = group % groups_a_line == 0 ? '\n' : ' ';
        for (auto sign : signs)
            *out++ = static_cast<std::uint8_t>(alphabet[sign]);
        *out++ = static_cast<std::uint8_t>(alphabet[check_sign(signs.data(), group)]);
        wipe(signs);
    }
    return text;
}

SecretBytes from_groups(Paper paper, size_t secret_size, std::string_view typed)
{
    const size_t groups = group_count(secret_size);
    const auto values = values_of(typed);
    if (values.size() != groups * group_signs)
        domain::refuse("groups.count", "groups", {{"signs", std::to_string(values.size())}, {"wanted", std::to_string(groups * group_signs)}});

    domain::Faults faults;
    SecretBytes whole(1 + secret_size + check_bytes);
    for (size_t group = 0; group < groups; ++group) {
        const auto* signs = values.data() + group * group_signs;
        if (std::any_of(signs, signs + group_signs, [](auto value) { return value > 31; }) || check_sign(signs, group) != signs[data_signs]) {
            faults.add("groups.wrong", domain::at("groups", group + 1), {{"group", std::to_string(group + 1)}});
            continue;
        }
        for (size_t bit = 0; bit < data_signs * 5; ++bit) {
            const size_t at = group * data_signs * 5 + bit;
            const unsigned set = signs[bit / 5] >> (4 - bit % 5) & 1U;
            if (at / 8 < whole.size())
                whole.data()[at / 8] = static_cast<std::uint8_t>(whole.data()[at / 8] | set << (7 - at % 8));
            else if (set)
                faults.add("groups.whole", "groups");
        }
    }
    faults.raise();

    SecretBytes right(whole.size());
    std::copy(whole.bytes().begin(), whole.bytes().end(), right.data());
    put_check(right);
    if (whole.data()[0] != static_cast<std::uint8_t>(paper) || !equal(whole.bytes(), right.bytes()))
        domain::refuse("groups.whole", "groups");
    SecretBytes secret(secret_size);
    std::copy_n(whole.data() + 1, secret_size, secret.data());
    return secret;
}

std::optional<SecretBytes> group_at(size_t place, std::string_view typed)
{
    const auto values = values_of(typed);
    const auto* signs = values.data();
    const bool whole = values.size() == group_signs && std::none_of(signs, signs + group_signs, [](auto value) { return value > 31; });
    if (!whole || check_sign(signs, place) != signs[data_signs])
        return std::nullopt;
    SecretBytes four(data_signs);
    std::copy_n(signs, data_signs, four.data());
    return four;
}

std::string group_text(std::string_view groups, size_t place)
{
    std::string group;
    size_t signs = 0;
    for (char c : groups) {
        if (!is_blank(c) && signs++ / group_signs == place)
            group += c;
    }
    if (group.size() != group_signs)
        base::broken("groups.place", std::to_string(place));
    return group;
}

bool is_group(const SecretBytes& groups, size_t place, std::string_view typed)
{
    const auto all = values_of(groups.text());
    const auto one = values_of(typed);
    if ((place + 1) * group_signs > all.size())
        base::broken("groups.place", std::to_string(place));
    return equal(one.bytes(), all.bytes().subspan(place * group_signs, group_signs));
}

}  // namespace storage
