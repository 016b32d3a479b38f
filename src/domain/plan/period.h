// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"

namespace domain {

/// Before the plan begins or after it ends.
bool is_outside(const PlanFields& plan, base::Date day);

/// "goal.outside_period" at the first day of each goal, or of that one alone, that lies outside of the plan: its deadline, the
/// day it is measured by, its open milestones. Allowed, for a goal may outlast its plan.
std::vector<Warning> outside_period(const PlanFields& plan, const std::optional<GoalId>& only = {});

}  // namespace domain
