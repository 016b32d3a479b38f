// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"

namespace app {

/// As Session::save_draft, as part of a change: in the account's own room, of the talk's appointment where the place is a
/// talk's ("talk/<id>/…").
void save_draft(Work& work, std::string_view place, std::string_view text);
/// False where there was none.
bool discard_draft(Work& work, std::string_view place);

}  // namespace app
