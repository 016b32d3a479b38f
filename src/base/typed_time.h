// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"

#include <optional>
#include <string_view>

namespace base {

/// "9", "9.30", "09:00", "0900", "kl. 13", "13,15": hours and minutes of the day as people write them.
std::optional<TimeOfDay> time_from_typed(std::string_view typed);

}  // namespace base
