// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/session.h"
#include "base/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What kinds of records stand together under one word, in the order in which they are shown.
enum class HitGroup { goals, talks, actions, mandate, agreement, salary, interplay, people, calendar };

/// A record that search found, as it is shown.
struct Hit {
    HitGroup group;
    /// "talk", "goal", "mandate" …
    std::string kind;
    /// The id of the record that shows it: an action's talk, everything else itself.
    std::string record;
    /// Which one, out of what everybody may read: a day, a name, a year. Where a title is sealed, only for who may read it.
    std::string label;
    std::string snippet;
    /// As in Found.
    std::vector<std::pair<size_t, size_t>> marks;
};

/// Together by group, and within each the best first. Kinds that this program does not know are left out.
std::vector<Hit> hits(const domain::CaseFields& records, std::vector<Found> found, base::Language language);

}  // namespace app
