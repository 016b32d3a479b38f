// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/number.h"
#include "domain/ids.h"
#include "domain/record/access.h"
#include "domain/record/on_behalf.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// What the panel agreed on a point, once all single ratings were in.
struct AgreedStatement {
    Sealed<std::optional<int>> rating = {};
    Passage text;
    bool operator==(const AgreedStatement&) const = default;
};

/// A point that is rated.
struct RatingPoint {
    /// Unique within its talk.
    std::string key;
    SealedText title;
    std::optional<AgreedStatement> agreed = {};
    bool operator==(const RatingPoint&) const = default;
};

struct Score {
    /// Key of the point.
    std::string point;
    /// Nothing: cannot say.
    Sealed<std::optional<int>> value = {};
    SealedText note = {};
    bool operator==(const Score&) const = default;
};

/// One person's ratings. His own until submitted; those of the panel then lie with the presidium and never leave it, the
/// executive's of himself lie in the dialogue.
struct RatingSheet {
    PersonId person;
    std::vector<Score> scores = {};
    std::optional<base::Date> submitted = {};
    /// Marked absent on this day: the others go on without. What was begun stays where it is and counts for nothing.
    std::optional<base::Date> absent = {};
    std::optional<OnBehalf> on_behalf = {};

    bool is_in() const { return submitted || absent; }
    bool operator==(const RatingSheet&) const = default;
};

/// How the panel rates, alone first and then together (F 45-47).
struct Ratings {
    int low = 1;
    int high = 5;
    std::vector<RatingPoint> points = {};
    std::vector<RatingSheet> panel = {};
    /// The executive's of himself.
    std::optional<RatingSheet> self = {};

    /// Every member of the panel has submitted or is marked absent. Of an empty panel nobody is.
    bool all_in() const;
    /// Nobody has written anything yet.
    bool untouched() const;
    const RatingSheet* sheet_of(PersonId person) const;
    RatingSheet* sheet_of(PersonId person);
    const RatingPoint* find(std::string_view point) const;
    bool operator==(const Ratings&) const = default;
};
/// "rating.point_twice", "rating.person_twice", "rating.unknown_point", "rating.out_of_scale", "rating.incomplete" (submitted
/// without a score, or "cannot say", for each point), "rating.both_ways", "statement.ratings_missing".
void check(const Ratings& ratings, Faults& faults, std::string_view path);

/// One point, counted: exact, from the scores that say something.
struct PointTally {
    std::string point;
    int sum = 0;
    int count = 0;
    std::optional<int> self = {};
    std::optional<int> agreed = {};
    /// Two decimals, half up: 11/3 = 3.67.
    std::optional<base::Decimal> mean() const;
    /// Self less mean, two decimals, from the unrounded mean: 4 - 8/3 = 1.33.
    std::optional<base::Decimal> gap() const;
};
/// In the order of the points. Nothing before all are in, and for whoever may not read the single ratings.
std::vector<PointTally> tally(const Ratings& ratings);
/// The point where self and mean are furthest apart; equal gaps keep the order of the points. Nothing where there is no gap.
const PointTally* largest_gap(const std::vector<PointTally>& tallies);

}  // namespace domain
