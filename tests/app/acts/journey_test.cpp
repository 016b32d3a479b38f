// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/record/freezing.h"
#include "support/catch.h"

#include "app/case/safety.h"
#include "base/hash.h"

using support::Acting;
using support::Told;

TEST_CASE("A plan is made, accepted by both sides, talked over blind, minuted, remarked on and frozen")
{
    Acting acting;

    // The employer's side writes the goals, and both accept.
    const auto made = acting.run("lead", R"([
        {"act": "goal.add", "plan": "plan-2027", "key": "g11", "title": "Budsjettbalanse", "what": "Handlefridom", "how": "Månadsrapport", "weight": 60,
         "indicator": {"type": "number", "unit": "mill. kr", "baseline": "-8", "target": "0"}, "deadline": "2027-12-31"},
        {"act": "goal.add", "plan": "plan-2027", "title": "Samspel", "what": "Tillit", "how": "Faste møte", "type": "interplay", "weight": 40,
         "indicator": {"type": "milestones"}, "milestones": [{"title": "Reglar", "due": "2027-04-01"}]},
        {"act": "plan.propose", "plan": "plan-2027"},
        {"act": "plan.accept", "plan": "plan-2027"}])");
    REQUIRE(made.done.size() == 4);
    CHECK(made.done[0].key == "g11");
    CHECK(made.done[3].act == "plan.accept");
    CHECK(acting.plan("chief", "plan-2027")->state == domain::PlanState::proposed);
    acting.run("chief", R"([{"act": "plan.accept", "plan": "plan-2027"}])");
    CHECK(acting.plan("chief", "plan-2027")->state == domain::PlanState::agreed);
    CHECK(acting.plan("hr", "plan-2027")->goals[0].title.str() == "Budsjettbalanse");

    // A talk is planned and called.
    acting.run("lead", R"([
        {"act": "talk.plan", "key": "t-2027-02", "appointment": "kommunedirektor-2026", "kind": "follow_up", "date": "2027-02-19", "time": "09:00",
         "place": "Formannskapssalen", "mandate": "sak-005-26", "plan": "plan-2027", "blind": true,
         "participants": [{"person": "hovland", "side": "presidium", "capacity": "ordførar", "signs": true},
                          {"person": "haugland", "side": "executive", "capacity": "kommunedirektør", "signs": true}],
         "agenda": [{"key": "mal", "title": "Måla", "minutes": 30}, {"title": "Vidare"}]},
        {"act": "talk.invite", "talk": "t-2027-02", "on": "2027-02-01"},
        {"act": "talk.prepare", "talk": "t-2027-02"}])");
    CHECK(acting.talk("lead", "t-2027-02")->agenda[1].key == "a1");

    // Neither side reads the other before both are in.
    acting.run(
        "lead", R"([{"act": "preparation.write", "talk": "t-2027-02", "answers": [{"question": "Kva gjekk bra?", "answer": "Løyndomen til leiaren"}]}])");
    CHECK(acting.talk("lead", "t-2027-02")->preparation->presidium.answers[0].answer.str() == "Løyndomen til leiaren");
    CHECK(acting.talk("chief", "t-2027-02")->preparation->presidium.answers[0].answer.is_withheld());
    CHECK(acting.talk("deputy", "t-2027-02")->preparation->presidium.answers[0].answer.is_withheld());
    acting.run("lead", R"([{"act": "preparation.share", "talk": "t-2027-02"}])");
    CHECK(acting.talk("deputy", "t-2027-02")->preparation->presidium.answers[0].answer.str() == "Løyndomen til leiaren");
    acting.run("deputy", R"([{"act": "preparation.submit", "talk": "t-2027-02"}])");
    CHECK(acting.talk("chief", "t-2027-02")->preparation->presidium.answers[0].answer.is_withheld());
    acting.run("chief", R"([{"act": "preparation.submit", "talk": "t-2027-02", "answers": [{"question": "Kva gjekk bra?", "answer": "Økonomien"}]}])");
    CHECK(acting.talk("chief", "t-2027-02")->preparation->presidium.answers[0].answer.str() == "Løyndomen til leiaren");
    CHECK(acting.talk("lead", "t-2027-02")->preparation->executive.answers[0].answer.str() == "Økonomien");
    CHECK(acting.talk("hr", "t-2027-02")->preparation->executive.answers[0].answer.is_withheld());

    // It is held and minuted, and something is agreed to be done.
    acting.run("lead", R"([
        {"act": "talk.hold", "talk": "t-2027-02", "present": ["hovland", "haugland"]},
        {"act": "talk.minute", "talk": "t-2027-02", "item": "mal", "agreed": {"text": "Måla står."}},
        {"act": "talk.minute", "talk": "t-2027-02", "item": "a1", "agreed": {"text": "Ein samtale om helsa.", "access": {"basis": "no.offl.13", "reason": "Personlege forhold"}}},
        {"act": "action.add", "talk": "t-2027-02", "key": "a-ny", "owner": "haugland", "text": "Rapportere i mars", "due": "2027-03-20"},
        {"act": "talk.edit", "talk": "t-2027-02", "next_talk": "2027-06-10", "minutes": 55},
        {"act": "talk.review", "talk": "t-2027-02", "deadline": "2027-02-26"}])");
    acting.run("chief", R"([
        {"act": "talk.state", "talk": "t-2027-02", "item": "mal", "text": {"text": "Krevjande."}},
        {"act": "remark.add", "talk": "t-2027-02", "text": {"text": "Skriv at rapporten er munnleg."}}])");
    CHECK(acting.refuses_one("lead", R"({"act": "talk.freeze", "talk": "t-2027-02"})") == "talk.open_remark /0");
    CHECK(acting.refuses_one("chief", R"({"act": "remark.accept", "talk": "t-2027-02", "remark": 0})") == "remark.own_side /0/remark");
    acting.run("lead", R"([{"act": "remark.accept", "talk": "t-2027-02", "remark": 0}, {"act": "talk.freeze", "talk": "t-2027-02"}])");

    // Both editions stand as they were composed, for whoever may read the record.
    const auto& talk = acting.talk("hr", "t-2027-02");
    CHECK(talk->is_frozen());
    auto& hr = acting.as("hr");
    const auto frozen = app::Freezing::of(hr, talk->id.str());
    REQUIRE(frozen.size() == 2);
    CHECK(frozen[0].edition == domain::Edition::full);
    CHECK(frozen[1].edition == domain::Edition::public_);
    const auto full = app::Freezing::bytes(hr, talk->id.str(), domain::Edition::full);
    const auto open = app::Freezing::bytes(hr, talk->id.str(), domain::Edition::public_);
    CHECK(full.starts_with("%PDF"));
    CHECK(full != open);
    CHECK(frozen[0].sha256 == base::hex(base::sha256(full)));
    CHECK(acting.refuses_one("lead", R"({"act": "talk.freeze", "talk": "t-2027-02"})") == "talk.frozen /0");
    CHECK(acting.refuses_one("lead", R"({"act": "action.add", "talk": "t-2027-02", "owner": "hovland", "text": "For seint"})") == "talk.frozen /0/talk");
    acting.as("lead");
    const auto report = app::check(acting.file, app::CheckDepth::full);
    for (const auto& finding : report.findings)
        UNSCOPED_INFO(finding.code + " " + finding.field);
    CHECK(report.sound());
    CHECK(report.documents == 2);
}

