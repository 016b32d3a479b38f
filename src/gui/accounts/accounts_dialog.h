// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/workplace.h"

#include <functional>

namespace gui {

/// Who has an account, whose check code was compared, who reads what; slips, sheets and one's own passphrase. Not modal: it
/// goes with `parent`, which must go before the workplace. `changed`: accounts are others than before.
wxDialog* show_accounts(wxWindow* parent, Workplace& place, std::function<void()> changed = {});
/// The same dialog at its recovery sheets, as from its button.
void show_recovery_sheets(wxDialog& accounts);

}  // namespace gui
