// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"
#include "domain/ids.h"
#include "domain/record/access.h"
#include "domain/record/on_behalf.h"

#include <optional>

namespace domain {

/// A remark on the draft minutes, by either side.
struct Remark {
    enum class State { open, accepted, declined };
    PersonId by;
    base::Date date;
    Passage passage;
    State state = State::open;
    /// Why it was declined: required then.
    SealedText reason = {};
    std::optional<base::Date> settled = {};
    std::optional<OnBehalf> on_behalf = {};
    /// Where another hand typed that the other side accepted or declined it.
    std::optional<OnBehalf> settled_on_behalf = {};
    bool operator==(const Remark&) const = default;
};
template <>
struct Codes<Remark::State> {
    static constexpr Code<Remark::State> all[] = {{Remark::State::open, "open"}, {Remark::State::accepted, "accepted"}, {Remark::State::declined, "declined"}};
};

/// What one party did not agree to. Never deleted.
struct Disagreement {
    PersonId by;
    base::Date date;
    Passage passage;
    std::optional<OnBehalf> on_behalf = {};
    bool operator==(const Disagreement&) const = default;
};

}  // namespace domain
