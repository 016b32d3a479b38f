// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace documents::pdf {

/// What libharu leaves unread in a font file.
struct FontFacts {
    /// In whole degrees: -12 for an italic.
    int slant = 0;
    /// Which glyphs a composite glyph is made of; they may be composite again.
    std::map<std::uint16_t, std::vector<std::uint16_t>> parts;
};

/// libharu trusts a font file and reads outside it when it is damaged. This refuses (Failure "pdf.font") what is not
/// a whole TrueType file with sane tables. Fonts are compiled in; it is no defence against a crafted one.
FontFacts check_font(std::string_view bytes);

}  // namespace documents::pdf
