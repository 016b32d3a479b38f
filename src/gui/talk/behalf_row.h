// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/hand.h"
#include "gui/form_classes.h"
#include "gui/workplace.h"

#include "behalf_row_form.h"

namespace gui {

/// From where something is typed for somebody else, and of which day that is.
class BehalfRow : public BehalfRowForm {
public:
    /// Fills its place, which shows only while it is asked for.
    BehalfRow(wxPanel& holder, Workplace& place);

    void ask(bool on_behalf);
    bool is_asked() const { return m_is_asked; }
    /// Looks at what stands there; false: the line beside it says what is missing.
    bool settle();
    /// Nothing where nobody asks for it.
    std::optional<domain::Behalf> value() const;
    /// True when the complaint is about this.
    bool complain(const domain::Complaint& complaint);

private:
    wxPanel& m_holder;
    bool m_is_asked = false;
};

/// "typed in by Kåre Lundestad, an e-mail of 2 March 2027"; empty where it was nobody else's hand.
wxString behalf_words(const domain::CaseFields& records, const std::optional<domain::OnBehalf>& mark);

}  // namespace gui
