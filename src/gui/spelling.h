// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

class wxTextCtrl;

namespace gui {

/// Underlines what is misspelt in a text of several lines and offers better in its menu. Each language's dictionary is
/// loaded once, at the first call (80 ms); where it is not installed nothing happens.
void check_spelling(wxTextCtrl& text, base::Language language);

}  // namespace gui
