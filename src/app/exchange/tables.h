// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <string>

namespace app {

/// Tables for a spreadsheet: UTF-8 with a byte order mark, `;` between cells, CRLF, decimal comma. The first line has the
/// columns' names, which do not change with the language. What the account may not read says "{withheld: dialogue}". A
/// cell that a spreadsheet would take for a formula begins with an apostrophe.
std::string goals_table(const domain::Case& records, base::Date today);
std::string actions_table(const domain::Case& records, base::Date today);
/// Pay from day to day.
std::string salary_table(const domain::Case& records);

}  // namespace app
