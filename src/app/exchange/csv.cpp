// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace app {
namespace {

constexpr size_t most_bytes = 10u << 20;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// ISO 8859-1, with what Windows puts between 0x80 and 0x9F.
std::string from_latin_1(std::string_view bytes)
{
    static constexpr std::array<char32_t, 32> windows{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string utf8;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        base::append_utf8(utf8, byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80u] : char32_t{byte});
    }
    return utf8;
}

std::string to_utf8(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return base::is_utf8(bytes) ? std::string(bytes) : from_latin_1(bytes);
}

/// Blanks of every kind are one blank; none at the ends.
std::string trimmed(std::string_view text)
{
    std::string out;
    for (const char32_t c : base::to_utf32(text)) {
        const bool blank = c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == U'\n' || c == U'\r';
        if (!blank)
            base::append_utf8(out, c);
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

/// The sign that parts the most lines alike: titles above and notes below have none, or another number of it.
char find_separator(std::string_view text)
{
    char best = ';';
    size_t best_score = 0;
    for (const char candidate : {';', '\t', ','}) {
        std::array<size_t, 256> lines{};
        size_t in_line = 0;
        bool quoted = false;
        for (size_t i = 0; i <= text.size(); ++i) {
            const char c = i < text.size() ? text[i] : '\n';
            quoted = quoted != (c == '"');
            if (c == candidate && !quoted)
                ++in_line;
            else if (c == '\n' && !quoted) {
                ++lines[std::min<size_t>(in_line, lines.size() - 1)];
                in_line = 0;
            }
        }
        size_t score = 0;
        for (size_t count = 1; count < lines.size(); ++count)
            score = std::max(score, lines[count]);
        if (score > best_score) {
            best = candidate;
            best_score = score;
        }
    }
    return best;
}

class Reading {
public:
    Reading(std::string_view text, CsvTable& table) : m_text(text), m_table(table) {}

    void read()
    {
        while (m_at < m_text.size())
            row();
    }

private:
    void row()
    {
        CsvTable::Row row{m_line, {}};
        do
            row.cells.push_back(cell());
        while (m_at < m_text.size() && m_text[m_at] == m_table.separator && ++m_at);
        if (m_at < m_text.size()) {
            ++m_at;
            ++m_line;
        }
        if (std::any_of(row.cells.begin(), row.cells.end(), [](const auto& each) { return !each.empty(); }))
            m_table.rows.push_back(std::move(row));
    }

    std::string cell()
    {
        std::string raw;
        while (m_at < m_text.size() && m_text[m_at] != m_table.separator && m_text[m_at] != '\n') {
            if (m_text[m_at] == '"' && trimmed(raw).empty())
                raw = quoted();
            else
                raw += m_text[m_at++];
        }
        return trimmed(raw);
    }

    std::string quoted()
    {
        const int begin = m_line;
        std::string inside;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\n')
                ++m_line;
            if (m_text[m_at] != '"')
                inside += m_text[m_at];
            else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
                inside += m_text[m_at++];
            else {
                ++m_at;
                return inside;
            }
        }
        domain::refuse("csv.quote_open", "csv/" + std::to_string(begin), {{"line", std::to_string(begin)}});
    }

    std::string_view m_text;
    CsvTable& m_table;
    size_t m_at = 0;
    int m_line = 1;
};

bool same_name(std::string_view a, std::string_view b)
{
    return trimmed(a) == trimmed(b);
}

std::optional<int> whole(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() || !is_digit(digits.front()))
        return std::nullopt;
    return value;
}

std::optional<base::Date> day_of(std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    if (!year || !month || !day || *month < 1 || *day < 1)
        return std::nullopt;
    return base::Date::from(std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month)) / std::chrono::day(static_cast<unsigned>(*day)));
}

}  // namespace

CsvTable read_csv(std::string_view bytes)
{
    if (bytes.size() > most_bytes)
        domain::refuse("csv.too_large", "csv");
    auto text = to_utf8(bytes);
    // Old Macintosh lines end in CR alone.
    if (text.find('\n') == text.npos)
        std::replace(text.begin(), text.end(), '\r', '\n');
    CsvTable table;
    table.separator = find_separator(text);
    Reading(text, table).read();
    if (table.rows.empty())
        domain::refuse("csv.empty", "csv");
    return table;
}

CsvColumns::CsvColumns(const CsvTable& table, const std::vector<Wanted>& wanted, domain::Faults& faults) : m_table(table)
{
    // The line that names the most of them.
    size_t best = 0;
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const auto& cells = table.rows[i].cells;
        const auto named = static_cast<size_t>(std::count_if(wanted.begin(), wanted.end(),
            [&](const Wanted& each) { return std::any_of(cells.begin(), cells.end(), [&](const auto& cell) { return same_name(cell, each.column); }); }));
        if (named > best) {
            best = named;
            m_names = i;
        }
    }
    // Columns that are all given by number stand in the broadest lines.
    if (best == 0) {
        const auto broadest =
            std::max_element(table.rows.begin(), table.rows.end(), [](const auto& a, const auto& b) { return a.cells.size() < b.cells.size(); });
        m_names = static_cast<size_t>(broadest - table.rows.begin());
    }
    const auto& names = table.rows[m_names].cells;
    m_width = names.size();
    for (const auto& each : wanted) {
        if (each.column.empty() && !each.required)
            continue;
        const auto is_it = [&](const auto& cell) { return same_name(cell, each.column); };
        const auto place = "csv/" + std::to_string(table.rows[m_names].line) + "/" + (each.column.empty() ? each.name : each.column);
        const auto found = std::find_if(names.begin(), names.end(), is_it);
        if (found != names.end()) {
            if (std::count_if(names.begin(), names.end(), is_it) > 1)
                faults.add("csv.column_twice", place, {{"column", each.column}});
            m_found.push_back({each.name, each.column, static_cast<size_t>(found - names.begin())});
        }
        else if (const auto number = whole(each.column); number && *number >= 1 && static_cast<size_t>(*number) <= m_width)
            m_found.push_back({each.name, each.column, static_cast<size_t>(*number) - 1});
        else
            faults.add("csv.column_missing", place, {{"column", each.column.empty() ? each.name : each.column}});
    }
}

