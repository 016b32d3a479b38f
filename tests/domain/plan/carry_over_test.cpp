// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/period.h"
#include "domain/plan/staff_text.h"

#include "domain/support/build.h"

#include <cmath>
#include <random>

using namespace domain;
using namespace build;

namespace {

using base::Date;

const Decision council{t("kommunestyret"), Date(2026, 6, 18), t("061/26")};

PlanFields next_year()
{
    auto fields = build::plan();
    fields.id = id<PlanId>("next");
    fields.key = "next";
    fields.from = Date(2027, 1, 1);
    fields.to = Date(2027, 12, 31);
    fields.goals.clear();
    return fields;
}

PlanChange change(const char* goal, PlanChange::Field field, const char* value, const char* milestone = "")
{
    return {.date = Date(2026, 6, 18),
        .goal = id<GoalId>(goal),
        .field = field,
        .milestone = milestone,
        .new_value = t(value),
        .decision = council,
        .reason = t("Vedtak")};
}

/// A figure, and five milestones of which the last is due on 15 October.
Plan with_milestones()
{
    auto fields = build::plan();
    fields.goals[1] = goal(2, MilestoneIndicator{}, 40);
    for (int i = 1; i <= 5; ++i)
        fields.goals[1].milestones.push_back({"m" + std::to_string(i), t("Steg"), Date(2026, 10, 10 + static_cast<unsigned>(i))});
    return agreed_plan(fields);
}

}  // namespace

TEST_CASE("Goals go on in the next plan from where they stand, without weight, result or status")
{
    auto earlier = with_milestones();
    earlier.follow_up(id<GoalId>("g1"), result("6"));
    for (const char* done : {"m1", "m2", "m3", "m4"})
        earlier.milestone_done(id<GoalId>("g2"), done, Date(2026, 9, 1));
    const auto next = carry_over(earlier, next_year(), {{id<GoalId>("g2"), id<GoalId>("n1"), "n1"}, {id<GoalId>("g1"), id<GoalId>("n2"), "n2"}});
    CHECK(next->state == PlanState::draft);
    CHECK(next->carried_over_from == earlier->id);
    REQUIRE(next->goals.size() == 2);
    const auto& open = next->goals[0];
    CHECK(open.carried_over_from == id<GoalId>("g2"));
    CHECK(open.number == 1);
    REQUIRE(open.milestones.size() == 1);
    CHECK(open.milestones[0].key == "m5");
    const auto& figure = next->goals[1];
    CHECK(std::get<NumberIndicator>(*figure.indicator).baseline == n("6"));
    CHECK(std::get<NumberIndicator>(*figure.indicator).target == n("10"));
    CHECK_FALSE(figure.weight.has_value());
    CHECK(figure.follow_ups.empty());
    CHECK(figure.status == GoalStatus::not_started);
    CHECK(figure.what == earlier->goals[0].what);
}

TEST_CASE("Days of a goal that lie before the new period move on by whole years, until they do not")
{
    auto fields = build::plan();
    fields.goals[0].deadline = Date(2026, 12, 31);
    fields.goals[0].milestones = {{"m", t("Steg"), Date(2026, 10, 15)}};
    fields.goals[1] = goal(2, DateIndicator{Date(2024, 2, 29)}, 40);
    fields.goals[1].deadline = Date(2027, 3, 1);
    const auto next = carry_over(agreed_plan(fields), next_year(), {{id<GoalId>("g1"), id<GoalId>("n1"), "n1"}, {id<GoalId>("g2"), id<GoalId>("n2"), "n2"}});
    CHECK(next->goals[0].deadline == Date(2027, 12, 31));
    CHECK(next->goals[0].milestones[0].due == Date(2027, 10, 15));
    CHECK(next->goals[1].deadline == Date(2027, 3, 1));
    CHECK(std::get<DateIndicator>(*next->goals[1].indicator).due == Date(2027, 2, 28));
    for (const auto& each : next->goals)
        CHECK(each.status_on(Date(2027, 1, 1)) == GoalStatus::not_started);
}

