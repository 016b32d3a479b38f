// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/money.h"
#include "domain/sealed.h"

#include <optional>
#include <vector>

namespace domain {

/// What another municipality pays its chief executive.
struct Comparison {
    SealedText municipality;
    /// Inhabitants.
    Sealed<std::optional<int>> size = {};
    SealedText source = {};
    /// The day the figure is of, or was collected.
    base::Date collected;
    Sealed<std::optional<base::Money>> amount = {};
    bool operator==(const Comparison&) const = default;
};

struct Quartiles {
    base::Money first, median, third;
    bool operator==(const Quartiles&) const = default;
};

/// By linear interpolation between the two nearest in order (type 7 of Hyndman and Fan 1996, "Sample Quantiles in
/// Statistical Packages"), rounded to øre. Nothing for none, or where a figure may not be read.
std::optional<Quartiles> quartiles(const std::vector<Comparison>& set);

}  // namespace domain
