// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace app::open_form {

/// "form.wordy_key" {key} for every key of the form that is longer than 40 characters or has more than five words.
std::vector<domain::Warning> wordy_keys(const nlohmann::json& form);

}  // namespace app::open_form
