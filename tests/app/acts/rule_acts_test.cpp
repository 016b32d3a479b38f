// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/employer/employer.h"
#include "domain/sight.h"
#include "support/catch.h"

using base::Date;
using domain::AccordState;
using domain::RuleState;
using support::Acting;
using support::Told;

namespace {

std::string mandate(const std::string& more)
{
    return R"({"act": "mandate.add", "key": "ny", "decision": {"body": "kommunestyret", "date": "2027-02-01", "case_number": "009/27"},
        "holder": "arbeidsgjevarutvalet", "valid_from": "2027-02-15", )"
        + more + "}";
}

const char* const new_accord = R"({"act": "accord.add", "key": "avtale", "appointment": "kommunedirektor-2026", "title": "Samarbeidsavtale",
    "points": [{"heading": "Pressa", "text": "Ordføraren talar om politikk."}, {"text": "Dårlege nyhende innan eitt døger."}],
    "signatures": [{"person": "hovland", "capacity": "ordførar"}, {"person": "haugland", "capacity": "kommunedirektør", "order": 2}]})";

}  // namespace

TEST_CASE("A new mandate replaces the one before from its first day, two that overlap are refused")
{
    Acting acting;
    CHECK(acting.refuses_one("lead", mandate(R"("powers": ["agree_goals"])")) == "mandate.overlap /0/valid_from");
    // Which one that is, before it is refused; two may hold talks.
    const auto& before = acting.records("lead").mandates;
    auto next = **before.find("sak-005-26");
    next.valid_from = Date(2027, 2, 15);
    next.powers = {domain::Power::agree_goals};
    CHECK(app::Employer::replaced_by(acting.records("lead"), next) == std::vector{(*before.find("sak-005-26"))->id});
    next.powers = {domain::Power::hold_talks};
    CHECK(app::Employer::replaced_by(acting.records("lead"), next).empty());
    acting.run("lead",
        "[" + mandate(R"("powers": ["hold_talks", "agree_goals", "set_pay", "sign"], "pay_limit_percent": "3.9", "replaces": "sak-005-26",
        "valid_to": "2028-02-29", "may_pass_on": ["sign"])")
            + "]");
    const auto& records = acting.records("hr");
    CHECK((*records.mandates.find("sak-005-26"))->valid_to == Date(2027, 2, 14));
    CHECK((*records.mandates.find("ny"))->may_pass_on == std::set{domain::Power::sign});
    CHECK(acting.refuses_one("lead", R"({"act": "mandate.edit", "mandate": "ny", "valid_to": "2027-02-29"})") == "form.date /0/valid_to");
    acting.run("lead", R"([{"act": "mandate.edit", "mandate": "ny", "valid_to": null, "title": "Ny fullmakt"}])");
    CHECK(!(*acting.records("hr").mandates.find("ny"))->valid_to);
    CHECK(acting.refuses_one("chief", R"({"act": "mandate.end", "mandate": "ny", "to": "2027-12-31"})") == "act.party /0");
}

TEST_CASE("The committee passes on to the mayor what the council let it, and ends it with its own mandate")
{
    Acting acting;
    acting.run("lead", R"([{"act": "mandate.edit", "mandate": "sak-005-26", "may_pass_on": ["sign"]}])");
    const std::string passed =
        R"({"act": "mandate.add", "key": "au", "decision": {"body": "arbeidsgjevarutvalet", "date": "2027-02-01", "case_number": "003/27"},
        "holder": "ordførar", "valid_from": "2027-02-01", "delegated_from": "sak-005-26", )";
    CHECK(acting.refuses_one("lead", passed + R"("powers": ["sign", "agree_goals"], "valid_to": "2027-10-31"})") == "mandate.passes_on_more /0/powers");
    CHECK(acting.refuses_one("lead", passed + R"("powers": ["sign"]})") == "mandate.passes_on_longer /0");
    acting.run("lead", "[" + passed + R"("powers": ["sign"], "valid_to": "2027-10-31"}])");
    CHECK(acting.refuses_one("lead", R"({"act": "mandate.end", "mandate": "sak-005-26", "to": "2027-09-30"})") == "mandate.passes_on_longer /0");
}

