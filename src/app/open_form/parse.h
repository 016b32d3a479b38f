// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace app::open_form {

/// The deepest nesting that is read; the form itself needs eight.
inline constexpr size_t max_depth = 32;

/// Stands where bytes were not UTF-8, so that the text they belong to can be named. A noncharacter: nobody types it.
inline constexpr std::string_view not_utf8_mark = "\xF4\x8F\xBF\xBE";

struct Parsed {
    nlohmann::json value;
    /// Whether any byte was replaced by the mark.
    bool had_bad_bytes = false;
};

/// Any bytes. What is no JSON is refused at once ("form.not_json" with byte, line and column; also a number that no
/// double can hold), and so is "form.too_deep"; keys that stand twice in an object are added to the faults.
Parsed parse(std::string_view bytes, domain::Faults& faults);

/// One step of a JSON pointer, escaped.
std::string pointer_step(std::string_view name);

/// What a file said, short enough and clean enough to be told in a sentence.
std::string shown(std::string_view found);

}  // namespace app::open_form
