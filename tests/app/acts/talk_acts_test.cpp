// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "support/catch.h"

#include "app/record/freezing.h"

using domain::TalkState;
using support::Acting;
using support::Told;

namespace {

const char* const a_talk = R"([{"act": "talk.plan", "key": "t", "appointment": "kommunedirektor-2026", "kind": "follow_up", "date": "2027-02-19",
    "participants": [{"person": "hovland", "side": "presidium", "capacity": "ordførar", "signs": true}, {"person": "haugland", "side": "executive", "capacity": "kommunedirektør"}],
    "agenda": [{"key": "ein", "title": "Første"}, {"title": "Andre"}]}])";
const std::string an_answer = R"("answers": [{"question": "Kva?", "answer": "Dette"}])";
const std::string on_paper = R"("on_behalf": {"source": "paper", "of": "2027-02-18"})";

std::string act(const std::string& name, const std::string& more = {})
{
    return R"({"act": ")" + name + R"(", "talk": "t")" + (more.empty() ? "" : ", " + more) + "}";
}

}  // namespace

TEST_CASE("A talk is planned, edited, called and cancelled, until it is held")
{
    Acting acting;
    acting.run("chief", a_talk);
    acting.run("lead", R"([
        {"act": "talk.edit", "talk": "t", "time": "10:30", "place": "Rom 2", "mandate": "sak-005-26", "agenda": [{"key": "ein", "title": "Først"}, {"key": "ny", "title": "Ny"}]},
        {"act": "talk.edit", "talk": "t", "time": null, "date": "2027-03-01"},
        {"act": "talk.invite", "talk": "t"}])");
    const auto& talk = acting.talk("chief", "t");
    CHECK(talk->state == TalkState::invited);
    CHECK(!talk->time);
    CHECK(talk->place.str() == "Rom 2");
    CHECK(talk->agenda[0].title.str() == "Først");
    CHECK(
        acting.refuses_one("lead",
            act("talk.edit",
                R"("participants": [{"person": "haugland", "side": "executive", "capacity": "k"}, {"person": "haugland", "side": "guest", "capacity": "g"}])"))
        == "talk.participant_twice /0/participants/1/person");
    CHECK(acting.refuses_one("lead", act("talk.edit", R"("mandate": "sak-004-26")")) == "mandate.other_power /0/mandate");
    CHECK(acting.refuses_one("lead", act("talk.invite", R"("on": "2027-02-25")")) == "act.not_yet /0/on");
    CHECK(acting.refuses_one("chief", act("talk.invite")) == "act.party /0");
    CHECK(acting.refuses_one("hr", act("talk.edit", R"("place": "X")")) == "act.party /0");
    CHECK(acting.refuses_one("lead", act("talk.cancel", R"("reason": "")")) == "field.required /0");
    CHECK(acting.refuses_one("lead", act("talk.minute", R"("item": "ein", "agreed": {"text": "x"})")) == "talk.not_held /0");
    acting.run("lead", "[" + act("talk.cancel", R"("reason": "Sjukdom")") + "]");
    CHECK(acting.refuses_one("lead", act("talk.prepare")) == "talk.cancelled /0");
}

TEST_CASE("Each side prepares for itself, and its answers lie where they were put")
{
    Acting acting;
    acting.run("lead", a_talk);
    CHECK(acting.refuses_one("lead", act("preparation.submit")) == "preparation.nothing_written /0");
    CHECK(acting.refuses_one("lead", act("preparation.share")) == "preparation.nothing_written /0");
    CHECK(acting.refuses_one("chief", act("preparation.share")) == "act.party /0");
    CHECK(acting.refuses_one("hr", act("preparation.write", an_answer)) == "act.party /0");
    acting.run("lead", "[" + act("preparation.write", an_answer) + "]");
    CHECK(acting.refuses_one("deputy", act("preparation.write", an_answer)) == "preparation.other_writer /0");
    CHECK(acting.refuses_one("deputy", act("preparation.submit")) == "preparation.other_writer /0");
    CHECK(acting.refuses_one("chief", act("preparation.none", R"("side": "presidium")")) == "preparation.written /0");
    CHECK(acting.refuses_one("chief", act("preparation.submit", R"("side": "presidium", )" + an_answer)) == "act.other_side /0");
    acting.run("lead", "[" + act("preparation.submit") + "]");
    CHECK(acting.refuses_one("lead", act("preparation.write", an_answer)) == "preparation.submitted /0");
    CHECK(acting.refuses_one("lead", act("talk.edit", R"("blind": false)")) == "preparation.blind_fixed /0/blind");
    acting.run("lead", "[" + act("preparation.none", R"("side": "executive")") + "]");
    CHECK(acting.talk("chief", "t")->preparation->presidium.answers[0].answer.str() == "Dette");
    CHECK(acting.refuses_one("chief", act("preparation.submit", an_answer)) == "preparation.submitted /0");
}

