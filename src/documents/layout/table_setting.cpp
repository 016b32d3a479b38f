// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/table_setting.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace documents::layout {
namespace {

struct Need {
    double least = 0;
    double natural = 0;
};

std::vector<double> shares(const std::vector<Need>& needs, double total)
{
    std::vector<double> widths(needs.size(), 0);
    std::vector<bool> settled(needs.size(), false);
    double left = total;
    size_t open = needs.size();
    // Columns that ask for less than an even share get what they ask for; this may free room for others to do so.
    for (bool changed = true; changed && open > 0;) {
        changed = false;
        const double even = left / static_cast<double>(open);
        for (size_t i = 0; i < needs.size(); ++i) {
            if (settled[i] || needs[i].natural > even)
                continue;
            widths[i] = needs[i].natural;
            left -= widths[i];
            settled[i] = changed = true;
            --open;
        }
    }
    if (open == 0) {
        // Everything fits on one line: the spare room goes to all, by what they hold.
        const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
        for (auto& width : widths)
            width *= sum > 0 ? total / sum : 0;
        return widths;
    }
    double weights = 0;
    for (size_t i = 0; i < needs.size(); ++i)
        weights += settled[i] ? 0 : std::sqrt(needs[i].natural);
    double missing = 0;
    for (size_t i = 0; i < needs.size(); ++i) {
        if (!settled[i])
            widths[i] = left * std::sqrt(needs[i].natural) / weights;
        missing += std::max(0.0, needs[i].least - widths[i]);
    }
    // A longest word that does not fit takes its room from columns that have more than their own longest word.
    double spare = 0;
    for (size_t i = 0; i < needs.size(); ++i)
        spare += std::max(0.0, widths[i] - needs[i].least);
    const double part = spare > 0 ? std::min(1.0, missing / spare) : 0;
    const double given = part * spare;
    for (size_t i = 0; i < needs.size(); ++i) {
        const double over = widths[i] - needs[i].least;
        widths[i] += over > 0 ? -over * part : missing > 0 ? -over * given / missing : 0;
    }
    return widths;
}

}  // namespace

void TableSetting::share_out(double total)
{
    std::vector<Need> needs(aligns.size());
    auto ask = [&](const Row& row) {
        for (size_t i = 0; i < row.cells.size() && i < needs.size(); ++i) {
            const auto extent = row.cells[i].text.extent();
            needs[i].least = std::max(needs[i].least, std::min(extent.least, total * 0.4) + 2 * pad_x);
            needs[i].natural = std::max(needs[i].natural, extent.natural + 2 * pad_x);
        }
    };
    ask(head);
    for (const auto& row : rows)
        ask(row);
    if (key_value && needs.size() == 2) {
        const double key = std::min(needs[0].natural, total * 0.36);
        // Figures to be added up stand under each other, and near what they are called.
        widths = {key, aligns[1] == Table::Align::right ? std::min(needs[1].natural, total - key) : total - key};
    }
    else
        widths = shares(needs, total);

    auto settle = [&](Row& row) {
        for (size_t i = 0; i < row.cells.size(); ++i) {
            row.cells[i].text.break_into(std::max(1.0, widths[i] - 2 * pad_x));
            row.lines = std::max(row.lines, row.cells[i].text.line_count());
            row.lead = std::max(row.lead, row.cells[i].text.lead());
        }
    };
    settle(head);
    for (auto& row : rows)
        settle(row);
}

double TableSetting::height(const Row& row, size_t from, size_t to)
{
    return static_cast<double>(to - from) * row.lead + (from == 0 ? pad_y : 0) + (to == row.lines ? pad_y : 0);
}

void TableSetting::paint(pdf::PdfDocument& pdf, int page, Row& row, bool is_head, size_t from, size_t to, double top, bool tagged)
{
    const double full = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double below = top - height(row, from, to);
    if (tagged)
        pdf.begin_artifact(page, pdf::Artifact::layout);
    if (is_head)
        pdf.fill_rect(page, {x, below, full, top - below}, look::head_ground);
    if (to == row.lines && !key_value)
        pdf.line(page, {x, below}, {x + full, below}, 0.5, look::rule);
    if (tagged)
        pdf.end(page);
    const double first = top - (from == 0 ? pad_y : 0);
    double cell_x = x;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        auto& cell = row.cells[i];
        for (size_t line = from; line < std::min(to, cell.text.line_count()); ++line) {
            const double line_top = first - static_cast<double>(line - from) * row.lead;
            cell.text.paint(pdf, page, tagged ? cell.element : nullptr, line, cell_x + pad_x, line_top, widths[i] - 2 * pad_x, aligns[i]);
        }
        cell_x += widths[i];
    }
}

}  // namespace documents::layout
