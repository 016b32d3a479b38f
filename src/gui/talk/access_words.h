// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record/access.h"
#include "gui/widgets/state_chip.h"
#include "gui/workplace.h"

namespace gui {

/// "Open", or with a padlock what will stand in place of a closed text.
void tell_access(StateChip& chip, const Workplace& place, const domain::Access& access);
/// As wide as its words want now that the theme has reached it, and no wider than there is room.
void fit_within(wxWindow& control, int room);
}  // namespace gui
