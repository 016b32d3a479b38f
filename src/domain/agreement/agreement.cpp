// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/agreement.h"

#include "domain/rules.h"

#include <algorithm>

namespace domain {
namespace {

std::map<std::string, std::string> about(const AgreementFields& agreement)
{
    return {{"agreement", agreement.key}};
}

AgreementVersion* open_version(AgreementFields& agreement)
{
    const auto found = std::find_if(agreement.versions.begin(), agreement.versions.end(), [](const auto& each) { return each.is_open(); });
    return found == agreement.versions.end() ? nullptr : &*found;
}

/// The version that is worked on; refuses where there is none.
AgreementVersion& worked_on(AgreementFields& agreement)
{
    if (auto* version = open_version(agreement))
        return *version;
    const bool is_signed = std::any_of(agreement.versions.begin(), agreement.versions.end(), [](const auto& each) { return each.is_locked(); });
    refuse(is_signed ? "agreement.signed" : "agreement.no_draft", "", about(agreement));
}

/// Nobody has signed yet, whoever is asked.
std::vector<Signature> unsigned_lines(std::vector<Signature> lines)
{
    for (auto& line : lines)
        line = {.person = line.person, .capacity = line.capacity, .order = line.order};
    return lines;
}

bool any_given(const AgreementVersion& version)
{
    return std::any_of(version.signatures.begin(), version.signatures.end(), [](const Signature& each) { return each.is_given(); });
}

void supersede_one(AgreementVersion& version, base::Date on)
{
    version.state = VersionState::superseded;
    version.superseded = on;
}

}  // namespace

const AgreementVersion* Agreement::draft() const
{
    const auto& all = (**this).versions;
    const auto found = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.is_open(); });
    return found == all.end() ? nullptr : &*found;
}

const AgreementVersion* Agreement::in_force() const
{
    const auto& all = (**this).versions;
    const auto found = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.state == VersionState::signed_; });
    return found == all.end() ? nullptr : &*found;
}

const AgreementVersion& Agreement::latest() const
{
    const auto& all = (**this).versions;
    const auto found = std::find_if(all.rbegin(), all.rend(), [](const auto& each) { return each.state != VersionState::withdrawn; });
    return found == all.rend() ? all.back() : *found;
}

const AgreementVersion* Agreement::find(int number) const
{
    const auto& all = (**this).versions;
    return number >= 1 && static_cast<size_t>(number) <= all.size() ? &all[static_cast<size_t>(number) - 1] : nullptr;
}

void Agreement::add_version(AgreementTerms terms, std::vector<Signature> signatures)
{
    if (draft())
        refuse("agreement.two_drafts", "", about(**this));
    auto next = **this;
    AgreementVersion version{.number = static_cast<int>(next.versions.size()) + 1, .terms = std::move(terms)};
    version.signatures = unsigned_lines(std::move(signatures));
    if (const auto* before = in_force())
        version.replaces = before->number;
    next.versions.push_back(std::move(version));
    replace(std::move(next));
}

void Agreement::edit(AgreementTerms terms, std::vector<Signature> signatures)
{
    auto next = **this;
    auto& version = worked_on(next);
    if (any_given(version))
        refuse("agreement.being_signed", "", about(next));
    version.terms = std::move(terms);
    version.signatures = unsigned_lines(std::move(signatures));
    version.state = VersionState::draft;
    replace(std::move(next));
}

void Agreement::propose(base::Date on)
{
    auto next = **this;
    auto& version = worked_on(next);
    if (version.state != VersionState::draft)
        refuse("agreement.wrong_state", "", {{"agreement", next.key}, {"state", std::string(code(version.state))}});
    version.state = VersionState::proposed;
    version.proposed = on;
    replace(std::move(next));
}

