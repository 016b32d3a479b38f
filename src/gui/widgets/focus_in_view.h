// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/scrolwin.h>

namespace gui {

/// Whoever goes through a form by keys sees where he is, also where the form scrolls inside of something that scrolls: there
/// wx leaves it to the outer one.
void keep_focus_in_view(wxScrolledWindow& scrolled);

}  // namespace gui
