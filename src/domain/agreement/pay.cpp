// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/pay.h"

#include "base/failure.h"
#include "domain/rules.h"

#include <map>
#include <set>
#include <utility>

namespace domain {
namespace {

/// A hundred million; what lies above is a slip of the keyboard, and no sum of such amounts overflows.
constexpr std::int64_t highest = 10'000'000'000;

}  // namespace

void check_amount(const Sealed<std::optional<base::Money>>& amount, base::Currency currency, Faults& faults, const std::string& field)
{
    if (!amount.is_known())
        return;
    if (amount->currency() != currency)
        faults.add("pay.currency", field, {{"currency", std::string(base::code(amount->currency()))}, {"expected", std::string(base::code(currency))}});
    if (amount->minor() < 0)
        faults.add("pay.negative", field);
    if (amount->minor() > highest)
        faults.add("pay.too_large", field);
}

void check(const std::vector<PayItem>& pay, base::Currency currency, Faults& faults, std::string_view path)
{
    std::set<std::pair<std::string_view, base::Date>> seen;
    for (size_t i = 0; i < pay.size(); ++i) {
        const auto& each = pay[i];
        const auto where = at(path, i);
        check_key(each.key, faults, where);
        require_text(each.name, faults, where, "name");
        check_amount(each.amount, currency, faults, at(where, "amount"));
        check_order(each.from, each.until, faults, where, "until");
        if (!each.amount.is_withheld() && !each.amount && each.kind != PayItem::Kind::benefit && each.text.empty())
            faults.add("field.required", at(where, "amount"));
        if (!seen.emplace(each.key, each.from).second)
            faults.add("pay.twice", at(where, "key"), {{"key", each.key}, {"from", each.from.iso()}});
    }
}

Sealed<std::optional<base::Money>> yearly(const std::vector<PayItem>& pay, PayBase base)
{
    using Kind = PayItem::Kind;
    std::optional<base::Currency> currency;
    std::int64_t sum = 0;
    for (const auto& each : pay) {
        if (each.kind != Kind::fixed && (each.kind != Kind::addition || base == PayBase::fixed))
            continue;
        if (const auto* closed = each.amount.withheld())
            return *closed;
        if (!each.amount)
            continue;
        if (currency && *currency != each.amount->currency())
            return std::nullopt;
        currency = each.amount->currency();
        sum += each.amount->minor() * (each.per == PayPer::month ? 12 : 1);
    }
    return currency ? base::Money::of_minor(sum, *currency) : std::nullopt;
}

base::Money monthly(base::Money yearly)
{
    const auto minor = yearly.minor();
    const auto rounded = minor >= 0 ? (minor + 6) / 12 : -((-minor + 6) / 12);
    return *base::Money::of_minor(rounded, yearly.currency());
}

}  // namespace domain
