// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/language.h"
#include "domain/record/edition.h"

#include <nlohmann/json_fwd.hpp>

namespace domain {
class Case;
class Talk;
}  // namespace domain

namespace app {

class Law;

/// What the template of minutes sees (the shape stands in docs/interface.md): every key always there, null where there
/// is nothing. In the public edition the closed text is not in it at all.
nlohmann::json minutes_view(
    const domain::Case& records, const domain::Talk& talk, const Law& law, domain::Edition edition, base::Language language, base::Date on);

}  // namespace app
