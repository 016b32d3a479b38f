// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/goal.h"

#include <optional>
#include <vector>

namespace domain {

/// How far a goal was reached, in per cent, unrounded. From baseline to target: (result − baseline) / (target −
/// baseline). A band or a date is 100 when met; missed it is 0, or the figure the parties agreed.
struct Attainment {
    /// As computed: may lie below 0 or above 100 (110.5).
    double uncapped = 0;
    /// Between 0 and 100: what counts.
    double percent = 0;
    /// One decimal, half up: what is shown.
    double shown() const;
};

/// Nothing where there is no result yet on that day, or where it may not be read.
std::optional<Attainment> attainment(const Goal& goal, base::Date on);

/// The weighted total in per cent, from unrounded values. Dropped goals are left out and the other weights count in
/// proportion. Nothing where there are no weights, or while a goal lacks a result.
std::optional<double> total_attainment(const std::vector<Goal>& goals, base::Date on);

/// One decimal, half up.
double one_decimal(double percent);

}  // namespace domain
