// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "domain/sealed.h"

#include <optional>

namespace domain {

/// Rules that many records share. `path` is where the record lies, `name` the field.
void check_key(std::string_view key, Faults& faults, std::string_view path = {});
/// "field.required"; a withheld text is there.
void require_text(const base::Text& text, Faults& faults, std::string_view path, std::string_view name);
void require_text(const SealedText& text, Faults& faults, std::string_view path, std::string_view name);
/// "field.dates_reversed" when the end lies before the beginning.
void check_order(base::Date from, const std::optional<base::Date>& to, Faults& faults, std::string_view path, std::string_view name);

}  // namespace domain
