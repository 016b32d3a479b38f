// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/goal_list.h"

#include "app/plan/measures.h"
#include "base/text.h"
#include "domain/case.h"

#include <algorithm>
#include <tuple>

namespace app {
namespace {

char32_t lower(char32_t sign)
{
    const auto even = sign % 2 == 0;
    if ((sign >= U'A' && sign <= U'Z') || (sign >= 0xC0 && sign <= 0xDE && sign != 0xD7))
        return sign + 32;
    // Latin Extended-A goes in pairs, upper first: Č, Đ, Ŋ, Š, Ŧ, Ž.
    if ((even && ((sign >= 0x100 && sign <= 0x136) || (sign >= 0x14A && sign <= 0x176)))
        || (!even && ((sign >= 0x139 && sign <= 0x147) || sign == 0x179 || sign == 0x17B || sign == 0x17D)))
        return sign + 1;
    return sign;
}

std::u32string lowered(std::string_view text)
{
    auto signs = base::to_utf32(text);
    std::transform(signs.begin(), signs.end(), signs.begin(), lower);
    return signs;
}

bool says(const domain::SealedText& text, const std::u32string& words)
{
    return !text.is_withheld() && lowered(text.str()).find(words) != std::u32string::npos;
}

std::optional<std::string> readable(const domain::SealedText& text)
{
    return text.is_withheld() ? std::nullopt : std::optional(text.str());
}

GoalRow row_of(const domain::Plan& plan, const domain::Goal& goal, base::Date on)
{
    GoalRow row{.id = goal.id, .number = goal.number, .title = readable(goal.title)};
    row.area = readable(goal.area).value_or("");
    row.type = goal.type;
    row.deadline = goal.last_day();
    if (const auto reached = plan->scores ? domain::attainment(goal, on) : std::nullopt)
        row.attained = domain::one_decimal(reached->percent);
    row.is_result_withheld = is_result_withheld(goal);
    row.status = goal.status_on(on);
    row.weight = goal.weight.is_known() ? std::optional(*goal.weight) : std::nullopt;
    row.is_red = goal.is_red();
    return row;
}

/// What is there comes before what is not, either way up.
template <class Value>
int compare(const std::optional<Value>& a, const std::optional<Value>& b, bool descending)
{
    if (!a || !b)
        return static_cast<int>(!a) - static_cast<int>(!b);
    const int order = *a < *b ? -1 : *b < *a ? 1 : 0;
    return descending ? -order : order;
}

int compare(const GoalRow& a, const GoalRow& b, const GoalWish& wish)
{
    using O = GoalWish::Order;
    const auto with = [&](auto value) { return compare(value(a), value(b), wish.descending); };
    switch (wish.order) {
    case O::number: return with([](const GoalRow& row) { return std::optional(row.number); });
    case O::title: return with([](const GoalRow& row) { return row.title ? std::optional(lowered(*row.title)) : std::nullopt; });
    case O::deadline: return with([](const GoalRow& row) { return row.deadline; });
    case O::attained: return with([](const GoalRow& row) { return row.attained; });
    case O::status: return with([](const GoalRow& row) { return std::optional(row.status); });
    case O::weight: return with([](const GoalRow& row) { return row.weight; });
    }
    return 0;
}

std::optional<ComparedGoal::Stand> stand_of(const domain::Plan& plan, const domain::Goal& goal, base::Date on, base::Language language)
{
    if (goal.title.is_withheld() || goal.indicator.is_withheld())
        return std::nullopt;
    const auto row = row_of(plan, goal, on);
    const auto words = measures(goal, on, language);
    return ComparedGoal::Stand{goal.number, *row.title, row.status, row.attained, words.result, words.target};
}

}  // namespace

std::vector<PlanRow> plan_list(const domain::CaseFields& records)
{
    std::vector<PlanRow> rows;
    for (const auto& plan : records.plans)
        rows.push_back({plan->id, readable(plan->title), plan->from, plan->to, plan->state});
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return std::tie(a.from, a.to) > std::tie(b.from, b.to); });
    return rows;
}

const domain::Plan* plan_of_day(const domain::CaseFields& records, base::Date day)
{
    const domain::Plan* best = nullptr;
    const auto rank = [&](const domain::Plan& plan) {
        const bool holds = plan->from <= day && day <= plan->to;
        return std::make_tuple(plan.is_locked(), plan.is_locked() && holds, plan->from);
    };
    for (const auto& plan : records.plans) {
        if (!best || rank(plan) > rank(*best))
            best = &plan;
    }
    return best;
}

const domain::Plan* plan_before(const domain::CaseFields& records, const domain::Plan& plan)
{
    if (plan->carried_over_from)
        return records.plans.find(*plan->carried_over_from);
    const domain::Plan* best = nullptr;
    for (const auto& each : records.plans) {
        if (each->appointment == plan->appointment && each->from < plan->from && (!best || (*best)->from < each->from))
            best = &each;
    }
    return best;
}

PlanPeriod first_period(base::Date today)
{
    // Three months are too few for goals.
    return {today, base::Date(today.year() + (today.month() > 9 ? 1 : 0), 12, 31)};
}

