// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plans.h"

#include "domain/employer/permit.h"
#include "domain/plan/period.h"

#include <algorithm>

namespace app {
namespace {

using domain::Side;

void sort_goals(domain::PlanFields& plan)
{
    std::stable_sort(plan.goals.begin(), plan.goals.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
}

/// The mark that the words of a side get: none in its own name.
std::optional<domain::OnBehalf> mark_for(const domain::Hand& by, Side side, const std::optional<domain::Behalf>& behalf)
{
    return by.own_side() == side ? std::nullopt : by.for_side(side, behalf);
}

void warn_of_days(Work& work, const domain::Plan& plan, const std::optional<domain::GoalId>& only = {})
{
    const auto found = domain::outside_period(*plan, only);
    work.warnings().insert(work.warnings().end(), found.begin(), found.end());
}

}  // namespace

const domain::Plan& Plans::plan_of(const domain::CaseFields& records, domain::GoalId goal)
{
    for (const auto& plan : records.plans) {
        if (plan.find_goal(goal))
            return plan;
    }
    domain::refuse("plan.unknown_goal", "goal");
}

domain::Plan Plans::get(domain::PlanId plan) const
{
    return m_work.records()->plans.get(plan);
}

void Plans::add(domain::PlanFields plan)
{
    hand().require_dialogue();
    plan.state = domain::PlanState::draft;
    sort_goals(plan);
    m_work.save(domain::Plan(std::move(plan)));
}

void Plans::edit(domain::PlanFields fields)
{
    hand().require_dialogue();
    auto plan = get(fields.id);
    fields.goals = plan->goals;
    const bool is_moved = fields.from != plan->from || fields.to != plan->to;
    plan.edit(std::move(fields));
    m_work.save(plan);
    if (is_moved)
        warn_of_days(m_work, plan);
}

void Plans::develop(domain::PlanId id, std::vector<domain::DevelopmentItem> items)
{
    hand().require_dialogue();
    auto plan = get(id);
    plan.develop(std::move(items));
    m_work.save(plan);
}

void Plans::add(domain::PlanId id, domain::Goal goal)
{
    hand().require_dialogue();
    auto plan = get(id);
    auto fields = *plan;
    const auto added = goal.id;
    fields.goals.push_back(std::move(goal));
    sort_goals(fields);
    plan.edit(std::move(fields));
    m_work.save(plan);
    warn_of_days(m_work, plan, added);
}

void Plans::edit(domain::Goal goal)
{
    hand().require_dialogue();
    auto plan = plan_of(*m_work.records(), goal.id);
    auto fields = *plan;
    std::replace_if(
        fields.goals.begin(), fields.goals.end(), [&](const auto& each) { return each.id == goal.id; }, goal);
    sort_goals(fields);
    plan.edit(std::move(fields));
    m_work.save(plan);
    warn_of_days(m_work, plan, goal.id);
}

void Plans::remove(domain::GoalId goal)
{
    hand().require_dialogue();
    auto plan = plan_of(*m_work.records(), goal);
    auto fields = *plan;
    std::erase_if(fields.goals, [&](const auto& each) { return each.id == goal; });
    plan.edit(std::move(fields));
    m_work.save(plan);
}

void Plans::move(domain::GoalId goal, int number)
{
    const auto& plan = plan_of(*m_work.records(), goal);
    const int before = plan.find_goal(goal)->number;
    const bool is_taken = std::any_of(plan->goals.begin(), plan->goals.end(), [&](const auto& each) { return each.number == number; });
    std::map<domain::GoalId, int> numbers{{goal, number}};
    for (const auto& each : plan->goals) {
        const bool is_between = (each.number > before && each.number <= number) || (each.number < before && each.number >= number);
        if (is_taken && is_between)
            numbers[each.id] = each.number + (number < before ? 1 : -1);
    }
    renumber(plan->id, numbers);
}

void Plans::renumber(domain::PlanId id, const std::map<domain::GoalId, int>& numbers)
{
    hand().require_dialogue();
    auto plan = get(id);
    auto fields = *plan;
    for (auto& goal : fields.goals) {
        if (const auto found = numbers.find(goal.id); found != numbers.end())
            goal.number = found->second;
    }
    sort_goals(fields);
    plan.edit(std::move(fields));
    m_work.save(plan);
}

void Plans::propose(domain::PlanId id)
{
    hand().require_dialogue();
    auto plan = get(id);
    plan.propose();
    m_work.save(plan);
    warn_of_days(m_work, plan);
}

void Plans::accept(domain::PlanId id, Side side, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    const auto mark = by.for_side(side, behalf);
    const auto on = mark ? mark->of : m_work.today();
    if (!mark)
        by.require_impartial(on);
    auto plan = get(id);
    if (side == Side::executive)
        plan.accept_for_executive(on, mark);
    else {
        domain::Permits permits(*m_work.records(), m_work.warnings());
        permits.require(domain::Power::agree_goals, on, mark ? std::nullopt : m_work.account()->person);
        plan.accept_for_employer(on, mark);
    }
    m_work.save(plan);
}

void Plans::begin_follow_up(domain::PlanId id)
{
    hand().require_dialogue();
    auto plan = get(id);
    plan.begin_follow_up();
    m_work.save(plan);
}

void Plans::close(domain::PlanId id)
{
    hand().require_dialogue();
    auto plan = get(id);
    plan.close();
    m_work.save(plan);
}

void Plans::change(domain::PlanId id, std::vector<domain::PlanChange> changes, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    by.require_dialogue();
    for (auto& change : changes) {
        by.require_by_today(change.date, "date");
        if (change.employer_accepted) {
            by.require_by_today(*change.employer_accepted, "employer_accepted");
            change.employer_on_behalf = mark_for(by, Side::presidium, behalf);
        }
        if (change.executive_accepted) {
            by.require_by_today(*change.executive_accepted, "executive_accepted");
            change.executive_on_behalf = mark_for(by, Side::executive, behalf);
        }
    }
    if (!changes.empty() && changes.front().employer_accepted) {
        domain::Permits permits(*m_work.records(), m_work.warnings());
        permits.require(
            domain::Power::agree_goals, *changes.front().employer_accepted, by.own_side() == Side::presidium ? m_work.account()->person : std::nullopt);
    }
    auto plan = get(id);
    plan.change(std::move(changes));
    m_work.save(plan);
}

void Plans::follow_up(domain::GoalId goal, domain::FollowUp entry, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    by.require_dialogue();
    by.require_by_today(entry.date, "date");
    if (!entry.self_assessment.empty())
        entry.self_on_behalf = mark_for(by, Side::executive, behalf);
    if (!entry.employer_assessment.empty())
        entry.employer_on_behalf = mark_for(by, Side::presidium, behalf);
    auto plan = plan_of(*m_work.records(), goal);
    plan.follow_up(goal, std::move(entry));
    m_work.save(plan);
}

void Plans::carry_over(domain::PlanId earlier, domain::PlanFields next, const std::vector<domain::CarriedGoal>& goals)
{
    hand().require_dialogue();
    const auto plan = domain::carry_over(get(earlier), std::move(next), goals);
    m_work.save(plan);
    warn_of_days(m_work, plan);
}

void Plans::tell_workload(domain::PlanId id, domain::SealedText workload, domain::SealedText holiday)
{
    hand().require_dialogue();
    auto plan = get(id);
    plan.tell_workload(std::move(workload), std::move(holiday));
    m_work.save(plan);
}

void Plans::milestone_done(domain::GoalId goal, std::string_view milestone, base::Date on)
{
    const auto by = hand();
    by.require_dialogue();
    by.require_by_today(on, "on");
    auto plan = plan_of(*m_work.records(), goal);
    plan.milestone_done(goal, milestone, on);
    m_work.save(plan);
}

void Plans::promise_kept(domain::PlanId id, size_t promise, domain::Promise::Kept kept, base::Text note)
{
    hand().require_dialogue();
    auto plan = get(id);
    plan.promise_kept(promise, kept, std::move(note));
    m_work.save(plan);
}

}  // namespace app