std::vector<const CsvTable::Row*> CsvColumns::rows(domain::Faults& faults) const
{
    std::vector<const CsvTable::Row*> rows;
    for (size_t i = m_names + 1; i < m_table.rows.size(); ++i) {
        const auto& row = m_table.rows[i];
        if (row.cells.size() == 1)
            continue;
        if (row.cells.size() != m_width)
            faults.add("csv.cells", "csv/" + std::to_string(row.line),
                {{"line", std::to_string(row.line)}, {"found", std::to_string(row.cells.size())}, {"expected", std::to_string(m_width)}});
        else
            rows.push_back(&row);
    }
    return rows;
}

bool CsvColumns::has(std::string_view name) const
{
    return std::any_of(m_found.begin(), m_found.end(), [&](const Found& each) { return each.name == name; });
}

std::string_view CsvColumns::cell(const CsvTable::Row& row, std::string_view name) const
{
    for (const auto& each : m_found) {
        if (each.name == name)
            return row.cells[each.index];
    }
    return {};
}

std::string CsvColumns::field(const CsvTable::Row& row, std::string_view name) const
{
    for (const auto& each : m_found) {
        if (each.name == name)
            return "csv/" + std::to_string(row.line) + "/" + each.column;
    }
    return "csv/" + std::to_string(row.line);
}

bool is_missing(std::string_view cell)
{
    static constexpr std::array<std::string_view, 7> marks{"", ".", "..", "...", ":", "-", "\u2013"};
    return std::find(marks.begin(), marks.end(), cell) != marks.end();
}

std::optional<char> decimal_sign(const std::vector<std::string_view>& cells)
{
    bool unclear = false;
    for (const auto cell : cells) {
        const auto last = cell.find_last_of(".,");
        if (last == cell.npos)
            continue;
        const char sign = cell[last];
        const char other = sign == ',' ? '.' : ',';
        const auto count = std::count(cell.begin(), cell.end(), sign);
        if (cell.find(other) != cell.npos)
            return count == 1 ? sign : other;
        if (count > 1)
            return other;
        const auto digits = static_cast<size_t>(std::find_if_not(cell.begin() + static_cast<long>(last) + 1, cell.end(), is_digit) - cell.begin()) - last - 1;
        if (digits != 3 || last == 0 || cell.substr(0, last) == "0" || cell.substr(0, last) == "-0")
            return sign;
        unclear = true;
    }
    return unclear ? std::nullopt : std::optional(',');
}

std::optional<base::Decimal> read_figure(std::string_view cell, char decimal)
{
    auto signs = base::to_utf32(cell);
    if (!signs.empty() && signs.back() == U'%')
        signs.pop_back();
    std::string plain;
    const char32_t point = static_cast<unsigned char>(decimal), other = decimal == ',' ? U'.' : U',';
    size_t decimals = 0;
    bool behind = false, rounds_up = false;
    for (size_t i = 0; i < signs.size(); ++i) {
        const char32_t c = signs[i];
        if (i == 0 && (c == U'-' || c == 0x2212))
            plain += '-';
        else if (c == U' ' || (i == 0 && c == U'+'))
            continue;
        else if (c == point && !behind) {
            behind = true;
            plain += '.';
        }
        else if (c == other && !behind)
            continue;
        else if (c < U'0' || c > U'9')
            return std::nullopt;
        else if (!behind || ++decimals <= 4)
            plain += static_cast<char>(c);
        else if (decimals == 5)
            rounds_up = c >= U'5';
    }
    if (!plain.empty() && plain.back() == '.')
        plain.pop_back();
    if (const auto first = plain.find_first_of("0123456789."); first != plain.npos && plain[first] == '.')
        plain.insert(first, 1, '0');
    // "007" is no figure in the open form, but one in a table.
    const size_t start = plain.starts_with('-') ? 1 : 0;
    while (plain.size() > start + 1 && plain[start] == '0' && is_digit(plain[start + 1]))
        plain.erase(start, 1);
    const auto figure = base::Decimal::from(plain);
    if (!figure || !rounds_up)
        return figure;
    return base::Decimal::of_ten_thousandths(figure->ten_thousandths() + (plain.starts_with('-') ? -1 : 1));
}

std::optional<base::Date> read_day(std::string_view cell)
{
    if (const auto iso = base::Date::from(cell))
        return iso;
    if (cell.size() == 4)
        return day_of(whole(cell), 1, 1);
    if (cell.size() == 7 && (cell[4] == 'M' || cell[4] == '-' || cell[4] == 'm'))
        return day_of(whole(cell.substr(0, 4)), whole(cell.substr(5)), 1);
    if (cell.size() == 6 && std::string_view("KkQq").find(cell[4]) != std::string_view::npos) {
        const auto quarter = whole(cell.substr(5));
        return quarter && *quarter >= 1 && *quarter <= 4 ? day_of(whole(cell.substr(0, 4)), *quarter * 3 - 2, 1) : std::nullopt;
    }
    const auto first = cell.find('.'), second = cell.find('.', first == cell.npos ? cell.npos : first + 1);
    if (second == cell.npos)
        return std::nullopt;
    return day_of(whole(cell.substr(second + 1)), whole(cell.substr(first + 1, second - first - 1)), whole(cell.substr(0, first)));
}

}  // namespace app
