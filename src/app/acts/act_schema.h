// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace app::acts {

/// Checks an act against its own part of templates/acts.schema.json; complaints lie below `place` ("/3").
void check_act(const nlohmann::json& act, std::string_view name, const std::string& place, domain::Faults& faults);

}  // namespace app::acts
