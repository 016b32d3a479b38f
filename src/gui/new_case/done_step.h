// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/accounts/invite_panel.h"
#include "gui/form_classes.h"
#include "gui/workplace.h"

#include "new_case_done_form.h"

namespace gui {

/// The file is there: what was left for later, and the resolution if it is at hand.
class DoneStep : public NewCaseDoneForm {
public:
    /// `invited`: whoever was chosen there has no slip yet.
    DoneStep(wxWindow* parent, Workplace& place, const InviteView& invited);

private:
    void show_mandate();

    Workplace& m_place;
};

}  // namespace gui
