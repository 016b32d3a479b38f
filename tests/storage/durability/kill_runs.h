// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/durability/workload.h"

#include <filesystem>

namespace durability {

/// Starts a process that saves without pause, kills it (SIGKILL) at a random instant, opens what it left; again and
/// again. What the system had already taken survives here: power loss is another matter. Stops early after
/// `enough_faults`.
Report kill_runs(const std::filesystem::path& folder, const Setting& setting, int runs, unsigned seed, int enough_faults = 1'000'000);

}  // namespace durability
