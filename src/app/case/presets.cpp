// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/presets.h"

#include "base/failure.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

using nlohmann::json;

constexpr int longest_wait = 183;

std::string file_of(domain::Country country)
{
    std::string name(domain::code(country));
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    return "templates/presets/" + name + ".json";
}

template <class T>
T known(std::optional<T> value, const std::string& text)
{
    if (!value)
        base::broken("presets.damaged", text);
    return *std::move(value);
}

base::Date day(const json& row, const char* name)
{
    const auto text = row.at(name).get<std::string>();
    return known(base::Date::from(text), text);
}

}  // namespace

Presets::Presets(domain::Country country)
{
    const auto file = file_of(country);
    try {
        const auto presets = json::parse(base::resource(file));
        for (const auto& form : presets.at("written_forms"))
            m_written_forms.push_back(known(base::language_from(form.get<std::string>()), file));
        for (const auto& [form, titles] : presets.at("titles").items())
            m_titles[known(base::language_from(form), file)] = {titles.at("executive").get<std::string>(), titles.at("presidium").get<std::string>(),
                titles.at("lead").get<std::string>(), titles.at("member").get<std::string>(), titles.at("decides").get<std::string>()};
        for (const auto& row : presets.at("terms"))
            m_terms.push_back({day(row, "election"), day(row, "from"), day(row, "to"), row.at("checked").get<bool>()});
        for (const char* source : {"titles_source", "terms_source"})
            m_sources.push_back(presets.at(source).at("name").get<std::string>());
    }
    catch (const json::exception& problem) {
        base::broken("presets.damaged", file + ": " + problem.what());
    }
}

const Presets& Presets::of(domain::Country country)
{
    static const Presets norway(domain::Country::no), sweden(domain::Country::se), finland(domain::Country::fi);
    return country == domain::Country::no ? norway : country == domain::Country::se ? sweden : finland;
}

const Presets::Titles* Presets::titles(base::Language written_form) const
{
    const auto found = m_titles.find(written_form);
    return found == m_titles.end() ? nullptr : &found->second;
}

const Presets::Term* Presets::term(base::Date on) const
{
    const auto found = std::find_if(m_terms.rbegin(), m_terms.rend(), [&](const Term& each) { return each.from <= on && on <= each.to; });
    return found == m_terms.rend() ? nullptr : &*found;
}

const Presets::Term* Presets::elected_before(base::Date from) const
{
    const auto found = std::find_if(
        m_terms.rbegin(), m_terms.rend(), [&](const Term& each) { return each.election <= from && each.election.days_until(from) <= longest_wait; });
    return found == m_terms.rend() ? nullptr : &*found;
}

}  // namespace app
