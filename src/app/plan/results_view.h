// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/plan/plan.h"

#include <nlohmann/json_fwd.hpp>

namespace app {

/// A plan's goals with their results on that day, and its promises, as minutes and what leads up to a talk print them: goals,
/// promises (each with has_), has_weights, has_scores, goals_total, charts.goals. Null: no plan, all empty.
void add_results(nlohmann::json& view, const domain::Plan* plan, base::Date on, base::Language language);

}  // namespace app
