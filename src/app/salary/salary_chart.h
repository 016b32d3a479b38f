// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/case.h"

#include <nlohmann/json_fwd.hpp>

namespace app {

/// Pay, norm and prices from the first known pay to that day, each 100 at the start; the norm and prices dashed, by their
/// series' names; pay by the executive's title. Null where there is less than a year of pay, or no series that reaches so far.
nlohmann::json pay_chart(const domain::CaseFields& records, domain::AppointmentId appointment, base::Date until, base::Language language);

/// Pay from day to day: [{effective, amount, percent, from}].
nlohmann::json pay_history(const domain::CaseFields& records, domain::AppointmentId appointment, base::Date until, base::Language language);

/// How much pay has risen over prices since the step before, in per cent; nothing where no series says.
std::optional<double> real_change(const domain::CaseFields& records, domain::AppointmentId appointment, base::Date effective);

}  // namespace app
