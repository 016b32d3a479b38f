// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "domain/codes.h"
#include "domain/ids.h"
#include "domain/valid.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {

using SeriesId = base::Id<struct SeriesTag>;

/// What pay is held against: the settlement norm of the year, or consumer prices.
enum class SeriesKind { norm, cpi };
template <>
struct Codes<SeriesKind> {
    static constexpr Code<SeriesKind> all[] = {{SeriesKind::norm, "norm"}, {SeriesKind::cpi, "cpi"}};
};

/// What its figures are: a level (an index, 2015 = 100), or the change since the point before, in per cent.
enum class SeriesMeasure { level, change };
template <>
struct Codes<SeriesMeasure> {
    static constexpr Code<SeriesMeasure> all[] = {{SeriesMeasure::level, "level"}, {SeriesMeasure::change, "change"}};
};

struct SeriesPoint {
    /// The day it holds from: the first of its month or year where the source gives no day.
    base::Date date;
    base::Decimal value;
    bool operator==(const SeriesPoint&) const = default;
};

struct SeriesFields {
    SeriesId id;
    std::string key;
    SeriesKind kind = SeriesKind::norm;
    SeriesMeasure measure = SeriesMeasure::change;
    base::Text name;
    /// Where it was published: "SSB, tabell 03013", "SCB, KPI".
    base::Text source;
    base::Date collected;
    /// In order of their days.
    std::vector<SeriesPoint> points = {};
    bool operator==(const SeriesFields&) const = default;
};
/// "series.order", "series.no_points"; a level is above 0, a change above −100 and below 1000 ("field.range").
void check(const SeriesFields& fields, Faults& faults);

/// Public figures that pay is held against. A new collection of the same series takes the place of the old one.
class Series : public Valid<SeriesFields> {
public:
    using Valid::Valid;
    static Series restore(SeriesFields fields) { return Series(std::move(fields)); }

    /// Refuses "field.dates_reversed" for a collection older than the one that is there.
    void collect(base::Text source, base::Date collected, std::vector<SeriesPoint> points);
    /// How the level stands on a day as against another, 100 = as then: the latest point on or before each of them, or the
    /// changes between them. Nothing where a level has no point that early.
    std::optional<double> index(base::Date base, base::Date day) const;
};

}  // namespace domain
