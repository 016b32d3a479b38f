// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/widgets/blank.h"
#include "gui/widgets/card.h"
#include "gui/widgets/rows_model.h"
#include "gui/widgets/table.h"
#include "gui/workplace.h"

#include <wx/panel.h>
#include <wx/stattext.h>

namespace gui {

/// A table to read on a card, with a line above it; a word of advice where it is empty.
class TablePanel : public wxPanel {
public:
    struct Head {
        wxString title;
        int width;
        Cut cut;
    };
    /// The column `wide` takes what the others leave.
    TablePanel(wxWindow* parent, const wxString& name, const std::vector<Head>& heads, unsigned wide);

    void show(const wxString& above, std::vector<std::vector<wxString>> rows);
    void nothing(const char* icon_name, const wxString& headline, const wxString& advice);
    wxDataViewCtrl& list() { return *m_list; }

private:
    wxStaticText* m_above;
    wxDataViewCtrl* m_list;
    Blank* m_blank;
    wxObjectDataPtr<RowsModel> m_rows;
};

/// Each goal of a plan beside what it was in the plan before.
void show_comparison(TablePanel& panel, const Workplace& place, const domain::Plan& plan);
TablePanel* make_comparison(wxWindow* parent);
/// Who, when, what.
void show_history(TablePanel& panel, const Workplace& place, const domain::Plan& plan);
TablePanel* make_history(wxWindow* parent);

}  // namespace gui
