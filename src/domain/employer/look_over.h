// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "domain/refused.h"

#include <optional>
#include <vector>

namespace domain {

/// A rule or a text was looked over, with or without anything being changed.
struct LookOver {
    /// The day it was to be done by, as it was then; nothing where none was set.
    std::optional<base::Date> due = {};
    base::Date on;

    bool in_time() const { return !due || on <= *due; }
    bool operator==(const LookOver&) const = default;
};

/// In order of their days, none before `first` ("look_over.order", "look_over.before_adopted").
void check(const std::vector<LookOver>& look_overs, const std::optional<base::Date>& first, Faults& faults, std::string_view path);

}  // namespace domain
