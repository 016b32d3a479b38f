// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/string.h>

namespace gui {

enum class EditCommand { undo, redo, cut, copy, paste, select_all };

/// Whether the keyboard is in a text, which then undoes for itself.
bool is_writing();
/// Whether the text that has the keyboard can do it now.
bool can_edit(EditCommand command);
/// Does it there; nothing where it cannot be done.
void edit(EditCommand command);

}  // namespace gui
