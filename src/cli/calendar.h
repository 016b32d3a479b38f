// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/year_calendar.h"
#include "app/case/session.h"
#include "cli/verb.h"

#include <nlohmann/json.hpp>

namespace cli {

/// A deadline as `deadlines` and `list FILE deadlines` tell it; docs/interface.md names the fields.
/// All of them, a line each, as lists are: plain fields, "array/key" for records.
Json deadline_list(app::Session& session, base::Language language);
Json deadline_row(const domain::Case& records, const app::YearCalendar& calendar, const domain::Deadline& deadline, base::Language language);

}  // namespace cli