TEST_CASE("Of each goal the first day outside of the plan's period is told")
{
    auto fields = build::plan();
    fields.goals[0].deadline = Date(2026, 1, 1);
    fields.goals[1] = goal(2, MilestoneIndicator{}, 40);
    fields.goals[1].milestones = {{"a", t("Steg"), Date(2025, 12, 31), Date(2026, 2, 1)}, {"b", t("Steg"), Date(2026, 12, 31)}};
    CHECK(outside_period(fields).empty());
    fields.goals[0].deadline = Date(2025, 12, 31);
    fields.goals[1].milestones[1].due = Date(2027, 1, 1);
    const auto told = outside_period(fields);
    REQUIRE(told.size() == 2);
    CHECK(
        told[0] == Warning{"goal.outside_period", "goals/0/deadline", {{"number", "1"}, {"date", "2025-12-31"}, {"from", "2026-01-01"}, {"to", "2026-12-31"}}});
    CHECK(told[1].field == "goals/1/milestones/1/due");
    CHECK(outside_period(fields, id<GoalId>("g2")).size() == 1);
}

TEST_CASE("A dropped goal does not go on, nor one of another plan, nor into a period that overlaps")
{
    auto earlier = with_milestones();
    earlier.change(change("g1", PlanChange::Field::dropped, "dropped"));
    CHECK(refused([&] { carry_over(earlier, next_year(), {{id<GoalId>("g1"), id<GoalId>("n"), "n"}}); }) == Told{"goal.dropped"});
    CHECK(refused([&] { carry_over(earlier, next_year(), {{id<GoalId>("g9"), id<GoalId>("n"), "n"}}); }) == Told{"plan.unknown_goal"});
    auto overlapping = next_year();
    overlapping.from = Date(2026, 12, 30);
    CHECK(refused([&] { carry_over(earlier, overlapping, {}); }) == Told{"plan.period_not_later"});
}

TEST_CASE("The plan as it was agreed: milestone 5 back on 15 October, weights as they were, no results")
{
    auto plan = with_milestones();
    const auto agreed = *plan;
    plan.change(change("g2", PlanChange::Field::milestone_due, "2026-12-15", "m5"));
    plan.change({change("g1", PlanChange::Field::weight, "70"), change("g2", PlanChange::Field::weight, "30")});
    plan.change(change("g1", PlanChange::Field::target, "12"));
    plan.change(change("g1", PlanChange::Field::title, "Nytt namn"));
    plan.change(change("g1", PlanChange::Field::deadline, "2026-12-01"));
    plan.follow_up(id<GoalId>("g1"), result("4"));
    plan.milestone_done(id<GoalId>("g2"), "m1", Date(2026, 9, 1));
    plan.change(change("g2", PlanChange::Field::dropped, "dropped"));
    CHECK(as_agreed(plan) == agreed);
}

TEST_CASE("A draft was never agreed, and what cannot be read is not guessed")
{
    CHECK(refused([&] { as_agreed(Plan(build::plan())); }) == Told{"plan.not_agreed"});
    auto plan = with_milestones();
    plan.change(change("g1", PlanChange::Field::title, "Nytt namn"));
    auto fields = *plan;
    fields.history[0].old_value = Withheld{RoomKind::record};
    CHECK(refused([&] { as_agreed(Plan::restore(fields)); }) == Told{"record.withheld"});
}

TEST_CASE("A goal that steers a single staff case is flagged with the word that says so")
{
    auto fields = build::plan();
    fields.goals[0].how = t("Oppseiinga av einingsleiaren er gjennomført.");
    const StaffWords words{"oppseiing*", "personalsak*"};
    const auto warnings = staff_case_warnings(Plan(fields), words);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].code == "goal.single_staff_case");
    CHECK(warnings[0].field == "goals/0/how");
    CHECK(warnings[0].values.at("word") == "Oppseiinga");
    fields.goals[0].how = Withheld{RoomKind::dialogue};
    CHECK(staff_case_warnings(Plan(fields), words).empty());
}

