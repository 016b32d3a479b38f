// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace documents {

/// Plain text from the template `<folder><kind>.<language>.txt` in the program, filled in by the same strict rules as a
/// document. Throws base::Failure "template.*" with file and line.
std::string compose_text(const std::string& folder, std::string_view kind, base::Language language, const nlohmann::json& view);

}  // namespace documents
