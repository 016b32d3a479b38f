// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk_list.h"

#include <wx/dataview.h>

#include <vector>

namespace gui {

/// The talks as rows: year (at the first of each year), kind with date, state.
class TalkModel : public wxDataViewVirtualListModel {
public:
    enum Column { year, talk, state };

    explicit TalkModel(std::vector<app::TalkRow> rows);

    const std::vector<app::TalkRow>& rows() const { return m_rows; }
    /// The row of a talk; empty when it is not there.
    std::optional<unsigned> row_of(const domain::TalkId& id) const;

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    unsigned GetColumnCount() const override { return 3; }
    wxString GetColumnType(unsigned) const override { return "string"; }

private:
    std::vector<app::TalkRow> m_rows;
};

}  // namespace gui
