// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/window.h>

namespace gui {

/// A new page takes the keyboard, unless somebody is using it elsewhere in the window, such as in the navigation.
inline bool may_take_focus(wxWindow& page)
{
    auto* focus = wxWindow::FindFocus();
    return !focus || focus->IsTopLevel() || page.IsDescendant(focus) || !focus->IsShownOnScreen();
}

}  // namespace gui
