// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/talk/prepare_view.h"
#include "app/talk/rated_view.h"
#include "support/catch.h"

#include <algorithm>

using app::PreparePoint;
using app::PreparingSide;
using support::Acting;

namespace {

const char* const a_talk = R"([{"act": "talk.plan", "key": "t", "appointment": "kommunedirektor-2026", "kind": "development", "date": "2027-06-10",
    "minutes": 60, "guide": "development",
    "participants": [{"person": "hovland", "side": "presidium", "capacity": "ordførar", "signs": true}, {"person": "haugland", "side": "executive", "capacity": "kommunedirektør"}],
    "agenda": [{"key": "sist", "title": "Sidan sist", "minutes": 40}, {"key": "ny", "title": "Noko nytt", "minutes": 25}]}])";

std::string act(const std::string& name, const std::string& more = {})
{
    return R"([{"act": ")" + name + R"(", "talk": "t")" + (more.empty() ? "" : ", " + more) + "}]";
}

std::string answer(const std::string& question, const std::string& text)
{
    return R"("answers": [{"question": ")" + question + R"(", "answer": ")" + text + R"("}])";
}

app::PrepareView view(Acting& acting, const std::string& account, const char* talk = "t")
{
    auto& session = acting.as(account);
    const auto& records = session.records();
    return app::prepare_view(records, (*records->talks.find(talk))->id, &session.account(), session.today());
}

const PreparePoint* point(const app::PrepareView& view, const std::string& title)
{
    const auto found =
        std::find_if(view.points.begin(), view.points.end(), [&](const PreparePoint& each) { return !each.title.is_withheld() && each.title.str() == title; });
    return found == view.points.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("Both sides prepare the points of the agenda, and each the guide's questions to it")
{
    Acting acting;
    acting.run("lead", a_talk);
    const auto lead = view(acting, "lead"), chief = view(acting, "chief");
    for (const auto* each : {&lead, &chief}) {
        REQUIRE(each->points.size() > 2);
        CHECK(each->points[0].title.str() == "Sidan sist");
        CHECK(each->points[0].kind == PreparePoint::Kind::item);
        CHECK(each->points[2].kind == PreparePoint::Kind::question);
        CHECK(each->may_write);
        CHECK_FALSE(each->may_submit);
        CHECK(each->minutes_of_points == 65);
        CHECK(each->minutes_planned == 60);
        CHECK_FALSE(each->goals.empty());
        CHECK_FALSE(each->actions.empty());
    }
    CHECK(lead.points[2].title.str() != chief.points[2].title.str());
}

TEST_CASE("What was agreed last time stands at the point of the same key")
{
    Acting acting;
    acting.run("lead", a_talk);
    const auto seen = view(acting, "lead");
    CHECK(seen.last_date == base::Date(2027, 2, 18));
    CHECK_FALSE(seen.last.empty());
    REQUIRE(seen.points[0].last);
    CHECK_FALSE(seen.points[0].last->str().empty());
    CHECK_FALSE(seen.points[1].last);
}

TEST_CASE("What one writes alone nobody else reads, not even on the own side, until it is shared")
{
    Acting acting;
    acting.run("lead", a_talk);
    acting.run("lead", act("preparation.write", answer("Sidan sist", "Berre mitt")));
    auto lead = view(acting, "lead");
    CHECK(lead.points[0].own == "Berre mitt");
    CHECK(lead.may_write);
    CHECK(lead.may_share);
    CHECK(lead.may_submit);
    CHECK(lead.presidium.state == PreparingSide::State::begun);
    auto deputy = view(acting, "deputy");
    CHECK_FALSE(deputy.points[0].own);
    CHECK_FALSE(deputy.may_write);
    CHECK(deputy.presidium.writer == "Ingunn Sætre Hovland");
    auto chief = view(acting, "chief");
    CHECK_FALSE(chief.points[0].other);
    CHECK(chief.presidium.state == PreparingSide::State::begun);

    acting.run("lead", act("preparation.share"));
    deputy = view(acting, "deputy");
    CHECK(deputy.points[0].own == "Berre mitt");
    CHECK(deputy.may_write);
    CHECK_FALSE(deputy.may_share);
    CHECK(deputy.may_submit);
    CHECK_FALSE(view(acting, "chief").points[0].other);
}

TEST_CASE("What is submitted stays hidden until both are in, and then stands at its point")
{
    Acting acting;
    acting.run("lead", a_talk);
    acting.run("lead", act("preparation.submit", answer("Sidan sist", "Vårt syn")));
    auto chief = view(acting, "chief");
    CHECK(chief.presidium.state == PreparingSide::State::submitted);
    CHECK_FALSE(chief.presidium.is_readable);
    CHECK_FALSE(chief.is_open);
    CHECK(std::none_of(chief.points.begin(), chief.points.end(), [](const auto& each) { return each.other.has_value(); }));
    CHECK_FALSE(view(acting, "lead").may_write);

    acting.run("chief", act("preparation.submit", answer("Mi eiga sak", "Mitt syn")));
    chief = view(acting, "chief");
    CHECK(chief.is_open);
    CHECK(chief.points[0].other == "Vårt syn");
    const auto lead = view(acting, "lead");
    const auto* own_matter = point(lead, "Mi eiga sak");
    REQUIRE(own_matter);
    CHECK(own_matter->kind == PreparePoint::Kind::other);
    CHECK(own_matter->other == "Mitt syn");
    CHECK_FALSE(own_matter->own);
}

TEST_CASE("Where it is not blind, what is submitted is read at once")
{
    Acting acting;
    acting.run("lead", a_talk);
    acting.run("lead", act("talk.edit", R"("blind": false)"));
    acting.run("lead", act("preparation.submit", answer("Sidan sist", "Vårt syn")));
    const auto chief = view(acting, "chief");
    CHECK(chief.is_open);
    CHECK(chief.points[0].other == "Vårt syn");
    CHECK(chief.may_write);
}

TEST_CASE("A side without written preparation is in, and the other reads that there is none")
{
    Acting acting;
    acting.run("lead", a_talk);
    acting.run("chief", act("preparation.none"));
    const auto lead = view(acting, "lead");
    CHECK(lead.executive.state == PreparingSide::State::none);
    CHECK(lead.executive.on == base::Date(2027, 2, 19));
    CHECK_FALSE(view(acting, "chief").may_write);
    CHECK_FALSE(view(acting, "chief").may_say_none);
}

TEST_CASE("HR sees that a talk is prepared, and nothing that is written")
{
    Acting acting;
    acting.run("lead", a_talk);
    acting.run("lead", act("preparation.submit", answer("Sidan sist", "Vårt syn")));
    const auto hr = view(acting, "hr");
    CHECK(hr.is_withheld);
    CHECK_FALSE(hr.side);
    CHECK_FALSE(hr.may_write);
    CHECK_FALSE(hr.may_plan);
    CHECK(hr.presidium.state == PreparingSide::State::submitted);
    for (const auto& each : hr.points) {
        CHECK(each.title.is_withheld());
        CHECK_FALSE(each.own);
        CHECK_FALSE(each.other);
    }
}

TEST_CASE("Answers are put together in the order of the points, and empty ones are left out")
{
    Acting acting;
    acting.run("lead", a_talk);
    acting.run("lead", act("preparation.write", answer("Noko nytt", "Det andre")));
    const auto seen = view(acting, "lead");
    auto answers = app::answers_with(seen, {{"item.sist", "Det fyrste"}, {"gone", "?"}});
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].question.str() == "Sidan sist");
    CHECK(answers[0].answer.str() == "Det fyrste");
    CHECK(answers[1].answer.str() == "Det andre");
    answers = app::answers_with(seen, {{"item.ny", ""}});
    CHECK(answers.empty());
}

