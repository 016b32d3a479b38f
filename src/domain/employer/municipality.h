// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "base/money.h"
#include "base/text.h"
#include "domain/employer/country.h"
#include "domain/valid.h"

#include <string>

namespace domain {

struct MunicipalityFields {
    base::Text name;
    /// NO nine digits; SE and FI as written there ("212000-0000", "0123456-7").
    std::string organisation_number;
    Country country = Country::no;
    /// Written form of its documents.
    base::Language language = base::Language::nb;
    /// Titles in the indefinite form, as the municipality uses them: "kommunedirektør", "arbeidsgjevarutval".
    base::Text executive_title;
    base::Text presidium_title;
    /// Days between invitation and talk; fewer give a warning.
    int notice_days = 10;
    /// Whether a development talk may speak of pay without a warning.
    bool pay_text_allowed = false;
    bool operator==(const MunicipalityFields&) const = default;
};
void check(const MunicipalityFields& fields, Faults& faults);
using Municipality = Valid<MunicipalityFields>;

/// The currency of the municipality's money.
base::Currency currency_of(Country country);

}  // namespace domain
