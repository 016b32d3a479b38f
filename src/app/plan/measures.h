// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/plan/goal.h"

#include <optional>
#include <string>

namespace app {

/// Where a goal began, where it should go and what was measured last by a day, in words: "9,6 %", "≤ 8,4 %", "8,7 %". What does not
/// exist for its kind of indicator is nothing.
struct Measures {
    std::optional<std::string> baseline = {}, target = {}, result = {};
};
/// Refused "record.withheld" where the goal may not be read.
Measures measures(const domain::Goal& goal, base::Date on, base::Language language);

/// "8,7 %": a figure with its unit.
std::string figure_with_unit(base::Decimal value, const base::Text& unit, base::Language language);
/// What one follow-up measured, in words; nothing where it measured nothing.
std::optional<std::string> measured(const domain::Indicator& indicator, const domain::FollowUp& entry, base::Language language);

}  // namespace app
