// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/calendar/fact.h"

#include <string>

namespace domain {
class Case;
}

namespace app {

/// Which record a deadline is about, out of plain metadata: a case number, a day, a period, a version. Empty where its title
/// says it already.
std::string subject_label(const domain::Case& records, const domain::RecordRef& record, base::Language language);

}  // namespace app
