// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/plan/goal_line.h"
#include "app/plan/goal_list.h"
#include "app/plan/measures.h"
#include "support/catch.h"

#include <algorithm>

using app::GoalWish;
using base::Date;
using base::Language;
using domain::GoalStatus;

namespace {

const Date the_day{2027, 2, 19};

const domain::Plan& plan_2026(const domain::CaseFields& records)
{
    return *records.plans.find("plan-2026");
}

std::vector<int> numbers_of(const std::vector<app::GoalRow>& rows)
{
    std::vector<int> all;
    for (const auto& row : rows)
        all.push_back(row.number);
    return all;
}

/// The plan with these weights and titles in place of its own.
domain::Plan replanned(const domain::Plan& plan, const std::function<void(domain::PlanFields&)>& change)
{
    auto fields = *plan;
    fields.state = domain::PlanState::draft;
    fields.history.clear();
    change(fields);
    return domain::Plan(std::move(fields));
}

}  // namespace

TEST_CASE("Plans stand with the latest period first, and the accepted one of the day is shown first")
{
    const auto records = support::fjellvik();
    const auto rows = app::plan_list(records);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].title == "Mål- og utviklingsplan 2027");
    CHECK(rows[0].state == domain::PlanState::draft);
    CHECK(rows[1].from == Date(2026, 3, 2));
    CHECK((*app::plan_of_day(records, the_day))->key == "plan-2026");
    CHECK((*app::plan_before(records, *records.plans.find("plan-2027")))->key == "plan-2026");
    CHECK(app::plan_before(records, plan_2026(records)) == nullptr);
}

TEST_CASE("A goal's row says how far it came, and late where its last day has passed")
{
    const auto records = support::fjellvik();
    const auto rows = app::goal_rows(plan_2026(records), the_day);
    REQUIRE(rows.size() == 5);
    CHECK(rows[1].title == "Sjukefråvær");
    CHECK(rows[1].area == "Arbeidsmiljø");
    // From 9.6 to 8.4; measured 8.7.
    CHECK(rows[1].attained == 75.0);
    CHECK(rows[1].status == GoalStatus::late);
    CHECK(rows[2].attained == 100.0);
    CHECK(rows[2].status == GoalStatus::reached);
    CHECK(rows[2].weight == 20);
    CHECK(rows[4].type == domain::GoalType::interplay);

    const auto silent = replanned(plan_2026(records), [](auto& plan) { plan.scores = false; });
    CHECK(!app::goal_rows(silent, the_day)[1].attained);
}

TEST_CASE("Goals are sorted by each head, either way up, and what is not there stands last")
{
    const auto records = support::fjellvik();
    const auto plan = replanned(plan_2026(records), [](auto& each) {
        each.goals[0].weight = std::nullopt;
        each.goals[3].title = base::Text::of("Ålesund-modellen");
        each.goals[4].follow_ups.clear();
    });
    const auto sorted = [&](GoalWish::Order order, bool descending) {
        return numbers_of(app::goal_rows(plan, the_day, {.order = order, .descending = descending}));
    };
    using O = GoalWish::Order;
    CHECK(sorted(O::number, true) == std::vector{5, 4, 3, 2, 1});
    CHECK(sorted(O::title, false).back() == 4);
    CHECK(sorted(O::weight, false) == std::vector{5, 2, 3, 4, 1});
    CHECK(sorted(O::weight, true) == std::vector{2, 3, 4, 5, 1});
    CHECK(sorted(O::attained, true).back() == 5);
    CHECK(sorted(O::attained, false).back() == 5);
    CHECK(numbers_of(app::goal_rows(plan, the_day, {.by_type = true, .order = O::number, .descending = true})) == std::vector{4, 3, 2, 1, 5});
}

TEST_CASE("Goals are found by words of title, area, WHAT and HOW, and by status")
{
    const auto records = support::fjellvik();
    const auto& plan = plan_2026(records);
    CHECK(numbers_of(app::goal_rows(plan, the_day, {.words = "SJUKEfråVÆR"})) == std::vector{2});
    CHECK(numbers_of(app::goal_rows(plan, the_day, {.words = "grendelag"})) == std::vector{4});
    CHECK(app::goal_rows(plan, the_day, {.words = "finst ikkje"}).empty());
    CHECK(numbers_of(app::goal_rows(plan, the_day, {.status = GoalStatus::reached})) == std::vector{3});
    CHECK(app::goal_rows(plan, the_day, {.words = "økonomi", .status = GoalStatus::reached}).empty());
}

TEST_CASE("Weights show their sum, and are complained of when it is not a hundred")
{
    const auto records = support::fjellvik();
    const auto whole = app::goal_weights(plan_2026(records));
    CHECK(whole.sum == 100);
    CHECK(!whole.complaint);
    const auto less = app::goal_weights(replanned(plan_2026(records), [](auto& plan) { plan.goals[0].weight = 25; }));
    CHECK(less.sum == 95);
    REQUIRE(less.complaint);
    CHECK(less.complaint->code == "plan.weights_sum");
    const auto missing = app::goal_weights(replanned(plan_2026(records), [](auto& plan) { plan.goals[0].weight = std::nullopt; }));
    CHECK(missing.given == 4);
    REQUIRE(missing.complaint);
    CHECK(missing.complaint->code == "plan.weights_missing");
}

