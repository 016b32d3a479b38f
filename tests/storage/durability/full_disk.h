// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/durability/disk.h"
#include "storage/durability/workload.h"

#include <functional>
#include <set>

namespace durability {

struct FullReport : Report {
    /// The codes that the saves failed with.
    std::set<std::string> codes;
};

/// The n-th write of a save meets a fault, for every n until a save gets through: the old state stays, and a save
/// succeeds when the fault is gone.
using Fault = std::function<void(Disk&, int)>;
FullReport fault_at_every_write(const Setting& setting, const Fault& fault, unsigned seed);

Fault full_for_growth(int code);
Fault full_for_everything(int code);
Fault failing_sync();

}  // namespace durability
