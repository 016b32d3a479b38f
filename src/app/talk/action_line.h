// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "domain/ids.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {
struct CaseFields;
struct TalkFields;
}  // namespace domain

namespace app {

/// Who may be named in a line.
struct ActionOwner {
    domain::PersonId person;
    std::string name;
    /// "ordførar": "@ordføraren" is found by it. May be empty.
    std::string title = {};
};

/// "Send the report @Kari 12.3." read: what is to be done, by whom, by when.
struct ActionLine {
    /// Without the name and the day.
    std::string text = {};
    std::optional<domain::PersonId> owner = {};
    std::optional<base::Date> due = {};
    /// Written as a day that no month has: "31/4". Stands in the text, too.
    std::string no_such_day = {};
    /// Named after @, and fits nobody or several.
    std::string unclear_name = {};
    /// Whom it may mean, where it is several.
    std::vector<domain::PersonId> possible = {};
    bool operator==(const ActionLine&) const = default;
};

/// A name stands after @: first name, last name, both, a title, or how one of them begins; å, æ and ø may be typed as a and o.
/// The day stands after the name or at the end, as due_from_words reads it. Without a name, figures at the end are a day only
/// after a word such as "innen", or where they cannot be anything else.
ActionLine read_action_line(std::string_view typed, const std::vector<ActionOwner>& people, base::Language language, base::Date today);

/// Where a name is being typed at the end ("Send the report @Ka"): whole lines that it may become.
std::vector<std::string> complete_action_line(std::string_view typed, const std::vector<ActionOwner>& people);

/// Who takes part in a talk, its executive first of all; with what they are called there.
std::vector<ActionOwner> action_owners(const domain::CaseFields& records, const domain::TalkFields& talk);

}  // namespace app
