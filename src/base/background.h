// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// From now on the calling thread, with the threads that it begins, takes what others leave of the processors.
void give_way_to_others();

}  // namespace base
