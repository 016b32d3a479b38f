// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/window.h>

namespace gui {

/// The text in lines of at most so many pixels, in the window's font. A word that is longer than a line is broken, after a
/// hyphen where it has one; wx's own wrapping leaves all that follows such a word on one line, and measures word by word.
wxString wrapped(const wxWindow& window, const wxString& text, int width);

}  // namespace gui
