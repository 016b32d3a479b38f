// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/talk_surroundings.h"

namespace app {

const domain::Plan* plan_before(const domain::Case& records, const domain::Talk& talk, base::Date on)
{
    if (const auto* named = records.plan_of(talk))
        return named;
    const domain::Plan* found = nullptr;
    for (const auto& plan : records->plans) {
        const bool fits = plan->appointment == talk->appointment && plan->from <= on && plan->state >= domain::PlanState::agreed;
        if (fits && (!found || (*found)->from <= plan->from))
            found = &plan;
    }
    return found;
}

std::vector<const domain::Action*> actions_before(const domain::Case& records, const domain::Talk& talk, base::Date on)
{
    std::vector<const domain::Action*> found;
    for (const auto& action : records->actions) {
        const auto& from = records->talks.get(action->talk);
        if (from->appointment == talk->appointment && from->date < talk->date && action.was_pending(on))
            found.push_back(&action);
    }
    return found;
}

}  // namespace app
