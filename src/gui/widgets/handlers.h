// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gui {

/// Teaches wx's form loader our own widgets and those of wx that the forms use, and reads the compiled-in forms.
void load_forms();

}  // namespace gui
