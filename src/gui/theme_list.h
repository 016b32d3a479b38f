// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class wxDataViewCtrl;

namespace gui::theme {

/// Chooses a row and lets the keyboard go on from it; wx's own Select leaves GTK's focus ring where it was.
void go_to_row(wxDataViewCtrl& list, unsigned row);

}  // namespace gui::theme
