// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/set_text.h"

#include "base/text.h"

namespace documents::layout {

SetText::SetText(const pdf::Fonts& fonts, const Runs& runs, TextStyle style) : m_style(style)
{
    size_t room = 0;
    for (const auto& run : runs)
        room += run.text.size();
    m_glyphs.reserve(room);
    for (const auto& run : runs) {
        const auto face = run.bold ? pdf::Style::bold : run.italic ? pdf::Style::italic : style.face;
        const auto index = static_cast<std::uint16_t>(m_stretches.size());
        m_stretches.push_back({face, run.link.empty() ? style.colour : look::accent, run.link, run.language});
        for (char32_t sign : base::to_utf32(run.text)) {
            const int width = sign == 0xAD || sign == '\n' ? 0 : fonts.width(face, sign);
            m_glyphs.push_back({sign, static_cast<std::uint16_t>(width), index});
        }
    }
}

pdf::Element& SetText::element_of(Stretch& stretch, pdf::Element& parent)
{
    if (stretch.link.empty() && stretch.language.empty())
        return parent;
    if (!stretch.element) {
        stretch.element = &parent.add(stretch.link.empty() ? pdf::Tag::span : pdf::Tag::link);
        stretch.element->language = stretch.language;
    }
    return *stretch.element;
}

void SetText::paint(pdf::PdfDocument& pdf, int page, pdf::Element* element, size_t line_index, double x, double top, double width, Table::Align align)
{
    const Line& line = m_lines[line_index];
    if (align == Table::Align::right)
        x += width - line.width;
    else if (align == Table::Align::centre)
        x += (width - line.width) / 2;
    const double y = top - base_line(m_style);
    for (size_t i = line.begin; i < line.end;) {
        auto& stretch = m_stretches[m_glyphs[i].run];
        std::u32string signs;
        long used = 0;
        for (const auto run = m_glyphs[i].run; i < line.end && m_glyphs[i].run == run; ++i) {
            if (m_glyphs[i].sign == 0xAD)
                continue;
            signs += m_glyphs[i].sign;
            used += m_glyphs[i].width;
        }
        // What is read aloud or copied needs the blank, or the soft hyphen, that the line's end stands for.
        if (i == line.end && line.hyphenated)
            signs += U'\u00AD';
        else if (i == line.end && line.wrapped_at_blank)
            signs += U' ';
        const double advance = static_cast<double>(used) * m_style.size / 1000.0;
        if (!signs.empty()) {
            pdf::Element* owner = element ? &element_of(stretch, *element) : nullptr;
            if (owner)
                pdf.begin(page, *owner);
            pdf.text(page, stretch.face, m_style.size, x, y, signs, stretch.colour);
            if (owner)
                pdf.end(page);
            if (owner && !stretch.link.empty())
                pdf.link(page, *owner, {x, top - m_style.lead, advance, m_style.lead}, stretch.link, base::to_utf8(signs));
        }
        x += advance;
    }
}

double width_of(const pdf::Fonts& fonts, const TextStyle& style, std::u32string_view text)
{
    return fonts.width(style.face, style.size, text);
}

std::u32string cut_to(const pdf::Fonts& fonts, const TextStyle& style, std::u32string text, double width)
{
    if (width_of(fonts, style, text) <= width)
        return text;
    while (!text.empty() && width_of(fonts, style, text + U"…") > width)
        text.pop_back();
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text + U"…";
}

double base_line(const TextStyle& style)
{
    return style.lead - (style.lead - style.size) / 2 - style.size * 0.22;
}

}  // namespace documents::layout
