// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk_list.h"

#include <wx/dataview.h>

#include <vector>

namespace domain {
struct CaseFields;
}

namespace gui {

/// The talks as rows: year (at the first of each year), kind with date, state, and what is missing.
class TalkModel : public wxDataViewVirtualListModel {
public:
    enum Column { year, talk, state, missing };

    TalkModel(std::vector<app::TalkRow> rows, const domain::CaseFields& records, base::Date today);

    const std::vector<app::TalkRow>& rows() const { return m_rows; }
    /// The row of a talk; empty when it is not there.
    std::optional<unsigned> row_of(const domain::TalkId& id) const;

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    unsigned GetColumnCount() const override { return 4; }
    wxString GetColumnType(unsigned) const override { return "string"; }

private:
    std::vector<app::TalkRow> m_rows;
    /// In words, of each row.
    std::vector<wxString> m_missing;
};

}  // namespace gui
