// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/attainment.h"

#include "domain/support/build.h"

#include <cmath>

using namespace domain;
using namespace build;

namespace {

const base::Date year_end(2026, 12, 31);

double shown(Indicator indicator, std::string_view value)
{
    auto one = goal(1, std::move(indicator));
    one.follow_ups = {result(value)};
    return attainment(one, year_end)->shown();
}

}  // namespace

TEST_CASE("Attainment goes from baseline to target, upwards and downwards, one decimal half up")
{
    CHECK(shown(number("-0.8", "1.0"), "0.6") == 77.8);
    CHECK(shown(number("9.6", "8.4"), "8.7") == 75.0);
    CHECK(shown(number("4.1", "4.6"), "4.4") == 60.0);
    CHECK(shown(number("81.5", "85"), "83.2") == 48.6);
}

TEST_CASE("Attainment is capped at 100 and at 0, and what was computed is kept")
{
    auto one = goal(1, number("71", "90"));
    one.follow_ups = {result("92")};
    CHECK(one_decimal(attainment(one, year_end)->uncapped) == 110.5);
    CHECK(attainment(one, year_end)->percent == 100.0);
    one.follow_ups = {result("60")};
    CHECK(attainment(one, year_end)->uncapped < 0);
    CHECK(attainment(one, year_end)->percent == 0.0);
}

TEST_CASE("Halves go up, also those that binary fractions miss")
{
    CHECK(one_decimal(77.75) == 77.8);
    CHECK(one_decimal(60.05) == 60.1);
    CHECK(one_decimal(60.0499) == 60.0);
    CHECK(one_decimal(0.05) == 0.1);
}

TEST_CASE("Milestones count alike: four of five are 80 per cent, seen on the day")
{
    auto one = goal(4, MilestoneIndicator{});
    for (int i = 1; i <= 5; ++i)
        one.milestones.push_back({"m" + std::to_string(i), t("Steg"), base::Date(2026, 10, 15), base::Date(2026, 3 + static_cast<unsigned>(i), 1)});
    one.milestones.back().done.reset();
    CHECK(attainment(one, year_end)->percent == 80.0);
    CHECK(attainment(one, base::Date(2026, 5, 31))->percent == 40.0);
}

TEST_CASE("A band is met between its ends, both included, and missed it is 0 unless a figure is agreed")
{
    const BandIndicator band{t("%"), n("-0.5"), n("0.5")};
    CHECK(shown(band, "-0.5") == 100.0);
    CHECK(shown(band, "0.5") == 100.0);
    CHECK(shown(band, "0.6") == 0.0);
    auto one = goal(1, band);
    one.follow_ups = {result("0.6")};
    one.follow_ups[0].agreed_percent = n("70");
    CHECK(attainment(one, year_end)->percent == 70.0);
}

TEST_CASE("A date is met on its day and missed the day after")
{
    auto one = goal(4, DateIndicator{base::Date(2025, 9, 1)});
    FollowUp entry{.date = base::Date(2025, 10, 14)};
    entry.done = base::Date(2025, 9, 1);
    one.follow_ups = {entry};
    CHECK(attainment(one, year_end)->percent == 100.0);
    one.follow_ups[0].done = base::Date(2025, 10, 13);
    CHECK(attainment(one, year_end)->percent == 0.0);
    one.follow_ups[0].agreed_percent = n("50");
    CHECK(attainment(one, year_end)->percent == 50.0);
}

TEST_CASE("A share counts so many out of all: 42 of 45 are 93.3 per cent")
{
    CHECK(shown(ShareIndicator{t("chefer"), n("45")}, "42") == 93.3);
}

TEST_CASE("The latest measured figure counts, and nothing before there is one")
{
    auto one = goal(1, number("0", "10"));
    one.follow_ups = {result("5", base::Date(2026, 6, 30)), result("8", base::Date(2026, 12, 31))};
    FollowUp words{.date = base::Date(2027, 1, 10)};
    words.evidence = t("Førebels tal");
    one.follow_ups.push_back(words);
    CHECK_FALSE(attainment(one, base::Date(2026, 6, 29)));
    CHECK(attainment(one, base::Date(2026, 6, 30))->percent == 50.0);
    CHECK(attainment(one, base::Date(2027, 1, 31))->percent == 80.0);
}

TEST_CASE("The weighted total comes from unrounded values: 80.3 in Fjellvik")
{
    std::vector<Goal> goals{goal(1, number("-0.8", "1.0"), 30), goal(2, number("9.6", "8.4"), 20), goal(3, number("71", "90"), 20),
        goal(4, MilestoneIndicator{}, 20), goal(5, number("4.1", "4.6"), 10)};
    const char* results[] = {"0.6", "8.7", "92", "", "4.4"};
    for (size_t i : {0, 1, 2, 4})
        goals[i].follow_ups = {result(results[i])};
    for (int i = 1; i <= 5; ++i)
        goals[3].milestones.push_back({"m" + std::to_string(i), t("Steg"), year_end, i < 5 ? std::optional(base::Date(2026, 9, 1)) : std::nullopt});
    CHECK(one_decimal(*total_attainment(goals, year_end)) == 80.3);
    CHECK(std::abs(*total_attainment(goals, year_end) - 241.0 / 3) < 1e-9);
    goals[4].follow_ups.clear();
    CHECK_FALSE(total_attainment(goals, year_end));
}

TEST_CASE("A dropped goal leaves the total, and the other weights count in proportion")
{
    std::vector<Goal> goals{goal(1, number("0", "10"), 60), goal(2, number("0", "10"), 40)};
    goals[0].follow_ups = {result("5")};
    goals[1].status = GoalStatus::dropped;
    goals[1].status_reason = t("Ikkje aktuelt");
    CHECK(*total_attainment(goals, year_end) == 50.0);
}

TEST_CASE("Without weights there is no total")
{
    std::vector<Goal> goals{goal(1, number("0", "10"))};
    goals[0].follow_ups = {result("5")};
    CHECK_FALSE(total_attainment(goals, year_end));
}
