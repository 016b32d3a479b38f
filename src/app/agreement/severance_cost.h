// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <vector>

namespace app {

/// What an agreement's severance costs, and what remains of it where the executive earns otherwise.
struct SeveranceReckoning {
    /// A year's pay that it is reckoned from.
    base::Money yearly;
    domain::SeveranceCost cost;
    struct AtIncome {
        /// Every month.
        base::Money income;
        domain::SeveranceCost cost;
    };
    /// With set-off: at half a month's pay, and at all of it.
    std::vector<AtIncome> at_incomes = {};
};

/// From the fixed pay of that day, salary reviews included, or with additions as the agreement has them. Refuses
/// "severance.none", "severance.no_pay", "record.withheld".
SeveranceReckoning severance_cost(const domain::CaseFields& records, const domain::Agreement& agreement, base::Date on);

}  // namespace app
