// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

namespace documents::layout {

/// One sign to be set. `width` in thousandths of the type size; `run` says which stretch of text it belongs to.
struct Glyph {
    char32_t sign = 0;
    std::uint16_t width = 0;
    std::uint16_t run = 0;
};

/// A line is glyphs [begin, end); `next` is where the following line begins (blanks at the break are in neither).
struct Line {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// In points.
    float width = 0;
    /// The line ended because it was full, so a blank belongs between it and the next when the text is read out.
    bool wrapped_at_blank = false;
    /// The line ends in the hyphen of a soft hyphen.
    bool hyphenated = false;
};

/// Greedy lines of at most `width` points at `size` points. Breaks after blanks, hyphens, dashes and slashes between
/// letters, at soft hyphens and at '\n'; never at a no-break space, inside "9,8 %", "§ 13" or "1 438 000". A word longer
/// than the line is cut where it must be.
std::vector<Line> break_lines(const std::vector<Glyph>& text, double size, double width);

/// The widest piece that cannot be broken, and the widest line when nothing but '\n' breaks; in points.
struct Extent {
    double least = 0;
    double natural = 0;
};
Extent measure(const std::vector<Glyph>& text, double size);

}  // namespace documents::layout
