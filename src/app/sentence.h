// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/failure.h"
#include "base/words.h"
#include "domain/refused.h"

#include <string>
#include <string_view>

namespace app {

/// What a person is told: the one place where a code becomes a sentence. Dates, rooms, sides and kinds of record among
/// the values are written in words; `entry` and `last` together also fill {entries}.
std::string sentence(const domain::Complaint& complaint, const base::Words& words);
std::string sentence(const domain::Warning& warning, const base::Words& words);
std::string sentence(const base::Failure& failure, const base::Words& words);

/// What a code is called in a sentence where `value` stands for it: ("room", "dialogue") is "the dialogue room". Kinds of
/// value are room, party and kind (of a record); what has no name stays as it is.
std::string named(std::string_view value, std::string_view code, const base::Words& words);

/// Whether a sentence exists for this code; tests ask for every code.
bool has_sentence(std::string_view code);

}  // namespace app
