// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/workplace.h"

namespace gui {

/// Asks for the resolution behind what the employer's side may do: body, case, day, powers, holder, days. True when it was
/// entered. Refusals stand beside their fields.
bool enter_resolution(wxWindow* parent, Workplace& place);

}  // namespace gui
