// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "support/catch.h"

#include "app/exchange/export_case.h"

using domain::TalkState;
using support::Acting;
using support::Told;

namespace {

const char* const a_rated_talk = R"([
    {"act": "talk.plan", "key": "t", "appointment": "kommunedirektor-2026", "kind": "development", "date": "2027-02-19",
        "participants": [{"person": "hovland", "side": "presidium", "capacity": "ordførar", "signs": true},
            {"person": "bakkejord", "side": "presidium", "capacity": "varaordførar", "signs": true},
            {"person": "haugland", "side": "executive", "capacity": "kommunedirektør", "signs": true}],
        "agenda": [{"key": "ein", "title": "Første"}]},
    {"act": "rating.ask", "talk": "t", "panel": ["hovland", "bakkejord", "ovrebo"],
        "points": [{"key": "leading", "title": "Å leie"}, {"key": "economy", "title": "Økonomi"}]}])";

std::string act(const std::string& name, const std::string& more = {})
{
    return R"({"act": ")" + name + R"(", "talk": "t")" + (more.empty() ? "" : ", " + more) + "}";
}

std::string scores(int leading, int economy)
{
    return R"("scores": [{"point": "leading", "value": )" + std::to_string(leading) + R"(, "note": "løynd merknad"}, {"point": "economy", "value": )"
        + std::to_string(economy) + "}]";
}

void rate(Acting& acting, const std::string& account, int leading, int economy)
{
    acting.run(account, "[" + act("rating.give", scores(leading, economy)) + "]");
}

const std::string for_ovrebo = R"("person": "ovrebo", "on_behalf": {"source": "spoken", "of": "2027-02-19"}, )";

/// Minutes of the rated talk, frozen.
void freeze(Acting& acting)
{
    acting.run("lead",
        "[" + act("talk.hold", R"("present": ["hovland", "bakkejord", "haugland"])") + ", " + act("talk.review", R"("deadline": "2027-02-19")") + ", "
            + act("talk.freeze") + "]");
}

const domain::RatingSheet& sheet(Acting& acting, const std::string& reader, size_t index)
{
    return acting.talk(reader, "t")->ratings->panel.at(index);
}

bool reads(const domain::RatingSheet& sheet)
{
    return !sheet.scores.empty() && !sheet.scores[0].value.is_withheld();
}

}  // namespace

TEST_CASE("Each member rates alone: nobody reads it before all are in, the executive never")
{
    Acting acting;
    acting.run("lead", a_rated_talk);
    acting.run("lead", "[" + act("rating.write", scores(4, 3)) + "]");
    CHECK(reads(sheet(acting, "lead", 0)));
    CHECK_FALSE(reads(sheet(acting, "deputy", 0)));
    rate(acting, "lead", 4, 3);
    CHECK_FALSE(reads(sheet(acting, "deputy", 0)));
    rate(acting, "deputy", 2, 5);
    CHECK_FALSE(reads(sheet(acting, "lead", 1)));
    CHECK(reads(sheet(acting, "deputy", 1)));
    acting.run("chief", "[" + act("rating.give", R"("scores": [{"point": "leading", "value": 5}, {"point": "economy", "value": 5}])") + "]");
    CHECK(acting.talk("lead", "t")->ratings->self->scores[0].value.is_withheld());
    acting.run("lead", "[" + act("rating.give", for_ovrebo + scores(3, 3)) + "]");
    CHECK(reads(sheet(acting, "deputy", 0)));
    CHECK(reads(sheet(acting, "lead", 1)));
    CHECK(*acting.talk("lead", "t")->ratings->self->scores[0].value == 5);
    CHECK(tally(*acting.talk("deputy", "t")->ratings)[0].mean()->plain() == "3");
    for (const char* outside : {"chief", "hr"}) {
        for (size_t i = 0; i < 3; ++i)
            CHECK_FALSE(reads(sheet(acting, outside, i)));
        CHECK(tally(*acting.talk(outside, "t")->ratings).empty());
        CHECK_THAT(app::export_case(acting.as(outside)), !Catch::Matchers::Contains("løynd merknad"));
    }
}

TEST_CASE("The agreed statement cannot be saved until all three ratings are in, or whoever is missing is marked absent")
{
    Acting acting;
    acting.run("lead", a_rated_talk);
    const auto agree = act("statement.agree", R"("point": "leading", "rating": 4, "text": {"text": "Leier godt."})");
    CHECK(acting.refuses_one("lead", agree) == "statement.ratings_missing /0/point");
    rate(acting, "lead", 4, 3);
    rate(acting, "deputy", 4, 4);
    CHECK(acting.refuses_one("lead", agree) == "statement.ratings_missing /0/point");
    CHECK(acting.refuses_one("chief", act("rating.absent", R"("person": "ovrebo")")) == "act.party /0");
    acting.run("lead", "[" + act("rating.absent", R"("person": "ovrebo")") + ", " + agree + "]");
    CHECK(acting.talk("chief", "t")->ratings->points[0].agreed->text.text.str() == "Leier godt.");
    CHECK(acting.refuses_one("lead", act("statement.agree", R"("point": "x", "text": {"text": "?"})")) == "rating.unknown_point /0/point");
    CHECK(acting.refuses_one("lead", act("statement.agree", R"("point": "economy", "rating": 9, "text": {"text": "?"})")) == "rating.out_of_scale /0/rating");
    CHECK(acting.refuses_one("chief", agree) == "act.party /0");
}

