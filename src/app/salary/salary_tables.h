// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a column of somebody's table means: by its name there, or by its number from 1.
struct SeriesColumns {
    std::string date, value;
    /// Which sign stands before decimals, where the column itself does not tell.
    std::optional<char> decimal = {};
};
/// Rows with a mark that stands for nothing are left out. Refused with every complaint at once, each with line and column
/// ("csv/<line>/<column>"): "csv.column_missing", "csv.cells", "csv.day", "csv.figure", "csv.twice", "csv.decimal_unclear",
/// "series.no_points".
std::vector<domain::SeriesPoint> series_from_csv(std::string_view bytes, const SeriesColumns& columns);

struct ComparisonColumns {
    std::string municipality, amount, size, source, collected;
    std::optional<char> decimal = {};
};
/// Likewise; `source` and `collected` stand for all where there is no column of theirs. Amounts are in kroner (euro).
std::vector<domain::Comparison> comparison_from_csv(
    std::string_view bytes, const ComparisonColumns& columns, const base::Text& source, std::optional<base::Date> collected, base::Currency currency);

}  // namespace app
