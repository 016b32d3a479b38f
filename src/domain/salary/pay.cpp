// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/salary/pay.h"

#include "base/failure.h"

#include <cstdint>

namespace domain {
namespace {

/// 100 million a year, in øre.
constexpr std::int64_t most_a_year = 10'000'000'000;
/// 100 % in ten-thousandths of a per cent.
constexpr std::int64_t whole = 1'000'000;

base::Money money(std::int64_t minor, base::Currency currency)
{
    if (const auto amount = base::Money::of_minor(minor, currency))
        return *amount;
    base::broken("salary.amount", std::to_string(minor));
}

/// Half away from zero; `parts` above 0.
std::int64_t divided(std::int64_t minor, std::int64_t parts)
{
    const auto half = parts / 2;
    return (minor < 0 ? minor - half : minor + half) / parts;
}

template <class Pick>
std::optional<base::Money> sum(const std::vector<PayElement>& elements, Pick pick)
{
    std::optional<base::Money> total;
    for (const auto& element : elements) {
        if (element.before.is_withheld() || element.after.is_withheld())
            return std::nullopt;
        const std::optional<base::Money> amount = pick(element);
        if (!amount)
            continue;
        if (total && total->currency() != amount->currency())
            return std::nullopt;
        total = money((total ? total->minor() : 0) + amount->minor(), amount->currency());
    }
    return total;
}

}  // namespace

std::optional<base::Money> total_before(const std::vector<PayElement>& elements)
{
    return sum(elements, [](const PayElement& each) { return each.before.open(); });
}

std::optional<base::Money> total_after(const std::vector<PayElement>& elements)
{
    return sum(elements, [](const PayElement& each) { return each.after ? each.after.open() : each.before.open(); });
}

double rise_percent(base::Money before, base::Money after)
{
    return 100.0 * static_cast<double>(after.minor() - before.minor()) / static_cast<double>(before.minor());
}

base::Decimal rise_for_limit(base::Money before, base::Money after)
{
    const auto difference = after.minor() - before.minor();
    // Amounts of pay are checked to be small enough for this.
    auto units = difference * whole / before.minor();
    if (difference > 0 && difference * whole % before.minor() != 0)
        ++units;
    const auto rise = base::Decimal::of_ten_thousandths(units);
    return rise ? *rise : *base::Decimal::of_ten_thousandths(whole * 1000);
}

base::Money yearly_effect(base::Money difference, PayPer per)
{
    return money(per == PayPer::month ? difference.minor() * 12 : difference.minor(), difference.currency());
}

int months_late(base::Date effective, base::Date decided)
{
    if (effective >= decided)
        return 0;
    return (decided.year() - effective.year()) * 12 + static_cast<int>(decided.month()) - static_cast<int>(effective.month()) + 1;
}

base::Money back_pay(base::Money difference, PayPer per, int months)
{
    const auto minor = difference.minor() * months;
    return money(per == PayPer::month ? minor : divided(minor, 12), difference.currency());
}

void PayAmounts::check(const Sealed<std::optional<base::Money>>& amount, const std::string& field)
{
    if (!amount.is_known())
        return;
    if (!m_currency)
        m_currency = amount->currency();
    if (amount->currency() != *m_currency)
        m_faults.add(
            "salary.other_currency", field, {{"currency", std::string(base::code(amount->currency()))}, {"expected", std::string(base::code(*m_currency))}});
    if (amount->minor() < 0)
        m_faults.add("salary.amount_negative", field);
    if (amount->minor() > (m_per == PayPer::month ? most_a_year / 12 : most_a_year))
        m_faults.add("salary.amount_huge", field);
}

void PayAmounts::check_pay(const Sealed<std::optional<base::Money>>& amount, const std::optional<base::Money>& pay, const std::string& field)
{
    if (amount.is_withheld())
        return;
    if (!amount) {
        m_faults.add("field.required", field);
        return;
    }
    check(amount, field);
    if (amount->minor() == 0)
        m_faults.add("salary.amount_not_positive", field);
    else if (amount->minor() > 0 && pay && pay->minor() > 0 && pay->currency() == amount->currency()
        && (amount->minor() / 6 > pay->minor() || amount->minor() < pay->minor() / 6))
        m_faults.add("salary.month_or_year", field, {{"per", std::string(code(m_per))}});
}

}  // namespace domain
