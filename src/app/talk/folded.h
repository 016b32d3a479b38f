// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// In lower case: the letters of our languages.
std::string lowered(std::string_view utf8);
/// In lower case, and å, aa, æ, ae and ä as a, ø, oe and ö as o, é as e: as a name is typed in haste.
std::string folded(std::string_view utf8);
/// At blanks of every kind.
std::vector<std::string> split_words(std::string_view utf8);

}  // namespace app
