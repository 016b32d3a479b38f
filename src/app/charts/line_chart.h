// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/charts/drawn.h"
#include "base/date.h"
#include "base/number.h"
#include "base/words.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace app {

/// A measured figure from day to day, with where it began and where it should go.
struct LineFigures {
    struct Point {
        base::Date day;
        base::Decimal value;
    };
    /// What is measured, for whoever hears it: "Sick leave in health and care".
    std::string title = {};
    /// Behind every figure; may be empty: "%".
    std::string unit = {};
    /// What the chart spans; points outside widen it.
    base::Date from{2000, 1, 1}, to{2000, 12, 31};
    std::optional<base::Decimal> baseline = {}, target = {};
    /// Instead of a target: stay between the two.
    std::optional<std::pair<base::Decimal, base::Decimal>> band = {};
    /// In order of their days.
    std::vector<Point> points = {};
    /// Where today is marked, if it lies within.
    std::optional<base::Date> today = {};
};

/// As a chart of view data, in the words of that language.
nlohmann::json line_view(const LineFigures& figures, const base::Words& words);
/// Width in points, as pictures are. The spots are the points, in their order.
DrawnChart draw_line(const LineFigures& figures, const base::Words& words, double width);

}  // namespace app
