// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/mandate.h"

#include "domain/rules.h"

#include <set>

namespace domain {
namespace {

std::map<std::string, std::string> values_of(Power power, base::Date on, const Mandate* mandate = nullptr)
{
    std::map<std::string, std::string> values{{"power", std::string(code(power))}, {"on", on.iso()}};
    if (mandate) {
        values["mandate"] = (*mandate)->key;
        values["holder"] = (*mandate)->holder.str();
        values["body"] = (*mandate)->decision.body.str();
        values["case_number"] = (*mandate)->decision.case_number.str();
        values["valid_from"] = (*mandate)->valid_from.iso();
        if ((*mandate)->valid_to)
            values["valid_to"] = (*mandate)->valid_to->iso();
    }
    return values;
}

/// Apart by blanks.
std::string codes_of(const std::set<Power>& powers)
{
    std::string all;
    for (const auto power : powers)
        all += (all.empty() ? "" : " ") + std::string(code(power));
    return all;
}

}  // namespace

void check(const MandateFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    check(fields.decision, faults, "decision");
    require_text(fields.holder, faults, "", "holder");
    if (fields.powers.empty())
        faults.add("field.required", "powers");
    check_order(fields.valid_from, fields.valid_to, faults, "", "valid_to");
    if (fields.valid_from < fields.decision.date)
        faults.add("mandate.before_decision", "valid_from", {{"decided", fields.decision.date.iso()}, {"valid_from", fields.valid_from.iso()}});
    // Norway's law leaves both to the council itself; told once, with all that is meant.
    std::set<Power> given, passed;
    for (const auto power : {Power::appoint, Power::dismiss}) {
        if (fields.country != Country::no || !fields.powers.contains(power))
            continue;
        if (fields.delegated())
            given.insert(power);
        if (fields.may_pass_on.contains(power))
            passed.insert(power);
    }
    if (!given.empty())
        faults.add("mandate.not_delegable", "powers", {{"power", codes_of(given)}, {"holder", fields.holder.str()}});
    if (!passed.empty())
        faults.add("mandate.not_delegable", "may_pass_on", {{"power", codes_of(passed)}, {"holder", fields.holder.str()}});
    for (const auto power : fields.may_pass_on) {
        if (!fields.powers.contains(power))
            faults.add("mandate.pass_on_without_power", "may_pass_on", {{"power", std::string(code(power))}});
    }
    if (fields.pay_limit_percent) {
        if (!fields.powers.contains(Power::set_pay))
            faults.add("mandate.limit_without_power", "pay_limit_percent");
        if (*fields.pay_limit_percent < base::Decimal() || fields.pay_limit_percent->to_double() > 100)
            faults.add("field.range", "pay_limit_percent", {{"low", "0"}, {"high", "100"}});
    }
    if (fields.votes_for && *fields.votes_for < 0)
        faults.add("field.range", "votes_for", {{"low", "0"}});
    if (fields.votes_against && *fields.votes_against < 0)
        faults.add("field.range", "votes_against", {{"low", "0"}});
}

const Mandate* Mandates::find(Power power, base::Date on) const
{
    const Mandate* best = nullptr;
    for (const auto& mandate : *m_mandates) {
        if (mandate->powers.contains(power) && mandate->covers(on) && (!best || (*best)->valid_from <= mandate->valid_from))
            best = &mandate;
    }
    return best;
}

const Mandate& Mandates::require(Power power, base::Date on) const
{
    if (const auto* mandate = find(power, on))
        return *mandate;
    const Mandate* lapsed = nullptr;
    const Mandate* coming = nullptr;
    for (const auto& mandate : *m_mandates) {
        if (!mandate->powers.contains(power))
            continue;
        if (mandate->valid_to && *mandate->valid_to < on) {
            if (!lapsed || *(*lapsed)->valid_to < *mandate->valid_to)
                lapsed = &mandate;
        }
        else if (!coming || mandate->valid_from < (*coming)->valid_from)
            coming = &mandate;
    }
    Faults faults;
    if (lapsed)
        faults.add("mandate.lapsed", "mandate", values_of(power, on, lapsed));
    else if (coming)
        faults.add("mandate.not_yet", "mandate", values_of(power, on, coming));
    else
        faults.add("mandate.missing", "mandate", values_of(power, on));
    throw Refused(faults.all());
}

const Mandate& Mandates::require_pay(base::Decimal rise_percent, base::Date on) const
{
    const auto& mandate = require(Power::set_pay, on);
    if (const auto& limit = mandate->pay_limit_percent; limit && rise_percent > *limit) {
        auto values = values_of(Power::set_pay, on, &mandate);
        values["limit"] = limit->plain();
        values["rise"] = rise_percent.plain();
        refuse("mandate.pay_over_limit", "mandate", std::move(values));
    }
    return mandate;
}

std::vector<Warning> Mandates::warnings(base::Date on) const
{
    std::vector<Warning> warnings;
    for (const auto& mandate : *m_mandates) {
        if (!mandate->valid_to || *mandate->valid_to < on || on.days_until(*mandate->valid_to) > 60)
            continue;
        warnings.push_back({"mandate.lapses", mandate->key,
            {{"mandate", mandate->key}, {"case_number", mandate->decision.case_number.str()}, {"valid_to", mandate->valid_to->iso()},
                {"days", std::to_string(on.days_until(*mandate->valid_to))}}});
    }
    return warnings;
}

}  // namespace domain
