// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/svg/paint_svg.h"

#include "documents/layout/look.h"

#include <fmt/format.h>

#include <cmath>

namespace documents {
namespace {

using base::Picture;

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string hex(Picture::Colour role)
{
    const auto colour = layout::look::of(role);
    const auto part = [](float value) { return static_cast<int>(std::lround(value * 255)); };
    return fmt::format("#{:02X}{:02X}{:02X}", part(colour.r), part(colour.g), part(colour.b));
}

/// Two decimals at most, without a locale.
std::string number(double value)
{
    auto text = fmt::format("{:.2f}", value);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

struct Painter {
    std::string& out;

    void operator()(const Picture::Rect& rect) const
    {
        out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", number(rect.x), number(rect.y), number(rect.width),
            number(rect.height), hex(rect.fill));
    }

    void operator()(const Picture::Path& path) const
    {
        std::string points;
        for (const auto& point : path.points)
            points += fmt::format("{}{},{}", points.empty() ? "" : " ", number(point.x), number(point.y));
        if (path.fill) {
            out += fmt::format("<polygon points=\"{}\" fill=\"{}\"/>\n", points, hex(path.colour));
            return;
        }
        out += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n", points, hex(path.colour), number(path.width),
            path.dashed ? " stroke-dasharray=\"3 2\"" : "");
    }

    void operator()(const Picture::Circle& circle) const
    {
        out += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>\n", number(circle.centre.x), number(circle.centre.y), number(circle.radius),
            hex(circle.colour));
    }

    void operator()(const Picture::Label& label) const
    {
        const char* anchor = label.anchor == Picture::Anchor::start ? "start" : label.anchor == Picture::Anchor::middle ? "middle" : "end";
        // SVG turns with the clock.
        const auto turn =
            label.turn == 0 ? std::string() : fmt::format(" transform=\"rotate({} {} {})\"", number(-label.turn), number(label.at.x), number(label.at.y));
        out += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"{}\"{}{}>{}</text>\n", number(label.at.x), number(label.at.y),
            number(label.size), anchor, hex(label.colour), label.bold ? " font-weight=\"bold\"" : "", turn, escaped(label.text));
    }
};

}  // namespace

std::string paint_svg(const Picture& picture, const std::string& title, base::Language language)
{
    const auto width = number(picture.width), height = number(picture.height);
    auto out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" width=\"{}pt\" height=\"{}pt\" lang=\"{}\" role=\"img\" "
                           "aria-labelledby=\"title description\" font-family=\"'Noto Sans', 'Segoe UI', Arial, sans-serif\">\n"
                           "<title id=\"title\">{}</title>\n<desc id=\"description\">{}</desc>\n<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
        width, height, width, height, base::tag(language), escaped(title), escaped(picture.alt), width, height, hex(Picture::Colour::card));
    for (const auto& shape : picture.shapes)
        std::visit(Painter{out}, shape);
    return out + "</svg>\n";
}

}  // namespace documents
