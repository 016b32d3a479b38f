// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/paint_picture.h"

#include "base/text.h"
#include "documents/layout/look.h"
#include "documents/layout/set_text.h"

#include <cmath>
#include <numbers>

namespace documents::layout {
namespace {

struct Painter {
    pdf::PdfDocument& pdf;
    const pdf::Fonts& fonts;
    int page;
    double x, top;

    void operator()(const base::Picture::Rect& rect) const
    {
        pdf.fill_rect(page, {x + rect.x, top - rect.y - rect.height, rect.width, rect.height}, look::of(rect.fill));
    }

    void operator()(const base::Picture::Path& path) const
    {
        std::vector<pdf::Point> points;
        for (auto point : path.points)
            points.push_back({x + point.x, top - point.y});
        pdf::Brush brush;
        (path.fill ? brush.fill : brush.stroke) = look::of(path.colour);
        brush.width = path.width;
        brush.dashed = path.dashed;
        pdf.path(page, points, brush, path.fill);
    }

    void operator()(const base::Picture::Circle& circle) const
    {
        pdf::Brush brush;
        brush.fill = look::of(circle.colour);
        pdf.circle(page, {x + circle.centre.x, top - circle.centre.y}, circle.radius, brush);
    }

    void operator()(const base::Picture::Label& label) const
    {
        TextStyle style{label.size, label.size * 1.3, label.bold ? pdf::Style::bold : pdf::Style::regular, look::of(label.colour)};
        auto words = base::to_utf32(label.text);
        if (label.max_width > 0)
            words = cut_to(fonts, style, std::move(words), label.max_width);
        const double width = label.anchor == base::Picture::Anchor::start ? 0 : width_of(fonts, style, words);
        const double shift = label.anchor == base::Picture::Anchor::end ? width : label.anchor == base::Picture::Anchor::middle ? width / 2 : 0;
        const double turn = label.turn * std::numbers::pi / 180;
        const double from_x = x + label.at.x - shift * std::cos(turn), from_y = top - label.at.y - shift * std::sin(turn);
        pdf.text(page, style.face, style.size, from_x, from_y, words, style.colour, label.turn);
    }
};

}  // namespace

namespace look {

pdf::Colour of(base::Picture::Colour role)
{
    using Role = base::Picture::Colour;
    switch (role) {
    case Role::ink: return ink;
    case Role::muted: return muted;
    case Role::rule: return rule;
    case Role::track: return rgb(0xE9EEF2);
    case Role::card: return rgb(0xFFFFFF);
    case Role::accent: return accent;
    case Role::good: return rgb(0x2E7D4F);
    case Role::warn: return rgb(0xB4690E);
    case Role::bad: return rgb(0xB23A2E);
    case Role::violet: return rgb(0x6F4A9E);
    case Role::teal: return rgb(0x0F766E);
    case Role::on_accent: return rgb(0xFFFFFF);
    case Role::winter: return rgb(0xD6E6F4);
    case Role::spring: return rgb(0xDBEEE2);
    case Role::summer: return rgb(0xFAE6D6);
    case Role::autumn: return rgb(0xE9E0F3);
    case Role::winter_pale: return rgb(0xF3F8FC);
    case Role::spring_pale: return rgb(0xF3FAF5);
    case Role::summer_pale: return rgb(0xFEF7F1);
    case Role::autumn_pale: return rgb(0xF8F5FC);
    }
    return ink;
}

}  // namespace look

void paint_picture(const base::Picture& picture, pdf::PdfDocument& pdf, const pdf::Fonts& fonts, int page, double x, double top)
{
    for (const auto& shape : picture.shapes)
        std::visit(Painter{pdf, fonts, page, x, top}, shape);
}

}  // namespace documents::layout
