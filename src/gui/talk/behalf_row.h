// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/goals/behalf_fields.h"

#include "behalf_row_form.h"

namespace gui {

/// From where something is typed for somebody else, and of which day that is.
class BehalfRow : public BehalfRowForm {
public:
    /// Fills its place, which shows only while it is asked for.
    BehalfRow(wxPanel& holder, Workplace& place);

    void ask(bool on_behalf);
    BehalfFields& fields() { return m_fields; }

private:
    wxPanel& m_holder;
    BehalfFields m_fields;
};

/// "typed in by Kåre Lundestad, an e-mail of 2 March 2027, confirmed 4 March 2027"; empty where it was nobody else's hand.
wxString behalf_words(const domain::CaseFields& records, const std::optional<domain::OnBehalf>& mark);

}  // namespace gui
