// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/window.h>

namespace support {

/// Waits until nothing of the window moves any more.
void settle(wxWindow& window);
/// Fails for each word that is cut, each control that reaches beyond what holds it, and two that lie on each other.
void check_room(wxWindow& window);
/// Fails where two things that can be reached at once have the same letter, also in the menu bar.
void check_letters(wxWindow& window);
/// All of that, and what a screen reader is told (heard.h), once it is at rest.
void check_looks(wxWindow& window);

}  // namespace support
