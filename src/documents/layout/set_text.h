// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/block.h"
#include "documents/layout/line_breaker.h"
#include "documents/layout/look.h"

#include <vector>

namespace documents::layout {

/// Text measured and broken into lines, ready to be painted line by line.
class SetText {
public:
    SetText(const pdf::Fonts& fonts, const Runs& runs, TextStyle style);

    Extent extent() const { return measure(m_glyphs, m_style.size); }
    void break_into(double width) { m_lines = break_lines(m_glyphs, m_style.size, width); }
    size_t line_count() const { return m_lines.size(); }
    double lead() const { return m_style.lead; }

    /// Paints one line in a box of the line's lead that begins at (x, top). Belongs to `element`, its links and
    /// stretches in other languages to children of it; without an element the caller has begun an artifact.
    void paint(
        pdf::PdfDocument& pdf, int page, pdf::Element* element, size_t line, double x, double top, double width, Table::Align align = Table::Align::left);

private:
    struct Stretch {
        pdf::Style face;
        pdf::Colour colour;
        std::string link;
        std::string language;
        pdf::Element* element = nullptr;
    };

    pdf::Element& element_of(Stretch& stretch, pdf::Element& parent);

    TextStyle m_style;
    std::vector<Glyph> m_glyphs;
    std::vector<Stretch> m_stretches;
    std::vector<Line> m_lines;
};

/// The width, in points, of plain text on one line; and the text cut with an ellipsis to fit.
double width_of(const pdf::Fonts& fonts, const TextStyle& style, std::u32string_view text);
std::u32string cut_to(const pdf::Fonts& fonts, const TextStyle& style, std::u32string text, double width);
/// From the top of a line's box down to its base line.
double base_line(const TextStyle& style);

}  // namespace documents::layout
