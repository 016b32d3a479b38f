// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/plan/plan_fill.h"

namespace gui::plan {

void bind_resolution(wxButton& button, wxWindow&, Workplace& place)
{
    button.Bind(wxEVT_BUTTON, [&place](wxCommandEvent&) { place.go_to("mandate"); });
}

}  // namespace gui::plan
