// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/money.h"
#include "domain/plan/attainment.h"
#include "domain/plan/goal.h"
#include "domain/record/on_behalf.h"
#include "domain/valid.h"

namespace domain {

/// What the employer promised beside the goals: frames, staff, decisions.
struct Promise {
    enum class Kept { open, yes, no };
    SealedText text;
    std::optional<base::Date> due = {};
    Kept kept = Kept::open;
    SealedText note = {};
    bool operator==(const Promise&) const = default;
};
template <>
struct Codes<Promise::Kept> {
    static constexpr Code<Promise::Kept> all[] = {{Promise::Kept::open, "open"}, {Promise::Kept::yes, "yes"}, {Promise::Kept::no, "no"}};
};

/// A need of competence and what is done about it.
struct DevelopmentItem {
    SealedText need;
    SealedText activity = {};
    /// Time set aside, in words: "6 dagar".
    SealedText time = {};
    Sealed<std::optional<base::Money>> cost = {};
    SealedText mentor = {};
    std::optional<base::Date> until = {};
    SealedText support = {};
    /// When its effect is looked at.
    std::optional<base::Date> effect_check = {};
    /// The talk that agreed it, in whose minutes it stands.
    std::optional<TalkId> talk = {};
    bool operator==(const DevelopmentItem&) const = default;
};

/// What was changed in a locked plan. Old and new value are kept as in the open form (ISO date, plain figure, text).
struct PlanChange {
    enum class Field { title, what, how, weight, target, deadline, milestone_due, dropped };
    base::Date date;
    GoalId goal;
    Field field = Field::milestone_due;
    /// The milestone's key, for milestone_due.
    std::string milestone = {};
    SealedText old_value = {};
    SealedText new_value = {};
    /// A change needs a decision or both acceptances.
    Sealed<std::optional<Decision>> decision = {};
    std::optional<base::Date> employer_accepted = {};
    std::optional<base::Date> executive_accepted = {};
    SealedText reason = {};
    std::optional<OnBehalf> employer_on_behalf = {};
    std::optional<OnBehalf> executive_on_behalf = {};
    bool has_basis() const { return decision.is_withheld() || decision || (employer_accepted && executive_accepted); }
    bool operator==(const PlanChange&) const = default;
};
template <>
struct Codes<PlanChange::Field> {
    using F = PlanChange::Field;
    static constexpr Code<F> all[] = {{F::title, "title"}, {F::what, "what"}, {F::how, "how"}, {F::weight, "weight"}, {F::target, "target"},
        {F::deadline, "deadline"}, {F::milestone_due, "milestone_due"}, {F::dropped, "dropped"}};
};

enum class PlanState { draft, proposed, agreed, under_follow_up, closed };
template <>
struct Codes<PlanState> {
    static constexpr Code<PlanState> all[] = {{PlanState::draft, "draft"}, {PlanState::proposed, "proposed"}, {PlanState::agreed, "agreed"},
        {PlanState::under_follow_up, "under_follow_up"}, {PlanState::closed, "closed"}};
};

struct PlanFields {
    PlanId id;
    std::string key;
    AppointmentId appointment;
    /// Whose dialogue it lies in; nothing = the term that holds its first day.
    std::optional<TermId> term = {};
    SealedText title;
    base::Date from;
    base::Date to;
    /// Which plan of the period the sides accepted; what is changed in it afterwards is told by its history.
    int version = 1;
    PlanState state = PlanState::draft;
    /// Off: no attainment is computed or shown.
    bool scores = true;
    std::vector<SealedText> governing_documents = {};
    std::vector<Promise> promises = {};
    /// In order of their numbers.
    std::vector<Goal> goals = {};
    std::vector<DevelopmentItem> development = {};
    std::optional<base::Date> employer_accepted = {};
    std::optional<OnBehalf> employer_on_behalf = {};
    std::optional<base::Date> executive_accepted = {};
    std::optional<OnBehalf> executive_on_behalf = {};
    /// In order of their days; never shortened.
    std::vector<PlanChange> history = {};
    /// Hours, stand-in, what is done about it; and leave taken and planned. They stay in the dialogue.
    SealedText workload = {};
    SealedText holiday = {};
    /// The plan that this one goes on from.
    std::optional<PlanId> carried_over_from = {};
    bool operator==(const PlanFields&) const = default;
};
/// From proposed on: weights of whole per cent sum to 100, or no goal has one ("plan.weights_sum",
/// "plan.weights_missing"). From agreed on both sides have accepted.
void check(const PlanFields& fields, Faults& faults);

/// A goal and development plan for one executive and one period.
class Plan : public Valid<PlanFields> {
public:
    using State = PlanState;
    using Valid::Valid;
    static Plan restore(PlanFields fields) { return Plan(std::move(fields)); }

    bool is_locked() const { return (**this).state >= State::agreed; }
    bool has_weights() const;
    const Goal* find_goal(GoalId id) const;

    /// Draft only; refuses "plan.locked" and whatever breaks a rule.
    void edit(PlanFields draft);
    void propose();
    /// Either side accepts what is proposed; when both have, the plan is agreed and locked.
    void accept_for_employer(base::Date on, std::optional<OnBehalf> on_behalf = {});
    void accept_for_executive(base::Date on, std::optional<OnBehalf> on_behalf = {});
    void begin_follow_up();
    void close();

    /// In a locked plan, by decision or both acceptances ("plan.change_without_basis"); the old value goes to history.
    /// Each gives goal, field, milestone, new value and basis; its old value is filled in here. Weights that must sum
    /// change together.
    void change(std::vector<PlanChange> changes);
    void change(PlanChange change) { this->change(std::vector{std::move(change)}); }
    /// What is agreed in talks while the plan runs: not a change of its goals.
    void develop(std::vector<DevelopmentItem> items);
    /// Follow-ups, milestones done and kept promises are not changes of what was agreed.
    void follow_up(GoalId goal, FollowUp entry);
    void milestone_done(GoalId goal, std::string_view milestone, base::Date on);
    void promise_kept(size_t index, Promise::Kept kept, base::Text note = {});

    /// Weighted, in per cent, unrounded; nothing where scores are off.
    std::optional<double> total(base::Date on) const;
    /// "plan.many_goals" above seven, "plan.no_interplay_goal", "goal.red", weights of a draft that do not sum.
    std::vector<Warning> warnings() const;
    /// Workload and holiday: in any state but closed.
    void tell_workload(SealedText workload, SealedText holiday);
};

struct CaseFields;
/// Who typed for another, and where it goes on from: "case.reference", "plan.outside_appointment", "plan.carried_from_other" for a goal that is of another
/// plan than the one it goes on from, "plan.other_appointment".
void fit(const CaseFields& fields, const Plan& plan, const std::string& path, Faults& faults);

/// A goal that goes on in the next plan: from which, and who it is there.
struct CarriedGoal {
    GoalId from;
    GoalId id;
    std::string key;
};
/// The draft of a later plan: goals with what they say and their open milestones; a figure begins where it was last measured, a
/// day before the new period moves on by whole years. Weights, results and status begin anew. Refuses "plan.unknown_goal",
/// "goal.dropped", and "plan.period_not_later" where the new period begins before the old one ends.
Plan carry_over(const Plan& earlier, PlanFields next, const std::vector<CarriedGoal>& goals);

/// The plan as both sides accepted it: what history tells is taken back, latest first, and nothing that was said of results
/// is left. Refuses "plan.not_agreed", and "record.withheld" where an old value cannot be read.
PlanFields as_agreed(const Plan& plan);

}  // namespace domain