TEST_CASE("A member is handed the keyboard once the own rating is in, what somebody has begun nobody types over")
{
    Acting acting;
    acting.run("lead", a_rated_talk);
    const auto give = act("rating.give", for_ovrebo + scores(3, 3));
    CHECK(acting.refuses_one("lead", give) == "rating.own_first /0/on_behalf");
    rate(acting, "lead", 4, 3);
    CHECK(acting.refuses_one("lead", act("rating.give", R"("person": "ovrebo", )" + scores(3, 3))) == "act.on_behalf_required /0");
    CHECK(acting.refuses_one("chief", give) == "act.other_side /0");
    acting.run("deputy", "[" + act("rating.write", scores(1, 1)) + "]");
    CHECK(acting.refuses_one("lead", act("rating.give", R"("person": "bakkejord", "on_behalf": {"source": "paper", "of": "2027-02-18"}, )" + scores(3, 3)))
        == "rating.other_writer /0/person");
    acting.run("lead", "[" + give + "]");
    CHECK(sheet(acting, "lead", 2).on_behalf->source == domain::OnBehalf::Source::spoken);
    CHECK(acting.refuses_one("lead", give) == "rating.submitted /0/person");
    CHECK(acting.refuses_one("hr", act("rating.write", scores(1, 1))) == "act.party /0");
}

TEST_CASE("Whoever has declared an interest in the talk neither rates nor signs")
{
    Acting acting;
    acting.run("lead", a_rated_talk);
    acting.run("lead",
        "[" + act("talk.edit", R"("participants": [{"person": "hovland", "side": "presidium", "capacity": "ordførar", "signs": true},
        {"person": "haugland", "side": "executive", "capacity": "kommunedirektør", "signs": true}])")
            + "]");
    acting.run("deputy", R"([{"act": "interest.declare", "person": "bakkejord", "matter": "Slektskap", "declared": "2027-02-19"}])");
    CHECK(acting.refuses_one("deputy", act("rating.write", scores(3, 3))).starts_with("interest.conflict"));
    CHECK(acting.refuses_one("lead", act("rating.give", R"("person": "bakkejord", "on_behalf": {"source": "paper", "of": "2027-02-19"}, )" + scores(3, 3)))
              .starts_with("interest.conflict"));
}

TEST_CASE("Minutes are signed by each in his own name, from paper on behalf, with a reservation that is answered beside it")
{
    Acting acting;
    acting.add_secretary();
    acting.run("lead", a_rated_talk);
    CHECK(acting.refuses_one("lead", act("signature.sign")) == "talk.not_frozen /0");
    freeze(acting);
    CHECK(acting.refuses_one("secretary", act("signature.sign")) == "act.on_behalf_required /0");
    acting.run("lead", "[" + act("signature.sign") + "]");
    CHECK(acting.refuses_one("lead", act("signature.sign")) == "signature.settled /0");
    CHECK(acting.refuses_one("chief", act("signature.reserve", R"("reservation": "")")) == "signature.reservation_missing /0/reservation");
    acting.run("chief", "[" + act("signature.reserve", R"("reservation": "Éi line.\nEi line til.")") + "]");
    CHECK(acting.refuses_one("chief", act("signature.reply", R"("person": "haugland", "text": "Sjølv")")) == "signature.own_side /0/person");
    acting.run("deputy", "[" + act("signature.reply", R"("person": "haugland", "text": "Vi har lese det.")") + "]");
    CHECK(acting.refuses_one("lead", act("signature.sign", R"("person": "bakkejord")")) == "act.on_behalf_required /0");
    CHECK(acting.talk("lead", "t")->state == TalkState::frozen);
    acting.run("secretary", "[" + act("signature.sign", R"("person": "bakkejord", "on_behalf": {"source": "paper", "of": "2027-02-19"})") + "]");
    const auto& talk = acting.talk("hr", "t");
    CHECK(talk->state == TalkState::signed_);
    REQUIRE(talk->signatures.size() == 3);
    CHECK(talk->signatures[2].reservation.str() == "Éi line.\nEi line til.");
    CHECK(talk->signatures[2].reply.str() == "Vi har lese det.");
    CHECK(talk->signatures[1].method == domain::Signature::Method::paper);
    CHECK(talk->signatures[0].method == domain::Signature::Method::in_app);
    acting.run("deputy", R"([{"act": "behalf.confirm", "talk": "t"}])");
    CHECK(acting.talk("lead", "t")->signatures[1].on_behalf->confirmed);
    acting.run("lead", "[" + act("signature.withdraw", R"("reason": "Feil utgåve")") + "]");
    CHECK(acting.talk("lead", "t")->state == TalkState::frozen);
    CHECK(acting.refuses_one("lead", act("talk.minute", R"("item": "ein", "agreed": {"text": "x"})")) == "talk.frozen /0");
}

