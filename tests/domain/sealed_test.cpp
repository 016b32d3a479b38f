// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sealed.h"

#include "domain/case.h"
#include "domain/plan/plan.h"
#include "support/catch.h"

namespace {

using namespace domain;

bool refuses_to_read(const auto& read)
{
    try {
        read();
    }
    catch (const Refused& refused) {
        return refused.has("record.withheld") && refused.complaints().front().values.at("room") == "dialogue";
    }
    return false;
}

const Withheld elsewhere{RoomKind::dialogue};

Goal goal(int number, std::optional<int> weight)
{
    Goal made{.id = GoalId(base::Uuid::derive("t", "goals", std::to_string(number))), .key = "g" + std::to_string(number), .number = number};
    made.title = base::Text::of("Goal");
    made.what = base::Text::of("what");
    made.how = base::Text::of("how");
    made.weight = weight;
    made.indicator = Indicator(NumberIndicator{base::Text::of("%"), *base::Decimal::from("0"), *base::Decimal::from("10")});
    return made;
}

PlanFields agreed(std::vector<Goal> goals)
{
    PlanFields plan{.id = PlanId(base::Uuid::derive("t", "plans", "p")),
        .key = "p",
        .appointment = AppointmentId(base::Uuid::derive("t", "appointments", "a")),
        .title = base::Text::of("Plan"),
        .from = *base::Date::from("2026-01-01"),
        .to = *base::Date::from("2026-12-31"),
        .state = PlanState::agreed};
    plan.goals = std::move(goals);
    plan.employer_accepted = plan.from;
    plan.executive_accepted = plan.from;
    return plan;
}

}  // namespace

TEST_CASE("A withheld text is not empty and cannot be read")
{
    const SealedText text = elsewhere;
    CHECK_FALSE(text.empty());
    CHECK(text.is_withheld());
    CHECK(refuses_to_read([&] { (void)text.str(); }));
    CHECK(SealedText().empty());
    CHECK(SealedText(base::Text::of("open")).str() == "open");
    CHECK(text != SealedText());
}

TEST_CASE("A withheld figure says neither that there is one nor that there is none")
{
    const Sealed<std::optional<int>> weight = elsewhere;
    CHECK(refuses_to_read([&] { (void)weight.has_value(); }));
    CHECK(refuses_to_read([&] { (void)weight.value_or(3); }));
    CHECK_FALSE(weight.is_known());
    CHECK_FALSE(Sealed<std::optional<int>>().has_value());
    CHECK(*Sealed<std::optional<int>>(7) == 7);
}

TEST_CASE("Weights that may not be read are neither refused nor summed")
{
    auto withheld = goal(2, 40);
    withheld.weight = elsewhere;
    auto plan = Plan(agreed({goal(1, 30), withheld}));
    CHECK_FALSE(plan.total(*base::Date::from("2026-12-31")));
    CHECK_THROWS_AS(Plan(agreed({goal(1, 30), goal(2, 40)})), Refused);
}

TEST_CASE("A goal whose indicator may not be read has no attainment and no day of its own")
{
    auto closed = goal(1, 100);
    closed.indicator = elsewhere;
    closed.follow_ups.push_back({.date = *base::Date::from("2026-06-01"), .value = *base::Decimal::from("4")});
    CHECK_FALSE(attainment(closed, *base::Date::from("2026-12-31")));
    CHECK_FALSE(closed.last_day());
    CHECK_NOTHROW(Plan(agreed({closed})));
}

TEST_CASE("A result that may not be read leaves its goal without attainment")
{
    auto followed = goal(1, 100);
    followed.follow_ups.push_back({.date = *base::Date::from("2026-06-01"), .value = *base::Decimal::from("4")});
    CHECK(attainment(followed, *base::Date::from("2026-12-31"))->shown() == 40);
    followed.follow_ups.push_back({.date = *base::Date::from("2026-09-01"), .value = elsewhere});
    CHECK_FALSE(attainment(followed, *base::Date::from("2026-12-31")));
}

TEST_CASE("A history that may not be read is not held against the plan")
{
    auto plan = agreed({goal(1, 100)});
    plan.history.push_back({.date = plan.from, .goal = plan.goals[0].id, .field = PlanChange::Field::title});
    plan.history[0].old_value = elsewhere;
    plan.history[0].new_value = elsewhere;
    plan.history[0].decision = elsewhere;
    CHECK_NOTHROW(Plan(plan));
    plan.history[0].new_value = base::Text::of("another");
    CHECK_THROWS_AS(Plan(plan), Refused);
}
