// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/guide.h"
#include "domain/talk/talk.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

namespace {

const base::Date march(2026, 3, 4);
const auto chair = id<PersonId>("chair"), first = id<PersonId>("first"), second = id<PersonId>("second"), director = id<PersonId>("director");

/// The five points of Storvattnet and nobody's ratings yet.
Talk rated()
{
    auto fields = build::talk();
    Ratings ratings;
    for (const char* point : {"leading", "economy", "council", "communication", "development"})
        ratings.points.push_back({point, t(point)});
    for (const auto& person : {chair, first, second})
        ratings.panel.push_back({person});
    ratings.self = RatingSheet{director};
    fields.ratings = std::move(ratings);
    return Talk(std::move(fields));
}

std::vector<Score> scores(std::initializer_list<int> values)
{
    std::vector<Score> all;
    const char* points[] = {"leading", "economy", "council", "communication", "development"};
    for (const int value : values)
        all.push_back({points[all.size()], value});
    return all;
}

void give(Talk& talk, PersonId person, std::initializer_list<int> values)
{
    talk.write_rating(person, scores(values));
    talk.give_rating(person, march);
}

Talk all_in()
{
    auto talk = rated();
    give(talk, chair, {4, 3, 5, 3, 4});
    give(talk, first, {4, 4, 4, 3, 4});
    give(talk, second, {3, 3, 4, 2, 4});
    give(talk, director, {4, 4, 4, 4, 3});
    return talk;
}

std::vector<std::string> means(const Talk& talk)
{
    std::vector<std::string> all;
    for (const auto& each : tally(*talk->ratings))
        all.push_back(each.mean()->plain());
    return all;
}

}  // namespace

TEST_CASE("The means of Storvattnet are 3.67, 3.33, 4.33, 2.67 and 4.00, and the largest gap is in communication")
{
    const auto talk = all_in();
    CHECK(means(talk) == std::vector<std::string>{"3.67", "3.33", "4.33", "2.67", "4"});
    const auto all = tally(*talk->ratings);
    const auto* largest = largest_gap(all);
    REQUIRE(largest);
    CHECK(largest->point == "communication");
    CHECK(largest->self == 4);
    CHECK(largest->mean()->plain() == "2.67");
    CHECK(largest->gap()->plain() == "1.33");
    CHECK(all[2].gap()->plain() == "-0.33");
}

TEST_CASE("The agreed statement is refused before all three ratings are in, and taken when the last one is or is marked absent")
{
    auto talk = rated();
    const AgreedStatement agreed{3, {t("Samtalet om kommunikation fortsätter.")}};
    CHECK(refused([&] { talk.agree_statement("communication", agreed); }) == Told{"statement.ratings_missing"});
    give(talk, chair, {4, 3, 5, 3, 4});
    give(talk, first, {4, 4, 4, 3, 4});
    talk.write_rating(second, scores({3, 3, 4, 2, 4}));
    CHECK(refused([&] { talk.agree_statement("communication", agreed); }) == Told{"statement.ratings_missing"});
    SECTION("given")
    {
        talk.give_rating(second, march);
    }
    SECTION("absent, though begun")
    {
        talk.rating_absent(second, march);
        CHECK(tally(*talk->ratings)[0].count == 2);
    }
    CHECK(refused([&] { talk.agree_statement("communication", agreed); }).empty());
    CHECK(talk->ratings->find("communication")->agreed == agreed);
    CHECK(refused([&] { talk.agree_statement("weather", agreed); }) == Told{"rating.unknown_point"});
    CHECK(refused([&] { talk.agree_statement("economy", {6, {t("Mer än skalan.")}}); }) == Told{"rating.out_of_scale"});
}

TEST_CASE("Nothing is counted before all are in, and nothing by whoever may not read the single ratings")
{
    auto talk = rated();
    give(talk, chair, {4, 3, 5, 3, 4});
    CHECK(tally(*talk->ratings).empty());
    auto fields = *all_in();
    for (auto& score : fields.ratings->panel[0].scores)
        score.value = Withheld{RoomKind::presidium};
    CHECK(tally(*fields.ratings).empty());
}

