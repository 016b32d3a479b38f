// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/words.h"

#include <string_view>

namespace cli {

/// What stands in a field as a code of docs/interface.md ("in_review"), as people say it; anything else as it is. JSON keeps the
/// codes.
std::string_view word_of(std::string_view field, std::string_view code, const base::Words& words);

}  // namespace cli
