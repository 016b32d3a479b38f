// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <optional>

namespace app {

/// What whoever freezes minutes should know first. Nothing of it keeps anybody from freezing them.
struct BeforeFreezing {
    /// The last day for remarks, while it has not passed.
    std::optional<base::Date> deadline = {};
    /// The executive has remarked nothing, answered no remark and entered no disagreement.
    bool is_unanswered = false;
    bool operator==(const BeforeFreezing&) const = default;
};

BeforeFreezing before_freezing(const domain::CaseFields& records, const domain::TalkFields& talk, base::Date today);

}  // namespace app