TEST_CASE("A rating is one's own, once, within the scale and for every point, who cannot say, says so")
{
    auto talk = rated();
    CHECK(refused([&] { talk.give_rating(chair, march); }) == Told{"rating.nothing_written"});
    CHECK(refused([&] { talk.write_rating(chair, scores({0, 6})); }) == Told{"rating.out_of_scale", "rating.out_of_scale"});
    CHECK(refused([&] { talk.write_rating(chair, {{"weather", 3}}); }) == Told{"rating.unknown_point"});
    CHECK(refused([&] { talk.write_rating(chair, {{"leading", 3}, {"leading", 4}}); }) == Told{"rating.point_twice"});
    CHECK(refused([&] { talk.write_rating(id<PersonId>("stranger"), {}); }) == Told{"rating.not_asked"});
    talk.write_rating(chair, scores({4, 3}));
    CHECK(refused([&] { talk.give_rating(chair, march); }) == Told{"rating.incomplete"});
    auto four = scores({4, 3, 5, 3});
    four.push_back({"development", std::nullopt, t("Har inte sett det.")});
    talk.write_rating(chair, four);
    talk.give_rating(chair, march);
    CHECK(refused([&] { talk.give_rating(chair, march); }) == Told{"rating.submitted"});
    CHECK(refused([&] { talk.write_rating(chair, scores({1})); }) == Told{"rating.submitted"});
    CHECK(refused([&] { talk.rating_absent(chair, march); }) == Told{"rating.submitted"});
    give(talk, first, {4, 4, 4, 3, 4});
    talk.rating_absent(second, march);
    CHECK(refused([&] { talk.write_rating(second, scores({1})); }) == Told{"rating.absent"});
    CHECK(tally(*talk->ratings)[4].count == 1);
}

TEST_CASE("What is rated and by whom is fixed once somebody has written")
{
    auto talk = rated();
    auto other = *talk->ratings;
    other.high = 6;
    CHECK(refused([&] { talk.rate_by(other); }).empty());
    talk.write_rating(chair, scores({4}));
    CHECK(refused([&] { talk.rate_by(other); }) == Told{"rating.begun"});
    auto next = *talk;
    next.ratings->panel.pop_back();
    CHECK(refused([&] { talk.plan(next); }) == Told{"rating.begun"});
    Talk without(build::talk());
    CHECK(refused([&] { without.write_rating(chair, {}); }) == Told{"rating.none"});
    other.low = 2;
    CHECK(refused([&] { without.rate_by(other); }) == Told{"rating.scale"});
}

TEST_CASE("Imported ratings with an agreed statement before all are in are refused")
{
    auto fields = *rated();
    fields.ratings->points[0].agreed = AgreedStatement{4, {t("För tidigt")}};
    CHECK(refused([&] { Talk::restore(fields); }) == Told{"statement.ratings_missing"});
}

TEST_CASE("An agenda comes from a guide, or from its questions where it has none, its points become what is rated")
{
    const base::FixedClock clock(march);
    GuideFields guide{.id = id<GuideId>("g"), .key = "g", .title = t("Uppföljning")};
    CHECK(refused([&] { Guide{guide}; }) == Told{"guide.empty"});
    guide.questions = {{"fol.1", GuidePart::talk, t("Vad har hänt sedan sist?")}, {"fol.p", GuidePart::presidium, t("Vad vill vi?")}};
    const auto asked = agenda_from(guide, clock);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == "fol.1");
    guide.agenda = {{"a", t("Syfte"), Hat::employer, 5}, {"b", t("Mål"), Hat::assignment, 20}};
    const auto agenda = agenda_from(guide, clock);
    REQUIRE(agenda.size() == 2);
    CHECK(agenda[1].hat == Hat::assignment);
    CHECK(agenda[1].minutes == 20);
    CHECK(agenda[0].id != agenda[1].id);
    CHECK_FALSE(ratings_from(guide, {chair}, director));
    guide.points = {{"leading", t("Att leda")}};
    const auto ratings = ratings_from(guide, {chair, first}, director);
    REQUIRE(ratings);
    CHECK(ratings->panel.size() == 2);
    CHECK(ratings->self->person == director);
    guide.questions.push_back({"fol.1", GuidePart::talk, t("Igen")});
    guide.low = 3;
    CHECK(refused([&] { Guide{guide}; }) == Told{"rating.scale", "field.key_taken"});
}
