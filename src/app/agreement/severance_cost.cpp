// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement/severance_cost.h"

#include "domain/agreement/agreement_fit.h"
#include "domain/agreement/terms.h"
#include "domain/salary/salary_in_case.h"

namespace app {
namespace {

std::optional<base::Money> yearly_on(const domain::CaseFields& records, domain::AppointmentId appointment, domain::PayBase base, base::Date on)
{
    if (base == domain::PayBase::fixed) {
        std::optional<base::Money> latest;
        for (const auto& step : domain::salary_history(records, appointment)) {
            if (step.effective > on || !step.amount)
                continue;
            latest = step.per == domain::PayPer::year ? step.amount : base::Money::of_minor(step.amount->minor() * 12, step.amount->currency());
        }
        if (latest)
            return latest;
    }
    return domain::yearly(domain::pay_on(domain::agreements_of(records, appointment), on), base).open();
}

}  // namespace

SeveranceReckoning severance_cost(const domain::CaseFields& records, const domain::Agreement& agreement, base::Date on)
{
    const auto& severance = agreement.latest().terms.severance;
    if (!severance || !severance->months)
        domain::refuse("severance.none", agreement->key, {{"agreement", agreement->key}});
    const auto base = severance->base.value_or(domain::PayBase::fixed);
    auto yearly = yearly_on(records, agreement->appointment, base, on);
    // A draft has its own pay before any is in force.
    if (!yearly)
        yearly = domain::yearly(agreement.latest().terms.pay, base).open();
    if (!yearly)
        domain::refuse("severance.no_pay", agreement->key, {{"agreement", agreement->key}, {"on", on.iso()}});
    SeveranceReckoning reckoned{*yearly, *domain::cost(*severance, *yearly)};
    if (!*severance->set_off)
        return reckoned;
    const auto month = reckoned.cost.month;
    for (const auto& income : {*base::Money::of_minor(month.minor() / 2, month.currency()), month}) {
        const std::vector<base::Money> each_month(static_cast<size_t>(reckoned.cost.months), income);
        reckoned.at_incomes.push_back({income, *domain::cost(*severance, *yearly, each_month)});
    }
    return reckoned;
}

}  // namespace app
