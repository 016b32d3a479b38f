// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/line_chart.h"

#include "documents/chart/draw_line.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

struct Level {
    std::string name;
    base::Decimal value;
    const char* role;
};

std::string with_unit(base::Decimal value, const std::string& unit, base::Language language)
{
    return value.in_words(language) + (unit.empty() ? "" : "\u00A0" + unit);
}

std::vector<Level> levels_of(const LineFigures& figures, const base::Words& words)
{
    std::vector<Level> levels;
    if (figures.baseline)
        levels.push_back({std::string(words("Baseline")), *figures.baseline, "muted"});
    if (figures.target)
        levels.push_back({std::string(words("Target")), *figures.target, "good"});
    if (figures.band) {
        levels.push_back({std::string(words("At least")), figures.band->first, "good"});
        levels.push_back({std::string(words("At most")), figures.band->second, "good"});
    }
    return levels;
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
        if (mark.year() + every / 12 + 1 > base::Date::last_year)
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

}  // namespace

nlohmann::json line_view(const LineFigures& figures, const base::Words& words)
{
    using nlohmann::json;
    const auto language = words.language();
    auto from = figures.from, to = figures.to;
    for (const auto& point : figures.points) {
        from = std::min(from, point.day);
        to = std::max(to, point.day);
    }
    json points = json::array(), levels = json::array(), days = json::array();
    for (const auto& point : figures.points)
        points.push_back({{"at", from.days_until(point.day)}, {"label", point.day.in_words(language)}, {"value", point.value.to_double()},
            {"text", with_unit(point.value, figures.unit, language)}});
    for (const auto& level : levels_of(figures, words))
        levels.push_back(
            {{"label", level.name}, {"value", level.value.to_double()}, {"text", with_unit(level.value, figures.unit, language)}, {"role", level.role}});
    for (const auto mark : marks_between(from, to))
        days.push_back({{"at", from.days_until(mark)}, {"text", short_month(mark, language)}});
    json view = {{"type", "line"}, {"to", from.days_until(to)}, {"points", std::move(points)}, {"levels", std::move(levels)}, {"days", std::move(days)},
        {"band", nullptr}, {"today", nullptr}, {"empty", words("Nothing has been measured yet")}};
    if (figures.band)
        view["band"] = {figures.band->first.to_double(), figures.band->second.to_double()};
    if (figures.today && *figures.today >= from && *figures.today <= to)
        view["today"] = {{"at", from.days_until(*figures.today)}, {"text", words("Today")}};
    return view;
}

DrawnChart draw_line(const LineFigures& figures, const base::Words& words, double width)
{
    auto face = documents::draw_line(line_view(figures, words), width);
    DrawnChart drawn{std::move(face.picture)};
    auto& picture = drawn.picture;
    for (size_t i = 0; i < figures.points.size(); ++i) {
        const auto& point = figures.points[i];
        drawn.spots.push_back({face.spots[i], point.day.in_words(words.language()) + ": " + with_unit(point.value, figures.unit, words.language())});
    }
    picture.alt = figures.title;
    for (const auto& [name, value] : picture.table)
        picture.alt += (picture.alt.empty() ? "" : picture.alt.size() == figures.title.size() ? ": " : "; ") + name + " " + value;
    if (figures.points.empty())
        picture.alt += (picture.alt.empty() ? "" : ". ") + std::string(words("Nothing has been measured yet"));
    return drawn;
}

}  // namespace app
