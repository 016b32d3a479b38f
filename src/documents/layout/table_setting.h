// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/layout/set_text.h"

#include <deque>
#include <string_view>
#include <vector>

namespace documents::layout {

/// A table measured: column widths and every cell broken into lines. Painted slice by slice, a slice being one row or,
/// when a row is too high to be kept whole, one line of it.
struct TableSetting {
    static constexpr double pad_x = 5, pad_y = 4;

    struct Cell {
        SetText text;
        pdf::Element* element = nullptr;
    };
    struct Row {
        std::vector<Cell> cells;
        size_t lines = 1;
        double lead = 0;
    };

    double x = 0;
    std::vector<double> widths;
    std::vector<Table::Align> aligns;
    bool key_value = false;
    Row head;
    std::deque<Row> rows;

    /// Shares `total` points among the columns: narrow ones get what they need, the others by the root of what they
    /// hold, and none less than its longest word as long as that can be had.
    void share_out(double total);
    /// Lines [from, to) of a row, whose slice begins at `top`. `element` false: as an artifact that is already begun.
    void paint(pdf::PdfDocument& pdf, int page, Row& row, bool is_head, size_t from, size_t to, double top, bool tagged);
    static double height(const Row& row, size_t from, size_t to);
};

}  // namespace documents::layout
