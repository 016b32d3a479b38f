// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plan/goal_list.h"

#include <wx/dataview.h>

#include <optional>
#include <vector>

namespace gui {

/// The goals as rows; grouped by type, each group below a row with its heading.
class GoalModel : public wxDataViewVirtualListModel {
public:
    /// `attained` as a bar and in words: a bar says nothing to a screen reader.
    enum Column { number, title, deadline, bar, attained, status, weight, columns };

    GoalModel() : wxDataViewVirtualListModel(0) {}

    void set(std::vector<app::GoalRow> rows, bool by_type);
    /// Null for a heading.
    const app::GoalRow* goal(unsigned row) const;
    /// The row of a goal; empty when it is not there.
    std::optional<unsigned> row_of(const domain::GoalId& id) const;
    unsigned size() const { return static_cast<unsigned>(m_lines.size()); }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    unsigned GetColumnCount() const override { return columns; }
    wxString GetColumnType(unsigned column) const override { return column == bar ? "long" : "string"; }

private:
    struct Line {
        domain::GoalType heading;
        /// Nothing for a heading.
        std::optional<size_t> goal;
    };
    std::vector<app::GoalRow> m_goals;
    std::vector<Line> m_lines;
};

/// A bar for a share of a hundred; below zero there is none.
class BarRenderer : public wxDataViewCustomRenderer {
public:
    BarRenderer() : wxDataViewCustomRenderer("long", wxDATAVIEW_CELL_INERT, wxALIGN_LEFT | wxALIGN_CENTRE_VERTICAL) {}
    bool SetValue(const wxVariant& value) override;
    bool GetValue(wxVariant& value) const override;
    bool Render(wxRect cell, wxDC* dc, int state) override;
    wxSize GetSize() const override;

private:
    long m_share = -1;
};

}  // namespace gui
