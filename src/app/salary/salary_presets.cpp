// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/salary/salary_presets.h"

#include "app/table_words.h"
#include "base/failure.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <fmt/format.h>

namespace app {
namespace {

using nlohmann::json;

template <class E>
E word(const json& row, const char* name)
{
    const auto found = domain::from_code<E>(row.at(name).get<std::string>());
    if (!found)
        base::broken("criteria.word", name);
    return *found;
}

}  // namespace

SalaryPresets::SalaryPresets(domain::Country country, std::string_view bytes)
{
    try {
        const auto presets = json::parse(bytes);
        if (presets.at("country").get<std::string>() != domain::code(country))
            base::broken("criteria.country", presets.at("country").get<std::string>());
        m_per = word<domain::PayPer>(presets, "per");
        m_month_and_day = presets.at("effective").get<std::string>();
        m_basis = presets.at("bargaining_basis").get<std::string>();
        m_reason = in_all_languages(presets.at("bargaining_reason"));
        for (const auto& row : presets.at("criteria")) {
            m_rows.push_back({row.at("key").get<std::string>(), word<domain::Criterion::Weight>(row, "weight"), in_all_languages(row.at("title")),
                row.at("source").at("name").get<std::string>(), row.at("source").at("url").get<std::string>(), row.at("checked").get<bool>()});
        }
    }
    catch (const json::exception& fault) {
        base::broken("criteria.json", fault.what());
    }
}

const SalaryPresets& SalaryPresets::of(domain::Country country)
{
    static const SalaryPresets no(domain::Country::no, base::resource("templates/criteria/no.json")),
        se(domain::Country::se, base::resource("templates/criteria/se.json")), fi(domain::Country::fi, base::resource("templates/criteria/fi.json"));
    return country == domain::Country::no ? no : country == domain::Country::se ? se : fi;
}

base::Date SalaryPresets::effective(int year) const
{
    if (const auto day = base::Date::from(fmt::format("{:04}-{}", year, m_month_and_day)))
        return *day;
    base::broken("criteria.effective", m_month_and_day);
}

base::Text SalaryPresets::bargaining_reason(base::Language language) const
{
    return base::Text::of(m_reason.at(language));
}

std::vector<domain::Criterion> SalaryPresets::criteria(base::Language language) const
{
    std::vector<domain::Criterion> all;
    for (const auto& row : m_rows)
        all.push_back({row.key, base::Text::of(row.title.at(language)), row.weight});
    return all;
}

}  // namespace app
