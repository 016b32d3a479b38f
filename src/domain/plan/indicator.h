// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "domain/refused.h"

#include <variant>

namespace domain {

/// A figure going up or down from baseline to target.
struct NumberIndicator {
    base::Text unit = {};
    base::Decimal baseline;
    base::Decimal target;
    bool rises() const { return target > baseline; }
    bool operator==(const NumberIndicator&) const = default;
};
/// A figure that should stay between two, both included.
struct BandIndicator {
    base::Text unit = {};
    base::Decimal low;
    base::Decimal high;
    bool operator==(const BandIndicator&) const = default;
};
/// Something done by a day (included).
struct DateIndicator {
    base::Date due;
    bool operator==(const DateIndicator&) const = default;
};
/// So many out of a total: 42 of 45 managers.
struct ShareIndicator {
    base::Text unit = {};
    base::Decimal total;
    bool operator==(const ShareIndicator&) const = default;
};
/// The goal's own milestones, each counting the same.
struct MilestoneIndicator {
    bool operator==(const MilestoneIndicator&) const = default;
};
using Indicator = std::variant<NumberIndicator, BandIndicator, DateIndicator, ShareIndicator, MilestoneIndicator>;

/// "number", "band", "date", "share", "milestones".
std::string_view code(const Indicator& indicator);
void check(const Indicator& indicator, Faults& faults, std::string_view path);

}  // namespace domain