void Agreement::settle(const Signature& given)
{
    auto next = **this;
    auto& version = worked_on(next);
    if (version.state != VersionState::proposed)
        refuse("agreement.wrong_state", "", {{"agreement", next.key}, {"state", std::string(code(version.state))}});
    if (given.date && version.proposed && *given.date < *version.proposed)
        refuse("field.dates_reversed", "date", {{"from", version.proposed->iso()}, {"to", given.date->iso()}});
    domain::settle(version.signatures, given);
    if (const auto day = completed(version.signatures)) {
        version.state = VersionState::signed_;
        version.signed_on = *day;
        if (version.replaces) {
            auto& before = next.versions[static_cast<size_t>(*version.replaces) - 1];
            if (before.state == VersionState::signed_)
                supersede_one(before, version.terms.effective.value_or(*day));
        }
    }
    replace(std::move(next));
}

void Agreement::reply(int number, PersonId person, base::Text answer, base::Date on)
{
    auto next = **this;
    if (!find(number))
        refuse("agreement.unknown_version", "version", {{"agreement", next.key}, {"number", std::to_string(number)}});
    auto& version = next.versions[static_cast<size_t>(number) - 1];
    if (version.state == VersionState::withdrawn)
        refuse("agreement.wrong_state", "", {{"agreement", next.key}, {"state", std::string(code(version.state))}});
    domain::reply(version.signatures, person, std::move(answer), on);
    replace(std::move(next));
}

void Agreement::withdraw(base::Date on, base::Text reason)
{
    auto next = **this;
    auto& version = worked_on(next);
    if (reason.empty())
        refuse("field.required", "reason");
    version.state = VersionState::withdrawn;
    version.withdrawn = on;
    version.withdrawn_reason = std::move(reason);
    replace(std::move(next));
}

void Agreement::supersede(base::Date on)
{
    auto next = **this;
    const auto found = std::find_if(next.versions.begin(), next.versions.end(), [](const auto& each) { return each.state == VersionState::signed_; });
    if (found == next.versions.end())
        refuse("agreement.not_signed", "", about(next));
    supersede_one(*found, on);
    replace(std::move(next));
}

std::vector<Warning> warnings(const AgreementFields& agreement, const ClauseRules& rules, std::optional<base::Date> start)
{
    std::vector<Warning> all;
    const auto found =
        std::find_if(agreement.versions.rbegin(), agreement.versions.rend(), [](const auto& each) { return each.state != VersionState::withdrawn; });
    if (found == agreement.versions.rend())
        return all;
    const auto& version = *found;
    const auto& terms = version.terms;
    const auto where = at("versions", static_cast<size_t>(version.number - 1));
    const auto warn = [&](std::string code, std::string_view field, std::map<std::string, std::string> values = {}) {
        values.emplace("agreement", agreement.key);
        all.push_back({std::move(code), at(where, field), std::move(values)});
    };
    const bool begins = agreement.kind == AgreementKind::employment || agreement.kind == AgreementKind::fixed_term;
    if (begins && version.number == 1 && start && rules.first_days && version.signed_on && start->plus_days(*rules.first_days) < *version.signed_on)
        warn("agreement.late", "signed_on",
            {{"signed", version.signed_on->iso()}, {"due", start->plus_days(*rules.first_days).iso()}, {"days", std::to_string(*rules.first_days)}});
    if (begins && rules.valid_from && version.signed_on && *version.signed_on < *rules.valid_from)
        warn("agreement.old_contract", "signed_on", {{"signed", version.signed_on->iso()}, {"valid_from", rules.valid_from->iso()}});
    if (terms.severance && !terms.severance->secrecy.empty())
        warn("agreement.secrecy_no_limit", "severance/secrecy");
    for (size_t i = 0; i < terms.clauses.size(); ++i) {
        const auto rule = std::find_if(rules.rows.begin(), rules.rows.end(), [&](const auto& each) { return each.key == terms.clauses[i].key; });
        if (rule != rules.rows.end() && rule->secrecy && terms.clauses[i].text)
            warn("agreement.secrecy_no_limit", at("clauses", i));
    }
    if (!terms.mandate && !terms.decision.is_withheld() && !terms.decision)
        warn("agreement.no_decision", "decision");
    const bool unprotected = terms.employment_protection.is_known() && !*terms.employment_protection;
    if (begins && unprotected && !terms.severance)
        warn("agreement.unprotected_without_severance", "severance");
    return all;
}

}  // namespace domain