TEST_CASE("Single ratings are hidden until all are in, then the employer's side reads them and the executive does not")
{
    Acting acting;
    acting.run("lead", a_talk);
    acting.run("lead",
        act("rating.ask",
            R"("scale": {"low": 1, "high": 5}, "points": [{"key": "a", "title": "Samspel"}, {"key": "b", "title": "Leiing"}], "panel": ["hovland", "bakkejord"])"));
    // Without a value: cannot say.
    const auto scores = [](int a, const std::string& b) {
        return R"("scores": [{"point": "a", "value": )" + std::to_string(a) + R"(}, {"point": "b")" + (b.empty() ? "" : R"(, "value": )" + b) + "}]";
    };
    acting.run("lead", act("rating.write", scores(4, "")));
    auto lead = view(acting, "lead");
    REQUIRE(lead.ratings);
    CHECK(lead.ratings->may_rate);
    CHECK(lead.ratings->is_complete);
    CHECK(lead.ratings->points[0].own->value == 4);
    CHECK(lead.ratings->points[1].own);
    CHECK_FALSE(lead.ratings->points[1].own->value);
    acting.run("lead", act("rating.give"));
    auto deputy = view(acting, "deputy");
    CHECK(deputy.ratings->raters[0].state == app::Rater::State::in);
    CHECK(deputy.ratings->raters[1].state == app::Rater::State::waiting);
    CHECK(deputy.ratings->points[0].panel.empty());
    CHECK_FALSE(deputy.ratings->points[0].mean);
    CHECK_FALSE(deputy.ratings->may_agree);

    acting.run("chief", act("rating.give", scores(5, "3")));
    acting.run("deputy", act("rating.give", scores(3, "2")));
    deputy = view(acting, "deputy");
    CHECK(deputy.ratings->all_in);
    CHECK(deputy.ratings->may_agree);
    CHECK(deputy.ratings->points[0].panel.size() == 2);
    CHECK(deputy.ratings->points[0].panel[0].name == "Ingunn Sætre Hovland");
    CHECK(deputy.ratings->points[0].mean == base::Decimal::from("3.5"));
    CHECK(deputy.ratings->points[0].self->value == 5);
    const auto chief = view(acting, "chief");
    CHECK(chief.ratings->points[0].panel.empty());
    CHECK_FALSE(chief.ratings->points[0].mean);
    CHECK(chief.ratings->points[0].own->value == 5);
    CHECK_FALSE(chief.ratings->may_agree);
    CHECK(view(acting, "hr").ratings->points[0].panel.empty());
}

TEST_CASE("A score is put among the others, and what was said of them stays")
{
    app::PrepareRatings ratings;
    ratings.points = {{"a", base::Text::of("A")}, {"b", base::Text::of("B")}, {"c", base::Text::of("C")}};
    ratings.points[1].own = app::RatedPoint::Score{domain::PersonId(base::Uuid::derive("", "p", "x")), "X", false, 2, "såg det"};
    const auto scores = app::scores_with(ratings, "a", 5, base::Text::of("ny"));
    REQUIRE(scores.size() == 2);
    CHECK(scores[0].point == "a");
    CHECK(*scores[0].value == 5);
    CHECK(scores[1].note.str() == "såg det");
}
