// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "support/catch.h"

using domain::PlanState;
using support::Acting;
using support::Told;

namespace {

const char* const two_goals = R"([
    {"act": "goal.add", "plan": "plan-2027", "key": "g11", "title": "Balanse", "what": "W", "how": "H", "weight": 60,
     "indicator": {"type": "number", "baseline": "-8", "target": "0"}, "deadline": "2027-12-31"},
    {"act": "goal.add", "plan": "plan-2027", "key": "g12", "title": "Samspel", "what": "W", "how": "H", "weight": 40, "type": "interplay",
     "indicator": {"type": "milestones"}, "milestones": [{"key": "m1", "title": "Reglar", "due": "2027-04-01"}]},
    {"act": "plan.propose", "plan": "plan-2027"}])";

void agree(Acting& acting)
{
    acting.run("lead", two_goals);
    acting.run("chief", R"([{"act": "plan.accept", "plan": "plan-2027"}])");
    acting.run("lead", R"([{"act": "plan.accept", "plan": "plan-2027", "side": "presidium"}])");
}

std::string accept(const std::string& more)
{
    return R"({"act": "plan.accept", "plan": "plan-2027")" + more + "}";
}

}  // namespace

TEST_CASE("A draft is written by both sides, whatever was accepted is not, once it is edited")
{
    Acting acting;
    acting.run("chief", R"([{"act": "plan.add", "key": "p9", "appointment": "kommunedirektor-2026", "title": "Plan", "from": "2028-01-01", "to": "2028-12-31",
        "promises": [{"text": "To stillingar"}], "development": [{"need": "Leiing"}]}])");
    CHECK(acting.plan("lead", "p9")->promises[0].text.str() == "To stillingar");
    acting.run("lead", two_goals);
    acting.run("chief", "[" + accept("") + "]");
    CHECK(acting.plan("lead", "plan-2027")->executive_accepted == base::Date(2027, 2, 19));
    acting.run("lead", R"([{"act": "goal.edit", "goal": "g11", "weight": 50, "deadline": null}, {"act": "goal.remove", "goal": "g12"},
        {"act": "goal.edit", "goal": "g11", "weight": null},
        {"act": "plan.edit", "plan": "plan-2027", "title": "Ny tittel", "governing_documents": ["Kommuneplanen"], "promises": [{"text": "Frikjøp", "due": "2027-05-01"}]}])");
    const auto& plan = acting.plan("chief", "plan-2027");
    CHECK(plan->state == PlanState::draft);
    CHECK(!plan->executive_accepted);
    CHECK(plan->goals.size() == 1);
    CHECK(!plan->goals[0].weight);
    CHECK(!plan->goals[0].deadline);
    CHECK(plan->title.str() == "Ny tittel");
    CHECK(plan->promises[0].text.str() == "Frikjøp");
    CHECK(acting.refuses_one("lead", R"({"act": "goal.edit", "goal": "g11", "title": ""})") == "field.required /0/title");
    CHECK(acting.refuses_one("lead", R"({"act": "goal.add", "plan": "plan-2027", "number": 1, "title": "To", "indicator": {"type": "milestones"}})")
        == "indicator.no_milestones /0; plan.number_taken /0/number");
    CHECK(acting.refuses_one("lead", R"({"act": "goal.edit", "goal": "g11", "weight": 200})") == "field.range /0/weight");
    CHECK(acting.refuses_one("lead", R"({"act": "plan.edit", "plan": "plan-2027", "to": "2026-01-01"})") == "field.dates_reversed /0/to");
}

TEST_CASE("HR and guests change no plan")
{
    Acting acting;
    CHECK(acting.refuses_one("hr", R"({"act": "plan.edit", "plan": "plan-2027", "title": "X"})") == "act.party /0");
    CHECK(acting.refuses_one("hr", R"({"act": "plan.propose", "plan": "plan-2027"})") == "act.party /0");
    CHECK(acting.refuses_one("hr", accept("")) == "act.party /0");
    CHECK(acting.refuses_one("hr", R"({"act": "milestone.done", "goal": "g4", "milestone": "x"})") == "act.party /0");
}

TEST_CASE("Each side accepts for itself, on behalf of another only with source and day, marked until confirmed")
{
    Acting acting;
    acting.run("lead", two_goals);
    CHECK(acting.refuses_one("chief", accept(R"(, "side": "presidium")")) == "act.other_side /0");
    CHECK(acting.refuses_one("lead", accept(R"(, "side": "executive")")) == "act.on_behalf_required /0");
    CHECK(
        acting.refuses_one("lead", accept(R"(, "side": "executive", "on_behalf": {"source": "paper", "of": "2027-02-20"})")) == "act.not_yet /0/on_behalf/of");
    acting.run("lead", "[" + accept(R"(, "side": "executive", "on_behalf": {"source": "paper", "of": "2027-02-17"})") + "]");
    const auto& plan = acting.plan("chief", "plan-2027");
    CHECK(plan->executive_accepted == base::Date(2027, 2, 17));
    REQUIRE(plan->executive_on_behalf);
    CHECK(!plan->executive_on_behalf->confirmed);
    CHECK(acting.refuses_one("lead", R"({"act": "behalf.confirm", "plan": "plan-2027"})") == "behalf.nothing /0");
    acting.run("chief", R"([{"act": "behalf.confirm", "plan": "plan-2027"}])");
    CHECK(acting.plan("lead", "plan-2027")->executive_on_behalf->confirmed == base::Date(2027, 2, 19));

    acting.add_secretary();
    CHECK(acting.refuses_one("secretary", accept("")) == "act.on_behalf_required /0");
    acting.run("secretary", "[" + accept(R"(, "on_behalf": {"source": "email", "of": "2027-02-18"})") + "]");
    CHECK(acting.plan("lead", "plan-2027")->state == PlanState::agreed);
    acting.run("lead", R"([{"act": "behalf.confirm"}])");
    CHECK(acting.plan("lead", "plan-2027")->employer_on_behalf->confirmed);
}

