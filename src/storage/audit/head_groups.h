// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/entry.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace storage {

/// The first 128 bits of a head as people print, read aloud and type it: eight groups of five digits, each 00000 to
/// 65535. The same in every language.
std::string head_groups(const Hash& hash);

/// Back from what was typed; anything but digits only separates. Empty unless it is exactly eight groups (or forty
/// digits in a row), each of them one that is ever printed.
std::optional<std::array<std::uint8_t, 16>> from_head_groups(std::string_view typed);

/// The entry whose hash begins so: what a page was printed after. Empty where the log has none.
std::optional<Head> find_head(Connection& connection, const std::array<std::uint8_t, 16>& beginning);

}  // namespace storage
