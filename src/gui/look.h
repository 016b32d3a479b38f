// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/settings/settings.h"

/// What a person has chosen in place of the desktop's own; for the whole program. `theme::apply` comes after it.
namespace gui::look {

void choose(app::Look look);
/// Whether what is on the screen now, by choice or by the desktop, is light on dark.
bool is_dark();
/// How many times as large as usual letters are now, by choice or by the desktop.
double letters();
/// Per cent of the desktop's own size.
void set_text_size(int per_cent);

}  // namespace gui::look
