// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/talk.h"

namespace domain {
namespace {

Ratings& ratings_in(TalkFields& talk)
{
    if (!talk.ratings)
        refuse("rating.none", "ratings", {{"talk", talk.key}});
    return *talk.ratings;
}

RatingSheet& open_sheet(TalkFields& talk, PersonId person)
{
    auto* sheet = ratings_in(talk).sheet_of(person);
    if (!sheet)
        refuse("rating.not_asked", "person", {{"talk", talk.key}});
    if (sheet->submitted)
        refuse("rating.submitted", "person", {{"talk", talk.key}});
    return *sheet;
}

}  // namespace

void Talk::rate_by(Ratings ratings)
{
    auto next = changed();
    if (next.ratings && !next.ratings->untouched())
        refuse("rating.begun", "ratings", {{"talk", next.key}});
    next.ratings = std::move(ratings);
    replace(std::move(next));
}

void Talk::write_rating(PersonId person, std::vector<Score> scores, std::optional<OnBehalf> on_behalf)
{
    auto next = changed();
    auto& sheet = open_sheet(next, person);
    if (sheet.absent)
        refuse("rating.absent", "person", {{"talk", next.key}});
    sheet.scores = std::move(scores);
    sheet.on_behalf = std::move(on_behalf);
    replace(std::move(next));
}

void Talk::give_rating(PersonId person, base::Date on)
{
    auto next = changed();
    auto& sheet = open_sheet(next, person);
    if (sheet.absent)
        refuse("rating.absent", "person", {{"talk", next.key}});
    if (sheet.scores.empty())
        refuse("rating.nothing_written", "person", {{"talk", next.key}});
    sheet.submitted = on;
    replace(std::move(next));
}

void Talk::rating_absent(PersonId person, base::Date on)
{
    auto next = changed();
    auto& sheet = open_sheet(next, person);
    sheet.absent = on;
    replace(std::move(next));
}

void Talk::agree_statement(std::string_view point, AgreedStatement statement)
{
    auto next = changed();
    auto& ratings = ratings_in(next);
    if (!ratings.find(point))
        refuse("rating.unknown_point", "point", {{"point", std::string(point)}});
    if (!ratings.all_in())
        refuse("statement.ratings_missing", "point", {{"talk", next.key}});
    for (auto& each : ratings.points) {
        if (each.key == point)
            each.agreed = std::move(statement);
    }
    replace(std::move(next));
}

}  // namespace domain
