// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/terms.h"

#include <algorithm>

namespace domain {
namespace {

/// The day from which a signed version holds.
base::Date holds_from(const AgreementVersion& version)
{
    return version.terms.effective.value_or(*version.signed_on);
}

bool lays_ground(AgreementKind kind)
{
    return kind == AgreementKind::employment || kind == AgreementKind::fixed_term;
}

bool lies_over(AgreementKind kind)
{
    return kind == AgreementKind::amendment || kind == AgreementKind::severance;
}

template <class T>
void take_over(std::optional<T>& into, const std::optional<T>& from)
{
    if (from)
        into = from;
}

void lay_over(AgreementTerms& whole, const AgreementTerms& part)
{
    for (const auto& clause : part.clauses) {
        const auto found = std::find_if(whole.clauses.begin(), whole.clauses.end(), [&](const Clause& each) { return each.key == clause.key; });
        if (found == whole.clauses.end())
            whole.clauses.push_back(clause);
        else
            *found = clause;
    }
    whole.pay.insert(whole.pay.end(), part.pay.begin(), part.pay.end());
    take_over(whole.pay_review, part.pay_review);
    take_over(whole.notice, part.notice);
    take_over(whole.probation, part.probation);
    take_over(whole.fixed_term, part.fixed_term);
    take_over(whole.retreat, part.retreat);
    take_over(whole.severance, part.severance);
    if (part.employment_protection.is_withheld() || part.employment_protection) {
        whole.employment_protection = part.employment_protection;
        whole.protection_reason = part.protection_reason;
    }
}

/// The versions of these kinds that hold on the day, in the order in which they came into force.
template <class Wanted>
std::vector<const AgreementVersion*> holding(const Agreements& agreements, base::Date day, Wanted wanted)
{
    std::vector<const AgreementVersion*> all;
    for (const auto* agreement : agreements) {
        if (!wanted((*agreement)->kind))
            continue;
        if (const auto* version = version_on(*agreement, day))
            all.push_back(version);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return holds_from(*a) < holds_from(*b); });
    return all;
}

Sealed<std::optional<int>> notice_on(
    const AgreementTerms& terms, base::Date day, const Sealed<std::optional<int>> Notice::*in_probation, const Sealed<std::optional<int>> Notice::*usual)
{
    if (!terms.notice)
        return {};
    const bool on_probation = terms.probation && terms.probation->from <= day && day <= terms.probation->until;
    const auto& shorter = (*terms.notice).*in_probation;
    if (on_probation && (shorter.is_withheld() || shorter))
        return shorter;
    return (*terms.notice).*usual;
}

class Asking {
public:
    Asking(const AgreementTerms& terms, const std::vector<Signature>& signatures) : m_terms(terms), m_signatures(signatures) {}

    /// A withheld value stands there.
    bool has_block(ClauseRule::Block block) const
    {
        using B = ClauseRule::Block;
        const auto given = [](const auto& value) { return value.is_withheld() || value; };
        const auto* severance = m_terms.severance ? &*m_terms.severance : nullptr;
        switch (block) {
        case B::none: return false;
        case B::start: return m_terms.effective.has_value();
        case B::pay: return !m_terms.pay.empty();
        case B::pay_review: return m_terms.pay_review.has_value();
        case B::notice: return m_terms.notice.has_value();
        case B::probation: return m_terms.probation.has_value();
        case B::fixed_term: return m_terms.fixed_term.has_value();
        case B::retreat: return m_terms.retreat.has_value();
        case B::protection: return given(m_terms.employment_protection);
        case B::severance: return severance;
        case B::waiver: return severance && given(severance->waiver);
        case B::severance_months: return severance && given(severance->months);
        case B::severance_base: return severance && given(severance->base);
        case B::severance_trigger: return severance && (severance->triggers.is_withheld() || !severance->triggers->empty());
        case B::severance_start: return severance && given(severance->start);
        case B::severance_payment: return severance && given(severance->payment);
        case B::set_off: return severance && given(severance->set_off);
        case B::exceptions: return severance && (severance->exceptions.is_withheld() || !severance->exceptions.empty());
        case B::ceiling: return severance && given(severance->ceiling);
        case B::contributions: return severance && given(severance->contributions_percent);
        case B::decision: return m_terms.mandate || given(m_terms.decision);
        case B::signatures: return !m_signatures.empty();
        }
        return false;
    }

