// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/plan.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

namespace {

const Decision council{t("kommunestyret"), base::Date(2026, 6, 18), t("061/26")};

Plan with_milestone()
{
    auto fields = plan();
    fields.goals[1] = goal(2, MilestoneIndicator{}, 40);
    fields.goals[1].milestones = {{"m5", t("Saka er lagd fram"), base::Date(2026, 10, 15)}};
    return agreed_plan(fields);
}

PlanChange move_milestone()
{
    return {
        .date = base::Date(2026, 6, 18),
        .goal = id<GoalId>("g2"),
        .field = PlanChange::Field::milestone_due,
        .milestone = "m5",
        .new_value = t("2026-12-15"),
        .decision = council,
    };
}

}  // namespace

TEST_CASE("A goal plan with weights 95 is refused, and the draft stays as it was")
{
    auto fields = plan();
    fields.goals[1].weight = 35;
    Plan draft(fields);
    CHECK(draft.warnings().back().code == "plan.weights_sum");
    try {
        draft.propose();
        FAIL("weights 95 went through");
    }
    catch (const Refused& refusal) {
        CHECK(refusal.complaints().at(0).code == "plan.weights_sum");
        CHECK(refusal.complaints().at(0).values.at("sum") == "95");
    }
    CHECK(draft->state == PlanState::draft);
    fields.state = PlanState::agreed;
    fields.employer_accepted = fields.executive_accepted = base::Date(2026, 4, 16);
    CHECK(refused([&] { Plan::restore(fields); }) == Told{"plan.weights_sum"});
}

TEST_CASE("A plan has a weight on every goal or on none")
{
    auto fields = plan();
    fields.goals[1].weight.reset();
    CHECK(refused([&] { Plan(fields).propose(); }) == Told{"plan.weights_missing"});
    fields.goals[0].weight.reset();
    CHECK(refused([&] { Plan(fields).propose(); }).empty());
}

TEST_CASE("A plan locks when both sides have accepted, not before")
{
    Plan one(plan());
    CHECK(refused([&] { one.accept_for_employer(base::Date(2026, 4, 16)); }) == Told{"plan.wrong_state"});
    one.propose();
    one.accept_for_executive(base::Date(2026, 4, 15));
    CHECK_FALSE(one.is_locked());
    one.accept_for_employer(base::Date(2026, 4, 16));
    CHECK(one.is_locked());
    CHECK(refused([&] { one.edit(plan()); }) == Told{"plan.locked"});
    CHECK(refused([&] { one.accept_for_employer(base::Date(2026, 4, 17)); }) == Told{"plan.locked"});
}

TEST_CASE("Whoever edits a proposed plan takes both acceptances back")
{
    Plan one(plan());
    one.propose();
    one.accept_for_executive(base::Date(2026, 4, 15));
    one.edit(*one);
    CHECK(one->state == PlanState::draft);
    CHECK_FALSE(one->executive_accepted);
}

TEST_CASE("The change of 18 June 2026 keeps the old and the new date and the case number")
{
    auto one = with_milestone();
    one.change(move_milestone());
    CHECK(one->goals[1].milestones[0].due == base::Date(2026, 12, 15));
    REQUIRE(one->history.size() == 1);
    CHECK(one->history[0].old_value.str() == "2026-10-15");
    CHECK(one->history[0].new_value.str() == "2026-12-15");
    CHECK(one->history[0].decision->case_number.str() == "061/26");
}

TEST_CASE("A locked plan changes only by a decision or by both acceptances")
{
    auto one = with_milestone();
    auto change = move_milestone();
    change.decision.reset();
    change.employer_accepted = base::Date(2026, 6, 18);
    CHECK(refused([&] { one.change(change); }) == Told{"plan.change_without_basis"});
    CHECK(one->goals[1].milestones[0].due == base::Date(2026, 10, 15));
    CHECK(one->history.empty());
    change.executive_accepted = base::Date(2026, 6, 18);
    CHECK(refused([&] { one.change(change); }).empty());
}

TEST_CASE("A change that breaks the weights leaves plan and history alone")
{
    auto one = agreed_plan();
    PlanChange change{.date = base::Date(2026, 6, 18), .goal = id<GoalId>("g1"), .field = PlanChange::Field::weight, .new_value = t("55"), .decision = council};
    CHECK(refused([&] { one.change(change); }) == Told{"plan.weights_sum"});
    CHECK(one->goals[0].weight == 60);
    CHECK(one->history.empty());
}

