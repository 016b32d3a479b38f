// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/widgets/field.h"

#include <vector>

namespace gui {

/// Settles every field that is shown, so that all that is wrong is told at once. False: some cannot be taken, and the first of
/// them has the keyboard.
bool settle(const std::vector<Field*>& fields);
/// The first that is shown and complains gets the keyboard.
void focus_wrong(const std::vector<Field*>& fields);

}  // namespace gui
