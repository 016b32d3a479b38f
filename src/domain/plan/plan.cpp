// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/plan.h"

#include "base/failure.h"
#include "domain/rules.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

std::map<std::string, std::string> state_of(const PlanFields& plan)
{
    return {{"plan", plan.key}, {"state", std::string(code(plan.state))}};
}

Goal& goal_in(PlanFields& plan, GoalId id)
{
    for (auto& goal : plan.goals) {
        if (goal.id == id)
            return goal;
    }
    refuse("plan.unknown_goal", "goal", {{"plan", plan.key}});
}

Milestone& milestone_in(Goal& goal, std::string_view key)
{
    for (auto& milestone : goal.milestones) {
        if (milestone.key == key)
            return milestone;
    }
    refuse("goal.unknown_milestone", "milestone", {{"milestone", std::string(key)}});
}

base::Date date_in(const SealedText& value)
{
    if (auto date = base::Date::from(value.str()))
        return *date;
    refuse("field.date", "new_value", {{"value", value.str()}});
}

/// Puts the new value in and gives the old one.
SealedText exchange(Goal& goal, const PlanChange& change)
{
    auto text = [&](SealedText& field) { return std::exchange(field, change.new_value); };
    switch (change.field) {
    case PlanChange::Field::title: return text(goal.title);
    case PlanChange::Field::what: return text(goal.what);
    case PlanChange::Field::how: return text(goal.how);
    case PlanChange::Field::weight: {
        auto figure = base::Decimal::from(change.new_value.str());
        if (!figure || figure->ten_thousandths() % 10000 != 0)
            refuse("field.number", "new_value", {{"value", change.new_value.str()}});
        auto old = base::Text::of(goal.weight ? std::to_string(*goal.weight) : "");
        goal.weight = static_cast<int>(figure->ten_thousandths() / 10000);
        return old;
    }
    case PlanChange::Field::target: {
        auto figure = base::Decimal::from(change.new_value.str());
        auto indicator = *goal.indicator;
        auto* number = std::get_if<NumberIndicator>(&indicator);
        if (!figure || !number)
            refuse("field.number", "new_value", {{"value", change.new_value.str()}});
        auto old = base::Text::of(std::exchange(number->target, *figure).plain());
        goal.indicator = std::move(indicator);
        return old;
    }
    case PlanChange::Field::deadline: {
        auto old = base::Text::of(goal.deadline ? goal.deadline->iso() : "");
        goal.deadline = date_in(change.new_value);
        return old;
    }
    case PlanChange::Field::milestone_due: return base::Text::of(std::exchange(milestone_in(goal, change.milestone).due, date_in(change.new_value)).iso());
    case PlanChange::Field::dropped: {
        auto old = base::Text::of(code(goal.status));
        goal.status = GoalStatus::dropped;
        goal.status_reason = change.reason;
        return old;
    }
    }
    base::broken("plan.change", "unknown field");
}

/// The value a goal has now, as history writes it; nothing where the history names what is not there.
std::optional<std::string> present_value(const PlanFields& plan, const PlanChange& change)
{
    for (const auto& goal : plan.goals) {
        if (goal.id != change.goal)
            continue;
        switch (change.field) {
        case PlanChange::Field::title: return goal.title.str();
        case PlanChange::Field::what: return goal.what.str();
        case PlanChange::Field::how: return goal.how.str();
        case PlanChange::Field::weight: return goal.weight ? std::to_string(*goal.weight) : "";
        case PlanChange::Field::target:
            if (const auto* number = std::get_if<NumberIndicator>(&*goal.indicator))
                return number->target.plain();
            return std::nullopt;
        case PlanChange::Field::deadline: return goal.deadline ? goal.deadline->iso() : "";
        case PlanChange::Field::milestone_due:
            for (const auto& milestone : goal.milestones) {
                if (milestone.key == change.milestone)
                    return milestone.due.iso();
            }
            return std::nullopt;
        case PlanChange::Field::dropped: return std::string(code(goal.status));
        }
    }
    return std::nullopt;
}

/// Whether the value that a change is about may be read now.
bool is_withheld(const PlanFields& plan, const PlanChange& change)
{
    for (const auto& goal : plan.goals) {
        if (goal.id != change.goal)
            continue;
        switch (change.field) {
        case PlanChange::Field::title: return goal.title.is_withheld();
        case PlanChange::Field::what: return goal.what.is_withheld();
        case PlanChange::Field::how: return goal.how.is_withheld();
        case PlanChange::Field::weight: return goal.weight.is_withheld();
        case PlanChange::Field::target: return goal.indicator.is_withheld();
        case PlanChange::Field::deadline:
        case PlanChange::Field::milestone_due:
        case PlanChange::Field::dropped: return false;
        }
    }
    return false;
}

