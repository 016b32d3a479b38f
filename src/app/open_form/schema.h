// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"

#include <nlohmann/json.hpp>

namespace app::open_form {

/// Checks a value against templates/case.schema.json: "form.unknown_key", "form.missing", "form.type", "form.value",
/// "field.range", each with its JSON pointer. What a pattern or format says is left to whoever reads the field.
void check_schema(const nlohmann::json& value, domain::Faults& faults);

}  // namespace app::open_form
