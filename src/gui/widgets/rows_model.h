// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/dataview.h>

#include <vector>

namespace gui {

/// Rows of finished cells in Pango markup, for a list that is only read.
class RowsModel : public wxDataViewVirtualListModel {
public:
    explicit RowsModel(unsigned columns) : m_columns(columns) {}

    void set(std::vector<std::vector<wxString>> rows)
    {
        m_rows = std::move(rows);
        Reset(static_cast<unsigned>(m_rows.size()));
    }
    const std::vector<std::vector<wxString>>& rows() const { return m_rows; }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override { value = m_rows[row][column]; }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    unsigned GetColumnCount() const override { return m_columns; }
    wxString GetColumnType(unsigned) const override { return "string"; }

private:
    unsigned m_columns;
    std::vector<std::vector<wxString>> m_rows;
};

}  // namespace gui
