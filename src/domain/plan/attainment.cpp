// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/attainment.h"

#include <algorithm>
#include <cmath>

namespace domain {
namespace {

Attainment capped(double uncapped)
{
    return {uncapped, std::clamp(uncapped, 0.0, 100.0)};
}

/// Met counts 100; missed counts what the parties agreed, else nothing.
Attainment met_or_agreed(bool met, const FollowUp& entry)
{
    if (met)
        return capped(100);
    return capped(entry.agreed_percent ? entry.agreed_percent->to_double() : 0);
}

std::optional<Attainment> by_milestones(const Goal& goal, base::Date on)
{
    const auto done = std::count_if(goal.milestones.begin(), goal.milestones.end(), [&](const auto& each) { return each.done && *each.done <= on; });
    return capped(100.0 * static_cast<double>(done) / static_cast<double>(goal.milestones.size()));
}

}  // namespace

double one_decimal(double percent)
{
    // The nudge mends halves that binary fractions miss by a hair (60.05), and is far below any measured figure.
    return std::floor(percent * 10 + 0.5 + 1e-7) / 10;
}

double Attainment::shown() const
{
    return one_decimal(percent);
}

std::optional<Attainment> attainment(const Goal& goal, base::Date on)
{
    if (goal.indicator.is_withheld())
        return std::nullopt;
    const auto& indicator = *goal.indicator;
    if (std::holds_alternative<MilestoneIndicator>(indicator))
        return by_milestones(goal, on);
    // The latest entry that measured anything; a later one may only tell how it goes.
    const FollowUp* entry = nullptr;
    for (const auto& each : goal.follow_ups) {
        const bool hidden = each.value.is_withheld() || each.agreed_percent.is_withheld();
        if (each.date <= on && (hidden || each.value || each.done || each.agreed_percent))
            entry = &each;
    }
    if (entry && (entry->value.is_withheld() || entry->agreed_percent.is_withheld()))
        return std::nullopt;
    if (const auto* dated = std::get_if<DateIndicator>(&indicator)) {
        if (entry)
            return met_or_agreed(entry->done && *entry->done <= dated->due, *entry);
        if (dated->due < on && goal.latest(on))
            return capped(0);
        return std::nullopt;
    }
    if (!entry || !entry->value) {
        if (entry && entry->agreed_percent)
            return met_or_agreed(false, *entry);
        return std::nullopt;
    }
    const double value = entry->value->to_double();
    if (const auto* number = std::get_if<NumberIndicator>(&indicator)) {
        // In whole ten-thousandths, so that the quotient is of exact figures.
        const auto way = static_cast<double>(entry->value->ten_thousandths() - number->baseline.ten_thousandths());
        const auto whole = static_cast<double>(number->target.ten_thousandths() - number->baseline.ten_thousandths());
        return capped(100.0 * way / whole);
    }
    if (const auto* band = std::get_if<BandIndicator>(&indicator))
        return met_or_agreed(band->low <= *entry->value && *entry->value <= band->high, *entry);
    return capped(100.0 * value / std::get<ShareIndicator>(indicator).total.to_double());
}

std::optional<double> total_attainment(const std::vector<Goal>& goals, base::Date on)
{
    double sum = 0;
    double weights = 0;
    for (const auto& goal : goals) {
        if (goal.status == GoalStatus::dropped)
            continue;
        const auto reached = attainment(goal, on);
        if (!reached || goal.weight.is_withheld())
            return std::nullopt;
        sum += goal.weight.value_or(0) * reached->percent;
        weights += goal.weight.value_or(0);
    }
    if (weights == 0)
        return std::nullopt;
    return sum / weights;
}

}  // namespace domain
