// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/workplace.h"

namespace gui {

/// What others have typed in the account's name, to be read and confirmed one by one. True when something was confirmed.
bool confirm_typed(wxWindow* parent, Workplace& place);

}  // namespace gui
