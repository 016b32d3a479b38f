// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/municipality.h"

#include <algorithm>

namespace domain {
namespace {

/// Digits only, with one hyphen where the country writes one. Check digits are the registry's matter.
bool is_organisation_number(std::string_view number, Country country)
{
    const auto digits = std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto hyphens = std::count(number.begin(), number.end(), '-');
    if (digits + hyphens != static_cast<long>(number.size()))
        return false;
    switch (country) {
    case Country::no: return digits == 9 && hyphens == 0;
    case Country::se: return digits == 10 && (hyphens == 0 || (hyphens == 1 && number[6] == '-'));
    case Country::fi: return digits == 8 && hyphens == 1 && number[7] == '-';
    }
    return false;
}

}  // namespace

void check(const MunicipalityFields& fields, Faults& faults)
{
    if (fields.name.empty())
        faults.add("field.required", "name");
    if (!is_organisation_number(fields.organisation_number, fields.country))
        faults.add("municipality.organisation_number", "organisation_number", {{"country", std::string(code(fields.country))}});
    if (fields.executive_title.empty())
        faults.add("field.required", "executive_title");
    if (fields.presidium_title.empty())
        faults.add("field.required", "presidium_title");
    if (fields.notice_days < 0 || fields.notice_days > 365)
        faults.add("field.range", "notice_days", {{"low", "0"}, {"high", "365"}});
}

base::Currency currency_of(Country country)
{
    return country == Country::no ? base::Currency::nok : country == Country::se ? base::Currency::sek : base::Currency::eur;
}

}  // namespace domain
