// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/charts/line_chart.h"
#include "domain/plan/plan.h"

#include <optional>

namespace app {

/// A goal's figure from follow-up to follow-up over the plan's period. Nothing where it is not measured by a figure, or may
/// not be read.
std::optional<LineFigures> goal_line(const domain::PlanFields& plan, const domain::Goal& goal, std::optional<base::Date> today = {});

}  // namespace app
