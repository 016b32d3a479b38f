// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/secret.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace storage {

/// What the letters on paper are: one is never taken for the other.
enum class Paper : std::uint8_t { slip = 0x51, sheet = 0x52 };

/// Secret bytes as letters for paper: groups of five signs "7K2QF", of which the fifth checks its group and the group's
/// place, four groups to a line. The alphabet has no I, L, O or U. Three bytes at the end check the whole.
SecretBytes to_groups(Paper paper, std::span<const std::uint8_t> secret);

/// What was typed, in any case, with O for 0 and I or L for 1, blanks and hyphens as one likes. Refuses with every
/// wrong group at once (groups.wrong, field "groups/3", from 1), a wrong number of groups (groups.count), and letters
/// that are another paper's or do not belong together (groups.whole).
SecretBytes from_groups(Paper paper, size_t secret_size, std::string_view typed);

/// How many groups this many bytes take.
constexpr size_t group_count(size_t secret_size)
{
    return ((secret_size + 4) * 8 + 19) / 20;
}

/// The values of a group's four signs, typed by itself for that place, from 0; nothing where its fifth does not fit them.
std::optional<SecretBytes> group_at(size_t place, std::string_view typed);
/// The group of that place, from 0, out of a paper's groups.
std::string group_text(std::string_view groups, size_t place);
/// Whether `typed` is the group of that place, from 0, in `groups`: for typing back what was written down.
bool is_group(const SecretBytes& groups, size_t place, std::string_view typed);

}  // namespace storage