TEST_CASE("Every field of a goal that can change gives its old value to history")
{
    using Field = PlanChange::Field;
    auto one = agreed_plan();
    auto change = [&](Field field, std::string_view value) {
        one.change(
            {.date = base::Date(2026, 6, 18), .goal = id<GoalId>("g1"), .field = field, .new_value = t(value), .decision = council, .reason = t("Vedtak")});
        return one->history.back().old_value.str();
    };
    CHECK(change(Field::title, "Nytt") == "Mål");
    CHECK(change(Field::what, "Ny kva") == "Kva");
    CHECK(change(Field::how, "Ny korleis") == "Korleis");
    CHECK(change(Field::target, "12.5") == "10");
    CHECK(change(Field::deadline, "2026-11-30") == "");
    CHECK(change(Field::deadline, "2026-12-01") == "2026-11-30");
    CHECK(change(Field::dropped, "dropped") == "not_started");
    CHECK(one->goals[0].status_reason.str() == "Vedtak");
    CHECK(refused([&] { change(Field::deadline, "2027-02-29"); }) == Told{"field.date"});
    CHECK(refused([&] { change(Field::target, "mykje"); }) == Told{"field.number"});
    CHECK(refused([&] { change(Field::milestone_due, "2026-12-01"); }) == Told{"goal.unknown_milestone"});
}

TEST_CASE("A stored history that does not lead to what the plan says is refused")
{
    auto one = with_milestone();
    one.change(move_milestone());
    auto fields = *one;
    CHECK(refused([&] { Plan::restore(fields); }).empty());
    fields.history[0].new_value = t("2026-12-16");
    CHECK(refused([&] { Plan::restore(fields); }) == Told{"plan.history_mismatch"});
    fields.history[0].decision.reset();
    fields.history[0].milestone = "m9";
    CHECK(refused([&] { Plan::restore(fields); }) == Told{"plan.change_without_basis", "plan.history_unknown"});
}

TEST_CASE("Follow-ups begin the follow-up, and a closed plan takes none")
{
    auto one = agreed_plan();
    one.follow_up(id<GoalId>("g1"), result("5"));
    CHECK(one->state == PlanState::under_follow_up);
    one.close();
    CHECK(refused([&] { one.follow_up(id<GoalId>("g1"), result("6", base::Date(2027, 1, 1))); }) == Told{"plan.wrong_state"});
}

TEST_CASE("More than seven goals, no goal on interplay and red goals warn")
{
    PlanFields fields = plan();
    fields.goals.clear();
    for (int i = 1; i <= 8; ++i)
        fields.goals.push_back(goal(i, number("0", "1")));
    fields.goals[2].what = {};
    Told codes;
    for (const auto& each : Plan(fields).warnings())
        codes.push_back(each.code + " " + each.field);
    CHECK(codes == Told{"plan.many_goals ", "plan.no_interplay_goal ", "goal.red goals/2"});
    fields.goals.pop_back();
    fields.goals[2].what = t("Kva");
    fields.goals[0].type = GoalType::interplay;
    CHECK(Plan(fields).warnings().empty());
}

TEST_CASE("Scores can be turned off")
{
    auto fields = plan();
    fields.goals[0].follow_ups = {result("5")};
    fields.goals[1].follow_ups = {result("5")};
    CHECK(Plan(fields).total(base::Date(2026, 12, 31)) == 50.0);
    fields.scores = false;
    CHECK_FALSE(Plan(fields).total(base::Date(2026, 12, 31)));
}

TEST_CASE("A promise is kept, not kept or open, also in a locked plan")
{
    auto fields = plan();
    fields.promises = {{t("Éi felles innboks")}};
    auto one = agreed_plan(fields);
    CHECK(one->promises[0].kept == Promise::Kept::open);
    one.promise_kept(0, Promise::Kept::no, t("Kom ikkje"));
    CHECK(one->promises[0].kept == Promise::Kept::no);
    CHECK(refused([&] { one.promise_kept(1, Promise::Kept::yes); }) == Told{"plan.unknown_promise"});
}
