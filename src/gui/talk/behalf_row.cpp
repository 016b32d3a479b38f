// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/behalf_row.h"

#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {

BehalfRow::BehalfRow(wxPanel& holder, Workplace& place) : BehalfRowForm(&holder), m_holder(holder), m_fields(place, *m_source_label, *m_source, *m_of)
{
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(&holder)})
        each->SetBackgroundColour(theme::palette().card);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(this, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(8)));
    holder.SetSizer(sizer);
    holder.Hide();
}

void BehalfRow::ask(bool on_behalf)
{
    m_fields.show(on_behalf);
    m_holder.Show(on_behalf);
}

wxString behalf_words(const domain::CaseFields& records, const std::optional<domain::OnBehalf>& mark)
{
    if (!mark)
        return {};
    const auto words = typed_words(records, *mark);
    return mark->confirmed ? say("{what}, confirmed {date}", {{"what", from_wx(words)}, {"date", mark->confirmed->in_words(window_language())}}) : words;
}

}  // namespace gui