void check_history(const PlanFields& plan, Faults& faults)
{
    for (size_t i = 0; i < plan.history.size(); ++i) {
        const auto& change = plan.history[i];
        const auto where = at("history", i);
        if (!change.has_basis())
            faults.add("plan.change_without_basis", where, {{"plan", plan.key}});
        if (change.decision.is_known())
            check(*change.decision, faults, at(where, "decision"));
        if (i > 0 && change.date < plan.history[i - 1].date)
            faults.add("plan.history_order", at(where, "date"), {{"date", change.date.iso()}});
        if (change.new_value.is_withheld() || is_withheld(plan, change))
            continue;
        const auto now = present_value(plan, change);
        if (!now) {
            faults.add("plan.history_unknown", where, {{"plan", plan.key}});
            continue;
        }
        const bool latest = std::none_of(plan.history.begin() + static_cast<long>(i) + 1, plan.history.end(),
            [&](const auto& later) { return later.goal == change.goal && later.field == change.field && later.milestone == change.milestone; });
        if (latest && change.field != PlanChange::Field::dropped && *now != change.new_value.str())
            faults.add("plan.history_mismatch", at(where, "new_value"), {{"history", change.new_value.str()}, {"now", *now}});
    }
}

struct Weights {
    size_t given = 0;
    int sum = 0;
    /// Some may not be read, so nothing is said of them.
    bool known = true;
};

Weights weights_of(const PlanFields& plan)
{
    Weights weights;
    for (const auto& goal : plan.goals) {
        weights.known = weights.known && !goal.weight.is_withheld();
        if (goal.weight.is_known()) {
            ++weights.given;
            weights.sum += std::clamp(*goal.weight, -1000, 1000);
        }
    }
    return weights;
}

/// What a draft is only warned of.
void check_weights(const PlanFields& plan, Faults& faults)
{
    const auto weights = weights_of(plan);
    if (weights.given == 0 || !weights.known)
        return;
    if (weights.given != plan.goals.size())
        faults.add("plan.weights_missing", "", {{"plan", plan.key}, {"missing", std::to_string(plan.goals.size() - weights.given)}});
    else if (weights.sum != 100)
        faults.add("plan.weights_sum", "", {{"plan", plan.key}, {"sum", std::to_string(weights.sum)}});
}

}  // namespace

void check(const PlanFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.title, faults, "", "title");
    check_order(fields.from, fields.to, faults, "", "to");
    if (fields.version < 1)
        faults.add("field.range", "version", {{"low", "1"}});
    std::set<std::string_view> keys;
    std::set<GoalId> ids;
    std::set<int> numbers;
    for (size_t i = 0; i < fields.goals.size(); ++i) {
        const auto& goal = fields.goals[i];
        const auto where = at("goals", i);
        check(goal, faults, where);
        if (!keys.insert(goal.key).second || !ids.insert(goal.id).second)
            faults.add("field.key_taken", at(where, "key"), {{"key", goal.key}});
        if (!numbers.insert(goal.number).second)
            faults.add("plan.number_taken", at(where, "number"), {{"number", std::to_string(goal.number)}});
    }
    for (size_t i = 0; i < fields.promises.size(); ++i)
        require_text(fields.promises[i].text, faults, at("promises", i), "text");
    for (size_t i = 0; i < fields.development.size(); ++i) {
        require_text(fields.development[i].need, faults, at("development", i), "need");
        if (fields.development[i].cost.is_known() && fields.development[i].cost->minor() < 0)
            faults.add("field.range", at(at("development", i), "cost"), {{"low", "0"}});
    }
    for (size_t i = 0; i < fields.governing_documents.size(); ++i)
        if (fields.governing_documents[i].empty())
            faults.add("field.required", at("governing_documents", i));
    check_history(fields, faults);
    if (fields.state == PlanState::draft) {
        if (!fields.history.empty())
            faults.add("plan.history_of_draft", "history");
        return;
    }
    check_weights(fields, faults);
    if (fields.goals.empty())
        faults.add("plan.no_goals", "", {{"plan", fields.key}});
    if (fields.state >= PlanState::agreed) {
        if (!fields.employer_accepted)
            faults.add("plan.not_accepted", "employer_accepted", {{"plan", fields.key}});
        if (!fields.executive_accepted)
            faults.add("plan.not_accepted", "executive_accepted", {{"plan", fields.key}});
    }
}

bool Plan::has_weights() const
{
    return weights_of(**this).given > 0;
}

const Goal* Plan::find_goal(GoalId id) const
{
    for (const auto& goal : (**this).goals) {
        if (goal.id == id)
            return &goal;
    }
    return nullptr;
}

void Plan::edit(PlanFields draft)
{
    if (is_locked())
        refuse("plan.locked", "", state_of(**this));
    // What one side has accepted it has accepted as it stood.
    draft.employer_accepted.reset();
    draft.employer_on_behalf.reset();
    draft.executive_accepted.reset();
    draft.executive_on_behalf.reset();
    draft.state = State::draft;
    replace(std::move(draft));
}

