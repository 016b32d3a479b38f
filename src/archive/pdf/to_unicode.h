// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace archive::pdf {

class Document;

/// What a ToUnicode CMap says about these codes: UTF-16BE bytes as they stand. A code that is missing has no text.
/// Reads bfchar and bfrange only, as PDF asks.
std::map<unsigned, std::string> read_to_unicode(Document& document, std::string_view cmap, const std::set<unsigned>& codes);

/// The code points of UTF-16BE; a broken surrogate or half a unit becomes U+FFFE, which no text may hold.
std::u32string code_points_of(const std::string& utf16);

}  // namespace archive::pdf