TEST_CASE("The employer accepts under a mandate that carries it on that day")
{
    Acting acting;
    acting.run("lead", two_goals);
    CHECK(acting.refuses_one("lead", accept(R"(, "on_behalf": {"source": "paper", "of": "2025-01-01"})")) == "mandate.not_yet /0");
    acting.run("lead", R"([{"act": "mandate.add", "key": "m9", "decision": {"body": "kommunestyret", "date": "2027-02-01", "case_number": "009/27"},
        "holder": "eit anna utval", "powers": ["agree_goals"], "valid_from": "2027-02-01", "replaces": "sak-005-26"}])");
    CHECK(acting.warns("lead", "[" + accept("") + "]") == Told{"mandate.other_holder /0"});
}

TEST_CASE("An agreed plan is followed up and changed only by decision or by both sides")
{
    Acting acting;
    agree(acting);
    CHECK(acting.plan("lead", "plan-2027")->state == PlanState::agreed);
    CHECK(acting.refuses_one("lead", R"({"act": "plan.edit", "plan": "plan-2027", "title": "X"})") == "plan.locked /0");
    CHECK(acting.refuses_one("lead", R"({"act": "goal.remove", "goal": "g12"})") == "plan.locked /0");
    CHECK(acting.refuses_one("lead", R"({"act": "plan.change", "plan": "plan-2027", "changes": [{"goal": "g11", "field": "title", "new_value": "X"}]})")
        == "plan.change_without_basis /0");
    const std::string weights = R"({"act": "plan.change", "plan": "plan-2027", "changes": [{"goal": "g11", "field": "weight", "new_value": "70"},
        {"goal": "g12", "field": "weight", "new_value": "30"}])";
    CHECK(acting.refuses_one("chief", weights + R"(, "employer_accepted": "2027-02-18", "executive_accepted": "2027-02-18"})") == "act.other_side /0");
    CHECK(acting.refuses_one("lead", weights + R"(, "employer_accepted": "2027-02-18", "executive_accepted": "2027-02-18"})") == "act.on_behalf_required /0");
    acting.run("lead", "[" + weights + R"(, "decision": {"body": "kommunestyret", "date": "2027-02-18", "case_number": "010/27"}, "reason": "Nye rammer"}])");
    acting.run("chief", R"([
        {"act": "plan.edit", "plan": "plan-2027", "development": [{"need": "Meistring", "until": "2027-09-01"}]},
        {"act": "plan.begin_follow_up", "plan": "plan-2027"},
        {"act": "goal.follow_up", "goal": "g11", "value": "-4", "status": "on_track", "self_assessment": "Godt i gang"},
        {"act": "milestone.done", "goal": "g12", "milestone": "m1", "on": "2027-02-15"}])");
    CHECK(acting.refuses_one("chief", R"({"act": "goal.follow_up", "goal": "g11", "employer_assessment": "Framifrå"})") == "act.other_side /0");
    CHECK(acting.refuses_one("lead", R"({"act": "goal.follow_up", "goal": "g11", "self_assessment": "Godt"})") == "act.on_behalf_required /0");
    CHECK(acting.refuses_one("lead", R"({"act": "goal.follow_up", "goal": "g11", "date": "2027-03-01", "value": "1"})") == "act.not_yet /0/date");
    CHECK(acting.refuses_one("lead", R"({"act": "milestone.done", "goal": "g12", "milestone": "m7"})") == "goal.unknown_milestone /0/milestone");
    acting.run(
        "lead", R"([{"act": "goal.follow_up", "goal": "g11", "value": "-3", "employer_assessment": "Bra"}, {"act": "plan.close", "plan": "plan-2027"}])");
    const auto& plan = acting.plan("hr", "plan-2027");
    CHECK(plan->state == PlanState::closed);
    CHECK(plan->history.size() == 2);
    CHECK(*plan->goals[0].weight == 70);
    CHECK(*plan->goals[0].follow_ups[1].value == *base::Decimal::from("-3"));
    CHECK(plan->goals[0].follow_ups[1].employer_assessment.is_withheld());
    CHECK(acting.refuses_one("lead", R"({"act": "plan.begin_follow_up", "plan": "plan-2027"})") == "plan.wrong_state /0");
    CHECK(acting.refuses_one("lead", R"({"act": "promise.kept", "plan": "plan-2027", "promise": 9, "kept": "yes"})") == "plan.unknown_promise /0");
    acting.run("lead", R"([{"act": "promise.kept", "plan": "plan-2026", "promise": 0, "kept": "no", "note": "Utsett"}])");
    CHECK(acting.plan("chief", "plan-2026")->promises[0].kept == domain::Promise::Kept::no);
}
