// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/severance.h"

#include "domain/rules.h"

#include <algorithm>

namespace domain {
namespace {

constexpr int most_months = 60;

void check_range(const Sealed<std::optional<int>>& figure, int low, int high, Faults& faults, const std::string& field)
{
    if (figure.is_known() && (*figure < low || *figure > high))
        faults.add("field.range", field, {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

void check_percent(const Sealed<std::optional<base::Decimal>>& figure, Faults& faults, const std::string& field)
{
    if (figure.is_known() && (*figure < base::Decimal() || figure->to_double() > 100))
        faults.add("field.range", field, {{"low", "0"}, {"high", "100"}});
}

/// So many per cent of an amount, to the øre, half up.
std::int64_t share(std::int64_t minor, base::Decimal percent)
{
    // In two parts, so that the product of a huge amount does not overflow.
    constexpr std::int64_t whole = 1'000'000;
    const auto percents = percent.ten_thousandths();
    return minor / whole * percents + (minor % whole * percents + whole / 2) / whole;
}

}  // namespace

void check(const Severance& severance, bool top_leader, base::Currency currency, Faults& faults, std::string_view path)
{
    const auto field = [&](std::string_view name) { return at(path, name); };
    const bool waives = severance.waiver.is_known() && *severance.waiver;
    if (waives && !top_leader)
        faults.add("severance.not_top_leader", field("waiver"));
    if (!severance.months.is_withheld() && !severance.months) {
        if (waives)
            faults.add("severance.months_missing", field("months"));
        else
            faults.add("field.required", field("months"));
    }
    check_range(severance.months, 1, most_months, faults, field("months"));
    if (!severance.set_off.is_withheld()) {
        if (!severance.set_off)
            faults.add("severance.set_off_unsaid", field("set_off"));
        else if (!*severance.set_off && (severance.set_off_from_month.is_known() || severance.set_off_percent.is_known()))
            faults.add("severance.set_off_without", field("set_off"));
    }
    check_range(severance.set_off_from_month, 1, most_months, faults, field("set_off_from_month"));
    check_percent(severance.set_off_percent, faults, field("set_off_percent"));
    check_percent(severance.contributions_percent, faults, field("contributions_percent"));
    check_amount(severance.ceiling, currency, faults, field("ceiling"));
    if (severance.until && !severance.from)
        faults.add("field.required", field("from"));
    if (severance.from)
        check_order(*severance.from, severance.until, faults, path, "until");
}

std::optional<SeveranceCost> cost(const Severance& severance, base::Money yearly, const std::vector<base::Money>& income)
{
    if (!severance.months)
        return std::nullopt;
    const auto currency = yearly.currency();
    const auto money = [&](std::int64_t minor) { return *base::Money::of_minor(minor, currency); };
    const auto months = *severance.months;
    // A month's share of the year is not rounded before the months are counted.
    const auto upto = [&](int count) { return (yearly.minor() * count * 2 + 12) / 24; };
    const auto ceiling = severance.ceiling ? severance.ceiling->minor() : upto(months);
    std::int64_t set_off = 0;
    std::int64_t paid = 0;
    for (int month = 1; month <= months; ++month) {
        const auto due = upto(month) - upto(month - 1);
        std::int64_t off = 0;
        const bool counts = severance.set_off && *severance.set_off && month >= severance.set_off_from_month.value_or(1);
        if (counts && static_cast<size_t>(month) <= income.size()) {
            const auto& earned = income[static_cast<size_t>(month) - 1];
            if (earned.currency() != currency)
                refuse("pay.currency", at("income", static_cast<size_t>(month) - 1),
                    {{"currency", std::string(base::code(earned.currency()))}, {"expected", std::string(base::code(currency))}});
            const auto percent = severance.set_off_percent.value_or(*base::Decimal::from("100"));
            off = std::clamp(share(earned.minor(), percent), std::int64_t{0}, due);
        }
        set_off += off;
        paid += due - off;
    }
    const auto gross = std::min(upto(months), ceiling);
    const auto remaining = std::min(paid, ceiling);
    const auto contributions = share(remaining, severance.contributions_percent.value_or(base::Decimal()));
    return SeveranceCost{
        .month = monthly(yearly),
        .months = months,
        .gross = money(gross),
        .set_off = money(set_off),
        .remaining = money(remaining),
        .contributions = money(contributions),
        .total = money(remaining + contributions),
        .capped = upto(months) > ceiling,
    };
}

}  // namespace domain
