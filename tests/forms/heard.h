// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/window.h>

namespace support {

/// Fails for each control that shows and has no name or no role for a screen reader; asks GTK for what it would tell one.
/// Cells of tables are looked at from outside, by tests/gui/atspi_walk.py.
void check_heard(wxWindow& window);

}  // namespace support
