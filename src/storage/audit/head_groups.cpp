// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/head_groups.h"

#include <fmt/format.h>

#include <algorithm>

namespace storage {
namespace {

constexpr size_t groups = 8, digits = 5;

}  // namespace

std::string head_groups(const Hash& hash)
{
    std::string text;
    for (size_t i = 0; i < groups; ++i)
        text += fmt::format("{}{:05}", i == 0 ? "" : " ", hash[2 * i] << 8 | hash[2 * i + 1]);
    return text;
}

std::optional<std::array<std::uint8_t, 16>> from_head_groups(std::string_view typed)
{
    std::string row;
    for (char c : typed) {
        if (c >= '0' && c <= '9') {
            row += c;
            continue;
        }
        // A separator in the middle of a group means that a digit was lost.
        if (row.size() % digits != 0)
            return std::nullopt;
    }
    if (row.size() != groups * digits)
        return std::nullopt;
    std::array<std::uint8_t, 16> beginning;
    for (size_t i = 0; i < groups; ++i) {
        unsigned value = 0;
        for (char c : row.substr(i * digits, digits))
            value = value * 10 + static_cast<unsigned>(c - '0');
        if (value > 0xFFFF)
            return std::nullopt;
        beginning[2 * i] = static_cast<std::uint8_t>(value >> 8);
        beginning[2 * i + 1] = static_cast<std::uint8_t>(value);
    }
    return beginning;
}

std::optional<Head> find_head(Connection& connection, const std::array<std::uint8_t, 16>& beginning)
{
    // The hash is indexed, so the least one that begins so is at hand.
    Hash least{};
    std::copy(beginning.begin(), beginning.end(), least.begin());
    auto row = connection.prepare("SELECT seq, hash FROM audit WHERE hash >= :least ORDER BY hash LIMIT 1");
    row.bind("least", least);
    if (!row.step())
        return std::nullopt;
    Head head{row.get<std::int64_t>(0), row.get<Hash>(1)};
    if (!std::equal(beginning.begin(), beginning.end(), head.hash.begin()))
        return std::nullopt;
    return head;
}

}  // namespace storage
