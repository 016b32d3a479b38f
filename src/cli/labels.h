// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/words.h"
#include "cli/verb.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// What a field of the open form is called to people; the field's own name where nobody has given it another.
std::string_view label(std::string_view field, const base::Words& words);

/// Rows of equal fields as a table: a line of headings, then one for each; the ids are left out. Dates as they sort.
std::vector<std::string> table(const Json& rows, const base::Words& words);
/// With the ids, where they are what people must type.
std::vector<std::string> table_with_ids(const Json& rows, const base::Words& words);

/// A record as people read it: a line for each field, what lies inside indented, days in words, what is withheld as such.
std::vector<std::string> in_full(const Json& record, const base::Words& words);

}  // namespace cli
