// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/typed.h"

#include <optional>
#include <string_view>

namespace app {

/// A day that something is to be done by, as people write it: all that base::date_from_typed reads, and "fredag" (the next
/// one), "neste fredag" (next week's), "neste uke", "veke 12" (their Fridays), "om to veckor", "ut mars", "slutten av
/// måneden", "by the end of the year". What stands before it ("innen", "senast", "by") may be there. Without a year it is the
/// next such day, never one that has been. `fault`: as base::date_from_typed says.
std::optional<base::Date> due_from_words(std::string_view words, base::Language language, base::Date today, base::DateFault* fault = nullptr);

/// "innen", "before": a word that announces the day something is due.
bool announces_due(std::string_view word);

}  // namespace app
