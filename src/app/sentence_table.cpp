// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentence_table.h"

#include "app/sentences/rows.h"

#include <algorithm>

namespace app {

std::optional<std::string_view> english_sentence(std::string_view code)
{
    for (const auto rows : {sentences::of_records(), sentences::of_case_file(), sentences::of_employer(), sentences::of_talks(), sentences::of_salary(),
             sentences::of_agreement(), sentences::of_calendar()}) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const sentences::Row& each) { return each.code == code; });
        if (row != rows.end())
            return row->text;
    }
    return std::nullopt;
}

std::optional<std::string_view> english_name(std::string_view value, std::string_view code)
{
    // A table of the file is told as the record that its rows are.
    if (value == "table")
        value = "kind";
    if (value == "side")
        value = "party";
    const auto names = sentences::names();
    const auto row = std::find_if(names.begin(), names.end(), [&](const sentences::Name& each) { return each.value == value && each.code == code; });
    return row == names.end() ? std::nullopt : std::optional(row->name);
}

}  // namespace app
