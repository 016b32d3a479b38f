// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/lay_out_around.h"

#include "gui/theme.h"

#include <wx/scrolwin.h>

namespace gui {

void lay_out_around(wxWindow& control)
{
    control.InvalidateBestSize();
    for (auto* around = control.GetParent(); around && !around->IsTopLevel(); around = around->GetParent()) {
        around->InvalidateBestSize();
        if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(around)) {
            scrolled->FitInside();
            scrolled->Layout();
            break;
        }
        around->Layout();
    }
    theme::give_place(control);
}

}  // namespace gui
