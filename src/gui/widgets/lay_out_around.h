// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class wxWindow;

namespace gui {

/// A control needs more or less room than before: everything around it finds its place anew, up to where it can be scrolled.
void lay_out_around(wxWindow& control);

}  // namespace gui
