// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"
#include "domain/plan/period.h"

#include <algorithm>

namespace domain {
namespace {

/// Every day by which something of it is due, and its field.
std::vector<std::pair<std::string, base::Date>> days_of(const Goal& goal)
{
    std::vector<std::pair<std::string, base::Date>> days;
    if (goal.deadline)
        days.emplace_back("deadline", *goal.deadline);
    const auto* dated = goal.indicator.is_withheld() ? nullptr : std::get_if<DateIndicator>(&*goal.indicator);
    if (dated)
        days.emplace_back("indicator/due", dated->due);
    for (size_t i = 0; i < goal.milestones.size(); ++i) {
        if (!goal.milestones[i].done)
            days.emplace_back(at(at("milestones", i), "due"), goal.milestones[i].due);
    }
    return days;
}

}  // namespace

bool is_outside(const PlanFields& plan, base::Date day)
{
    return day < plan.from || day > plan.to;
}

std::vector<Warning> outside_period(const PlanFields& plan, const std::optional<GoalId>& only)
{
    std::vector<Warning> warnings;
    for (size_t i = 0; i < plan.goals.size(); ++i) {
        const auto& goal = plan.goals[i];
        if (only && goal.id != *only)
            continue;
        const auto days = days_of(goal);
        const auto found = std::find_if(days.begin(), days.end(), [&](const auto& each) { return is_outside(plan, each.second); });
        if (found != days.end())
            warnings.push_back({"goal.outside_period", at(at("goals", i), found->first),
                {{"number", std::to_string(goal.number)}, {"date", found->second.iso()}, {"from", plan.from.iso()}, {"to", plan.to.iso()}}});
    }
    return warnings;
}

void fit(const CaseFields& fields, const Plan& plan, const std::string& path, Faults& faults)
{
    const auto known = [&](const std::optional<OnBehalf>& mark, const std::string& where) {
        if (mark && !fields.persons.find(mark->typed_by))
            faults.add("case.reference", where + "/typed_by", {{"id", mark->typed_by.str()}});
    };
    for (size_t i = 0; i < plan->history.size(); ++i) {
        const auto where = path + "/history/" + std::to_string(i);
        known(plan->history[i].employer_on_behalf, where + "/employer_on_behalf");
        known(plan->history[i].executive_on_behalf, where + "/executive_on_behalf");
    }
    if (const auto* appointment = fields.appointments.find(plan->appointment)) {
        const auto& post = **appointment;
        if (plan->to < post.start || (post.until && *post.until < plan->from))
            faults.add("plan.outside_appointment", path + (plan->to < post.start ? "/to" : "/from"),
                {{"plan", plan->key}, {"start", post.start.iso()}, {"title", post.title.str()}});
    }
    const auto* earlier = plan->carried_over_from ? fields.plans.find(*plan->carried_over_from) : nullptr;
    if (plan->carried_over_from && !earlier)
        faults.add("case.reference", path + "/carried_over_from", {{"id", plan->carried_over_from->str()}});
    if (earlier && (*earlier)->appointment != plan->appointment)
        faults.add("plan.other_appointment", path + "/carried_over_from", {{"plan", plan->key}, {"earlier", (*earlier)->key}});
    for (size_t i = 0; i < plan->goals.size(); ++i) {
        const auto& goal = plan->goals[i];
        const auto where = path + "/goals/" + std::to_string(i);
        for (size_t j = 0; j < goal.follow_ups.size(); ++j) {
            const auto entry = where + "/follow_ups/" + std::to_string(j);
            known(goal.follow_ups[j].self_on_behalf, entry + "/self_on_behalf");
            known(goal.follow_ups[j].employer_on_behalf, entry + "/employer_on_behalf");
        }
        if (goal.carried_over_from && !(earlier && earlier->find_goal(*goal.carried_over_from)))
            faults.add("plan.carried_from_other", path + "/carried_over_from", {{"plan", plan->key}, {"goal", goal.key}});
    }
}

}  // namespace domain