PlanPeriod next_period(const domain::Plan& plan)
{
    const auto from = plan->to.plus_days(1);
    return {from, from.plus_months(12).plus_days(-1)};
}

domain::AppointmentId appointment_for(const domain::CaseFields& records, base::Date from)
{
    const domain::Appointment* best = nullptr;
    for (const auto& each : records.appointments) {
        if (!best || (each->start <= from && (*best)->start <= each->start))
            best = &each;
    }
    if (!best)
        domain::refuse("plan.no_appointment", "appointment");
    return (*best)->id;
}

bool is_withheld(const domain::Plan& plan)
{
    return plan->title.is_withheld()
        || std::any_of(plan->goals.begin(), plan->goals.end(), [](const auto& goal) { return goal.title.is_withheld() || goal.indicator.is_withheld(); });
}

bool is_result_withheld(const domain::Goal& goal)
{
    return std::any_of(goal.follow_ups.begin(), goal.follow_ups.end(), [](const auto& entry) { return entry.value.is_withheld(); });
}

std::vector<GoalRow> goal_rows(const domain::Plan& plan, base::Date on)
{
    std::vector<GoalRow> rows;
    for (const auto& goal : plan->goals)
        rows.push_back(row_of(plan, goal, on));
    return rows;
}

std::vector<GoalRow> goal_rows(const domain::Plan& plan, base::Date on, const GoalWish& wish)
{
    const auto words = lowered(wish.words);
    std::vector<GoalRow> rows;
    for (const auto& goal : plan->goals) {
        if (!words.empty() && !says(goal.title, words) && !says(goal.area, words) && !says(goal.what, words) && !says(goal.how, words))
            continue;
        auto row = row_of(plan, goal, on);
        if (!wish.status || row.status == *wish.status)
            rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const GoalRow& a, const GoalRow& b) {
        if (wish.by_type && a.type != b.type)
            return a.type < b.type;
        const int order = compare(a, b, wish);
        return order != 0 ? order < 0 : a.number < b.number;
    });
    return rows;
}

GoalWeights goal_weights(const domain::Plan& plan)
{
    GoalWeights weights;
    for (const auto& goal : plan->goals) {
        if (!goal.weight.is_known())
            continue;
        ++weights.given;
        weights.sum += *goal.weight;
    }
    for (auto& each : plan.warnings()) {
        if (each.code == "plan.weights_sum" || each.code == "plan.weights_missing")
            weights.complaint = std::move(each);
    }
    return weights;
}

std::vector<ComparedGoal> compare_goals(const domain::Plan& before, const domain::Plan& plan, base::Date on, base::Language language)
{
    std::vector<ComparedGoal> rows;
    std::vector<domain::GoalId> gone_on;
    const auto earlier = [&](const domain::Goal& goal) -> const domain::Goal* {
        if (goal.carried_over_from)
            return before.find_goal(*goal.carried_over_from);
        for (const auto& each : before->goals) {
            if (!goal.title.is_withheld() && !each.title.is_withheld() && lowered(each.title.str()) == lowered(goal.title.str()))
                return &each;
        }
        return nullptr;
    };
    for (const auto& goal : plan->goals) {
        ComparedGoal row{.now = stand_of(plan, goal, on, language)};
        if (const auto* from = earlier(goal)) {
            row.then = stand_of(before, *from, on, language);
            gone_on.push_back(from->id);
        }
        if (row.now)
            rows.push_back(std::move(row));
    }
    for (const auto& goal : before->goals) {
        if (std::find(gone_on.begin(), gone_on.end(), goal.id) == gone_on.end()) {
            if (auto then = stand_of(before, goal, on, language))
                rows.push_back({.then = std::move(then)});
        }
    }
    return rows;
}

std::vector<PlanEvent> plan_history(const domain::Plan& plan, const domain::Goal* of)
{
    using K = PlanEvent::Kind;
    std::vector<PlanEvent> events;
    const auto behalf = [](const std::optional<domain::OnBehalf>& mark) { return mark ? &*mark : nullptr; };
    if (!of) {
        if (plan->employer_accepted)
            events.push_back({.date = *plan->employer_accepted, .kind = K::accepted_for_employer, .on_behalf = behalf(plan->employer_on_behalf)});
        if (plan->executive_accepted)
            events.push_back({.date = *plan->executive_accepted, .kind = K::accepted_for_executive, .on_behalf = behalf(plan->executive_on_behalf)});
    }
    for (const auto& change : plan->history) {
        if (!of || change.goal == of->id)
            events.push_back({.date = change.date, .kind = K::changed, .goal = plan.find_goal(change.goal), .change = &change});
    }
    for (const auto& goal : plan->goals) {
        if (of && goal.id != of->id)
            continue;
        for (const auto& milestone : goal.milestones) {
            if (milestone.done)
                events.push_back({.date = *milestone.done, .kind = K::milestone_done, .goal = &goal, .milestone = &milestone});
        }
        for (const auto& entry : goal.follow_ups)
            events.push_back({.date = entry.date, .kind = K::followed_up, .goal = &goal, .follow_up = &entry});
    }
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.date > b.date; });
    return events;
}

}  // namespace app
