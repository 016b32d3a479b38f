// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "domain/refused.h"

namespace domain {

/// A resolution of a body, as one refers to it: "kommunestyret 18. juni 2026, sak 061/26".
struct Decision {
    base::Text body;
    base::Date date;
    /// Case number, saksnummer, diarienummer: "061/26", "KS 2026/14".
    base::Text case_number;
    /// "§ 9"; empty where the body does not number its minutes so.
    base::Text paragraph = {};
    bool operator==(const Decision&) const = default;
};

void check(const Decision& decision, Faults& faults, std::string_view path);

}  // namespace domain