void Plan::propose()
{
    if ((**this).state != State::draft)
        refuse("plan.wrong_state", "", state_of(**this));
    auto next = **this;
    next.state = State::proposed;
    replace(std::move(next));
}

void Plan::accept_for_employer(base::Date on, std::optional<OnBehalf> on_behalf)
{
    if ((**this).state != State::proposed)
        refuse(is_locked() ? "plan.locked" : "plan.wrong_state", "", state_of(**this));
    auto next = **this;
    next.employer_accepted = on;
    next.employer_on_behalf = on_behalf;
    if (next.executive_accepted)
        next.state = State::agreed;
    replace(std::move(next));
}

void Plan::accept_for_executive(base::Date on, std::optional<OnBehalf> on_behalf)
{
    if ((**this).state != State::proposed)
        refuse(is_locked() ? "plan.locked" : "plan.wrong_state", "", state_of(**this));
    auto next = **this;
    next.executive_accepted = on;
    next.executive_on_behalf = on_behalf;
    if (next.employer_accepted)
        next.state = State::agreed;
    replace(std::move(next));
}

void Plan::begin_follow_up()
{
    if ((**this).state != State::agreed)
        refuse("plan.wrong_state", "", state_of(**this));
    auto next = **this;
    next.state = State::under_follow_up;
    replace(std::move(next));
}

void Plan::close()
{
    if ((**this).state != State::under_follow_up)
        refuse("plan.wrong_state", "", state_of(**this));
    auto next = **this;
    next.state = State::closed;
    replace(std::move(next));
}

void Plan::change(std::vector<PlanChange> changes)
{
    if (!is_locked() || (**this).state == State::closed)
        refuse("plan.wrong_state", "", state_of(**this));
    auto next = **this;
    for (auto& change : changes) {
        if (!change.has_basis())
            refuse("plan.change_without_basis", "", {{"plan", next.key}});
        change.old_value = exchange(goal_in(next, change.goal), change);
        next.history.push_back(std::move(change));
    }
    replace(std::move(next));
}

void Plan::develop(std::vector<DevelopmentItem> items)
{
    if ((**this).state == State::closed)
        refuse("plan.wrong_state", "", state_of(**this));
    auto next = **this;
    next.development = std::move(items);
    replace(std::move(next));
}

void Plan::follow_up(GoalId goal, FollowUp entry)
{
    if (!is_locked() || (**this).state == State::closed)
        refuse("plan.wrong_state", "", state_of(**this));
    auto next = **this;
    goal_in(next, goal).follow_ups.push_back(std::move(entry));
    next.state = State::under_follow_up;
    replace(std::move(next));
}

void Plan::milestone_done(GoalId goal, std::string_view milestone, base::Date on)
{
    if (!is_locked() || (**this).state == State::closed)
        refuse("plan.wrong_state", "", state_of(**this));
    auto next = **this;
    milestone_in(goal_in(next, goal), milestone).done = on;
    replace(std::move(next));
}

void Plan::promise_kept(size_t index, Promise::Kept kept, base::Text note)
{
    auto next = **this;
    if (index >= next.promises.size())
        refuse("plan.unknown_promise", at("promises", index));
    next.promises[index].kept = kept;
    next.promises[index].note = std::move(note);
    replace(std::move(next));
}

void Plan::tell_workload(SealedText workload, SealedText holiday)
{
    if ((**this).state == State::closed)
        refuse("plan.wrong_state", "", state_of(**this));
    auto next = **this;
    next.workload = std::move(workload);
    next.holiday = std::move(holiday);
    replace(std::move(next));
}

std::optional<double> Plan::total(base::Date on) const
{
    return (**this).scores ? total_attainment((**this).goals, on) : std::nullopt;
}

std::vector<Warning> Plan::warnings() const
{
    const auto& plan = **this;
    std::vector<Warning> warnings;
    if (plan.goals.size() > 7)
        warnings.push_back({"plan.many_goals", "", {{"plan", plan.key}, {"count", std::to_string(plan.goals.size())}}});
    if (!plan.goals.empty() && std::none_of(plan.goals.begin(), plan.goals.end(), [](const auto& goal) { return goal.type == GoalType::interplay; }))
        warnings.push_back({"plan.no_interplay_goal", "", {{"plan", plan.key}}});
    for (size_t i = 0; i < plan.goals.size(); ++i) {
        if (plan.goals[i].is_red())
            warnings.push_back({"goal.red", at("goals", i),
                {{"number", std::to_string(plan.goals[i].number)}, {"title", plan.goals[i].title.is_withheld() ? "" : plan.goals[i].title.str()}}});
    }
    Faults weights;
    check_weights(plan, weights);
    for (const auto& each : weights.all())
        warnings.push_back({each.code, each.field, each.values});
    return warnings;
}

}  // namespace domain
