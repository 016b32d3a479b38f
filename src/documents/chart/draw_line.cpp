// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/chart/draw_line.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace documents {
namespace {

using base::Picture;
using nlohmann::json;

constexpr double letters = 8.5, line_height = 11, left = 8, bottom = 24;
/// Above the highest point, for its figure; and the word that stands over today.
constexpr double top_air = 16, today_air = 12;
/// Below the lowest point, for its figure.
constexpr double air = 18;
/// Beyond so many points only the first and last have their figure beside them.
constexpr size_t most_told = 8;

/// From `least` to `most` onto the picture.
struct Axis {
    double least = 0, most = 1;
    double from = 0, to = 1;
    double operator()(double value) const { return most > least ? from + (to - from) * (value - least) / (most - least) : (from + to) / 2; }
};

double width_of(const std::string& text)
{
    return static_cast<double>(base::length(text)) * letters * 0.56;
}

std::string text_of(const json& entry, const char* name)
{
    return entry.at(name).get<std::string>();
}

void set_apart(std::vector<std::pair<double, size_t>>& places, double least, double most)
{
    std::sort(places.begin(), places.end());
    for (size_t i = 1; i < places.size(); ++i)
        places[i].first = std::max(places[i].first, places[i - 1].first + line_height);
    for (size_t i = places.size(); i-- > 0;)
        places[i].first = std::max(least, std::min(places[i].first, most - line_height * static_cast<double>(places.size() - 1 - i)));
}

class Line {
public:
    Line(const json& line, double width) : m_line(line), m_right(room_beside(line, width)), m_end(width - m_right)
    {
        const double over_today = line.at("today").is_null() ? 0 : today_air;
        m_top = top_air + over_today;
        auto& picture = m_face.picture;
        picture.width = width;
        picture.height = line.contains("height") ? line.at("height").get<double>() : std::clamp(width * 0.42 - today_air, 108.0, 178.0) + over_today;
        m_floor = picture.height - bottom;
        m_along = {0, line.at("to").get<double>(), left, m_end};
        m_up = upright();
    }

    LineFace draw()
    {
        add_days();
        add_levels();
        add_points();
        auto& picture = m_face.picture;
        if (m_line.at("points").empty())
            picture.shapes.push_back(Picture::Label{{(left + m_end) / 2, (m_top + m_floor) / 2 + 3}, text_of(m_line, "empty"), letters, Picture::Anchor::middle,
                false, Picture::Colour::muted, m_end - left});
        for (const auto& [name, value] : picture.table)
            picture.alt += (picture.alt.empty() ? " " : "; ") + name + " " + value;
        return std::move(m_face);
    }

private:
    static double room_beside(const json& line, double width)
    {
        double room = 24;
        for (const auto& level : line.at("levels"))
            room = std::max(room, 14 + width_of(text_of(level, "label") + " " + text_of(level, "text")));
        return std::min(room, width * 0.42);
    }

    Axis upright() const
    {
        std::vector<double> values;
        for (const char* list : {"points", "levels"}) {
            for (const auto& each : m_line.at(list))
                values.push_back(each.at("value").get<double>());
        }
        if (values.empty())
            return {0, 1, m_floor - air, m_top};
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        return {*least, *most, m_floor - air, m_top};
    }

    Picture::Anchor anchor_at(double x, double room) const
    {
        return x < left + room ? Picture::Anchor::start : x > m_end - room ? Picture::Anchor::end : Picture::Anchor::middle;
    }

