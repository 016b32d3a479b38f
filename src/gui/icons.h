// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/bmpbndl.h>
#include <wx/colour.h>

namespace gui {

/// forms/icons/<name>.svg in this colour, sharp at every scale; `size` in device-independent pixels. What stands
/// beside words grows with the letters.
wxBitmapBundle icon(const char* name, const wxColour& colour, int size = 20);

}  // namespace gui