    const Clause* clause(std::string_view key) const
    {
        const auto found = std::find_if(m_terms.clauses.begin(), m_terms.clauses.end(), [&](const Clause& each) { return each.key == key; });
        return found == m_terms.clauses.end() ? nullptr : &*found;
    }

    /// Why the rule does not apply here; empty where it does.
    std::string cause_against(ClauseRule::When when) const
    {
        if (when == ClauseRule::When::fixed_term && !m_terms.fixed_term)
            return "no_fixed_term";
        if (when == ClauseRule::When::severance && !m_terms.severance)
            return "no_severance";
        return {};
    }

private:
    const AgreementTerms& m_terms;
    const std::vector<Signature>& m_signatures;
};

std::optional<base::Date> due_day(const ClauseRules& rules, ClauseRule::Group group, const std::optional<base::Date>& start)
{
    if (!start)
        return std::nullopt;
    if (group == ClauseRule::Group::first && rules.first_days)
        return start->plus_days(*rules.first_days);
    if (group == ClauseRule::Group::second && rules.second_months)
        return months_on(*start, *rules.second_months);
    return std::nullopt;
}

}  // namespace

const AgreementVersion* version_on(const Agreement& agreement, base::Date day)
{
    const auto& all = agreement->versions;
    const AgreementVersion* found = nullptr;
    for (const auto& version : all) {
        if (version.is_locked() && holds_from(version) <= day)
            found = &version;
    }
    // What no later version of its own replaced was replaced by another agreement.
    const bool replaced_within =
        found && std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.is_locked() && each.replaces == found->number; });
    if (found && found->superseded && !replaced_within && *found->superseded <= day)
        return nullptr;
    return found;
}

AgreementTerms terms_on(const Agreements& agreements, base::Date day)
{
    AgreementTerms whole;
    const auto ground = holding(agreements, day, lays_ground);
    if (ground.empty())
        return whole;
    whole = ground.back()->terms;
    for (const auto* version : holding(agreements, day, lies_over))
        lay_over(whole, version->terms);
    return whole;
}

std::vector<PayItem> pay_on(const Agreements& agreements, base::Date day)
{
    std::vector<PayItem> current;
    for (const auto& each : terms_on(agreements, day).pay) {
        if (day < each.from)
            continue;
        const auto found = std::find_if(current.begin(), current.end(), [&](const PayItem& other) { return other.key == each.key; });
        if (found == current.end())
            current.push_back(each);
        else if (found->from <= each.from)
            *found = each;
    }
    std::erase_if(current, [&](const PayItem& each) { return !each.holds_on(day); });
    return current;
}

Sealed<std::optional<int>> employer_notice_on(const AgreementTerms& terms, base::Date day)
{
    return notice_on(terms, day, &Notice::employer_months_in_probation, &Notice::employer_months);
}

Sealed<std::optional<int>> employee_notice_on(const AgreementTerms& terms, base::Date day)
{
    return notice_on(terms, day, &Notice::employee_months_in_probation, &Notice::employee_months);
}

std::vector<ChecklistLine> checklist(const ClauseRules& rules, AgreementKind kind, const AgreementTerms& terms, const std::vector<Signature>& signatures,
    std::optional<base::Date> start, std::optional<base::Date> signed_on, base::Date on)
{
    using State = ChecklistLine::State;
    const Asking asking(terms, signatures);
    std::vector<ChecklistLine> lines;
    for (const auto& rule : rules.rows) {
        if (std::find(rule.kinds.begin(), rule.kinds.end(), kind) == rule.kinds.end())
            continue;
        ChecklistLine line{.key = rule.key, .weight = rule.weight, .due = due_day(rules, rule.group, start)};
        const auto* clause = asking.clause(rule.key);
        line.cause = asking.cause_against(rule.when);
        if ((clause && clause->text) || asking.has_block(rule.block)) {
            line.state = State::present;
            line.cause.clear();
        }
        else if (clause && clause->not_applicable) {
            line.state = State::not_applicable;
            line.cause = "said";
            line.reason = clause->reason;
        }
        else if (!line.cause.empty())
            line.state = State::not_applicable;
        const auto day = line.state == State::present ? signed_on.value_or(on) : on;
        line.late = line.due && line.state != State::not_applicable && *line.due < day;
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace domain
