// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/salary/series.h"

#include "domain/rules.h"

namespace domain {
namespace {

/// The latest on or before the day.
const SeriesPoint* latest(const SeriesFields& series, base::Date day)
{
    const SeriesPoint* found = nullptr;
    for (const auto& point : series.points) {
        if (point.date <= day)
            found = &point;
    }
    return found;
}

}  // namespace

void check(const SeriesFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.name, faults, "", "name");
    require_text(fields.source, faults, "", "source");
    if (fields.points.empty())
        faults.add("series.no_points", "points");
    const bool is_level = fields.measure == SeriesMeasure::level;
    for (size_t i = 0; i < fields.points.size(); ++i) {
        const auto& point = fields.points[i];
        const auto where = at("points", i);
        if (i > 0 && point.date <= fields.points[i - 1].date)
            faults.add("series.order", at(where, "date"), {{"date", point.date.iso()}});
        const auto value = point.value.to_double();
        if (is_level ? value <= 0 : value <= -100 || value >= 1000)
            faults.add("field.range", at(where, "value"), {{"low", is_level ? "0" : "-100"}});
    }
}

void Series::collect(base::Text source, base::Date collected, std::vector<SeriesPoint> points)
{
    auto next = **this;
    if (collected < next.collected)
        refuse("field.dates_reversed", "collected", {{"from", next.collected.iso()}, {"to", collected.iso()}});
    next.source = std::move(source);
    next.collected = collected;
    next.points = std::move(points);
    replace(std::move(next));
}

std::optional<double> Series::index(base::Date base, base::Date day) const
{
    const auto& series = **this;
    if (series.measure == SeriesMeasure::level) {
        const auto* from = latest(series, base);
        const auto* to = latest(series, day);
        return from && to ? std::optional(100.0 * to->value.to_double() / from->value.to_double()) : std::nullopt;
    }
    if (series.points.front().date > base && series.points.front().date > day)
        return std::nullopt;
    double level = 100;
    for (const auto& point : series.points) {
        if (point.date > base && point.date <= day)
            level *= 1 + point.value.to_double() / 100;
        else if (point.date > day && point.date <= base)
            level /= 1 + point.value.to_double() / 100;
    }
    return level;
}

}  // namespace domain
