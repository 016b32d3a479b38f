// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/durability/workload.h"

namespace durability {

/// Saves on a disk in memory until its power goes, restarts it with a random part of what was not synced, and judges.
Report power_runs(const Setting& setting, int runs, unsigned seed, int enough_faults = 1'000'000);

/// The power goes at every single change of one migration to a later schema, and of a few at random after it. Each
/// time the file must be wholly of the old or wholly of the new version.
Report power_in_migration(unsigned seed);

}  // namespace durability