TEST_CASE("Who types another's answers gives source and day, and has his own in first")
{
    Acting acting;
    acting.run("lead", a_talk);
    const std::string his = R"("side": "executive", )" + an_answer;
    CHECK(acting.refuses_one("lead", act("preparation.submit", his)) == "act.on_behalf_required /0");
    CHECK(acting.refuses_one("lead", act("preparation.submit", his + ", " + on_paper)) == "preparation.own_first /0/on_behalf");
    acting.run("lead", "[" + act("preparation.submit", an_answer) + "," + act("preparation.submit", his + ", " + on_paper) + "]");
    const auto& prepared = acting.talk("chief", "t")->preparation->executive;
    CHECK(prepared.on_behalf->source == domain::OnBehalf::Source::paper);
    CHECK(prepared.by == (*acting.records("chief").persons.find("haugland"))->id);
    acting.run("chief", R"([{"act": "behalf.confirm", "talk": "t"}])");
    CHECK(acting.talk("lead", "t")->preparation->executive.on_behalf->confirmed);
}

TEST_CASE("What is typed into another's own room its typist cannot read, and what somebody has begun nobody types over")
{
    Acting acting;
    acting.add_secretary();
    acting.run("lead", a_talk);
    CHECK(acting.refuses_one("secretary", act("preparation.write", an_answer)) == "act.on_behalf_required /0");
    acting.run("chief", "[" + act("preparation.none") + "]");
    CHECK(acting.refuses_one("secretary", act("preparation.write", an_answer + ", " + on_paper)) == "preparation.no_own_room /0");
    acting.run("lead", R"([{"act": "draft.save", "place": "x", "text": "Noko eige"}])");
    acting.run("secretary", "[" + act("preparation.write", an_answer + ", " + on_paper) + "]");
    CHECK(acting.talk("secretary", "t")->preparation->presidium.answers[0].answer.is_withheld());
    CHECK(acting.talk("lead", "t")->preparation->presidium.answers[0].answer.str() == "Dette");
    acting.run("lead", "[" + act("preparation.write", R"("answers": [{"question": "Kva?", "answer": "Mitt eige"}])") + "]");
    CHECK(acting.refuses_one("secretary", act("preparation.write", an_answer + ", " + on_paper)) == "preparation.other_writer /0");
    CHECK(acting.refuses_one("secretary", act("preparation.write", R"("person": "ovrebo", )" + an_answer + ", " + on_paper)) == "preparation.other_writer /0");
}

TEST_CASE("Whoever has no account has no room of his own: what is typed for him is submitted at once")
{
    Acting acting;
    acting.add_secretary();
    acting.run("lead", a_talk);
    const std::string hers = R"("person": "ovrebo", )" + an_answer + ", " + on_paper;
    CHECK(acting.refuses_one("secretary", act("preparation.write", hers)) == "preparation.no_own_room /0");
    acting.run("secretary", "[" + act("preparation.submit", hers) + "]");
    CHECK(acting.talk("lead", "t")->preparation->presidium.answers[0].answer.str() == "Dette");
    CHECK(acting.talk("chief", "t")->preparation->presidium.answers[0].answer.is_withheld());
}

