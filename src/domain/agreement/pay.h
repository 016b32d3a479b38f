// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/salary/pay.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {

/// What is paid, one row each (NO: aml. § 14-6 from 1 July 2024; SE: LAS 6 c §). An element that a later row of the same
/// key names is replaced from that row's first day on.
struct PayItem {
    /// fixed: the salary itself. addition: paid with it. benefit: telephone, car, moving. once: a lump sum.
    enum class Kind { fixed, addition, benefit, once };
    std::string key;
    Kind kind = Kind::fixed;
    SealedText name;
    /// Nothing for a benefit without a figure.
    Sealed<std::optional<base::Money>> amount = {};
    PayPer per = PayPer::year;
    /// Its terms, in words.
    SealedText text = {};
    base::Date from;
    /// Its last day.
    std::optional<base::Date> until = {};
    bool holds_on(base::Date day) const { return from <= day && (!until || day <= *until); }
    bool operator==(const PayItem&) const = default;
};
template <>
struct Codes<PayItem::Kind> {
    using K = PayItem::Kind;
    static constexpr Code<K> all[] = {{K::fixed, "fixed"}, {K::addition, "addition"}, {K::benefit, "benefit"}, {K::once, "once"}};
};

/// "pay.currency" (not the country's), "pay.negative", "pay.too_large" (above a hundred million).
void check_amount(const Sealed<std::optional<base::Money>>& amount, base::Currency currency, Faults& faults, const std::string& field);
/// The same of every row, and "pay.twice" (one key from one day twice), "field.required".
void check(const std::vector<PayItem>& pay, base::Currency currency, Faults& faults, std::string_view path);

/// Which elements a sum takes in: the fixed salary, or additions with it.
enum class PayBase { fixed, with_additions };
template <>
struct Codes<PayBase> {
    static constexpr Code<PayBase> all[] = {{PayBase::fixed, "fixed"}, {PayBase::with_additions, "with_additions"}};
};

/// Per year (a monthly amount counts twelve times). Withheld where any of it is; nothing where no element has a figure, or
/// the sum is out of range.
Sealed<std::optional<base::Money>> yearly(const std::vector<PayItem>& pay, PayBase base);
/// A twelfth of a year's pay, to the øre, half up.
base::Money monthly(base::Money yearly);

}  // namespace domain
