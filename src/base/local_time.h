// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"

#include <chrono>

namespace base {

/// A moment as the clocks where the program runs show it.
struct LocalTime {
    Date date;
    TimeOfDay time;
};
LocalTime local_time(std::chrono::sys_seconds at);

}  // namespace base
