// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/law.h"

#include "app/table_words.h"
#include "base/failure.h"
#include "base/resource.h"
#include "base/words.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using nlohmann::json;

std::map<domain::AccessClass, std::map<base::Language, std::string>> per_class(const json& classes)
{
    std::map<domain::AccessClass, std::map<base::Language, std::string>> all;
    for (const auto& [name, words] : classes.items()) {
        const auto access_class = domain::from_code<domain::AccessClass>(name);
        if (!access_class)
            base::broken("law.class", name);
        all[*access_class] = in_all_languages(words);
    }
    return all;
}

Law::Basis basis_from(const json& row, bool of_texts = true)
{
    Law::Basis basis;
    basis.rule.id = row.at("id").get<std::string>();
    if (of_texts) {
        const auto access_class = domain::from_code<domain::AccessClass>(row.at("class").get<std::string>());
        if (!access_class || *access_class == domain::AccessClass::open)
            base::broken("law.class", basis.rule.id);
        basis.rule.access_class = *access_class;
    }
    basis.rule.valid_from = base::Date::from(row.at("valid_from").get<std::string>());
    basis.short_form = in_all_languages(row.at("short"));
    basis.text = in_all_languages(row.at("text"));
    basis.source = row.at("source").at("name").get<std::string>();
    basis.source_url = row.at("source").at("url").get<std::string>();
    basis.checked = row.at("checked").get<bool>();
    return basis;
}

}  // namespace

Law::Law(domain::Country country, std::string_view bytes)
{
    try {
        const auto law = json::parse(bytes);
        if (law.at("country").get<std::string>() != domain::code(country))
            base::broken("law.country", law.at("country").get<std::string>());
        m_class_words = per_class(law.at("classes"));
        m_markers = per_class(law.at("markers"));
        std::vector<domain::LegalBasis> rules;
        for (const auto& row : law.at("bases")) {
            m_rows.push_back(basis_from(row));
            rules.push_back(m_rows.back().rule);
        }
        m_bases = domain::LegalBases(std::move(rules));
        for (const auto& row : law.at("closings"))
            m_closings.push_back(basis_from(row, false));
        for (auto language : base::all_languages) {
            m_pay_words[language] = law.at("pay_words").at(std::string(base::code(language))).get<domain::PayWords>();
            m_staff_words[language] = law.at("staff_words").at(std::string(base::code(language))).get<domain::PayWords>();
        }
    }
    catch (const json::exception& fault) {
        // Compiled in, so this is ours to mend.
        base::broken("law.damaged", fault.what());
    }
}

const Law& Law::of(domain::Country country)
{
    switch (country) {
    case domain::Country::no: {
        static const Law norway(country, base::resource("templates/law/no.json"));
        return norway;
    }
    case domain::Country::se: {
        static const Law sweden(country, base::resource("templates/law/se.json"));
        return sweden;
    }
    case domain::Country::fi: break;
    }
    base::broken("resource.missing", "templates/law/" + std::string(domain::code(country)));
}

const Law::Basis* Law::find(std::string_view id) const
{
    for (const auto& row : m_rows) {
        if (row.rule.id == id)
            return &row;
    }
    return nullptr;
}

const Law::Basis* Law::find_closing(std::string_view id) const
{
    for (const auto& row : m_closings) {
        if (row.rule.id == id)
            return &row;
    }
    return nullptr;
}

const domain::PayWords& Law::staff_words(base::Language language) const
{
    return m_staff_words.at(language);
}

const std::string& Law::class_word(domain::AccessClass access_class, base::Language language) const
{
    return m_class_words.at(access_class).at(language);
}

std::string Law::marker(const domain::Access& access, base::Language language) const
{
    if (!access.is_closed())
        return {};
    const auto* basis = find(access.basis());
    if (!basis)
        base::broken("law.basis", access.basis());
    return base::fill_in(m_markers.at(access.access_class()).at(language), {{"basis", basis->short_form.at(language)}});
}

const domain::PayWords& Law::pay_words(base::Language language) const
{
    return m_pay_words.at(language);
}

}  // namespace app
