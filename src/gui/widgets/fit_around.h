// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/scrolwin.h>

namespace gui {

/// The dialog grows until all of its scrolled body can be seen, as far as the screen goes; never shrinks. The rest is scrolled
/// to.
void fit_around(wxScrolledWindow& body);

}  // namespace gui
