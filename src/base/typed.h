// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/language.h"
#include "base/number.h"

#include <optional>
#include <string_view>

/// What people type into a field; what the program itself writes is read by Date::from and Decimal::from.
namespace base {

/// Far year: none of those that a Date can have.
enum class DateFault { empty, not_a_date, no_such_day, far_year, ambiguous };

/// "18.2.2027", "18.2.27", "18/2-27", "18. februar 2027", "18 feb", "torsdag 18. februar", "2027-02-18", "20270218", and in
/// six digits 180227 (nb, nn) or 270218 (sv); "i dag", "i morgen" and the like. Month names of all our languages, from three
/// letters on. Without a year: the one that puts the day nearest to `today`. Two digits of a year are 1980 to 2079. Refused
/// as ambiguous: what may have its year first or last, as 27-02-18 in Swedish.
std::optional<Date> date_from_typed(std::string_view typed, Language language, Date today, DateFault* fault = nullptr);

/// Too large: more than twelve digits before the comma. Two marks: "1.234,5".
enum class DecimalFault { not_a_figure, too_large, too_many_decimals, two_marks };

/// "77,8", "77.8 %", "−0,8", "1 250": a comma or full stop before at most four decimals, blanks as groups of three.
std::optional<Decimal> decimal_from_typed(std::string_view typed, DecimalFault* fault = nullptr);

}  // namespace base
