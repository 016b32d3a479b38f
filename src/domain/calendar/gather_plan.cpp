// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/gather.h"

#include <algorithm>

namespace domain::gathering {
namespace {

/// Dates and statuses only: an indicator's own date is sealed, and would not be the same for everybody.
void goals(const PlanFields& plan, const Days& days)
{
    const bool is_closed = plan.state == PlanState::closed;
    for (const auto& goal : plan.goals) {
        const bool is_over = goal.status == GoalStatus::reached || goal.status == GoalStatus::dropped;
        std::optional<base::Date> settled;
        for (const auto& entry : goal.follow_ups) {
            if (entry.done || entry.status == GoalStatus::reached || entry.status == GoalStatus::dropped)
                settled = entry.done ? entry.done : entry.date;
        }
        if (!settled && (is_over || is_closed))
            settled = goal.deadline;
        days.due(Anchor::of("goal.due"), goal.deadline, settled);
        for (const auto& milestone : goal.milestones)
            days.due(Anchor::of("milestone.due"), milestone.due, milestone.done ? milestone.done : is_closed ? std::optional(milestone.due) : std::nullopt);
    }
}

}  // namespace

void plans(const CaseFields& fields, std::vector<Fact>& all)
{
    for (const auto& plan : fields.plans) {
        const Days days(all, {"plans", plan->key}, key_of(fields, plan->appointment));
        if (!plan.is_locked() || !plan->employer_accepted || !plan->executive_accepted)
            continue;
        const auto agreed = std::max(*plan->employer_accepted, *plan->executive_accepted);
        days.add(Anchor::of("plan.agreed"), agreed).period = {plan->from, plan->to};
        if (std::any_of(plan->goals.begin(), plan->goals.end(), [](const auto& goal) { return goal.source.is_known(); }))
            days.add(Anchor::of("plan.source"), agreed);
        days.due(Anchor::of("plan.end"), plan->to, plan->state == PlanState::closed ? std::optional(plan->to) : std::nullopt);
        goals(*plan, days);
        for (const auto& promise : plan->promises) {
            // The day a promise was settled is not kept; that it was is enough.
            const bool settled = promise.kept != Promise::Kept::open || plan->state == PlanState::closed;
            days.due(Anchor::of("promise.due"), promise.due, settled ? promise.due : std::nullopt);
        }
        for (const auto& item : plan->development) {
            const bool closed = plan->state == PlanState::closed;
            days.due(Anchor::of("development.until"), item.until, closed ? item.until : std::nullopt);
            days.due(Anchor::of("development.effect_check"), item.effect_check, closed ? item.effect_check : std::nullopt);
        }
    }
}

}  // namespace domain::gathering
