// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/council.h"
#include "support/catch.h"

#include <set>

using namespace support;
using namespace domain;

namespace {

const std::string locked = "a frozen talk cannot change";

/// Both points rated by kari, who has submitted, and per, who has only begun; by the executive too.
Talk rated(const Council& council)
{
    auto fields = *full_talk(council, "rated");
    Ratings ratings;
    ratings.points = {{"lead", text("Å leie")}, {"money", text("Økonomi")}};
    ratings.panel = {{council.kari}, {council.per}};
    ratings.self = RatingSheet{council.ola};
    fields.ratings = std::move(ratings);
    return Talk(std::move(fields));
}

std::vector<Score> scores(int lead, std::optional<int> money)
{
    return {{"lead", lead, text("Løynd merknad")}, {"money", money}};
}

/// Everybody is in, the first point is agreed on and the minutes are frozen.
Talk frozen_rated(const Council& council)
{
    auto talk = rated(council);
    for (const auto& [person, score] : {std::pair{council.kari, 4}, std::pair{council.per, 3}, std::pair{council.ola, 5}}) {
        talk.write_rating(person, scores(score, std::nullopt));
        talk.give_rating(person, day("2026-11-06"));
    }
    talk.agree_statement("lead", {4, {text("Leier godt")}});
    return frozen(council, talk);
}

std::string tried(Council& council, const std::string& sql)
{
    storage::Transaction undone(council.town.db);
    try {
        council.town.db.run_script(sql);
    }
    catch (const base::Failure& failure) {
        return failure.code() == "storage.guard" ? failure.cause() : failure.code();
    }
    return "";
}

bool reads(const RatingSheet& sheet)
{
    return !sheet.scores.empty() && !sheet.scores[0].value.is_withheld();
}

}  // namespace

TEST_CASE("A rating lies in its writer's own room until it is submitted, then with the presidium, the executive's own in the dialogue")
{
    Council council;
    auto talk = rated(council);
    talk.write_rating(council.kari, scores(4, 3));
    council.save("lead", talk);
    CHECK(council.room_of("rating_score") == "own");
    CHECK(council.talk("lead", talk->id) == talk);
    CHECK_FALSE(reads(council.talk("deputy", talk->id)->ratings->panel[0]));
    talk.give_rating(council.kari, day("2026-11-06"));
    council.save("lead", talk);
    CHECK(council.room_of("rating_score") == "presidium");
    CHECK(reads(council.talk("deputy", talk->id)->ratings->panel[0]));
    auto his = council.talk("executive", talk->id);
    CHECK_FALSE(reads(his->ratings->panel[0]));
    his.write_rating(council.ola, scores(5, 5));
    his.give_rating(council.ola, day("2026-11-06"));
    council.save("executive", his);
    CHECK(council.room_of("rating_score", "half = 'self'") == "dialogue");
    CHECK(council.room_of("rating_score", "half = 'panel'") == "presidium");
    CHECK(reads(*council.talk("lead", talk->id)->ratings->self));
    CHECK(reads(council.talk("lead", talk->id)->ratings->panel[0]));
}

TEST_CASE("Frozen ratings and what was agreed come back the same, to whoever may read them")
{
    Council council;
    const auto talk = frozen_rated(council);
    council.save("lead", talk);
    CHECK(council.talk("lead", talk->id) == talk);
    CHECK(council.talk("deputy", talk->id) == talk);
    const auto his = council.talk("executive", talk->id);
    CHECK_FALSE(reads(his->ratings->panel[1]));
    CHECK(his->ratings->points == talk->ratings->points);
    CHECK(council.room_of("talk_signature") == "record");
    CHECK(council.talk("hr", talk->id)->signatures == talk->signatures);
}