TEST_CASE("Only who was called is present, before its day a talk is held with a warning")
{
    Acting acting;
    acting.run("lead", a_talk);
    CHECK(acting.refuses_one("lead", act("talk.hold", R"("present": ["bakkejord"])")) == "talk.no_participant /0/present/0");
    CHECK(acting.refuses_one("lead", act("talk.hold", R"("present": [])")) == "talk.nobody_present /0");
    CHECK(acting.refuses_one("lead", act("talk.hold")) == "field.required /0");
    CHECK(acting.refuses_one("chief", act("talk.hold", R"("present": ["haugland"])")) == "act.party /0");
    CHECK(acting.warns("lead",
              "[" + act("talk.edit", R"("date": "2027-02-22", "mandate": "sak-005-26")") + ","
                  + act("talk.hold", R"("participants": [{"person": "haugland", "side": "executive", "capacity": "k", "attendance": "present"}])") + "]")
        == Told{"talk.before_its_day /1"});
    CHECK(acting.talk("chief", "t")->was_held());
    CHECK(acting.refuses_one("lead", act("talk.edit", R"("place": "X")")) == "talk.wrong_state /0");
    CHECK(acting.refuses_one("lead", act("talk.minute", R"("item": "tolv", "agreed": {"text": "x"})")) == "talk.unknown_item /0/item");
    CHECK(acting.refuses_one("lead", act("talk.minute", R"("item": "ein", "agreed": {"text": "x", "access": {"reason": "y"}})"))
        == "access.basis_missing /0/agreed/access/basis");
    CHECK(acting.refuses_one("lead", act("talk.state", R"("item": "ein", "by": "executive", "text": {"text": "x"})")) == "act.other_side /0");
}

TEST_CASE("Remarks are one's own or on behalf, the other side settles them, and disagreement stays")
{
    Acting acting;
    acting.add_secretary();
    const std::string talk = R"("talk": "utviklingssamtale-2027")";
    const auto one = [&](const std::string& name, const std::string& more) { return R"({"act": ")" + name + "\", " + talk + ", " + more + "}"; };
    CHECK(acting.refuses_one("deputy", one("remark.add", R"("by": "hovland", "text": {"text": "x"})")) == "act.on_behalf_required /0");
    CHECK(acting.refuses_one("secretary", one("remark.add", R"("by": "hovland", "text": {"text": "x"})")) == "act.on_behalf_required /0");
    CHECK(acting.refuses_one("secretary", one("remark.add", R"("text": {"text": "x"})")) == "act.not_a_party /0");
    CHECK(acting.refuses_one("chief", one("remark.add", R"("by": "hovland", "text": {"text": "x"}, )" + on_paper)) == "act.other_side /0");
    CHECK(acting.refuses_one("chief", one("remark.add", R"("text": {"text": ""})")) == "field.required /0/text/text");
    acting.run("secretary", "[" + one("remark.add", R"("by": "ovrebo", "text": {"text": "Meir om skulen"}, )" + on_paper) + "]");
    acting.run("chief", "[" + one("remark.add", R"("text": {"text": "Mindre om skulen"})") + "]");
    const auto& remarks = acting.talk("lead", "utviklingssamtale-2027")->remarks;
    REQUIRE(remarks.size() == 4);
    CHECK(remarks[2].on_behalf);
    CHECK(remarks[2].date == base::Date(2027, 2, 18));
    CHECK(acting.refuses_one("deputy", one("remark.accept", R"("remark": 2)")) == "remark.own_side /0/remark");
    CHECK(acting.refuses_one("secretary", one("remark.accept", R"("remark": 3)")) == "act.on_behalf_required /0");
    CHECK(acting.refuses_one("lead", one("remark.accept", R"("remark": 9)")) == "talk.unknown_remark /0/remark");
    CHECK(acting.refuses_one("lead", one("remark.accept", R"("remark": 0)")) == "talk.remark_settled /0");
    CHECK(acting.refuses_one("lead", one("remark.decline", R"("remark": 3, "reason": "")")) == "field.required /0/reason");
    acting.run("lead", "[" + one("remark.decline", R"("remark": 3, "reason": "Skulen er hovudsaka")") + "]");
    acting.run("chief", "[" + one("remark.accept", R"("remark": 2)") + "," + one("disagreement.add", R"("text": {"text": "Eg er usamd"})") + "]");
    CHECK(acting.talk("lead", "utviklingssamtale-2027")->disagreement.size() > 0);
    CHECK(acting.refuses_one("hr", one("disagreement.add", R"("text": {"text": "x"})")) == "act.party /0");
}

