// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/goal.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

namespace {

Told faults_of(const Goal& one)
{
    Faults faults;
    check(one, faults, "goals/0");
    Told codes;
    for (const auto& each : faults.all())
        codes.push_back(each.code + " " + each.field);
    return codes;
}

}  // namespace

TEST_CASE("A goal past its date says late by itself")
{
    auto one = goal(1, number("0", "10"));
    one.deadline = base::Date(2026, 12, 31);
    one.status = GoalStatus::on_track;
    CHECK(one.status_on(base::Date(2026, 12, 31)) == GoalStatus::on_track);
    CHECK(one.status_on(base::Date(2027, 1, 1)) == GoalStatus::late);
    one.status = GoalStatus::reached;
    CHECK(one.status_on(base::Date(2027, 1, 1)) == GoalStatus::reached);
}

TEST_CASE("A goal that was measured as reached is not late, though nobody set its status")
{
    auto one = goal(1, number("0", "10"));
    one.deadline = base::Date(2026, 12, 31);
    one.follow_ups = {{.date = base::Date(2026, 12, 1)}};
    one.follow_ups[0].value = *base::Decimal::from("9.9");
    CHECK(one.status_on(base::Date(2027, 1, 1)) == GoalStatus::late);
    one.follow_ups[0].value = *base::Decimal::from("10");
    CHECK(one.status_on(base::Date(2026, 12, 31)) == GoalStatus::not_started);
    CHECK(one.status_on(base::Date(2027, 1, 1)) == GoalStatus::reached);
}

TEST_CASE("Without a deadline a goal's last day is its date or its last milestone")
{
    CHECK(goal(1, DateIndicator{base::Date(2025, 9, 1)}).last_day() == base::Date(2025, 9, 1));
    auto one = goal(2, MilestoneIndicator{});
    one.milestones = {{"b", t("B"), base::Date(2026, 12, 15)}, {"a", t("A"), base::Date(2026, 4, 1)}};
    CHECK(one.last_day() == base::Date(2026, 12, 15));
    CHECK_FALSE(goal(3, number("0", "1")).last_day());
}

TEST_CASE("A follow-up sets the status from its day on")
{
    auto one = goal(1, number("0", "10"));
    one.follow_ups = {{.date = base::Date(2026, 9, 24)}};
    one.follow_ups[0].status = GoalStatus::at_risk;
    CHECK(one.status_on(base::Date(2026, 9, 23)) == GoalStatus::not_started);
    CHECK(one.status_on(base::Date(2026, 9, 24)) == GoalStatus::at_risk);
}

TEST_CASE("A goal without WHAT or HOW is red")
{
    auto one = goal(1, number("0", "10"));
    CHECK_FALSE(one.is_red());
    one.how = {};
    CHECK(one.is_red());
}

TEST_CASE("A goal is refused for everything that is wrong with it, each with its field")
{
    auto one = goal(0, number("5", "5"), 101);
    one.title = {};
    one.status = GoalStatus::dropped;
    one.follow_ups = {result("1", base::Date(2026, 5, 1)), result("2", base::Date(2026, 4, 1))};
    one.follow_ups[0].agreed_percent = n("50");
    CHECK(faults_of(one)
        == Told{"field.required goals/0/title", "field.range goals/0/number", "field.range goals/0/weight", "indicator.no_distance goals/0/indicator/target",
            "field.required goals/0/status_reason", "follow_up.agreed_not_for_kind goals/0/follow_ups/0/agreed_percent",
            "follow_up.order goals/0/follow_ups/1/date"});
}

TEST_CASE("Indicators refuse what cannot be measured")
{
    CHECK(faults_of(goal(1, MilestoneIndicator{})) == Told{"indicator.no_milestones goals/0/milestones"});
    CHECK(faults_of(goal(1, ShareIndicator{{}, n("0")})) == Told{"indicator.no_total goals/0/indicator/total"});
    CHECK(faults_of(goal(1, BandIndicator{{}, n("1"), n("0")})) == Told{"indicator.band_reversed goals/0/indicator/high"});
    auto dated = goal(1, DateIndicator{base::Date(2026, 1, 1)});
    dated.follow_ups = {result("1")};
    CHECK(faults_of(dated) == Told{"follow_up.value_without_figure goals/0/follow_ups/0/value"});
}
