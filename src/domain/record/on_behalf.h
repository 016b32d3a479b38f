// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "domain/codes.h"
#include "domain/ids.h"

#include <optional>

namespace domain {

/// Typed by another hand: from signed paper, from an e-mail, or as it was said, on that day. It stands marked so until
/// whoever it belongs to has confirmed it.
struct OnBehalf {
    enum class Source { paper, email, spoken };
    PersonId typed_by;
    Source source = Source::paper;
    base::Date of;
    std::optional<base::Date> confirmed = {};
    bool operator==(const OnBehalf&) const = default;
};
template <>
struct Codes<OnBehalf::Source> {
    using S = OnBehalf::Source;
    static constexpr Code<S> all[] = {{S::paper, "paper"}, {S::email, "email"}, {S::spoken, "spoken"}};
};

}  // namespace domain
