// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "cli/labels.h"
#include "domain/case.h"

#include <string>

namespace cli {

/// What is reckoned of an agreement on a day, as far as it may be read: `checklist`, with what the country's list asks for and
/// what stands there, and `severance_cost` where there is any.
Json agreement_findings(const domain::CaseFields& records, const std::string& key, base::Date on, base::Language language);
/// Of these, what people are told: the clauses that are missing, and the cost.
Json findings_in_short(const Json& findings, base::Language language);

}  // namespace cli