TEST_CASE("They sign in turn where an order was given, and who refuses says why")
{
    Acting acting;
    acting.run("lead", a_rated_talk);
    acting.run("lead",
        "[" + act("talk.hold", R"("present": ["hovland", "bakkejord", "haugland"])") + ", " + act("talk.review", R"("deadline": "2027-02-19")") + ", "
            + act("talk.freeze", R"("signing_order": ["haugland", "hovland"])") + "]");
    CHECK(acting.refuses_one("lead", act("signature.sign")) == "signature.order /0");
    CHECK(acting.refuses_one("chief", act("signature.refuse", R"("reason": "")")) == "signature.reason_missing /0/reason");
    acting.run("chief", "[" + act("signature.refuse", R"("reason": "Usamd i alt")") + "]");
    acting.run("lead", "[" + act("signature.sign") + "]");
    CHECK(acting.talk("lead", "t")->state == TalkState::frozen);
}

TEST_CASE("Who accepts a remark on behalf of the other side is stored and waits to be confirmed")
{
    Acting acting;
    acting.add_secretary();
    acting.run("lead", a_rated_talk);
    acting.run("lead", "[" + act("talk.hold", R"("present": ["hovland", "haugland"])") + ", " + act("talk.review", R"("deadline": "2027-03-04")") + "]");
    acting.run("chief", "[" + act("remark.add", R"("text": {"text": "Ein merknad"})") + "]");
    CHECK(acting.refuses_one("secretary", act("remark.accept", R"("remark": 0)")) == "act.on_behalf_required /0");
    acting.run("secretary", "[" + act("remark.accept", R"("remark": 0, "on_behalf": {"source": "email", "of": "2027-02-19"})") + "]");
    CHECK(acting.talk("chief", "t")->remarks[0].settled_on_behalf->source == domain::OnBehalf::Source::email);
    acting.run("lead", R"([{"act": "behalf.confirm", "talk": "t"}])");
    CHECK(acting.talk("chief", "t")->remarks[0].settled_on_behalf->confirmed);
}

TEST_CASE("A talk takes agenda and ratings from a guide that is shipped, or from the municipality's own copy")
{
    Acting acting;
    const std::string plan = R"([{"act": "talk.plan", "key": "t", "appointment": "kommunedirektor-2026", "date": "2027-03-19",
        "participants": [{"person": "hovland", "side": "presidium", "capacity": "ordførar"}, {"person": "haugland", "side": "executive", "capacity": "k"}], )";
    CHECK(acting.refuses("lead", plan + R"("kind": "development", "guide": "nothing"}])") == Told{"guide.unknown /0/guide"});
    CHECK(acting.refuses("lead", plan + R"("kind": "salary", "guide": "development"}])") == Told{"guide.other_kind /0/guide"});
    acting.run("lead", plan + R"("kind": "development", "guide": "development_rated"}])");
    const auto& talk = acting.talk("chief", "t");
    CHECK(talk->agenda.size() == 8);
    CHECK(talk->agenda[1].title.str() == "Det vi vart samde om sist");
    REQUIRE(talk->ratings);
    CHECK(talk->ratings->points.size() == 5);
    CHECK(talk->ratings->panel.size() == 1);
    acting.run("hr", R"([{"act": "guide.copy", "key": "vaar", "source": "follow_up"},
        {"act": "guide.edit", "guide": "vaar", "title": "Vår eiga", "questions": [{"key": "a", "part": "talk", "text": "Korleis går det?"}]}])");
    CHECK(acting.refuses_one("chief", R"({"act": "guide.edit", "guide": "vaar", "title": "X"})") == "act.party /0");
    CHECK(acting.refuses_one("hr", R"({"act": "guide.edit", "guide": "vaar", "questions": []})") == "guide.empty /0/questions");
    acting.run(
        "lead", R"([{"act": "talk.plan", "key": "u", "appointment": "kommunedirektor-2026", "kind": "follow_up", "date": "2027-03-20", "guide": "vaar"}])");
    CHECK(acting.talk("lead", "u")->agenda[0].title.str() == "Korleis går det?");
    CHECK((*acting.records("lead").guides.find("vaar"))->source == "follow_up");
}