TEST_CASE("Results of Storvattnet 2025: in the band, 48.6 per cent of the way, met, late, 93 per cent")
{
    const Date on(2025, 12, 31);
    const auto reached = [&](Indicator indicator, FollowUp entry) {
        auto measured = goal(1, std::move(indicator));
        measured.follow_ups = {std::move(entry)};
        return attainment(measured, on)->shown();
    };
    CHECK(reached(BandIndicator{t("%"), n("-0.5"), n("0.5")}, result("-0.4", on)) == 100);
    CHECK(reached(number("81.5", "85"), result("83.2", on)) == 48.6);
    CHECK(reached(number("9.5", "7"), result("6.8", on)) == 100);
    FollowUp late{.date = Date(2025, 10, 14)};
    late.done = Date(2025, 10, 13);
    CHECK(reached(DateIndicator{Date(2025, 9, 1)}, late) == 0);
    CHECK(std::round(reached(ShareIndicator{t("chefer"), n("45")}, result("42", on))) == 93);
}

TEST_CASE("No order of acts on a plan, sensible or not, reaches a state that the rules forbid")
{
    std::mt19937 random(5);
    const auto any = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    const auto day = [&] { return Date(2026, 1, 1).plus_days(any(400)); };
    const auto some_goal = [&] { return any(2) ? "g1" : "g2"; };
    const auto fresh = [] {
        auto fields = build::plan();
        fields.promises = {{t("Rammer")}};
        fields.goals[1].milestones = {{"m", t("Steg"), Date(2026, 5, 1)}};
        return Plan(fields);
    };
    auto plan = fresh();
    int done = 0, locked = 0;
    for (int step = 0; step < 100'000; ++step) {
        const auto before = plan;
        try {
            switch (any(13)) {
            case 0: {
                auto fields = *fresh();
                if (any(2))
                    fields.goals[0].weight = any(120) - 10;
                plan.edit(fields);
                break;
            }
            case 1: plan.propose(); break;
            case 2: plan.accept_for_employer(day()); break;
            case 3: plan.accept_for_executive(day()); break;
            case 4: plan.begin_follow_up(); break;
            case 5:
                if (any(8) == 0)
                    plan.close();
                break;
            case 6: {
                auto one = change(some_goal(), static_cast<PlanChange::Field>(any(8)), any(3) == 0 ? "40" : any(2) ? "2026-11-30" : "tekst", "m");
                one.date = day();
                if (any(4) == 0)
                    one.decision.reset();
                plan.change(one);
                break;
            }
            case 7: plan.follow_up(id<GoalId>(some_goal()), result(std::to_string(any(20)), day())); break;
            case 8: plan.milestone_done(id<GoalId>(some_goal()), any(2) ? "m" : "x", day()); break;
            case 9: plan.promise_kept(static_cast<size_t>(any(2)), static_cast<Promise::Kept>(any(3))); break;
            case 10: plan.develop({{t("Behov")}}); break;
            case 11: plan.tell_workload(t("50 timar"), {}); break;
            case 12: {
                auto next = carry_over(plan, next_year(), {{id<GoalId>(some_goal()), id<GoalId>("n1"), "n1"}});
                REQUIRE(next->state == PlanState::draft);
                REQUIRE(next->goals[0].follow_ups.empty());
                break;
            }
            }
            ++done;
        }
        catch (const Refused&) {
            REQUIRE(plan == before);
        }
        Faults faults;
        check(*plan, faults);
        REQUIRE(faults.none());
        if (plan.is_locked()) {
            ++locked;
            REQUIRE(plan->employer_accepted.has_value());
            REQUIRE(plan->history.size() >= before->history.size());
            const auto total = plan.total(Date(2027, 12, 31));
            REQUIRE((!total || (*total >= 0 && *total <= 100)));
            if (before.is_locked() && plan->history == before->history) {
                // Without a change on record, what was agreed stands.
                REQUIRE(as_agreed(plan) == as_agreed(before));
            }
        }
        if (any(80) == 0)
            plan = fresh();
    }
    CHECK(done > 10'000);
    CHECK(locked > 5'000);
}
