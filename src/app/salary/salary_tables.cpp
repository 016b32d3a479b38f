// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/salary/salary_tables.h"

#include "app/exchange/csv.h"

#include <algorithm>
#include <map>

namespace app {
namespace {

using Values = std::map<std::string, std::string>;

/// A complaint about one cell.
void add(domain::Faults& faults, const CsvColumns& columns, const CsvTable::Row& row, std::string_view name, std::string code)
{
    faults.add(
        std::move(code), columns.field(row, name), Values{{"line", std::to_string(row.line)}, {"value", std::string(columns.cell(row, name)).substr(0, 60)}});
}

/// The sign before decimals in this column, given or found; told where neither says.
char sign_of(const CsvColumns& columns, const std::vector<const CsvTable::Row*>& rows, std::string_view name, std::optional<char> given, domain::Faults& faults)
{
    if (given)
        return *given;
    std::vector<std::string_view> cells;
    for (const auto* row : rows) {
        if (!is_missing(columns.cell(*row, name)))
            cells.push_back(columns.cell(*row, name));
    }
    if (const auto sign = decimal_sign(cells))
        return *sign;
    faults.add("csv.decimal_unclear", "csv", Values{{"column", std::string(name)}});
    return ',';
}

/// A cell in words; told where it holds what no text may.
base::Text text_of(const CsvColumns& columns, const CsvTable::Row& row, std::string_view name, domain::Faults& faults)
{
    auto text = base::Text::from(columns.cell(row, name));
    if (!text)
        add(faults, columns, row, name, "text.control_character");
    return text.value_or(base::Text());
}

}  // namespace

std::vector<domain::SeriesPoint> series_from_csv(std::string_view bytes, const SeriesColumns& wanted)
{
    const auto table = read_csv(bytes);
    domain::Faults faults;
    const CsvColumns columns(table, {{"date", wanted.date}, {"value", wanted.value}}, faults);
    faults.raise();
    const auto rows = columns.rows(faults);
    const char sign = sign_of(columns, rows, "value", wanted.decimal, faults);
    std::map<base::Date, domain::SeriesPoint> points;
    for (const auto* row : rows) {
        const auto cell = columns.cell(*row, "value");
        if (is_missing(cell))
            continue;
        const auto day = read_day(columns.cell(*row, "date"));
        const auto value = read_figure(cell, sign);
        if (!day)
            add(faults, columns, *row, "date", "csv.day");
        if (!value)
            add(faults, columns, *row, "value", "csv.figure");
        if (day && value && !points.emplace(*day, domain::SeriesPoint{*day, *value}).second)
            add(faults, columns, *row, "date", "csv.twice");
    }
    if (points.empty() && faults.none())
        faults.add("series.no_points", "points");
    faults.raise();
    std::vector<domain::SeriesPoint> all;
    for (const auto& [day, point] : points)
        all.push_back(point);
    return all;
}

std::vector<domain::Comparison> comparison_from_csv(
    std::string_view bytes, const ComparisonColumns& wanted, const base::Text& source, std::optional<base::Date> collected, base::Currency currency)
{
    const auto table = read_csv(bytes);
    domain::Faults faults;
    const CsvColumns columns(table,
        {{"municipality", wanted.municipality}, {"amount", wanted.amount}, {"size", wanted.size, false}, {"source", wanted.source, !wanted.source.empty()},
            {"collected", wanted.collected, !wanted.collected.empty()}},
        faults);
    faults.raise();
    const auto rows = columns.rows(faults);
    const char sign = sign_of(columns, rows, "amount", wanted.decimal, faults);
    std::vector<domain::Comparison> set;
    for (const auto* row : rows) {
        const auto cell = columns.cell(*row, "amount");
        if (is_missing(cell))
            continue;
        const auto figure = read_figure(cell, sign);
        const auto amount = figure ? base::Money::of_minor(figure->ten_thousandths() / 100, currency) : std::nullopt;
        if (!amount)
            add(faults, columns, *row, "amount", "csv.figure");
        const auto day = columns.has("collected") ? read_day(columns.cell(*row, "collected")) : collected;
        if (!day)
            add(faults, columns, *row, "collected", "csv.day");
        domain::Comparison one{.municipality = text_of(columns, *row, "municipality", faults), .collected = day.value_or(base::Date(2000, 1, 1))};
        one.source = columns.has("source") ? text_of(columns, *row, "source", faults) : source;
        if (amount)
            one.amount = *amount;
        if (const auto typed = columns.cell(*row, "size"); columns.has("size") && !is_missing(typed)) {
            const auto size = read_figure(typed, sign);
            if (!size || size->ten_thousandths() % 10'000 != 0 || size->ten_thousandths() / 10'000 > 100'000'000)
                add(faults, columns, *row, "size", "csv.figure");
            else
                one.size = static_cast<int>(size->ten_thousandths() / 10'000);
        }
        set.push_back(std::move(one));
    }
    if (set.empty() && faults.none())
        faults.add("salary.nothing_to_compare", "csv");
    faults.raise();
    return set;
}

}  // namespace app
