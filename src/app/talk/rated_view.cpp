// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/rated_view.h"

#include "domain/hand.h"

#include <algorithm>

namespace app {
namespace {

using domain::Side;

Rater rater(const domain::Case& records, const domain::RatingSheet& sheet, bool is_self)
{
    using State = Rater::State;
    const auto state = sheet.submitted ? State::in : sheet.absent ? State::absent : State::waiting;
    return {sheet.person, records->persons.get(sheet.person)->name.str(), is_self, state, sheet.submitted ? sheet.submitted : sheet.absent};
}

std::optional<RatedPoint::Score> score_on(const domain::Case& records, const domain::RatingSheet& sheet, const std::string& point)
{
    for (const auto& score : sheet.scores) {
        if (score.point != point)
            continue;
        RatedPoint::Score told{sheet.person, records->persons.get(sheet.person)->name.str()};
        told.is_withheld = score.value.is_withheld();
        if (!told.is_withheld)
            told.value = score.value.open();
        if (!score.note.is_withheld())
            told.note = score.note.str();
        return told;
    }
    return std::nullopt;
}

}  // namespace

PrepareRatings prepare_ratings(const domain::Case& records, const domain::Talk& talk, const domain::Account* account, base::Date today)
{
    const auto& asked = *talk->ratings;
    PrepareRatings view{asked.low, asked.high};
    view.all_in = asked.all_in();
    const auto person = account ? (*account)->person : std::nullopt;
    const domain::RatingSheet* own = person ? asked.sheet_of(*person) : nullptr;
    const auto side = account ? domain::Hand(*records, *account, today).own_side() : std::nullopt;
    const auto tallies = domain::tally(asked);
    for (size_t i = 0; i < asked.points.size(); ++i) {
        const auto& point = asked.points[i];
        RatedPoint told{point.key, point.title};
        told.agreed = point.agreed;
        if (own)
            told.own = score_on(records, *own, point.key);
        if (view.all_in) {
            for (const auto& sheet : asked.panel) {
                auto score = sheet.submitted ? score_on(records, sheet, point.key) : std::nullopt;
                // Whose side may not read single ratings is told of none.
                if (score && side == Side::presidium)
                    told.panel.push_back(*std::move(score));
            }
            if (asked.self && asked.self->submitted)
                told.self = score_on(records, *asked.self, point.key);
        }
        if (i < tallies.size()) {
            told.mean = tallies[i].mean();
            told.gap = tallies[i].gap();
        }
        view.points.push_back(std::move(told));
    }
    for (const auto& sheet : asked.panel)
        view.raters.push_back(rater(records, sheet, false));
    if (asked.self)
        view.raters.push_back(rater(records, *asked.self, true));
    if (own) {
        view.own = rater(records, *own, asked.self && asked.self->person == *person);
        const std::vector<domain::Interest> interests(records->interests.begin(), records->interests.end());
        const bool is_open = talk->state != domain::TalkState::cancelled && !talk->is_frozen();
        view.may_rate = side && is_open && !own->is_in() && !domain::conflict_of(*person, *talk, interests);
        view.is_complete = std::all_of(view.points.begin(), view.points.end(), [](const auto& each) { return each.own.has_value(); });
    }
    view.may_agree = side == Side::presidium && view.all_in && talk->state != domain::TalkState::cancelled && !talk->is_frozen();
    return view;
}

std::vector<domain::Score> scores_with(const PrepareRatings& ratings, std::string_view point, std::optional<int> value, const base::Text& note)
{
    std::vector<domain::Score> scores;
    for (const auto& each : ratings.points) {
        if (each.key == point)
            scores.push_back({each.key, value, note});
        else if (each.own && !each.own->is_withheld)
            scores.push_back({each.key, each.own->value, base::Text::of(each.own->note)});
    }
    return scores;
}

}  // namespace app
