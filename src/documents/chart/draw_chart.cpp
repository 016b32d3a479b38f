// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/chart/draw_chart.h"

#include "base/failure.h"
#include "base/text.h"
#include "documents/chart/draw_line.h"
#include "documents/chart/draw_wheel.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace documents {
namespace {

using base::Picture;
using nlohmann::json;

constexpr double label_size = 8.5, label_lead = 11;

Picture::Colour role_of(const json& row)
{
    const auto role = row.value("role", "accent");
    return role == "good" ? Picture::Colour::good : role == "warn" ? Picture::Colour::warn : role == "bad" ? Picture::Colour::bad : Picture::Colour::accent;
}

/// At most two lines. A picture knows no fonts, so it reckons with a broad sign's width; the painter cuts what is
/// still too long.
std::vector<std::string> in_two_lines(const std::string& label, double width)
{
    const auto signs = static_cast<size_t>(width / (label_size * 0.55));
    auto text = base::to_utf32(label);
    if (text.size() <= signs)
        return {label};
    auto blank = text.rfind(U' ', signs);
    if (blank == text.npos || blank == 0)
        return {label};
    return {base::to_utf8(text.substr(0, blank)), base::to_utf8(text.substr(blank + 1))};
}

void say(Picture& picture, const json& row)
{
    const auto label = row.at("label").get<std::string>(), text = row.at("text").get<std::string>();
    picture.alt += (picture.table.empty() ? " " : "; ") + label + " " + text;
    picture.table.emplace_back(label, text);
}

Picture bars(const json& chart, double width)
{
    constexpr double bar_height = 10, text_room = 48;
    const double label_width = width * 0.42, track_x = label_width + 10, track_width = width - track_x - text_room;
    const double max = std::max(1e-9, chart.value("max", 100.0));
    Picture picture;
    picture.width = width;
    double y = 2;
    for (const auto& row : chart.at("rows")) {
        const auto lines = in_two_lines(row.at("label").get<std::string>(), label_width);
        const double height = 7 + static_cast<double>(lines.size()) * label_lead;
        const double middle = y + height / 2;
        double line_y = middle - static_cast<double>(lines.size()) * label_lead / 2 + label_lead * 0.78;
        for (const auto& line : lines) {
            picture.shapes.push_back(Picture::Label{{0, line_y}, line, label_size, Picture::Anchor::start, false, Picture::Colour::ink, label_width});
            line_y += label_lead;
        }
        picture.shapes.push_back(Picture::Rect{track_x, middle - bar_height / 2, track_width, bar_height, Picture::Colour::track});
        if (row.at("value").is_number()) {
            const double share = std::clamp(row.at("value").get<double>() / max, 0.0, 1.0);
            if (share > 0)
                picture.shapes.push_back(Picture::Rect{track_x, middle - bar_height / 2, track_width * share, bar_height, role_of(row)});
        }
        picture.shapes.push_back(Picture::Label{
            {track_x + track_width + 7, middle + label_size * 0.36}, row.at("text").get<std::string>(), label_size, Picture::Anchor::start, true});
        say(picture, row);
        y += height;
    }
    picture.height = y + 4;
    return picture;
}

struct Range {
    double least = 0, most = 0;
    void include(double value)
    {
        least = std::min(least, value);
        most = std::max(most, value);
    }
    double share(double value) const { return most > least ? (value - least) / (most - least) : 0.5; }
};

Picture::Colour line_colour(const json& line)
{
    const auto role = line.value("role", "accent");
    return role == "muted" ? Picture::Colour::muted : role == "ink" ? Picture::Colour::ink : role == "violet" ? Picture::Colour::violet : role_of(line);
}

/// A name and a last figure for each line stand where it ends, as far apart as they can be read.
struct Ending {
    double y = 0;
    std::string words;
    Picture::Colour colour = Picture::Colour::ink;
};

void set_apart(std::vector<Ending>& endings, double least, double most)
{
    std::stable_sort(endings.begin(), endings.end(), [](const Ending& a, const Ending& b) { return a.y < b.y; });
    for (size_t i = 1; i < endings.size(); ++i)
        endings[i].y = std::max(endings[i].y, endings[i - 1].y + 11);
    if (!endings.empty())
        endings.back().y = std::min(endings.back().y, most);
    for (size_t i = endings.size(); i-- > 1;)
        endings[i - 1].y = std::max(least, std::min(endings[i - 1].y, endings[i].y - 11));
}

Picture several_lines(const json& chart, double width)
{
    constexpr double height = 185, left = 34, right = 150, top = 10, bottom = 26;
    const double plot_width = width - left - right, plot_height = height - top - bottom;
    Picture picture;
    picture.width = width;
    picture.height = height;
    std::optional<Range> across, up;
    for (const auto& line : chart.at("lines")) {
        for (const auto& point : line.at("points")) {
            const auto at = point.at("at").get<double>(), value = point.at("value").get<double>();
            across = across.value_or(Range{at, at});
            up = up.value_or(Range{value, value});
            across->include(at);
            up->include(value);
        }
    }
    if (!across || !up)
        return picture;
    const auto place = [&](double at, double value) {
        return Picture::Point{left + plot_width * across->share(at), top + plot_height * (1 - up->share(value))};
    };
    for (const auto& level : chart.at("levels")) {
        const auto value = level.at("value").get<double>();
        if (value < up->least || value > up->most)
            continue;
        const auto from = place(across->least, value);
        picture.shapes.push_back(Picture::Path{{{left, from.y}, {left + plot_width, from.y}}, 0.5, Picture::Colour::rule});
        picture.shapes.push_back(
            Picture::Label{{left - 6, from.y + 3}, level.at("text").get<std::string>(), 8, Picture::Anchor::end, false, Picture::Colour::muted});
    }
    picture.shapes.push_back(Picture::Path{{{left, top + plot_height + 6}, {left + plot_width, top + plot_height + 6}}, 0.75, Picture::Colour::rule});
    for (const auto& mark : chart.at("days")) {
        const auto x = place(mark.at("at").get<double>(), up->least).x;
        const auto anchor = x < left + 20 ? Picture::Anchor::start : x > left + plot_width - 20 ? Picture::Anchor::end : Picture::Anchor::middle;
        picture.shapes.push_back(Picture::Label{{x, height - 8}, mark.at("text").get<std::string>(), 8, anchor, false, Picture::Colour::muted});
    }
    std::vector<Ending> endings;
    for (const auto& line : chart.at("lines")) {
        if (line.at("points").empty())
            continue;
        Picture::Path path;
        path.width = line.value("dashed", false) ? 1.25 : 2;
        path.dashed = line.value("dashed", false);
        path.colour = line_colour(line);
        for (const auto& point : line.at("points"))
            path.points.push_back(place(point.at("at").get<double>(), point.at("value").get<double>()));
        const auto& last = line.at("points").back();
        const auto words = line.at("label").get<std::string>() + " " + last.at("text").get<std::string>();
        endings.push_back({path.points.back().y + 3, words, path.colour});
        picture.shapes.push_back(Picture::Circle{path.points.back(), 2.5, path.colour});
        picture.shapes.push_back(std::move(path));
        say(picture, {{"label", line.at("label")}, {"text", last.at("text")}});
    }
    set_apart(endings, top + 3, top + plot_height + 3);
    for (const auto& each : endings)
        picture.shapes.push_back(Picture::Label{{left + plot_width + 9, each.y}, each.words, 8.5, Picture::Anchor::start, true, each.colour, right - 10});
    return picture;
}

}  // namespace

base::Picture draw_chart(const json& chart, double width, const std::string& alt)
{
    const auto type = chart.value("type", "");
    if (type != "bars" && type != "line" && type != "lines" && type != "wheel")
        base::broken("chart.unknown", type);
    auto picture = type == "bars" ? bars(chart, width)
        : type == "line"          ? draw_line(chart, width).picture
        : type == "lines"         ? several_lines(chart, width)
                                  : draw_wheel(chart, width);
    picture.alt = alt + picture.alt + ".";
    return picture;
}

}  // namespace documents
