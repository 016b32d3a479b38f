// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

#include <algorithm>

namespace archive::pdf {
namespace {

constexpr long long max_span = 1000;

class TableCheck {
public:
    TableCheck(Document& document, const Structure& structure, int table) : m_document(document), m_structure(structure), m_table(table) {}

    void run()
    {
        parts();
        bool any_header = false;
        for (int row : m_rows) {
            lay(row);
            for (int cell : kids(row))
                any_header = header(cell) || any_header;
        }
        if (std::any_of(m_open.begin(), m_open.end(), [](long long rows) { return rows > 0; }))
            irregular("a cell reaches below the last row");
        if (m_rows.empty())
            irregular("no rows");
        else if (!any_header)
            m_document.found("table.no_header", where(), "no TH in the table");
    }

private:
    const Element& element(int index) const { return m_structure.elements[static_cast<size_t>(index)]; }
    const std::vector<int>& kids(int index) const { return element(index).kids; }
    std::string where() const { return m_structure.path(m_table) + ", " + place(element(m_table).object); }
    void irregular(const std::string& what) { m_document.found("table.irregular", where(), what); }

    /// One head, one foot, the caption first or last.
    void parts()
    {
        int heads = 0, feet = 0;
        auto& list = kids(m_table);
        for (size_t i = 0; i < list.size(); ++i) {
            auto& type = element(list[i]).type;
            heads += type == "THead";
            feet += type == "TFoot";
            if (type == "Caption" && i != 0 && i + 1 != list.size())
                m_document.found("table.parts", where(), "the caption is neither first nor last");
            if (type == "TR")
                m_rows.push_back(list[i]);
            else
                for (int kid : kids(list[i]))
                    if (element(kid).type == "TR")
                        m_rows.push_back(kid);
        }
        if (heads > 1 || feet > 1)
            m_document.found("table.parts", where(), "more than one THead or TFoot");
    }

    long long span(int cell, const char* key)
    {
        auto value = attribute(m_structure, element(cell), "Table", key);
        auto count = is_null(value) ? 1 : integer(value).value_or(0);
        if (count < 1 || count > max_span) {
            irregular(std::string(key) + " is not a number from 1 to 1000");
            return 1;
        }
        return count;
    }

    /// Lays one row over what earlier rows reach down into it. `m_open`: rows still covered, per column.
    void lay(int row)
    {
        bool first = m_row++ == 0;
        size_t column = 0;
        std::vector<long long> fresh;
        for (int cell : kids(row)) {
            auto across = span(cell, "/ColSpan"), down = span(cell, "/RowSpan");
            m_document.spend(static_cast<size_t>(across));
            while (column < m_open.size() && m_open[column] > 0)
                ++column;
            for (long long i = 0; i < across; ++i, ++column) {
                if (first)
                    m_open.push_back(0);
                if (column >= m_open.size() || m_open[column] > 0) {
                    irregular("row " + std::to_string(m_row) + " has too many cells");
                    return;
                }
                fresh.resize(m_open.size(), 0);
                fresh[column] = down;
            }
        }
        fresh.resize(m_open.size(), 0);
        m_document.spend(m_open.size());
        for (size_t i = 0; i < m_open.size(); ++i) {
            if (m_open[i] == 0 && fresh[i] == 0) {
                irregular("row " + std::to_string(m_row) + " has too few cells");
                return;
            }
            m_open[i] = std::max(m_open[i], fresh[i]) - 1;
        }
    }

    /// ISO 14289-1, 7.5: a header says what it heads, unless cells name their headers themselves.
    bool header(int cell)
    {
        auto& at = element(cell);
        if (at.type != "TH")
            return false;
        auto scope = name(attribute(m_structure, at, "Table", "/Scope"));
        if (scope != "Row" && scope != "Column" && scope != "Both")
            m_document.found("table.scope", m_structure.path(cell), place(at.object) + ": TH without a Scope of Row, Column or Both");
        return true;
    }

    Document& m_document;
    const Structure& m_structure;
    int m_table;
    int m_row = 0;
    std::vector<int> m_rows;
    std::vector<long long> m_open;
};

}  // namespace

void check_tables(Document& document, const Structure& structure)
{
    for (size_t i = 0; i < structure.elements.size(); ++i)
        if (structure.elements[i].type == "Table")
            TableCheck(document, structure, static_cast<int>(i)).run();
}

}  // namespace archive::pdf
