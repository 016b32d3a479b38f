// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/code_panel.h"

#include "base/text.h"
#include "documents/layout/paint_picture.h"
#include "documents/layout/set_text.h"
#include "documents/qr/qr_code.h"

#include <algorithm>

namespace documents::layout {
namespace {

constexpr size_t groups_a_line = 4;
/// 0.9 mm on paper: a simple reader and a worn printer manage that.
constexpr double square = 2.6;
constexpr double pad = 11, line_height = 34;
constexpr TextStyle group_style{17, 22, pdf::Style::mono, look::ink};
constexpr TextStyle number_style{8, 11, pdf::Style::regular, look::muted};

struct Entry {
    std::u32string number, group;
    pdf::Element* label;
    pdf::Element* body;
};

std::string joined(const std::vector<std::string>& groups)
{
    std::string text;
    for (const auto& group : groups)
        text += (text.empty() ? "" : " ") + group;
    return text;
}

}  // namespace

Box code_panel(const std::vector<std::string>& groups, const std::string& alt, const pdf::Fonts& fonts, pdf::Element& parent, double x, double width)
{
    auto& panel = parent.add(pdf::Tag::div);
    auto& list = panel.add(pdf::Tag::l);
    list.numbering = pdf::Numbering::decimal;
    std::vector<Entry> entries;
    for (const auto& group : groups) {
        auto& item = list.add(pdf::Tag::li);
        entries.push_back({base::to_utf32(std::to_string(entries.size() + 1)), base::to_utf32(group), &item.add(pdf::Tag::lbl), &item.add(pdf::Tag::lbody)});
    }
    auto picture = QrCode(joined(groups)).draw(square, alt);
    auto& figure = panel.add(pdf::Tag::figure);
    figure.alt = picture.alt;

    const double lines_height = static_cast<double>((groups.size() + groups_a_line - 1) / groups_a_line) * line_height;
    const double height = std::max(lines_height, picture.height) + 2 * pad;
    auto paint = [entries = std::move(entries), picture = std::move(picture), &figure, &fonts, lines_height, height, x, width](
                     pdf::PdfDocument& pdf, int page, double top) {
        const double code_x = x + width - pad - picture.width, code_top = top - (height - picture.height) / 2;
        const double step = (code_x - x - 2 * pad) / groups_a_line;
        const double first_top = top - (height - lines_height) / 2;
        pdf.begin_artifact(page, pdf::Artifact::layout);
        pdf.fill_rect(page, {x, top - height, width, height}, look::note_ground);
        pdf.fill_rect(page, {x, top - height, 2.5, height}, look::accent);
        pdf.end(page);
        for (size_t i = 0; i < entries.size(); ++i) {
            const auto& entry = entries[i];
            const double at = x + pad + 6 + static_cast<double>(i % groups_a_line) * step;
            const double line_top = first_top - static_cast<double>(i / groups_a_line) * line_height;
            pdf.begin(page, *entry.label);
            pdf.text(page, number_style.face, number_style.size, at, line_top - base_line(number_style) - 1, entry.number, number_style.colour);
            pdf.end(page);
            pdf.begin(page, *entry.body);
            pdf.text(page, group_style.face, group_style.size, at, line_top - number_style.lead - base_line(group_style), entry.group, group_style.colour);
            pdf.end(page);
        }
        figure.bbox = pdf::Rect{code_x, code_top - picture.height, picture.width, picture.height};
        pdf.begin(page, figure);
        paint_picture(picture, pdf, fonts, page, code_x, code_top);
        pdf.end(page);
    };
    return {height, std::move(paint)};
}

}  // namespace documents::layout