TEST_CASE("No column of frozen ratings can be changed, and none of their rows is deleted, replaced or added to")
{
    Council council;
    council.save("lead", frozen_rated(council));
    for (const std::string table : {"talk_rating", "rating_point", "agreed_statement", "rating_sheet", "rating_score"}) {
        REQUIRE(council.number("SELECT count(*) FROM " + table) > 0);
        CHECK(tried(council, "DELETE FROM " + table) == locked);
        CHECK(tried(council, "REPLACE INTO " + table + " SELECT * FROM " + table) == locked);
        auto names = council.town.db.prepare("SELECT name FROM pragma_table_info(:table)");
        names.bind("table", table);
        while (names.step()) {
            const auto column = names.get<std::string>(0);
            INFO(table << "." << column);
            std::set<std::string> answers;
            for (const std::string& value : std::vector<std::string>{column + " || 'x'", "x'ff'", column + " + 1", "NULL", "1", "'2026-01-01'"}) {
                if (council.number("SELECT count(*) FROM " + table + " WHERE " + column + " IS NOT (" + value + ")") > 0)
                    answers.insert(tried(council, "UPDATE " + table + " SET " + column + " = " + value));
            }
            answers.erase("storage.constraint");
            CHECK(answers == std::set{locked});
        }
    }
    CHECK(tried(council,
              "INSERT INTO rating_sheet SELECT talk, half, 9, person, submitted, absent, typed_by, typed_from, typed_of, confirmed FROM rating_sheet"
              " WHERE half = 'self'")
        == locked);
}

TEST_CASE("A line under the minutes is settled once, withdrawn with its words, and never taken away")
{
    Council council;
    auto talk = frozen_rated(council);
    council.save("lead", talk);
    const std::string first = " WHERE place = 1", second = " WHERE place = 2";
    CHECK(tried(council, "DELETE FROM talk_signature") == locked);
    CHECK(tried(council, "UPDATE talk_signature SET state = 'withdrawn'" + first) == locked);
    CHECK(tried(council, "UPDATE talk_signature SET person = '" + council.eva.str() + "'" + first) == locked);
    Signature given{council.ola};
    given.state = Signature::State::reserved;
    given.date = day("2026-12-02");
    given.reservation = text("Eg er usamd");
    auto his = council.talk("executive", talk->id);
    his.settle_signature(given);
    council.save("executive", his);
    talk = council.talk("lead", talk->id);
    talk.reply_to_reservation(council.ola, text("Vi har lese det"), day("2026-12-03"));
    council.save("lead", talk);
    CHECK(council.talk("hr", talk->id)->signatures == talk->signatures);
    CHECK(tried(council, "UPDATE talk_signature SET state = 'signed'" + second) == locked);
    CHECK(tried(council, "UPDATE talk_signature SET day = '2026-12-09'" + second) == locked);
    CHECK(tried(council, "UPDATE talk_signature SET version = version + 1, reservation_c = NULL, room = 'r'" + second) == locked);
    CHECK(tried(council, "UPDATE talk_signature SET version = version + 1, reply_c = NULL, state = 'withdrawn'" + second) == locked);
    CHECK(tried(council, "UPDATE talk_signature SET replied = NULL" + second) == locked);
    auto withdrawn = given;
    withdrawn.state = Signature::State::withdrawn;
    withdrawn.date = day("2026-12-04");
    withdrawn.reason = text("Les på nytt");
    his = council.talk("executive", talk->id);
    his.settle_signature(withdrawn);
    council.save("executive", his);
    CHECK(council.talk("lead", talk->id)->signatures[1].reservation.str() == "Eg er usamd");
    CHECK(council.talk("lead", talk->id)->signatures[1].reply.str() == "Vi har lese det");
}

TEST_CASE("A guide comes back the same, for everybody, and grows and shrinks")
{
    Council council;
    GuideFields guide{id_of<GuideId>("guide"), "guide", TalkKind::follow_up, base::Language::nn, text("Oppfølging"), "follow_up"};
    guide.low = 0;
    guide.high = 10;
    guide.agenda = {{"a", text("Først"), Hat::assignment, 20}, {"b", text("Sist")}};
    guide.questions = {{"q.1", GuidePart::presidium, text("Kva?")}, {"q.2", GuidePart::talk, text("Når?")}};
    guide.points = {{"lead", text("Å leie")}};
    council.save("lead", Guide(guide));
    for (const char* reader : {"lead", "executive", "hr"})
        CHECK(*council.load(reader).guides.get(guide.id) == guide);
    guide.agenda.pop_back();
    guide.questions.insert(guide.questions.begin(), {"q.0", GuidePart::executive, text("Kvifor?")});
    guide.points.clear();
    council.save("deputy", Guide(guide));
    CHECK(*council.load("lead").guides.get(guide.id) == guide);
}
