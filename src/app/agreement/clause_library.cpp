// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement/clause_library.h"

#include "app/table_words.h"
#include "base/failure.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

using nlohmann::json;
using Row = ClauseLibrary::Row;

template <class E>
E word(const json& row, const char* name)
{
    const auto& text = row.at(name).get_ref<const std::string&>();
    if (const auto value = domain::from_code<E>(text))
        return *value;
    base::broken("clauses.word", std::string(name) + " " + text);
}

std::string plain(const json& value)
{
    return value.is_number() ? std::to_string(value.get<int>()) : value.is_string() ? value.get<std::string>() : std::string();
}

Row row_from(const json& in)
{
    Row row;
    row.rule.key = in.at("key").get<std::string>();
    row.rule.weight = word<domain::ClauseRule::Weight>(in, "weight");
    row.rule.group = word<domain::ClauseRule::Group>(in, "group");
    row.rule.block = word<domain::ClauseRule::Block>(in, "block");
    row.rule.when = word<domain::ClauseRule::When>(in, "when");
    row.rule.secrecy = in.value("secrecy", false);
    for (const auto& kind : in.at("kinds")) {
        const auto known = domain::from_code<domain::AgreementKind>(kind.get_ref<const std::string&>());
        if (!known)
            base::broken("clauses.word", kind.get<std::string>());
        row.rule.kinds.push_back(*known);
    }
    row.number = plain(in.at("number"));
    row.heading = in_all_languages(in.at("heading"));
    if (in.contains("text"))
        row.text = in_all_languages(in["text"]);
    row.access_class = word<domain::AccessClass>(in, "class");
    row.basis = plain(in.at("basis"));
    row.source = in.at("source").at("name").get<std::string>();
    row.source_url = in.at("source").at("url").get<std::string>();
    row.checked = in.at("checked").get<bool>();
    return row;
}

std::optional<int> whole(const json& value)
{
    return value.is_number_integer() ? std::optional(value.get<int>()) : std::nullopt;
}

}  // namespace

ClauseLibrary::ClauseLibrary(domain::Country country, std::string_view bytes)
{
    try {
        const auto all = json::parse(bytes);
        if (all.at("country").get<std::string>() != domain::code(country))
            base::broken("clauses.country", all.at("country").get<std::string>());
        m_rules.first_days = whole(all.at("first_days"));
        m_rules.second_months = whole(all.at("second_months"));
        m_rules.valid_from = base::Date::from(plain(all.at("valid_from")));
        m_due_source = all.at("due_source").at("name").get<std::string>();
        for (const auto& row : all.at("rows")) {
            m_rows.push_back(row_from(row));
            m_rules.rows.push_back(m_rows.back().rule);
        }
    }
    catch (const json::exception& fault) {
        // Compiled in, so this is ours to mend.
        base::broken("clauses.damaged", fault.what());
    }
}

const ClauseLibrary& ClauseLibrary::of(domain::Country country)
{
    switch (country) {
    case domain::Country::no: {
        static const ClauseLibrary norway(domain::Country::no, base::resource("templates/clauses/no.json"));
        return norway;
    }
    case domain::Country::se: {
        static const ClauseLibrary sweden(domain::Country::se, base::resource("templates/clauses/se.json"));
        return sweden;
    }
    case domain::Country::fi: {
        static const ClauseLibrary finland(domain::Country::fi, base::resource("templates/clauses/fi.json"));
        return finland;
    }
    }
    base::broken("clauses.country", std::string(domain::code(country)));
}

const ClauseLibrary::Row* ClauseLibrary::find(std::string_view key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.rule.key == key; });
    return found == m_rows.end() ? nullptr : &*found;
}

void ClauseLibrary::complete(std::vector<domain::Clause>& clauses, base::Language language) const
{
    for (auto& clause : clauses) {
        const auto* row = find(clause.key);
        if (row && !clause.heading.is_withheld() && clause.heading.empty())
            clause.heading = base::Text::of(row->heading.at(language));
    }
}

}  // namespace app
