// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/goal_line.h"

#include "app/plan/goal_list.h"

namespace app {

std::optional<LineFigures> goal_line(const domain::PlanFields& plan, const domain::Goal& goal, std::optional<base::Date> today)
{
    if (goal.indicator.is_withheld() || goal.title.is_withheld() || is_result_withheld(goal))
        return std::nullopt;
    LineFigures line{.title = goal.title.str(), .from = plan.from, .to = plan.to, .today = today};
    const auto& indicator = *goal.indicator;
    if (const auto* number = std::get_if<domain::NumberIndicator>(&indicator)) {
        line.unit = number->unit.str();
        line.baseline = number->baseline;
        line.target = number->target;
    }
    else if (const auto* band = std::get_if<domain::BandIndicator>(&indicator)) {
        line.unit = band->unit.str();
        line.band = {band->low, band->high};
    }
    else if (const auto* share = std::get_if<domain::ShareIndicator>(&indicator)) {
        line.unit = share->unit.str();
        line.target = share->total;
    }
    else
        return std::nullopt;
    for (const auto& entry : goal.follow_ups) {
        if (entry.value.is_known())
            line.points.push_back({entry.date, *entry.value});
    }
    return line;
}

}  // namespace app
