// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/compliance.h"

#include <algorithm>

namespace domain {
namespace {

using S = ComplianceState;

/// What is not done yet is due when it was asked for and its day has not passed.
ComplianceResult of_deadlines(const std::vector<const Deadline*>& all)
{
    const Deadline* done = nullptr;
    const Deadline* open = nullptr;
    bool waived = false;
    for (const auto* each : all) {
        switch (each->state) {
        case DeadlineState::overdue: return {S::missing, each->due};
        case DeadlineState::done: done = !done || *done->done <= *each->done ? each : done; break;
        case DeadlineState::not_applicable: waived = true; break;
        case DeadlineState::due:
        case DeadlineState::coming: open = !open || each->due < open->due ? each : open; break;
        }
    }
    if (open && (open->state == DeadlineState::due || !done))
        return {S::due, open->due};
    if (done)
        return {S::done, done->done, done->proof};
    return {waived ? S::not_applicable : S::missing};
}

/// The worst of many: missing, due, done; what does not apply counts for nothing.
ComplianceResult worst(const std::vector<ComplianceResult>& results)
{
    ComplianceResult found{S::not_applicable};
    const auto weight = [](S state) { return state == S::missing ? 3 : state == S::due ? 2 : state == S::done ? 1 : 0; };
    for (const auto& each : results) {
        if (weight(each.state) > weight(found.state))
            found = each;
    }
    return found;
}

ComplianceResult best(const std::vector<ComplianceResult>& results)
{
    ComplianceResult found{S::not_applicable};
    const auto weight = [](S state) { return state == S::done ? 3 : state == S::due ? 2 : state == S::missing ? 1 : 0; };
    for (const auto& each : results) {
        if (weight(each.state) > weight(found.state))
            found = each;
    }
    return found;
}

}  // namespace

Compliance::Compliance(const Facts& facts, const std::vector<Deadline>& deadlines, const std::vector<const WaiverFields*>& waivers, base::Date today)
    : m_facts(facts), m_waivers(waivers), m_today(today)
{
    for (const auto& each : deadlines)
        m_by_rule[each.rule->key].push_back(&each);
    for (const auto& fact : facts.of(Anchor::of("appointment.start"))) {
        if (!fact.until || today <= *fact.until)
            m_appointment = fact.appointment;
    }
}

ComplianceResult Compliance::of(std::string_view statement, const ComplianceCheck& check) const
{
    for (const auto* waiver : m_waivers) {
        if (waiver->of == WaiverFields::Of::statement && waiver->rule == statement && waiver->counts(m_today))
            return {S::not_applicable, waiver->date, RecordRef{"waivers", waiver->key}, waiver->key};
    }
    return judge(check);
}

ComplianceResult Compliance::judge(const ComplianceCheck& check) const
{
    if (!check.when.empty()) {
        ComplianceCheck asked;
        asked.facts = check.when;
        asked.same = check.same;
        if (of_facts(asked).state != S::done)
            return {S::not_applicable};
    }
    const auto each_of = [&](const std::vector<ComplianceCheck>& checks) {
        std::vector<ComplianceResult> results;
        for (const auto& one : checks)
            results.push_back(judge(one));
        return results;
    };
    if (!check.all.empty())
        return worst(each_of(check.all));
    if (!check.any.empty())
        return best(each_of(check.any));
    if (!check.rules.empty())
        return of_rules(check);
    if (!check.facts.empty())
        return of_facts(check);
    return {check.enforced.empty() ? S::missing : S::done};
}

ComplianceResult Compliance::of_rules(const ComplianceCheck& check) const
{
    std::vector<ComplianceResult> results;
    for (const auto& rule : check.rules) {
        std::vector<const Deadline*> counted;
        if (const auto found = m_by_rule.find(rule); found != m_by_rule.end()) {
            for (const auto* each : found->second) {
                if (each->appointment.empty() || each->appointment == m_appointment)
                    counted.push_back(each);
            }
        }
        results.push_back(of_deadlines(counted));
    }
    return worst(results);
}

bool Compliance::counts(const Fact& fact, const ComplianceCheck& check) const
{
    if (fact.date > m_today || (fact.until && *fact.until < m_today))
        return false;
    if (check.within_months) {
        const auto end = moved(fact.date, {*check.within_months, 0});
        if (end && *end < m_today)
            return false;
    }
    return check.same == CalendarRule::Same::all || fact.appointment.empty() || fact.appointment == m_appointment;
}

ComplianceResult Compliance::of_facts(const ComplianceCheck& check) const
{
    const Fact* latest = nullptr;
    for (const auto anchor : check.facts) {
        const auto all = m_facts.of(anchor);
        const auto found = std::find_if(all.rbegin(), all.rend(), [&](const auto& fact) { return counts(fact, check); });
        if (found != all.rend() && (!latest || latest->date < found->date))
            latest = &*found;
    }
    return latest ? ComplianceResult{S::done, latest->date, latest->record} : ComplianceResult{};
}

}  // namespace domain
