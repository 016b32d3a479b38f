// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <vector>

namespace app {

/// The plan whose results a talk looks at: the one it names, else the latest of its appointment that both have accepted and that
/// has begun by `on`. Null where there is none.
const domain::Plan* plan_before(const domain::Case& records, const domain::Talk& talk, base::Date on);

/// What was opened in earlier talks of the appointment and was still to be done at the end of `on`.
std::vector<const domain::Action*> actions_before(const domain::Case& records, const domain::Talk& talk, base::Date on);

}  // namespace app
