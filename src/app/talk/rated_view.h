// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/prepare_view.h"

namespace app {

/// What is rated in a talk, by whom, and what may be known of it: singles only once all are in, and only on the employer's side.
PrepareRatings prepare_ratings(const domain::Case& records, const domain::Talk& talk, const domain::Account* account, base::Date today);

/// The account's own scores as they lie, with this one in place of what it says of its point.
std::vector<domain::Score> scores_with(const PrepareRatings& ratings, std::string_view point, std::optional<int> value, const base::Text& note);

}  // namespace app
