// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

#include <map>

namespace app {

/// Goal and development plans. HR and guests are refused "act.party" everywhere; what is of another record is refused as
/// the domain says it.
class Plans {
public:
    explicit Plans(Work& work) : m_work(work) {}

    void add(domain::PlanFields plan);
    /// Until it is agreed; it is a draft again, accepted by nobody. Goals stay as they are.
    void edit(domain::PlanFields plan);
    /// Development items, until the plan is closed.
    void develop(domain::PlanId plan, std::vector<domain::DevelopmentItem> items);
    /// Until the plan is agreed. Refuses "goal.other_plan" for a goal that lies in another.
    void add(domain::PlanId plan, domain::Goal goal);
    void edit(domain::Goal goal);
    void remove(domain::GoalId goal);
    /// Where another goal has the number, those between the old and the new place move up or down by one.
    void move(domain::GoalId goal, int number);
    /// Numbers as they were before: goals that are not named keep theirs.
    void renumber(domain::PlanId plan, const std::map<domain::GoalId, int>& numbers);

    void propose(domain::PlanId plan);
    /// For the own side; for another on behalf, as of the day of the paper. The employer's side needs the mandate to agree
    /// goals on that day ("mandate.missing" …), and warns "mandate.other_holder" where it names another office; whoever
    /// has declared an interest that holds in all talks is refused "interest.conflict".
    void accept(domain::PlanId plan, domain::Side side, const std::optional<domain::Behalf>& behalf = {});
    void begin_follow_up(domain::PlanId plan);
    void close(domain::PlanId plan);
    /// A draft that goes on from an earlier plan; see domain::carry_over.
    void carry_over(domain::PlanId earlier, domain::PlanFields next, const std::vector<domain::CarriedGoal>& goals);
    void tell_workload(domain::PlanId plan, domain::SealedText workload, domain::SealedText holiday);
    /// By a decision, or because both sides accept: the other side's acceptance is typed on behalf of it and marked so,
    /// and the executive enters none of the employer's, which needs the mandate to agree goals.
    void change(domain::PlanId plan, std::vector<domain::PlanChange> changes, const std::optional<domain::Behalf>& behalf = {});

    /// Each side assesses for itself; what another hand types is marked so.
    void follow_up(domain::GoalId goal, domain::FollowUp entry, const std::optional<domain::Behalf>& behalf = {});
    void milestone_done(domain::GoalId goal, std::string_view milestone, base::Date on);
    void promise_kept(domain::PlanId plan, size_t promise, domain::Promise::Kept kept, base::Text note = {});

    /// The plan that a goal lies in. Refuses "plan.unknown_goal".
    static const domain::Plan& plan_of(const domain::CaseFields& records, domain::GoalId goal);

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }
    domain::Plan get(domain::PlanId plan) const;

    Work& m_work;
};

}  // namespace app
