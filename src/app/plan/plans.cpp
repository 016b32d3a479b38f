// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plans.h"

#include <algorithm>

namespace app {
namespace {

using domain::Side;

void sort_goals(domain::PlanFields& plan)
{
    std::stable_sort(plan.goals.begin(), plan.goals.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
}

bool holds(const domain::CaseFields& records, domain::PersonId person, const domain::Mandate& mandate, base::Date day)
{
    return std::any_of(records.seats.begin(), records.seats.end(), [&](const domain::Seat& seat) {
        const bool sits = seat->from <= day && day <= seat->to.value_or(records.terms.get(seat->term)->to);
        return seat->person == person && sits && (seat->title == mandate->holder || seat->body == mandate->holder);
    });
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
    plan.edit(std::move(fields));
    m_work.save(plan);
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
    fields.goals.push_back(std::move(goal));
    sort_goals(fields);
    plan.edit(std::move(fields));
    m_work.save(plan);
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

void Plans::propose(domain::PlanId id)
{
    hand().require_dialogue();
    auto plan = get(id);
    plan.propose();
    m_work.save(plan);
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
        const auto mandates = domain::list(m_work.records()->mandates);
        const auto& mandate = domain::Mandates(mandates).require(domain::Power::agree_goals, on);
        const auto& person = m_work.account()->person;
        if (!mark && person && !holds(*m_work.records(), *person, mandate, on))
            m_work.warnings().push_back({"mandate.other_holder", "",
                {{"holder", mandate->holder.str()}, {"mandate", mandate->key}, {"case_number", mandate->decision.case_number.str()}}});
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
    for (const auto& change : changes) {
        by.require_by_today(change.date, "date");
        if (change.employer_accepted) {
            by.require_by_today(*change.employer_accepted, "employer_accepted");
            by.for_side(Side::presidium, behalf);
        }
        if (change.executive_accepted) {
            by.require_by_today(*change.executive_accepted, "executive_accepted");
            by.for_side(Side::executive, behalf);
        }
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
        by.for_side(Side::executive, behalf);
    if (!entry.employer_assessment.empty())
        by.for_side(Side::presidium, behalf);
    auto plan = plan_of(*m_work.records(), goal);
    plan.follow_up(goal, std::move(entry));
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