TEST_CASE("Goals are compared with those they go on from, by link or by title, and what is new or ended says so")
{
    const auto records = support::fjellvik();
    const auto& before = plan_2026(records);
    const auto next =
        domain::carry_over(before, **records.plans.find("plan-2027"), {{before->goals[1].id, domain::GoalId(base::Uuid::derive("test", "goals", "a")), "a"}});
    const auto plan = replanned(next, [&](auto& fields) {
        fields.goals[0].title = base::Text::of("Nærvær");
        auto same = before->goals[0];
        same.id = domain::GoalId(base::Uuid::derive("test", "goals", "b"));
        same.number = 2;
        same.title = base::Text::of("NETTO driftsresultat");
        same.follow_ups.clear();
        auto added = same;
        added.id = domain::GoalId(base::Uuid::derive("test", "goals", "c"));
        added.key = "c";
        added.number = 3;
        added.title = base::Text::of("Nytt mål");
        fields.goals.push_back(same);
        fields.goals.push_back(added);
    });
    const auto rows = app::compare_goals(before, plan, the_day, Language::nn);
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].then->title == "Sjukefråvær");
    CHECK(rows[0].then->result == "8,7\u00A0%");
    CHECK(rows[0].then->attained == 75.0);
    CHECK(rows[0].now->title == "Nærvær");
    CHECK(rows[1].then->title == "Netto driftsresultat");
    CHECK(!rows[2].then);
    CHECK(rows[2].now->title == "Nytt mål");
    CHECK(std::all_of(rows.begin() + 3, rows.end(), [](const auto& row) { return row.then && !row.now; }));
}

TEST_CASE("History tells what happened to a plan, the latest first, and to one goal alone")
{
    const auto records = support::fjellvik();
    const auto& plan = plan_2026(records);
    const auto events = app::plan_history(plan);
    REQUIRE(events.size() > 10);
    CHECK(std::is_sorted(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.date > b.date; }));
    using K = app::PlanEvent::Kind;
    const auto count = [](const auto& of, K kind) { return std::count_if(of.begin(), of.end(), [&](const auto& each) { return each.kind == kind; }); };
    CHECK(count(events, K::accepted_for_employer) == 1);
    CHECK(count(events, K::changed) == 1);
    const auto of_schools = app::plan_history(plan, &plan->goals[3]);
    CHECK(count(of_schools, K::changed) == 1);
    CHECK(count(of_schools, K::accepted_for_executive) == 0);
    CHECK(count(of_schools, K::milestone_done) >= 4);
    CHECK(std::all_of(of_schools.begin(), of_schools.end(), [](const auto& each) { return each.goal && each.goal->number == 4; }));
}

TEST_CASE("A goal's line has its baseline, its target and what was measured, and milestones have none")
{
    const auto records = support::fjellvik();
    const auto& plan = plan_2026(records);
    const auto line = app::goal_line(*plan, plan->goals[1], the_day);
    REQUIRE(line);
    CHECK(line->title == "Sjukefråvær");
    CHECK(line->unit == "%");
    CHECK(line->baseline == base::Decimal::from("9.6"));
    CHECK(line->target == base::Decimal::from("8.4"));
    REQUIRE(line->points.size() == 1);
    CHECK(line->points[0].value == base::Decimal::from("8.7"));
    CHECK(!app::goal_line(*plan, plan->goals[3]));
    CHECK(app::measures(plan->goals[3], the_day, Language::nb).result == "4/5");
    CHECK(app::measures(plan->goals[1], Date(2026, 10, 1), Language::nb).result == std::nullopt);
}

TEST_CASE("What an account may not read makes rows all the same, without words and figures")
{
    support::Acting acting;
    auto draft = acting.plan("lead", "plan-2026");
    // A draft lies in the dialogue, which HR cannot open.
    acting.run("lead", R"([{"act": "goal.add", "plan": "plan-2027", "key": "g11", "title": "Balanse", "what": "W", "how": "H", "weight": 60,
        "indicator": {"type": "number", "baseline": "-8", "target": "0"}, "deadline": "2027-12-31"}])");
    const auto& seen = acting.plan("hr", "plan-2027");
    CHECK(app::is_withheld(seen));
    const auto rows = app::goal_rows(seen, the_day);
    REQUIRE(rows.size() == 1);
    CHECK(!rows[0].title);
    CHECK(!rows[0].weight);
    CHECK(!rows[0].attained);
    CHECK(rows[0].deadline == Date(2027, 12, 31));
    CHECK(app::goal_rows(seen, the_day, {.words = "balanse"}).empty());
    CHECK(!app::goal_line(*seen, seen->goals[0]));
    CHECK(app::goal_weights(seen).given == 0);
    CHECK(app::compare_goals(draft, seen, the_day, Language::nb).size() == 5);

    // Of a locked plan the goals can be read, and what was measured cannot: it does not pass for nothing.
    const auto& locked = acting.plan("hr", "plan-2026");
    CHECK(!app::is_withheld(locked));
    CHECK(app::goal_rows(locked, the_day)[1].is_result_withheld);
    CHECK(!app::goal_line(*locked, locked->goals[1]));
    CHECK(!app::goal_rows(draft, the_day)[1].is_result_withheld);
}