TEST_CASE("Terms and seats keep their days, and an office that a mandate names keeps its name")
{
    Acting acting;
    CHECK(acting.refuses_one("lead", R"({"act": "term.add", "name": "Ny", "from": "2027-10-31", "to": "2031-10-31"})") == "term.overlap /0/from");
    CHECK(acting.refuses_one("lead", R"({"act": "term.edit", "term": "2023-2027", "to": "2020-01-01", "election": null})") == "field.dates_reversed /0/to");
    CHECK(acting.refuses_one("lead", R"({"act": "seat.edit", "seat": "varaordforar", "to": "2028-01-01"})") == "seat.outside_term /0/to");
    CHECK(acting.refuses_one("lead", R"({"act": "seat.edit", "seat": "varaordforar", "lead": true})") == "seat.second_lead /0/lead");
    CHECK(acting.refuses_one("lead", R"({"act": "seat.add", "person": "haugland", "term": "2023-2027", "body": "arbeidsgjevarutvalet", "title": "medlem",
        "from": "2026-05-01"})")
        == "seat.executive /0/person");
    acting.run("lead", R"([{"act": "seat.edit", "seat": "varaordforar", "title": "nestleiar"}, {"act": "term.edit", "term": "2023-2027", "election": null}])");
    CHECK((*acting.records("lead").seats.find("varaordforar"))->title.str() == "nestleiar");
    acting.run("lead", R"([{"act": "mandate.edit", "mandate": "sak-005-26", "holder": "ordførar"}])");
    CHECK(acting.refuses_one("lead", R"({"act": "seat.edit", "seat": "ordforar", "title": "fylkesordførar"})") == "seat.renamed /0/title");
}

TEST_CASE("A version of the rules is written, adopted, looked over and replaced, and locked from the day it is adopted")
{
    Acting acting;
    acting.run("lead", R"([
        {"act": "delegation.add", "key": "d2", "title": "Reglement for delegering og innstilling", "replaces": "delegering-2024"},
        {"act": "delegation.edit", "delegation": "d2", "title": "Reglement", "term": "2023-2027"},
        {"act": "delegation.look_over", "delegation": "delegering-2024", "on": "2026-11-12", "next_review": "2027-06-30"},
        {"act": "delegation.adopt", "delegation": "d2", "adopted": {"body": "kommunestyret", "date": "2027-02-11", "case_number": "014/27"},
         "next_review": "2029-12-31"}])");
    const auto& records = acting.records("hr");
    const auto& before = *records.delegations.find("delegering-2024");
    const auto& now = *records.delegations.find("d2");
    CHECK(before->state == RuleState::replaced);
    REQUIRE(before->look_overs.size() == 2);
    CHECK(before->look_overs[1].due == Date(2027, 6, 30));
    CHECK(before->look_overs[1].in_time());
    CHECK(now->version == 2);
    CHECK(now->state == RuleState::adopted);
    CHECK(acting.refuses_one("lead", R"({"act": "delegation.edit", "delegation": "d2", "title": "X"})") == "delegation.locked /0");
    CHECK(acting.refuses_one("lead", R"({"act": "delegation.look_over", "delegation": "d2", "on": "2027-03-01"})") == "act.not_yet /0/on");
    CHECK(acting.refuses_one("chief", R"({"act": "delegation.add", "title": "Mitt"})") == "act.party /0");
}

TEST_CASE("Sections of an instruction come from the library or are the municipality's own")
{
    Acting acting;
    acting.run("lead", R"([
        {"act": "instruction.add", "key": "i1", "title": "Instruks for kommunedirektøren",
         "sections": [{"topic": "preparation"}, {"heading": "Eige", "text": "Møter i utvalet kvar månad."}],
         "limits": [{"what": "Kjøp", "amount": {"amount": 150000000, "currency": "NOK"}}]},
        {"act": "instruction.adopt", "instruction": "i1", "adopted": {"body": "kommunestyret", "date": "2027-02-11", "case_number": "015/27"}}])");
    const auto& instruction = *acting.records("chief").instructions.find("i1");
    REQUIRE(instruction->sections.size() == 2);
    CHECK(instruction->sections[0].heading.str() == "Saksutgreiing");
    CHECK(instruction->task_count() == 1);
    CHECK(acting.refuses_one("lead", R"({"act": "instruction.add", "title": "I", "sections": [{"topic": "flying"}]})")
        == "instruction.topic_unknown /0/sections/0/topic");
    CHECK(acting.refuses_one("lead", R"({"act": "instruction.add", "title": "I", "sections": [{"topic": "budget"}],
        "limits": [{"what": "Kjøp", "amount": {"amount": -5, "currency": "NOK"}}, {"what": "Leige", "amount": {"amount": 5, "currency": "SEK"}}]})")
        == "field.range /0/limits/0/amount");
    CHECK(acting.refuses_one("lead", R"({"act": "instruction.add", "title": "I", "limits": [{"what": "Leige", "amount": {"amount": 5, "currency": "SEK"}}]})")
        == "money.other_currency /0/limits/0/amount");
    CHECK(acting.refuses_one("lead", R"({"act": "instruction.edit", "instruction": "i1", "sections": []})") == "instruction.locked /0");
}

