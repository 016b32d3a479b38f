// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/permit.h"

#include "domain/case.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

using Values = std::map<std::string, std::string>;

Values values_of(Power power, base::Date on, const Mandate& mandate)
{
    Values values{{"power", std::string(code(power))}, {"on", on.iso()}, {"mandate", mandate->key}, {"holder", mandate->holder.str()},
        {"body", mandate->decision.body.str()}, {"case_number", mandate->decision.case_number.str()}, {"valid_from", mandate->valid_from.iso()}};
    if (mandate->valid_to)
        values["valid_to"] = mandate->valid_to->iso();
    return values;
}

/// A seat counts from its first day to its last, which is its term's where it has none.
bool sits(const CaseFields& fields, const Seat& seat, base::Date on)
{
    if (on < seat->from)
        return false;
    if (seat->to)
        return on <= *seat->to;
    const auto* term = fields.terms.find(seat->term);
    return !term || on <= (*term)->to;
}

std::set<PersonId> holders(const CaseFields& fields, const base::Text& office, base::Date on)
{
    std::set<PersonId> found;
    for (const auto& seat : fields.seats) {
        if ((seat->title == office || seat->body == office) && sits(fields, seat, on))
            found.insert(seat->person);
    }
    return found;
}

/// Whether one is delegated from the other, directly or through others.
bool descends(const CaseFields& fields, const Mandate& mandate, MandateId from)
{
    const auto* each = &mandate;
    for (size_t steps = 0; steps <= fields.mandates.size() && each && (*each)->delegated_from; ++steps) {
        if (*(*each)->delegated_from == from)
            return true;
        each = fields.mandates.find(*(*each)->delegated_from);
    }
    return false;
}

}  // namespace

bool holds_office(const CaseFields& fields, PersonId person, const base::Text& office, base::Date on)
{
    return holders(fields, office, on).contains(person);
}

bool office_exists(const CaseFields& fields, const base::Text& office, base::Date on)
{
    return !holders(fields, office, on).empty();
}

std::optional<base::Money> highest_pay(const MandateFields& mandate, base::Money before)
{
    if (!mandate.pay_limit_percent)
        return std::nullopt;
    // A millionth of the pay at a time, so that it stays within 64 bits: the limit counts in ten-thousandths of a per cent.
    const auto limit = mandate.pay_limit_percent->ten_thousandths();
    const auto rise = before.minor() / 1'000'000 * limit + before.minor() % 1'000'000 * limit / 1'000'000;
    return base::Money::of_minor(before.minor() + rise, before.currency());
}

const Mandate* Permits::find(Power power, base::Date on) const
{
    const Mandate* best = nullptr;
    for (const auto& mandate : m_case.mandates) {
        if (mandate->powers.contains(power) && mandate->covers(on) && (!best || (*best)->valid_from <= mandate->valid_from))
            best = &mandate;
    }
    return best;
}

const Mandate& Permits::require(Power power, base::Date on, std::optional<PersonId> by)
{
    const auto* found = find(power, on);
    if (!found) {
        const auto mandates = list(m_case.mandates);
        Mandates(mandates).require(power, on);
        base::broken("mandate", "found and not found");
    }
    if (by) {
        // Whoever holds an office under one of several acts under that one.
        for (const auto& mandate : m_case.mandates) {
            if (mandate->powers.contains(power) && mandate->covers(on) && holds_office(m_case, *by, mandate->holder, on))
                found = &mandate;
        }
    }
    warn_of_holder(*found, power, on, by);
    return *found;
}

void Permits::warn_of_holder(const Mandate& mandate, Power power, base::Date on, const std::optional<PersonId>& by)
{
    const auto now = holders(m_case, mandate->holder, on);
    if (by && !now.contains(*by)) {
        m_warnings.push_back({"mandate.other_holder", "", values_of(power, on, mandate)});
        return;
    }
    const auto then = holders(m_case, mandate->holder, mandate->valid_from);
    if (!then.empty() && !now.empty() && then != now)
        m_warnings.push_back({"mandate.holder_changed", "", values_of(power, on, mandate)});
}

const Mandate& Permits::conclude_pay(base::Money before, base::Money after, base::Date on, std::optional<PersonId> by)
{
    const auto& mandate = require(Power::set_pay, on, by);
    if (const auto highest = highest_pay(*mandate, before); highest && after > *highest) {
        auto values = values_of(Power::set_pay, on, mandate);
        values["limit"] = mandate->pay_limit_percent->plain();
        m_warnings.push_back({"mandate.pay_over_limit", "", std::move(values)});
    }
    return mandate;
}

