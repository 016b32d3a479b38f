// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/line_chart.h"

#include "base/text.h"

#include <algorithm>

namespace app {
namespace {

using base::Picture;

constexpr double letters = 8.5, line_height = 11;
/// Beyond so many points only the first and last have their figure beside them.
constexpr size_t most_told = 8;

struct Level {
    std::string name;
    base::Decimal value;
    Picture::Colour colour;
};

std::string with_unit(base::Decimal value, const std::string& unit, base::Language language)
{
    return value.in_words(language) + (unit.empty() ? "" : "\u00A0" + unit);
}

std::vector<Level> levels_of(const LineFigures& figures, const base::Words& words)
{
    std::vector<Level> levels;
    if (figures.baseline)
        levels.push_back({std::string(words("Baseline")), *figures.baseline, Picture::Colour::muted});
    if (figures.target)
        levels.push_back({std::string(words("Target")), *figures.target, Picture::Colour::good});
    if (figures.band) {
        levels.push_back({std::string(words("At least")), figures.band->first, Picture::Colour::good});
        levels.push_back({std::string(words("At most")), figures.band->second, Picture::Colour::good});
    }
    return levels;
}

/// From `least` to `most` onto the picture, with air above and below.
struct Axis {
    double least = 0, most = 1;
    double from = 0, to = 1;
    double operator()(double value) const { return most > least ? from + (to - from) * (value - least) / (most - least) : (from + to) / 2; }
};

Axis upright(const LineFigures& figures, const std::vector<Level>& levels, double top, double bottom)
{
    std::vector<double> values;
    for (const auto& point : figures.points)
        values.push_back(point.value.to_double());
    for (const auto& level : levels)
        values.push_back(level.value.to_double());
    if (values.empty())
        return {0, 1, bottom, top};
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return {*least, *most, bottom, top};
}

/// The first of a month every so often, so that there are about four to six.
std::vector<base::Date> marks_between(base::Date from, base::Date to)
{
    const int months = std::max(1, from.days_until(to) / 30);
    const int every = months <= 7 ? 1 : months <= 14 ? 2 : months <= 27 ? 4 : months <= 80 ? 12 : 12 * (1 + months / 72);
    std::vector<base::Date> marks;
    base::Date mark(from.year(), 1, 1);
    while (mark <= to) {
        if (mark >= from)
            marks.push_back(mark);
        if (mark.year() + every / 12 + 1 > 2199)
            break;
        mark = mark.plus_months(every);
    }
    return marks;
}

std::string short_month(base::Date day, base::Language language)
{
    const auto name = base::month_name(day.month(), language);
    return day.month() == 1 ? std::to_string(day.year()) : std::string(name.size() > 4 ? name.substr(0, 3) : name);
}

void set_apart(std::vector<std::pair<double, size_t>>& places, double least, double most)
{
    std::sort(places.begin(), places.end());
    for (size_t i = 1; i < places.size(); ++i)
        places[i].first = std::max(places[i].first, places[i - 1].first + line_height);
    for (size_t i = places.size(); i-- > 0;)
        places[i].first = std::max(least, std::min(places[i].first, most - line_height * static_cast<double>(places.size() - 1 - i)));
}

}  // namespace

DrawnChart draw_line(const LineFigures& figures, const base::Words& words, double width)
{
    const auto language = words.language();
    const double height = std::clamp(width * 0.42, 120.0, 190.0);
    const auto levels = levels_of(figures, words);
    double right = 24;
    for (const auto& level : levels)
        right = std::max(right, 14 + static_cast<double>(base::length(level.name + with_unit(level.value, figures.unit, language)) + 1) * letters * 0.56);
    right = std::min(right, width * 0.42);
    const double left = 8, top = 28, bottom = 24;
    const double end = width - right, floor = height - bottom;
    DrawnChart drawn;
    auto& picture = drawn.picture;
    picture.width = width;
    picture.height = height;

    auto from = figures.from, to = figures.to;
    for (const auto& point : figures.points) {
        from = std::min(from, point.day);
        to = std::max(to, point.day);
    }
    const Axis along{0, static_cast<double>(from.days_until(to)), left, end};
    const auto x = [&](base::Date day) { return along(from.days_until(day)); };
    const auto up = upright(figures, levels, top, floor - 10);

    picture.shapes.push_back(Picture::Path{{{left, floor}, {end, floor}}, 0.75, Picture::Colour::rule});
    for (const auto mark : marks_between(from, to)) {
        picture.shapes.push_back(Picture::Path{{{x(mark), floor}, {x(mark), floor + 3}}, 0.75, Picture::Colour::rule});
        const auto anchor = x(mark) < left + 12 ? Picture::Anchor::start : x(mark) > end - 12 ? Picture::Anchor::end : Picture::Anchor::middle;
        picture.shapes.push_back(Picture::Label{{x(mark), floor + 14}, short_month(mark, language), 8, anchor, false, Picture::Colour::muted});
    }
    if (figures.today && *figures.today >= from && *figures.today <= to) {
        const double at = x(*figures.today);
        const auto anchor = at < left + 20 ? Picture::Anchor::start : at > end - 20 ? Picture::Anchor::end : Picture::Anchor::middle;
        picture.shapes.push_back(Picture::Path{{{at, top - 14}, {at, floor}}, 0.75, Picture::Colour::rule});
        picture.shapes.push_back(Picture::Label{{at, 9}, std::string(words("Today")), 8, anchor, false, Picture::Colour::muted});
    }
    if (figures.band) {
        const double high = up(figures.band->second.to_double()), low = up(figures.band->first.to_double());
        picture.shapes.push_back(Picture::Rect{left, high, end - left, low - high, Picture::Colour::spring_pale});
    }
    std::vector<std::pair<double, size_t>> names;
    for (size_t i = 0; i < levels.size(); ++i) {
        const double y = up(levels[i].value.to_double());
        picture.shapes.push_back(Picture::Path{{{left, y}, {end, y}}, 1, levels[i].colour, false, true});
        names.emplace_back(y + 3, i);
    }
    set_apart(names, top, floor);
    for (const auto& [y, i] : names) {
        const auto text = levels[i].name + " " + with_unit(levels[i].value, figures.unit, language);
        picture.shapes.push_back(Picture::Label{{end + 8, y}, text, letters, Picture::Anchor::start, false, Picture::Colour::ink, right - 8});
        picture.table.emplace_back(levels[i].name, with_unit(levels[i].value, figures.unit, language));
    }

    Picture::Path path{{}, 2, Picture::Colour::accent};
    for (const auto& point : figures.points)
        path.points.push_back({x(point.day), up(point.value.to_double())});
    if (path.points.size() > 1)
        picture.shapes.push_back(path);
    double last_end = -1e9;
    for (size_t i = 0; i < figures.points.size(); ++i) {
        const auto& point = figures.points[i];
        const auto at = path.points[i];
        const bool is_last = i + 1 == figures.points.size();
        const auto text = with_unit(point.value, figures.unit, language);
        picture.shapes.push_back(Picture::Circle{at, is_last ? 4.5 : 3.5, Picture::Colour::accent});
        if (!is_last)
            picture.shapes.push_back(Picture::Circle{at, 2, Picture::Colour::card});
        // What would run into the figure before it is left to the table and to whoever points there.
        const double half = static_cast<double>(base::length(text)) * letters * 0.28;
        // Where a level's line would go through it, it stands below.
        const bool struck = std::any_of(levels.begin(), levels.end(), [&](const Level& level) {
            const double y = up(level.value.to_double());
            return y < at.y - 4 && y > at.y - 19;
        });
        const double middle = std::clamp(at.x, left + half, std::max(left + half, end - half));
        const bool told = figures.points.size() <= most_told ? middle - half > last_end + 4 : i == 0;
        if (told || is_last) {
            picture.shapes.push_back(
                Picture::Label{{middle, struck ? at.y + 16 : at.y - 8}, text, letters, Picture::Anchor::middle, is_last, Picture::Colour::ink});
            last_end = middle + half;
        }
        const auto day = point.day.in_words(language);
        drawn.spots.push_back({at, day + ": " + text});
        picture.table.emplace_back(day, text);
    }
    if (figures.points.empty())
        picture.shapes.push_back(Picture::Label{{(left + end) / 2, (top + floor) / 2 + 3}, std::string(words("Nothing has been measured yet")), letters,
            Picture::Anchor::middle, false, Picture::Colour::muted, end - left});

    picture.alt = figures.title;
    for (const auto& [name, value] : picture.table)
        picture.alt += (picture.alt.empty() ? "" : picture.alt.size() == figures.title.size() ? ": " : "; ") + name + " " + value;
    if (figures.points.empty())
        picture.alt += (picture.alt.empty() ? "" : ". ") + std::string(words("Nothing has been measured yet"));
    return drawn;
}

}  // namespace app