TEST_CASE("Chair and executive sign an accord, each for himself, in order, under the mandate to sign")
{
    Acting acting;
    acting.run("lead", "[" + std::string(new_accord) + R"(, {"act": "accord.propose", "accord": "avtale"}])");
    CHECK(acting.refuses_one("chief", R"({"act": "accord.sign", "accord": "avtale"})") == "signature.order /0");
    CHECK(acting.refuses_one("chief", R"({"act": "accord.sign", "accord": "avtale", "person": "hovland"})") == "act.other_side /0");
    CHECK(acting.refuses_one("lead", R"({"act": "accord.sign", "accord": "avtale", "date": "2025-12-01"})") == "mandate.not_yet /0");
    acting.run("lead", R"([{"act": "accord.sign", "accord": "avtale"}])");
    CHECK(acting.refuses_one("lead", R"({"act": "accord.edit", "accord": "avtale", "title": "X"})") == "accord.locked /0");
    acting.run("chief", R"([{"act": "accord.sign", "accord": "avtale", "method": "in_app", "reservation": "Eg svarer sjølv om drifta."}])");
    acting.run("lead", R"([{"act": "accord.reply", "accord": "avtale", "person": "haugland", "text": "Det er vi samde om."}])");
    const auto& accord = *acting.records("hr").accords.find("avtale");
    CHECK(accord->state == AccordState::signed_);
    CHECK(accord.signed_on() == Date(2027, 2, 19));
    CHECK(accord->signatures[1].reservation.str() == "Eg svarer sjølv om drifta.");
    CHECK(accord->points[1].text.str() == "Dårlege nyhende innan eitt døger.");
    CHECK(acting.refuses_one("chief", R"({"act": "accord.withdraw", "accord": "avtale", "reason": "Nei"})").starts_with("accord.not_proposed"));
}

TEST_CASE("A signature typed from paper is marked until the signer confirms it")
{
    Acting acting;
    acting.run("lead", "[" + std::string(new_accord) + R"(, {"act": "accord.propose", "accord": "avtale"}, {"act": "accord.sign", "accord": "avtale"}])");
    CHECK(acting.refuses_one("lead", R"({"act": "accord.sign", "accord": "avtale", "person": "haugland"})") == "act.on_behalf_required /0");
    acting.run("lead", R"([{"act": "accord.sign", "accord": "avtale", "person": "haugland", "on_behalf": {"source": "paper", "of": "2027-02-19"}}])");
    CHECK_FALSE((*acting.records("lead").accords.find("avtale"))->signatures[1].on_behalf->confirmed);
    acting.run("chief", R"([{"act": "behalf.confirm", "accord": "avtale"}])");
    CHECK((*acting.records("lead").accords.find("avtale"))->signatures[1].on_behalf->confirmed == Date(2027, 2, 19));
}

TEST_CASE("Steps lie in the record, with their proof, a meeting is closed on a basis of the law table")
{
    Acting acting;
    const std::string closed = R"({"act": "step.add", "key": "lukka", "appointment": "kommunedirektor-2026", "kind": "closed_meeting", "date": "2027-02-11",
        "reference": "Møtebok", "decision": {"body": "kommunestyret", "date": "2027-02-11", "case_number": "016/27"}, )";
    CHECK(acting.refuses_one("lead", closed + R"("basis": "no.offl.13", "votes_for": 20, "votes_against": 1})") == "step.basis_unknown /0/basis");
    CHECK(acting.refuses_one("lead", closed + R"("basis": "no.koml.11-5-2"})") == "step.vote_missing /0");
    acting.run("lead", "[" + closed + R"("basis": "no.koml.11-5-2", "votes_for": 20, "votes_against": 1},
        {"act": "step.add", "key": "hms", "appointment": "kommunedirektor-2026", "kind": "work_environment", "due": "2027-06-30"}])");
    CHECK(acting.refuses_one("hr", R"({"act": "step.done", "step": "hms", "on": "2027-02-18"})") == "step.reference_missing /0");
    acting.run("hr", R"([{"act": "step.done", "step": "hms", "on": "2027-02-18", "reference": "Notat 12", "outcome": "Skriftleg fordelt"}])");
    const auto& step = *acting.records("chief").steps.find("hms");
    CHECK(step->date == Date(2027, 2, 18));
    CHECK(step->outcome.str() == "Skriftleg fordelt");
    CHECK(acting.refuses_one("lead", R"({"act": "step.edit", "step": "hms", "due": null})") == "step.done /0/step");
    CHECK(acting.refuses_one("chief", R"({"act": "step.add", "appointment": "kommunedirektor-2026", "kind": "eligibility"})") == "act.party /0");
}

