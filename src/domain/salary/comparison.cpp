// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/salary/comparison.h"

#include "base/failure.h"

#include <algorithm>
#include <cstdint>

namespace domain {
namespace {

/// `quarters` of the way through figures that are in order, rounded half up.
base::Money at_quarter(const std::vector<std::int64_t>& sorted, size_t quarters, base::Currency currency)
{
    const auto steps = (sorted.size() - 1) * quarters;
    const auto low = sorted[steps / 4], high = sorted[std::min(steps / 4 + 1, sorted.size() - 1)];
    const auto part = static_cast<std::int64_t>(steps % 4);
    if (const auto amount = base::Money::of_minor(low + ((high - low) * part + 2) / 4, currency))
        return *amount;
    base::broken("salary.quartile", std::to_string(quarters));
}

}  // namespace

std::optional<Quartiles> quartiles(const std::vector<Comparison>& set)
{
    std::vector<std::int64_t> sorted;
    for (const auto& each : set) {
        if (!each.amount.is_known() || each.amount->currency() != set.front().amount->currency())
            return std::nullopt;
        sorted.push_back(each.amount->minor());
    }
    if (sorted.empty())
        return std::nullopt;
    std::sort(sorted.begin(), sorted.end());
    const auto currency = set.front().amount->currency();
    return Quartiles{at_quarter(sorted, 1, currency), at_quarter(sorted, 2, currency), at_quarter(sorted, 3, currency)};
}

}  // namespace domain
