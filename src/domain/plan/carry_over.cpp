// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/plan.h"

#include <algorithm>

namespace domain {
namespace {

/// A figure goes on from where it was last measured, unless it already stands at its target.
void begin_where_it_stands(Goal& goal)
{
    if (goal.indicator.is_withheld())
        return;
    auto indicator = *goal.indicator;
    auto* number = std::get_if<NumberIndicator>(&indicator);
    if (!number)
        return;
    for (const auto& entry : goal.follow_ups) {
        if (entry.value.is_known() && *entry.value != number->target)
            number->baseline = *entry.value;
    }
    goal.indicator = std::move(indicator);
}

base::Date moved_on(base::Date day, base::Date first_day)
{
    auto moved = day;
    for (int years = 1; moved < first_day && moved.year() < 2199; ++years)
        moved = day.plus_months(12 * years);
    return moved;
}

void move_on(Goal& goal, base::Date first_day)
{
    if (goal.deadline)
        goal.deadline = moved_on(*goal.deadline, first_day);
    for (auto& milestone : goal.milestones)
        milestone.due = moved_on(milestone.due, first_day);
    if (goal.indicator.is_withheld())
        return;
    auto indicator = *goal.indicator;
    if (auto* dated = std::get_if<DateIndicator>(&indicator)) {
        dated->due = moved_on(dated->due, first_day);
        goal.indicator = std::move(indicator);
    }
}

Goal carried(const Goal& from, const CarriedGoal& as, int number, base::Date first_day)
{
    auto goal = from;
    begin_where_it_stands(goal);
    goal.id = as.id;
    goal.key = as.key;
    goal.number = number;
    goal.weight = std::nullopt;
    goal.status = GoalStatus::not_started;
    goal.status_reason = {};
    goal.follow_ups.clear();
    goal.carried_over_from = from.id;
    const bool by_milestones = !goal.indicator.is_withheld() && std::holds_alternative<MilestoneIndicator>(*goal.indicator);
    const bool any_open = std::any_of(goal.milestones.begin(), goal.milestones.end(), [](const auto& each) { return !each.done; });
    if (any_open || !by_milestones)
        std::erase_if(goal.milestones, [](const auto& each) { return each.done.has_value(); });
    else
        std::for_each(goal.milestones.begin(), goal.milestones.end(), [](auto& each) { each.done.reset(); });
    move_on(goal, first_day);
    return goal;
}

void take_back(PlanFields& plan, const PlanChange& change)
{
    const auto goal = std::find_if(plan.goals.begin(), plan.goals.end(), [&](const Goal& each) { return each.id == change.goal; });
    if (goal == plan.goals.end())
        return;
    const auto& old = change.old_value.str();
    switch (change.field) {
    case PlanChange::Field::title: goal->title = change.old_value; return;
    case PlanChange::Field::what: goal->what = change.old_value; return;
    case PlanChange::Field::how: goal->how = change.old_value; return;
    case PlanChange::Field::weight: goal->weight = old.empty() ? std::optional<int>() : std::optional<int>(std::stoi(old)); return;
    case PlanChange::Field::target: {
        auto indicator = *goal->indicator;
        const auto figure = base::Decimal::from(old);
        if (auto* number = std::get_if<NumberIndicator>(&indicator); number && figure)
            number->target = *figure;
        goal->indicator = std::move(indicator);
        return;
    }
    case PlanChange::Field::deadline: goal->deadline = base::Date::from(old); return;
    case PlanChange::Field::milestone_due:
        for (auto& milestone : goal->milestones) {
            if (milestone.key == change.milestone)
                milestone.due = base::Date::from(old).value_or(milestone.due);
        }
        return;
    case PlanChange::Field::dropped:
        goal->status = from_code<GoalStatus>(old).value_or(GoalStatus::not_started);
        goal->status_reason = {};
        return;
    }
}

}  // namespace

Plan carry_over(const Plan& earlier, PlanFields next, const std::vector<CarriedGoal>& goals)
{
    if (next.from <= earlier->from || next.from < earlier->to)
        refuse("plan.period_not_later", "from", {{"plan", earlier->key}, {"from", next.from.iso()}, {"to", earlier->to.iso()}});
    next.state = PlanState::draft;
    next.carried_over_from = earlier->id;
    next.history.clear();
    int number = 0;
    for (const auto& goal : next.goals)
        number = std::max(number, goal.number);
    for (const auto& each : goals) {
        const auto* from = earlier.find_goal(each.from);
        if (!from)
            refuse("plan.unknown_goal", "goals", {{"plan", earlier->key}});
        if (from->status == GoalStatus::dropped)
            refuse("goal.dropped", "goals", {{"number", std::to_string(from->number)}});
        next.goals.push_back(carried(*from, each, ++number, next.from));
    }
    return Plan(std::move(next));
}

PlanFields as_agreed(const Plan& plan)
{
    if (!plan.is_locked())
        refuse("plan.not_agreed", "", {{"plan", plan->key}, {"state", std::string(code(plan->state))}});
    auto then = *plan;
    for (auto change = then.history.rbegin(); change != then.history.rend(); ++change)
        take_back(then, *change);
    then.history.clear();
    // These go on while the plan runs, and are no part of what was locked.
    then.development.clear();
    then.workload = then.holiday = {};
    then.state = PlanState::agreed;
    for (auto& goal : then.goals) {
        goal.follow_ups.clear();
        if (goal.status != GoalStatus::dropped)
            goal.status = GoalStatus::not_started;
        for (auto& milestone : goal.milestones)
            milestone.done.reset();
    }
    for (auto& promise : then.promises) {
        promise.kept = Promise::Kept::open;
        promise.note = {};
    }
    return then;
}

}  // namespace domain