TEST_CASE("Minutes are frozen once, by the employer's side, by somebody impartial, before that there is nothing to give")
{
    Acting acting;
    const auto freeze = std::string(R"({"act": "talk.freeze", "talk": "utviklingssamtale-2027", "language": "nb"})");
    CHECK(acting.refuses_one("chief", freeze) == "act.party /0");
    const auto id = acting.talk("lead", "utviklingssamtale-2027")->id.str();
    CHECK(support::fails([&] { app::Freezing::bytes(acting.as("lead"), id, domain::Edition::full); }) == "document.not_frozen");
    acting.run("deputy", R"([{"act": "interest.declare", "matter": "Ugild", "talk": "utviklingssamtale-2027"}])");
    CHECK(acting.refuses_one("deputy", freeze) == "interest.conflict /0");
    acting.run("lead", "[" + freeze + "]");
    CHECK(app::Freezing::of(acting.as("chief"), id).at(0).language == base::Language::nb);
    CHECK(support::fails([&] { app::Freezing::bytes(acting.as("lead"), id, domain::Edition::full, base::Language::sv); }) == "document.not_frozen");
}

TEST_CASE("Actions are opened in a talk that was held, then done, moved or dropped")
{
    Acting acting;
    acting.run("lead", a_talk);
    CHECK(acting.refuses_one("lead", act("action.add", R"("owner": "hovland", "text": "x")")) == "talk.not_held /0/talk");
    acting.run("chief", R"([{"act": "action.done", "action": "a8", "note": "Levert"},
        {"act": "action.move", "action": "a9", "to": "2027-05-01", "reason": "Ventar på tal"},
        {"act": "action.drop", "action": "a10", "reason": "Uaktuelt"}])");
    const auto& records = acting.records("lead");
    CHECK((*records.actions.find("a8"))->state == domain::ActionState::done);
    CHECK((*records.actions.find("a9"))->due == base::Date(2027, 5, 1));
    CHECK((*records.actions.find("a10"))->note.str() == "Uaktuelt");
    CHECK(acting.refuses_one("chief", R"({"act": "action.done", "action": "a11", "on": "2027-02-20"})") == "act.not_yet /0/on");
    CHECK(acting.refuses_one("chief", R"({"act": "action.drop", "action": "a11", "reason": ""})") == "field.required /0");
    CHECK(acting.refuses_one("hr", R"({"act": "action.done", "action": "a11"})") == "act.party /0");
}

TEST_CASE("A talk's circle is chosen, and what was written moves into it")
{
    Acting acting;
    acting.run("lead", a_talk);
    CHECK(acting.talk("deputy", "t")->agenda[0].title.str() == "Første");
    acting.run("lead", "[" + act("talk.circle", R"("circle": {"presidium": ["hovland"]})") + "]");
    CHECK(acting.talk("deputy", "t")->agenda[0].title.is_withheld());
    CHECK(acting.talk("chief", "t")->agenda[0].title.str() == "Første");
    acting.run("lead", "[" + act("talk.circle", R"("circle": null)") + "]");
    CHECK(acting.talk("deputy", "t")->agenda[0].title.str() == "Første");
}

TEST_CASE("A draft is kept for its writer alone, and not at all where nothing else was done")
{
    Acting acting;
    acting.run("lead", R"([{"act": "draft.save", "place": "talk/x/preparation/2", "text": "Halvferdig"}])");
    CHECK(acting.as("lead").draft("talk/x/preparation/2") == "Halvferdig");
    CHECK(!acting.as("chief").draft("talk/x/preparation/2"));
    CHECK(acting.refuses("lead", R"([{"act": "draft.save", "place": "y", "text": "z"}, {"act": "draft.discard", "place": "ingen"}])")
        == Told{"draft.unknown /1/place"});
    CHECK(!acting.as("lead").draft("y"));
    acting.run("lead", R"([{"act": "draft.discard", "place": "talk/x/preparation/2"}])");
    CHECK(!acting.as("lead").draft("talk/x/preparation/2"));
}
