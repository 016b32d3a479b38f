// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/fit_around.h"

#include <wx/display.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/toplevel.h>

namespace gui {

void fit_around(wxScrolledWindow& body)
{
    auto& dialog = *wxGetTopLevelParent(&body);
    body.FitInside();
    const auto screen = wxDisplay(dialog.GetParent()).GetClientArea().GetSize();
    const int around = dialog.GetSizer()->CalcMin().y - body.GetMinSize().y;
    auto wanted = body.GetSizer()->CalcMin() + wxSize(wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, &dialog), 0);
    wanted.IncTo(body.GetMinSize());
    wanted.DecTo({screen.x * 95 / 100, screen.y * 92 / 100 - around});
    body.SetMinSize(wanted);
    auto size = dialog.ClientToWindowSize(dialog.GetSizer()->CalcMin());
    size.IncTo(dialog.GetSize());
    dialog.SetSize(size);
    dialog.Layout();
}

}  // namespace gui
