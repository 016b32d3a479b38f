// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

namespace app {

/// The English sentence of a code, which is its key in the catalogues.
std::optional<std::string_view> english_sentence(std::string_view code);

/// What a code is called that stands for something among a sentence's values: the value's name ("room"), then the code
/// ("dialogue"). Nothing for values that are words already.
std::optional<std::string_view> english_name(std::string_view value, std::string_view code);

}  // namespace app
