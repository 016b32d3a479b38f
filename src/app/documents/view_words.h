// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "domain/codes.h"
#include "domain/employer/decision.h"
#include "domain/record/signature.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

// What the view data of every document is made of.
namespace app::view {

using nlohmann::json;

inline json or_null(const base::Text& text)
{
    return text.empty() ? json() : json(text.str());
}

/// The words of an enumeration stand in the template; the view says which one it is.
template <class E>
json flags(E value)
{
    json object = json::object();
    for (const auto& [each, word] : domain::Codes<E>::all)
        object[std::string(word)] = each == value;
    return object;
}

/// With "has_<name>" beside it.
inline void add_list(json& view, const std::string& name, json list)
{
    view["has_" + name] = !list.empty();
    view[name] = std::move(list);
}

/// Whether a column of notes would hold anything.
inline bool has_notes(const json& list)
{
    return std::any_of(list.begin(), list.end(), [](const json& each) { return !each.at("note").is_null(); });
}

inline json day(const base::Date& date, base::Language language)
{
    return {{"iso", date.iso()}, {"text", date.in_words(language)}};
}
inline json day(const std::optional<base::Date>& date, base::Language language)
{
    return date ? day(*date, language) : json();
}

inline json decision(const domain::Decision& of, base::Language language)
{
    return {{"body", base::capitalised(of.body.str())}, {"in_body", of.body.str()}, {"case_number", or_null(of.case_number)},
        {"paragraph", or_null(of.paragraph)}, {"date", day(of.date, language)}};
}
inline json decision(const std::optional<domain::Decision>& of, base::Language language)
{
    return of ? decision(*of, language) : json();
}

/// Lines to be signed; of one that was given, what came of it. `person`: how the document names one.
template <class Person>
json signature_lines(const std::vector<domain::Signature>& lines, base::Language language, Person person)
{
    json list = json::array();
    for (const auto& line : lines)
        list.push_back({{"name", person(line.person)}, {"capacity", line.capacity.str()}, {"field", "signature_" + std::to_string(list.size() + 1)},
            {"state", flags(line.state)}, {"method", flags(line.method)}, {"date", day(line.date, language)}, {"reservation", or_null(line.reservation)},
            {"reason", or_null(line.reason)}, {"reply", or_null(line.reply)}, {"replied", day(line.replied, language)}});
    return list;
}

}  // namespace app::view
