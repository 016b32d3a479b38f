// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/money.h"
#include "base/number.h"
#include "domain/codes.h"
#include "domain/refused.h"
#include "domain/sealed.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {

/// What a figure of pay is for: a year, as in Norway, or a month, as in Sweden and Finland.
enum class PayPer { year, month };
template <>
struct Codes<PayPer> {
    static constexpr Code<PayPer> all[] = {{PayPer::year, "year"}, {PayPer::month, "month"}};
};

/// One row of what a review is about: the salary, an addition, a car; before and after. All are per year, or all per month.
struct PayElement {
    /// Unique within its review.
    std::string key;
    SealedText name = {};
    /// Nothing: it is new.
    Sealed<std::optional<base::Money>> before = {};
    /// Nothing: as before. One that falls away is 0.
    Sealed<std::optional<base::Money>> after = {};
    bool operator==(const PayElement&) const = default;
};

/// The sum before, and after; nothing where there is none or some of it may not be read.
std::optional<base::Money> total_before(const std::vector<PayElement>& elements);
std::optional<base::Money> total_after(const std::vector<PayElement>& elements);

/// In per cent of what was before, unrounded. `before` is above 0.
double rise_percent(base::Money before, base::Money after);
/// As above in ten-thousandths, rounded up, so that it lies above a limit exactly where the amount does.
base::Decimal rise_for_limit(base::Money before, base::Money after);

/// What a difference comes to in a year.
base::Money yearly_effect(base::Money difference, PayPer per);
/// Whole months from the month it takes effect through the month of the decision, both counted; 0 where it takes effect on
/// the day of the decision or later.
int months_late(base::Date effective, base::Date decided);
/// What those months come to, rounded to øre, half away from zero: 53 000 a year and two months give 8 833.33.
base::Money back_pay(base::Money difference, PayPer per, int months);

/// Not below 0 ("salary.amount_negative"), at most 100 million a year ("salary.amount_huge"), and of the currency of the rest
/// ("salary.other_currency"), which the first one sets.
class PayAmounts {
public:
    explicit PayAmounts(PayPer per, Faults& faults) : m_per(per), m_faults(faults) {}
    void check(const Sealed<std::optional<base::Money>>& amount, const std::string& field);
    /// As above; must be there and above 0 ("field.required", "salary.amount_not_positive"). One more than six times the pay,
    /// or less than a sixth of it, was meant for a month or for a year ("salary.month_or_year").
    void check_pay(const Sealed<std::optional<base::Money>>& amount, const std::optional<base::Money>& pay, const std::string& field);

private:
    PayPer m_per;
    Faults& m_faults;
    std::optional<base::Currency> m_currency = {};
};

}  // namespace domain