const Mandate& Permits::decide_pay(
    base::Money before, base::Money after, base::Date on, const std::optional<Decision>& own_decision, std::optional<PersonId> by)
{
    const auto& mandate = require(Power::set_pay, on, by);
    const auto highest = highest_pay(*mandate, before);
    if (!highest || after <= *highest)
        return mandate;
    const auto* each = &mandate;
    for (size_t steps = 0; own_decision && each && steps <= m_case.mandates.size(); ++steps) {
        if ((*each)->decision.body == own_decision->body)
            return mandate;
        each = (*each)->delegated_from ? m_case.mandates.find(*(*each)->delegated_from) : nullptr;
    }
    auto values = values_of(Power::set_pay, on, mandate);
    values["limit"] = mandate->pay_limit_percent->plain();
    refuse("mandate.pay_over_limit", "decision", std::move(values));
}

namespace {

void fit_chain(const CaseFields& fields, const Mandate& mandate, const std::string& path, Faults& faults)
{
    const auto* from = fields.mandates.find(*mandate->delegated_from);
    if (!from) {
        faults.add("case.reference", path + "/delegated_from", {{"id", mandate->delegated_from->str()}});
        return;
    }
    const auto& above = **from;
    const auto values = [&](std::string power = {}) {
        Values all{{"mandate", mandate->key}, {"from", above.key}, {"holder", above.holder.str()}, {"body", above.decision.body.str()},
            {"case_number", above.decision.case_number.str()}};
        if (!power.empty())
            all["power"] = std::move(power);
        if (above.valid_to)
            all["valid_to"] = above.valid_to->iso();
        if (above.pay_limit_percent)
            all["limit"] = above.pay_limit_percent->plain();
        return all;
    };
    if (descends(fields, mandate, mandate->id))
        faults.add("mandate.circle", path + "/delegated_from", values());
    if (mandate->decision.body != above.holder)
        faults.add("mandate.passed_by_other", path + "/decision/body", values());
    for (const auto power : mandate->powers) {
        if (!above.powers.contains(power) || !above.may_pass_on.contains(power))
            faults.add("mandate.passes_on_more", path + "/powers", values(std::string(code(power))));
    }
    if (mandate->valid_from < above.valid_from || (above.valid_to && (!mandate->valid_to || *mandate->valid_to > *above.valid_to)))
        faults.add("mandate.passes_on_longer", path + (mandate->valid_from < above.valid_from ? "/valid_from" : "/valid_to"), values());
    if (above.pay_limit_percent && mandate->powers.contains(Power::set_pay)
        && (!mandate->pay_limit_percent || *mandate->pay_limit_percent > *above.pay_limit_percent))
        faults.add("mandate.passes_on_limit", path + "/pay_limit_percent", values());
}

/// Two may hold talks, and two may sign; what binds the municipality has one holder at a time.
constexpr Power single_powers[] = {Power::appoint, Power::dismiss, Power::agree_goals, Power::set_pay, Power::agree_severance};

/// Whoever delegates keeps the matter too.
bool gives(const MandateFields& mandate, Power power)
{
    return mandate.delegated() && mandate.powers.contains(power);
}

bool ends_before(const MandateFields& one, const MandateFields& other)
{
    return one.valid_to && *one.valid_to < other.valid_from;
}

void fit_overlaps(const CaseFields& fields, Power power, Faults& faults)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < fields.mandates.size(); ++i) {
        if (gives(*fields.mandates[i], power))
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return fields.mandates[a]->valid_from < fields.mandates[b]->valid_from; });
    for (size_t i = 0; i < order.size(); ++i) {
        const auto& first = fields.mandates[order[i]];
        for (size_t j = i + 1; j < order.size(); ++j) {
            const auto& second = fields.mandates[order[j]];
            if (ends_before(*first, *second))
                break;
            if (descends(fields, first, second->id) || descends(fields, second, first->id))
                continue;
            faults.add("mandate.overlap", "/mandates/" + std::to_string(order[j]) + "/valid_from",
                {{"power", std::string(code(power))}, {"mandate", second->key}, {"other", first->key}, {"holder", first->holder.str()},
                    {"case_number", first->decision.case_number.str()}, {"from", second->valid_from.iso()}});
        }
    }
}

}  // namespace

std::set<Power> given_twice(const MandateFields& one, const MandateFields& other)
{
    std::set<Power> both;
    if (ends_before(one, other) || ends_before(other, one))
        return both;
    for (const auto power : single_powers) {
        if (gives(one, power) && gives(other, power))
            both.insert(power);
    }
    return both;
}

void fit_mandates(const CaseFields& fields, Faults& faults)
{
    for (size_t i = 0; i < fields.mandates.size(); ++i) {
        if (fields.mandates[i]->delegated_from)
            fit_chain(fields, fields.mandates[i], "/mandates/" + std::to_string(i), faults);
    }
    for (const auto power : single_powers)
        fit_overlaps(fields, power, faults);
}

}  // namespace domain
