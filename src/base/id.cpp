// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "base/hash.h"

#include <algorithm>

namespace base {
namespace {

/// As it is written, 8-4-4-4-12: where the digits of a group begin among all digits and in the text, and how many they are.
struct Group {
    size_t from, to, length;
};
constexpr std::array<Group, 5> groups{{{0, 0, 8}, {8, 9, 4}, {12, 14, 4}, {16, 19, 4}, {20, 24, 12}}};

int digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

void mark(std::array<std::uint8_t, 16>& bytes, int version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | (version << 4));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
}

}  // namespace

Uuid Uuid::make(const Clock& clock)
{
    Uuid id;
    fill_random(id.m_bytes);
    auto milliseconds = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    for (int i = 5; i >= 0; --i, milliseconds >>= 8)
        id.m_bytes[static_cast<size_t>(i)] = static_cast<std::uint8_t>(milliseconds);
    mark(id.m_bytes, 7);
    return id;
}

Uuid Uuid::derive(std::string_view organisation_number, std::string_view kind, std::string_view key)
{
    std::string name;
    for (auto part : {organisation_number, kind, key})
        name += std::to_string(part.size()) + ":" + std::string(part);
    Uuid id;
    auto hash = sha256(name);
    std::copy_n(hash.begin(), id.m_bytes.size(), id.m_bytes.begin());
    mark(id.m_bytes, 8);
    return id;
}

std::optional<Uuid> Uuid::from(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    auto* byte = id.m_bytes.data();
    for (const auto& [from, to, length] : groups) {
        if (to > 0 && text[to - 1] != '-')
            return std::nullopt;
        for (size_t at = to; at < to + length; at += 2) {
            const int high = digit(text[at]), low = digit(text[at + 1]);
            if (high < 0 || low < 0)
                return std::nullopt;
            *byte++ = static_cast<std::uint8_t>(high << 4 | low);
        }
    }
    return id;
}

std::string Uuid::str() const
{
    const auto digits = hex(m_bytes);
    std::string text(36, '-');
    for (const auto& [from, to, length] : groups)
        digits.copy(text.data() + to, length, from);
    return text;
}

}  // namespace base