TEST_CASE("Goals of 2026 go on in a plan for 2028, and the executive tells of workload and holiday")
{
    Acting acting;
    acting.run("chief", R"([
        {"act": "plan.carry_over", "key": "plan-2028", "from_plan": "plan-2026", "title": "Plan 2028", "from": "2028-01-01", "to": "2028-12-31",
         "goals": [{"goal": "g1", "key": "g1-28"}, {"goal": "g4"}]},
        {"act": "plan.workload", "plan": "plan-2028", "workload": "Om lag 50 timar i veka.", "holiday": "Fire veker i juli."}])");
    const auto& plan = acting.plan("lead", "plan-2028");
    CHECK(plan->carried_over_from == (*acting.records("lead").plans.find("plan-2026"))->id);
    REQUIRE(plan->goals.size() == 2);
    CHECK(plan->goals[0].key == "g1-28");
    CHECK(plan->goals[1].key == "g4-plan-2028");
    CHECK(plan->goals[1].milestones.size() == 1);
    CHECK(plan->goals[0].deadline == Date(2028, 12, 31));
    CHECK(plan->holiday.str() == "Fire veker i juli.");
    CHECK(acting.plan("hr", "plan-2028")->holiday.is_withheld());
    acting.run("chief", R"([{"act": "plan.workload", "plan": "plan-2028", "workload": null}])");
    CHECK(acting.plan("lead", "plan-2028")->workload.empty());
    CHECK(acting.refuses_one(
              "lead", R"({"act": "plan.carry_over", "from_plan": "plan-2026", "title": "P", "from": "2026-12-01", "to": "2027-12-31", "goals": []})")
        == "plan.period_not_later /0/from");
    CHECK(acting.refuses_one("lead", R"({"act": "plan.carry_over", "from_plan": "plan-2026", "title": "P", "from": "2029-01-01", "to": "2029-12-31",
        "goals": [{"goal": "g1-28"}]})")
        == "plan.unknown_goal /0/goals");
}

TEST_CASE("What one side types of the other in a change or an assessment is marked, and confirmed by whom it belongs to")
{
    Acting acting;
    acting.run("lead", R"([{"act": "plan.change", "plan": "plan-2026", "changes": [{"goal": "g1", "field": "title", "new_value": "Sunn økonomi"}],
        "employer_accepted": "2027-02-18", "executive_accepted": "2027-02-18", "on_behalf": {"source": "email", "of": "2027-02-18"}},
        {"act": "goal.follow_up", "goal": "g1", "value": "0.7", "employer_assessment": "Bra", "self_assessment": "Godt", "on_behalf": {"source": "spoken",
         "of": "2027-02-18"}}])");
    const auto& plan = acting.plan("lead", "plan-2026");
    const auto& change = plan->history.back();
    CHECK_FALSE(change.employer_on_behalf);
    REQUIRE(change.executive_on_behalf);
    CHECK(change.executive_on_behalf->source == domain::OnBehalf::Source::email);
    CHECK(plan->goals[0].follow_ups.back().self_on_behalf);
    CHECK_FALSE(plan->goals[0].follow_ups.back().employer_on_behalf);
    acting.run("chief", R"([{"act": "behalf.confirm", "plan": "plan-2026"}])");
    const auto& confirmed = acting.plan("lead", "plan-2026");
    CHECK(confirmed->history.back().executive_on_behalf->confirmed == Date(2027, 2, 19));
    CHECK(confirmed->goals[0].follow_ups.back().self_on_behalf->confirmed == Date(2027, 2, 19));
    CHECK(acting.refuses("chief", R"([{"act": "behalf.confirm", "plan": "plan-2026"}])").size() == 1);
}

TEST_CASE("A goal whose day lies outside of its plan is taken, and warned of when it is saved and when the plan is proposed")
{
    Acting acting;
    CHECK(acting.warns("lead", R"([{"act": "goal.add", "plan": "plan-2027", "key": "late", "title": "Ro i eininga", "what": "W", "how": "H",
        "type": "interplay", "deadline": "2028-01-01", "indicator": {"type": "date", "due": "2027-10-01"}}])")
        == Told{"goal.outside_period /0/deadline"});
    CHECK(acting.warns("lead", R"([{"act": "plan.propose", "plan": "plan-2027"}])").front().starts_with("goal.outside_period"));
    CHECK(acting.plan("lead", "plan-2027")->state == domain::PlanState::proposed);
}

TEST_CASE("A goal that steers a single staff case is warned of")
{
    Acting acting;
    CHECK(acting.warns("lead", R"([{"act": "goal.add", "plan": "plan-2027", "title": "Ro i eininga", "what": "W", "how": "Oppseiinga er gjennomført.",
        "type": "interplay", "indicator": {"type": "date", "due": "2027-10-01"}}])")
        == Told{"goal.single_staff_case /0/how"});
}
