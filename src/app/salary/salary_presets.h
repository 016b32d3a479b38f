// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/employer/country.h"
#include "domain/salary/salary_review.h"

#include <map>
#include <string>
#include <vector>

namespace app {

/// What a country's salary review begins with, from templates/criteria/{no,se,fi}.json.
class SalaryPresets {
public:
    struct Row {
        std::string key;
        domain::Criterion::Weight weight = domain::Criterion::Weight::some;
        std::map<base::Language, std::string> title;
        std::string source;
        std::string source_url;
        bool checked = false;
    };

    /// Loaded once per country.
    static const SalaryPresets& of(domain::Country country);

    domain::PayPer per() const { return m_per; }
    /// The usual day of effect in that year.
    base::Date effective(int year) const;
    /// What closes bargaining positions while they are open; empty where the country has no table of law yet.
    const std::string& bargaining_basis() const { return m_basis; }
    base::Text bargaining_reason(base::Language language) const;
    const std::vector<Row>& rows() const { return m_rows; }
    std::vector<domain::Criterion> criteria(base::Language language) const;

private:
    SalaryPresets(domain::Country country, std::string_view json);

    domain::PayPer m_per = domain::PayPer::year;
    std::string m_month_and_day;
    std::string m_basis;
    std::map<base::Language, std::string> m_reason;
    std::vector<Row> m_rows;
};

}  // namespace app
