// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/number.h"
#include "domain/refused.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A table as statistics offices and spreadsheets write it: `;`, tab or `,` between cells, UTF-8 with or without a byte order
/// mark, else Latin-1; quoted cells may hold anything. All cells are UTF-8, without the blanks around them.
struct CsvTable {
    struct Row {
        /// As an editor counts them, from 1.
        int line = 1;
        std::vector<std::string> cells;
    };
    char separator = ';';
    /// Without empty lines. Titles above the columns and notes below them are rows too.
    std::vector<Row> rows;
};

/// Refuses "csv.empty", "csv.quote_open" and "csv.too_large" (above 10 MB).
CsvTable read_csv(std::string_view bytes);

/// The columns that somebody asks for, by name or by number from 1, in a table whose line of names is the first that has them
/// all. Field of every complaint: "csv/<line>/<column>".
class CsvColumns {
public:
    /// Asks for a column under a name of ours; an optional one may be left out of the mapping, not out of the table. Refuses
    /// "csv.column_missing" for each that is not there, "csv.column_twice" for one that is there twice.
    struct Wanted {
        std::string name;
        std::string column;
        bool required = true;
    };
    CsvColumns(const CsvTable& table, const std::vector<Wanted>& wanted, domain::Faults& faults);

    /// Rows below the names. A row of one cell is a note and left out; other counts than that of the names are told
    /// ("csv.cells").
    std::vector<const CsvTable::Row*> rows(domain::Faults& faults) const;
    bool has(std::string_view name) const;
    /// Empty where the column was not asked for.
    std::string_view cell(const CsvTable::Row& row, std::string_view name) const;
    std::string field(const CsvTable::Row& row, std::string_view name) const;

private:
    struct Found {
        std::string name, column;
        size_t index;
    };
    const CsvTable& m_table;
    size_t m_names = 0;
    size_t m_width = 0;
    std::vector<Found> m_found;
};

/// Nothing there, or a mark that says so: `.`, `..`, `...`, `:`, `-`, `–`.
bool is_missing(std::string_view cell);

/// Which sign stands before decimals in a whole column. One separator before three digits says nothing ("1.234"); others of
/// the column may ("1.234,5"). Nothing where none of them does and some are of that kind.
std::optional<char> decimal_sign(const std::vector<std::string_view>& cells);
/// "1 438 000", "1.438.000,50", "−0,8", "+4.1 %": blanks and the other sign part thousands. Rounded to four decimals.
std::optional<base::Decimal> read_figure(std::string_view cell, char decimal);

/// "2026", "2026-05", "2026M05", "2026K2" (a quarter), "2026-05-01", "01.05.2026", "1.5.2026": the first day of what is said.
std::optional<base::Date> read_day(std::string_view cell);

}  // namespace app
