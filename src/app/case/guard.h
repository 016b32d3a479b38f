// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// No core dumps, and no other program of the same user reads what this one has in memory. The first thing that a
/// program does; false where the system refuses.
bool guard_process();

}  // namespace app