TEST_CASE("One account alone comes the whole way: what others said is typed on behalf of them, and marked")
{
    Acting acting(true);
    acting.run("lead", R"([
        {"act": "goal.add", "plan": "plan-2027", "title": "Samspel", "what": "W", "how": "H", "type": "interplay", "indicator": {"type": "date", "due": "2027-10-01"}},
        {"act": "plan.propose", "plan": "plan-2027"},
        {"act": "plan.accept", "plan": "plan-2027"},
        {"act": "plan.accept", "plan": "plan-2027", "side": "executive", "on_behalf": {"source": "paper", "of": "2027-02-12"}},
        {"act": "talk.plan", "key": "t", "appointment": "kommunedirektor-2026", "kind": "follow_up", "date": "2027-02-19", "mandate": "sak-005-26",
         "participants": [{"person": "hovland", "side": "presidium", "capacity": "ordførar", "signs": true},
                          {"person": "haugland", "side": "executive", "capacity": "kommunedirektør", "signs": true}],
         "agenda": [{"key": "ein", "title": "Måla"}]},
        {"act": "preparation.submit", "talk": "t", "answers": [{"question": "Kva?", "answer": "Dette"}]},
        {"act": "preparation.submit", "talk": "t", "side": "executive", "answers": [{"question": "Kva?", "answer": "Hitt"}], "on_behalf": {"source": "email", "of": "2027-02-15"}},
        {"act": "talk.hold", "talk": "t", "present": ["hovland", "haugland"]},
        {"act": "talk.minute", "talk": "t", "item": "ein", "agreed": {"text": "Vi held fram."}},
        {"act": "talk.state", "talk": "t", "item": "ein", "by": "executive", "text": {"text": "Krevjande."}},
        {"act": "talk.review", "talk": "t", "deadline": "2027-02-26"},
        {"act": "remark.add", "talk": "t", "by": "haugland", "text": {"text": "Ei retting."}, "on_behalf": {"source": "spoken", "of": "2027-02-19"}},
        {"act": "remark.accept", "talk": "t", "remark": 0},
        {"act": "talk.freeze", "talk": "t"}])");
    const auto& talk = acting.talk("lead", "t");
    CHECK(talk->is_frozen());
    CHECK(talk->preparation->executive.on_behalf);
    CHECK(talk->remarks[0].on_behalf->source == domain::OnBehalf::Source::spoken);
    CHECK(app::check(acting.file, app::CheckDepth::full).sound());

    // The executive gets an account later, and confirms, frozen or not.
    acting.admit("chief", "Eirik Nesbø Haugland", domain::Party::executive, "haugland");
    acting.run("chief", R"([{"act": "behalf.confirm"}])");
    CHECK(acting.talk("lead", "t")->remarks[0].on_behalf->confirmed == base::Date(2027, 2, 19));
    CHECK(acting.plan("lead", "plan-2027")->executive_on_behalf->confirmed);
    acting.as("lead");
    CHECK(app::check(acting.file, app::CheckDepth::full).sound());
}