    void add_days()
    {
        auto& shapes = m_face.picture.shapes;
        shapes.push_back(Picture::Path{{{left, m_floor}, {m_end, m_floor}}, 0.75, Picture::Colour::rule});
        for (const auto& mark : m_line.at("days")) {
            const double x = m_along(mark.at("at").get<double>());
            shapes.push_back(Picture::Path{{{x, m_floor}, {x, m_floor + 3}}, 0.75, Picture::Colour::rule});
            shapes.push_back(Picture::Label{{x, m_floor + 14}, text_of(mark, "text"), 8, anchor_at(x, 12), false, Picture::Colour::muted});
        }
        if (const auto& today = m_line.at("today"); !today.is_null()) {
            const double x = m_along(today.at("at").get<double>());
            shapes.push_back(Picture::Path{{{x, m_top - 14}, {x, m_floor}}, 0.75, Picture::Colour::rule});
            shapes.push_back(Picture::Label{{x, 9}, text_of(today, "text"), 8, anchor_at(x, 20), false, Picture::Colour::muted});
        }
    }

    void add_levels()
    {
        auto& picture = m_face.picture;
        if (const auto& band = m_line.at("band"); !band.is_null()) {
            const double low = m_up(band.at(0).get<double>()), high = m_up(band.at(1).get<double>());
            picture.shapes.push_back(Picture::Rect{left, high, m_end - left, low - high, Picture::Colour::spring_pale});
        }
        const auto& levels = m_line.at("levels");
        std::vector<std::pair<double, size_t>> names;
        for (size_t i = 0; i < levels.size(); ++i) {
            const double y = m_up(levels[i].at("value").get<double>());
            const auto colour = text_of(levels[i], "role") == "good" ? Picture::Colour::good : Picture::Colour::muted;
            picture.shapes.push_back(Picture::Path{{{left, y}, {m_end, y}}, 1, colour, false, true});
            names.emplace_back(y + 3, i);
        }
        set_apart(names, m_top, m_floor);
        for (const auto& [y, i] : names) {
            const auto name = text_of(levels[i], "label"), value = text_of(levels[i], "text");
            picture.shapes.push_back(
                Picture::Label{{m_end + 8, y}, name + " " + value, letters, Picture::Anchor::start, false, Picture::Colour::ink, m_right - 8});
            picture.table.emplace_back(name, value);
        }
    }

    /// Where a level's line would go through a figure above its point, the figure stands below.
    bool is_struck(double y) const
    {
        const auto& levels = m_line.at("levels");
        return std::any_of(levels.begin(), levels.end(), [&](const json& level) {
            const double at = m_up(level.at("value").get<double>());
            return at < y - 4 && at > y - 19;
        });
    }

    void add_points()
    {
        auto& picture = m_face.picture;
        const auto& points = m_line.at("points");
        Picture::Path path{{}, 2, Picture::Colour::accent};
        for (const auto& point : points)
            path.points.push_back({m_along(point.at("at").get<double>()), m_up(point.at("value").get<double>())});
        m_face.spots = path.points;
        if (path.points.size() > 1)
            picture.shapes.push_back(path);
        double last_end = -1e9;
        for (size_t i = 0; i < points.size(); ++i) {
            const auto at = path.points[i];
            const bool is_last = i + 1 == points.size();
            const auto text = text_of(points[i], "text");
            picture.shapes.push_back(Picture::Circle{at, is_last ? 4.5 : 3.5, Picture::Colour::accent});
            if (!is_last)
                picture.shapes.push_back(Picture::Circle{at, 2, Picture::Colour::card});
            // What would run into the figure before it is left to the table and to whoever points there.
            const double half = width_of(text) / 2;
            const double middle = std::clamp(at.x, left + half, std::max(left + half, m_end - half));
            const bool told = points.size() <= most_told ? middle - half > last_end + 4 : i == 0;
            if (told || is_last) {
                const double y = is_struck(at.y) ? at.y + 16 : at.y - 8;
                picture.shapes.push_back(Picture::Label{{middle, y}, text, letters, Picture::Anchor::middle, is_last, Picture::Colour::ink});
                last_end = middle + half;
            }
            picture.table.emplace_back(text_of(points[i], "label"), text);
        }
    }

    const json& m_line;
    double m_right, m_end, m_top = 0, m_floor = 0;
    Axis m_along, m_up;
    LineFace m_face;
};

}  // namespace

LineFace draw_line(const json& line, double width)
{
    return Line(line, width).draw();
}

}  // namespace documents
