// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/measures.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

std::string figure_with_unit(base::Decimal value, const base::Text& unit, base::Language language)
{
    return value.in_words(language) + (unit.empty() ? "" : "\u00A0" + unit.str());
}

std::optional<std::string> measured(const domain::Indicator& indicator, const domain::FollowUp& entry, base::Language language)
{
    if (entry.done)
        return entry.done->in_words(language);
    if (!entry.value.is_known())
        return std::nullopt;
    if (const auto* number = std::get_if<domain::NumberIndicator>(&indicator))
        return figure_with_unit(*entry.value, number->unit, language);
    if (const auto* band = std::get_if<domain::BandIndicator>(&indicator))
        return figure_with_unit(*entry.value, band->unit, language);
    if (const auto* share = std::get_if<domain::ShareIndicator>(&indicator))
        return entry.value->in_words(language) + "/" + share->total.in_words(language);
    return entry.value->in_words(language);
}

Measures measures(const domain::Goal& goal, base::Date on, base::Language language)
{
    const auto& indicator = *goal.indicator;
    Measures found;
    for (const auto& entry : goal.follow_ups) {
        if (auto words = entry.date <= on ? measured(indicator, entry, language) : std::nullopt)
            found.result = std::move(words);
    }
    if (const auto* number = std::get_if<domain::NumberIndicator>(&indicator)) {
        found.baseline = figure_with_unit(number->baseline, number->unit, language);
        found.target = (number->rises() ? "≥\u00A0" : "≤\u00A0") + figure_with_unit(number->target, number->unit, language);
    }
    else if (const auto* band = std::get_if<domain::BandIndicator>(&indicator))
        found.target = band->low.in_words(language) + " – " + figure_with_unit(band->high, band->unit, language);
    else if (const auto* dated = std::get_if<domain::DateIndicator>(&indicator))
        found.target = dated->due.in_words(language);
    else if (const auto* share = std::get_if<domain::ShareIndicator>(&indicator))
        found.target = figure_with_unit(share->total, share->unit, language);
    else {
        const auto done = std::count_if(goal.milestones.begin(), goal.milestones.end(), [&](const auto& each) { return each.done && *each.done <= on; });
        if (const auto last_day = goal.last_day())
            found.target = last_day->in_words(language);
        found.result = fmt::format("{}/{}", done, goal.milestones.size());
    }
    return found;
}

}  // namespace app
