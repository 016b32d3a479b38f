// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/gap_chart.h"

#include "base/number.h"
#include "base/text.h"

#include <algorithm>

namespace app {
namespace {

using base::Picture;

constexpr double letters = 8.5, line_height = 11.5, wide_letter = letters * 0.53;

std::vector<std::string> in_lines(const std::string& text, double width)
{
    const auto signs = std::max<size_t>(8, static_cast<size_t>(width / wide_letter));
    std::vector<std::string> lines;
    auto rest = base::to_utf32(text);
    while (rest.size() > signs && lines.size() < 2) {
        const auto blank = rest.rfind(U' ', signs);
        if (blank == rest.npos || blank == 0)
            break;
        lines.push_back(base::to_utf8(rest.substr(0, blank)));
        rest.erase(0, blank + 1);
    }
    lines.push_back(base::to_utf8(rest));
    return lines;
}

void diamond(Picture& picture, Picture::Point at, double radius)
{
    picture.shapes.emplace_back(
        Picture::Path{{{at.x, at.y - radius}, {at.x + radius, at.y}, {at.x, at.y + radius}, {at.x - radius, at.y}}, 1, Picture::Colour::violet, true});
}

}  // namespace

DrawnChart draw_gaps(const GapFigures& figures, const base::Words& words, double width)
{
    const auto language = words.language();
    const double statement_width = width * 0.44, gap_room = 46, left = statement_width + 18, right = width - gap_room;
    DrawnChart drawn;
    auto& picture = drawn.picture;
    picture.width = width;
    const auto x = [&](double value) {
        return left + (right - left) * std::clamp((value - figures.least) / std::max(1, figures.most - figures.least), 0.0, 1.0);
    };
    const auto text = [&](Picture::Point at, const std::string& what, Picture::Anchor anchor, bool bold, Picture::Colour colour, double room) {
        picture.shapes.emplace_back(Picture::Label{at, what, letters, anchor, bold, colour, room});
    };

    // Who is who, then the scale.
    picture.shapes.emplace_back(Picture::Circle{{5, 9}, 4.5, Picture::Colour::accent});
    text({14, 12}, figures.employer, Picture::Anchor::start, false, Picture::Colour::ink, width * 0.4);
    const double second = 14 + std::min(width * 0.4, static_cast<double>(base::length(figures.employer)) * wide_letter + 8) + 14;
    diamond(picture, {second, 9}, 5.5);
    text({second + 10, 12}, figures.executive, Picture::Anchor::start, false, Picture::Colour::ink, width - second - 10);
    double y = 30;
    if (!figures.least_means.empty() && !figures.most_means.empty()) {
        const auto means = [](int step, const std::string& what) { return std::to_string(step) + " = " + what; };
        text({0, y}, means(figures.least, figures.least_means) + ", " + means(figures.most, figures.most_means), Picture::Anchor::start, false,
            Picture::Colour::muted, width);
        y += 18;
    }
    for (int step = figures.least; step <= figures.most && !figures.rows.empty(); ++step)
        text({x(step), y}, std::to_string(step), Picture::Anchor::middle, false, Picture::Colour::muted, 0);
    if (!figures.rows.empty())
        text({width, y}, std::string(words("Gap")), Picture::Anchor::end, false, Picture::Colour::muted, gap_room - 8);
    y += 6;

    auto rows = figures.rows;
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.gap() > b.gap(); });
    const auto height_of = [](const std::vector<std::string>& lines) { return 12 + line_height * static_cast<double>(lines.size()); };
    // The scale's lines lie under everything that is drawn on them.
    double bottom = y;
    for (const auto& row : rows)
        bottom += height_of(in_lines(row.statement, statement_width));
    for (int step = figures.least; step <= figures.most && !rows.empty(); ++step)
        picture.shapes.emplace_back(Picture::Path{{{x(step), y}, {x(step), bottom}}, 0.5, Picture::Colour::rule});
    for (const auto& row : rows) {
        const auto lines = in_lines(row.statement, statement_width);
        const double height = height_of(lines), middle = y + height / 2;
        picture.shapes.emplace_back(Picture::Path{{{0, y}, {width, y}}, 0.5, Picture::Colour::rule});
        double base_line = middle - line_height * static_cast<double>(lines.size()) / 2 + line_height * 0.76;
        for (const auto& line : lines) {
            text({0, base_line}, line, Picture::Anchor::start, false, Picture::Colour::ink, statement_width);
            base_line += line_height;
        }
        const double one = x(row.employer), other = x(row.executive);
        picture.shapes.emplace_back(Picture::Rect{std::min(one, other), middle - 1, std::max(one, other) - std::min(one, other), 2, Picture::Colour::muted});
        picture.shapes.emplace_back(Picture::Circle{{one, middle}, 4.5, Picture::Colour::accent});
        diamond(picture, {other, middle}, 5.5);
        const auto gap = base::rounded(row.gap(), 1, language);
        text({width, middle + 3}, gap, Picture::Anchor::end, true, Picture::Colour::ink, 0);

        const auto figure = [&](double value) { return base::rounded(value, 1, language); };
        const auto reading = figures.employer + " " + figure(row.employer) + ", " + figures.executive + " " + figure(row.executive) + ", "
            + words.fill("gap {gap}", {{"gap", gap}});
        drawn.spots.push_back({{(one + other) / 2, middle}, row.statement + " " + reading});
        picture.table.emplace_back(row.statement, reading);
        y += height;
    }
    if (rows.empty()) {
        text({0, y + 14}, std::string(words("Nobody has answered yet")), Picture::Anchor::start, false, Picture::Colour::muted, width);
        y += 20;
    }
    picture.height = y + 4;

    picture.alt = figures.title;
    for (const auto& [statement, reading] : picture.table)
        picture.alt += (picture.alt.empty() ? "" : picture.alt.size() == figures.title.size() ? ": " : "; ") + statement + " " + reading;
    if (rows.empty())
        picture.alt += (picture.alt.empty() ? "" : ". ") + std::string(words("Nobody has answered yet"));
    return drawn;
}

}  // namespace app
