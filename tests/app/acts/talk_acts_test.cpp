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

TEST_CASE("Points of the agenda are added, changed, moved and removed until the talk is held, and own answers follow new words")
{
    Acting acting;
    acting.run("lead", a_talk);
    const auto titles = [&] {
        std::string all;
        for (const auto& item : acting.talk("chief", "t")->agenda)
            all += item.title.str() + ";";
        return all;
    };
    acting.run("chief", "[" + act("preparation.write", R"("answers": [{"question": "Første", "answer": "Mitt"}])") + "]");
    const auto made = acting.run("lead", "[" + act("agenda.add", R"("title": "Tredje", "hat": "assignment", "minutes": 20)") + "]");
    const auto third = made.done[0].values.at("item");
    acting.run("chief",
        "[" + act("agenda.add", R"("title": "Nest først", "at": 1)") + "," + act("agenda.move", R"("to": 0, "item": ")" + third + "\"") + ","
            + act("agenda.edit", R"("item": "ein", "title": "Først", "minutes": 15)") + "]");
    CHECK(titles() == "Tredje;Først;Nest først;Andre;");
    const auto& talk = *acting.talk("chief", "t");
    CHECK(talk.agenda[0].hat == domain::Hat::assignment);
    CHECK(talk.agenda[0].minutes == 20);
    CHECK(talk.agenda[1].minutes == 15);
    CHECK(talk.preparation->executive.answers[0].question.str() == "Først");
    acting.run("lead", "[" + act("agenda.edit", R"("item": "ein", "minutes": null)") + "," + act("agenda.remove", R"("item": ")" + third + "\"") + "]");
    CHECK(titles() == "Først;Nest først;Andre;");
    CHECK(!acting.talk("chief", "t")->agenda[0].minutes);
    CHECK(acting.refuses_one("lead", act("agenda.add", R"("title": "")")) == "field.required /0/title");
    CHECK(acting.refuses_one("lead", act("agenda.edit", R"("item": "tolv", "title": "X")")) == "talk.unknown_item /0/item");
    CHECK(acting.refuses_one("lead", act("agenda.move", R"("item": "tolv", "to": 0)")) == "talk.unknown_item /0/item");
    CHECK(acting.refuses_one("lead", act("agenda.remove", R"("item": "tolv")")) == "talk.unknown_item /0/item");
    CHECK(acting.refuses_one("hr", act("agenda.remove", R"("item": "ein")")) == "act.party /0");
    acting.run("lead", "[" + act("talk.hold", R"("present": ["hovland", "haugland"])") + "]");
    CHECK(acting.refuses_one("lead", act("agenda.add", R"("title": "For seint")")) == "talk.wrong_state /0");
}

TEST_CASE("A text of the minutes is closed on a legal basis and opened again, and a side takes back what it had minuted")
{
    Acting acting;
    acting.run("lead", a_talk);
    acting.run("lead",
        "[" + act("talk.hold", R"("present": ["hovland", "haugland"])") + "," + act("talk.minute", R"("item": "ein", "agreed": {"text": "Semje"})") + "]");
    acting.run("chief", "[" + act("talk.state", R"("item": "ein", "text": {"text": "Mitt syn"})") + "]");
    const auto point = [&] { return acting.talk("chief", "t")->agenda[0]; };
    const std::string closed = R"(, "access": {"basis": "no.offl.23", "reason": "Lokale forhandlingar", "review": "2028-02-18"})";
    const std::string opened = R"(, "access": null)";
    acting.run("lead", "[" + act("talk.access", R"("item": "ein")" + closed) + "," + act("talk.access", R"("item": "ein", "statement": 0)" + closed) + "]");
    CHECK(point().agreed->access.basis() == "no.offl.23");
    CHECK(point().agreed->access.reason().str() == "Lokale forhandlingar");
    CHECK(point().agreed->access.review() == base::Date(2028, 2, 18));
    CHECK(point().agreed->text.str() == "Semje");
    CHECK(point().statements[0].passage.access.is_closed());
    acting.run("chief", "[" + act("talk.access", R"("item": "ein", "statement": 0)" + opened) + "]");
    CHECK(point().agreed->access.is_closed());
    CHECK(!point().statements[0].passage.access.is_closed());

    const auto refused = [&](const std::string& more) { return acting.refuses_one("lead", act("talk.access", more)); };
    CHECK(refused(R"("item": "ein", "access": {"reason": "x"})") == "access.basis_missing /0/access/basis");
    CHECK(refused(R"("item": "ein", "access": {"basis": "no.offl.999"})") == "access.basis_unknown /0/access/basis");
    CHECK(refused(R"("item": "ein")") == "form.missing /0/access");
    CHECK(refused(R"("access": null)") == "act.which_text /0");
    CHECK(refused(R"("item": "ein", "remark": 0)" + closed) == "act.which_text /0/remark");
    CHECK(refused(R"("remark": 0, "statement": 0)" + closed) == "field.required /0");
    CHECK(refused(R"("remark": 0)" + closed) == "talk.unknown_text /0/remark");
    CHECK(refused(R"("disagreement": 0)" + closed) == "talk.unknown_text /0/disagreement");
    CHECK(refused(R"("item": "ein", "statement": 4)" + closed) == "talk.unknown_text /0/statement");
    CHECK(refused(R"("item": "tolv")" + closed) == "talk.unknown_item /0/item");
    CHECK(acting.refuses_one("hr", act("talk.access", R"("item": "ein")" + closed)) == "act.party /0");

    CHECK(acting.refuses_one("lead", act("talk.take_back", R"("item": "ein", "statement": 0)")) == "act.other_side /0");
    CHECK(acting.refuses_one("chief", act("talk.take_back", R"("item": "ein", "statement": 1)")) == "talk.unknown_statement /0/statement");
    acting.run("chief", "[" + act("talk.take_back", R"("item": "ein", "statement": 0)") + "]");
    CHECK(point().statements.empty());
}

TEST_CASE("Remarks and disagreement are closed too, until the minutes are frozen")
{
    Acting acting;
    const std::string talk = R"("talk": "utviklingssamtale-2027")";
    const auto close = [&](const std::string& more) { return R"({"act": "talk.access", )" + talk + ", " + more + R"(, "access": {"basis": "no.offl.13"}})"; };
    acting.run("chief", R"([{"act": "disagreement.add", )" + talk + R"(, "text": {"text": "Eg er usamd"}}])");
    const auto last = acting.talk("lead", "utviklingssamtale-2027")->disagreement.size() - 1;
    acting.run("lead", "[" + close(R"("remark": 1)") + "," + close(R"("disagreement": )" + std::to_string(last)) + "]");
    CHECK(acting.talk("lead", "utviklingssamtale-2027")->remarks[1].passage.access.is_closed());
    CHECK(acting.talk("lead", "utviklingssamtale-2027")->disagreement[last].passage.access.is_closed());
    acting.run("lead", R"([{"act": "talk.freeze", )" + talk + R"(, "language": "nn"}])");
    CHECK(acting.refuses_one("lead", close(R"("remark": 0)")) == "talk.frozen /0");
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
