// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/workplace.h"

namespace gui {

/// Asks for the resolution behind what the employer's side may do: body, case, day, powers, holder, days; or for the last day
/// of an earlier one. What the new one takes the place of ends the day before, where that is ticked. True when something was
/// saved. Refusals stand beside their fields.
bool enter_resolution(wxWindow* parent, Workplace& place);
/// Whether the account may do that.
bool may_enter_resolution(const Workplace& place);

}  // namespace gui
