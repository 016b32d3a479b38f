// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/rating.h"

#include "domain/rules.h"
#include "domain/talk/guide.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <set>

namespace domain {
namespace {

std::map<std::string, std::string> scale_of(const Ratings& ratings)
{
    return {{"low", std::to_string(ratings.low)}, {"high", std::to_string(ratings.high)}};
}

bool outside(const Ratings& ratings, const Sealed<std::optional<int>>& value)
{
    return value.is_known() && (*value < ratings.low || *value > ratings.high);
}

void check_sheet(const Ratings& ratings, const RatingSheet& sheet, Faults& faults, const std::string& path)
{
    if (sheet.submitted && sheet.absent)
        faults.add("rating.both_ways", at(path, "absent"));
    std::set<std::string_view> seen;
    for (size_t i = 0; i < sheet.scores.size(); ++i) {
        const auto& score = sheet.scores[i];
        const auto where = at(at(path, "scores"), i);
        if (!ratings.find(score.point))
            faults.add("rating.unknown_point", at(where, "point"), {{"point", score.point}});
        else if (!seen.insert(score.point).second)
            faults.add("rating.point_twice", at(where, "point"), {{"point", score.point}});
        if (outside(ratings, score.value))
            faults.add("rating.out_of_scale", at(where, "value"), scale_of(ratings));
    }
    if (sheet.submitted && seen.size() != ratings.points.size())
        faults.add("rating.incomplete", at(path, "scores"));
}

/// Half up, away from zero, at two decimals.
std::optional<base::Decimal> hundredths(int numerator, int count)
{
    const auto scaled = static_cast<std::int64_t>(numerator) * 200;
    const auto half = scaled < 0 ? -count : count;
    return base::Decimal::of_ten_thousandths((scaled + half) / (2 * count) * 100);
}

/// |self - mean| as a fraction over `count`.
int distance(const PointTally& tally)
{
    return tally.self && tally.count ? std::abs(*tally.self * tally.count - tally.sum) : 0;
}

}  // namespace

bool Ratings::all_in() const
{
    return !panel.empty() && std::all_of(panel.begin(), panel.end(), [](const RatingSheet& each) { return each.is_in(); });
}

bool Ratings::untouched() const
{
    const auto blank = [](const RatingSheet& each) { return each.scores.empty() && !each.is_in(); };
    return std::all_of(panel.begin(), panel.end(), blank) && (!self || blank(*self));
}

const RatingSheet* Ratings::sheet_of(PersonId person) const
{
    if (self && self->person == person)
        return &*self;
    const auto found = std::find_if(panel.begin(), panel.end(), [&](const RatingSheet& each) { return each.person == person; });
    return found == panel.end() ? nullptr : &*found;
}

RatingSheet* Ratings::sheet_of(PersonId person)
{
    return const_cast<RatingSheet*>(std::as_const(*this).sheet_of(person));
}

const RatingPoint* Ratings::find(std::string_view point) const
{
    const auto found = std::find_if(points.begin(), points.end(), [&](const RatingPoint& each) { return each.key == point; });
    return found == points.end() ? nullptr : &*found;
}

void check(const Ratings& ratings, Faults& faults, std::string_view path)
{
    check_scale(ratings.low, ratings.high, faults, path);
    std::set<std::string_view> points;
    for (size_t i = 0; i < ratings.points.size(); ++i) {
        const auto& point = ratings.points[i];
        const auto where = at(at(path, "points"), i);
        check_key(point.key, faults, where);
        require_text(point.title, faults, where, "title");
        if (!points.insert(point.key).second)
            faults.add("rating.point_twice", at(where, "key"), {{"point", point.key}});
        if (!point.agreed)
            continue;
        check(point.agreed->text, faults, at(at(where, "agreed"), "text"));
        if (outside(ratings, point.agreed->rating))
            faults.add("rating.out_of_scale", at(at(where, "agreed"), "rating"), scale_of(ratings));
        if (!ratings.all_in())
            faults.add("statement.ratings_missing", at(where, "agreed"));
    }
    std::set<PersonId> persons;
    for (size_t i = 0; i < ratings.panel.size(); ++i) {
        const auto where = at(at(path, "panel"), i);
        if (!persons.insert(ratings.panel[i].person).second)
            faults.add("rating.person_twice", at(where, "person"));
        check_sheet(ratings, ratings.panel[i], faults, where);
    }
    if (!ratings.self)
        return;
    if (!persons.insert(ratings.self->person).second)
        faults.add("rating.person_twice", at(at(path, "self"), "person"));
    check_sheet(ratings, *ratings.self, faults, at(path, "self"));
}

std::optional<base::Decimal> PointTally::mean() const
{
    return count ? hundredths(sum, count) : std::nullopt;
}

std::optional<base::Decimal> PointTally::gap() const
{
    return count && self ? hundredths(*self * count - sum, count) : std::nullopt;
}

std::vector<PointTally> tally(const Ratings& ratings)
{
    if (!ratings.all_in())
        return {};
    std::vector<PointTally> all;
    for (const auto& point : ratings.points) {
        PointTally one{point.key};
        for (const auto& sheet : ratings.panel) {
            for (const auto& score : sheet.scores) {
                if (score.point != point.key || !sheet.submitted)
                    continue;
                if (score.value.is_withheld())
                    return {};
                one.sum += score.value.value_or(0);
                one.count += score.value.has_value();
            }
        }
        if (ratings.self && ratings.self->submitted) {
            for (const auto& score : ratings.self->scores) {
                if (score.point == point.key && score.value.is_known())
                    one.self = *score.value;
            }
        }
        if (point.agreed && point.agreed->rating.is_known())
            one.agreed = *point.agreed->rating;
        all.push_back(one);
    }
    return all;
}

const PointTally* largest_gap(const std::vector<PointTally>& tallies)
{
    const PointTally* largest = nullptr;
    for (const auto& each : tallies) {
        // a/m > b/n without dividing.
        const auto against = largest ? distance(*largest) : 0;
        if (distance(each) * (largest ? largest->count : 1) > against * each.count)
            largest = &each;
    }
    return largest;
}

}  // namespace domain
