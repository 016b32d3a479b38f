// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record/access.h"

#include <string>
#include <vector>

namespace domain {

/// A clause of an agreement, in words: under a key of the country's checklist, or under one of its own.
struct Clause {
    std::string key;
    SealedText heading = {};
    std::optional<Passage> text = {};
    /// Left out on purpose, and why.
    bool not_applicable = false;
    SealedText reason = {};
    bool operator==(const Clause&) const = default;
};
/// "field.required" (neither a text nor said not to apply; no reason), "agreement.clause_both", "agreement.clause_twice".
void check(const std::vector<Clause>& clauses, Faults& faults, std::string_view path);

enum class AgreementKind { employment, amendment, leader_agreement, fixed_term, severance, exit, job_description };
template <>
struct Codes<AgreementKind> {
    using K = AgreementKind;
    static constexpr Code<K> all[] = {{K::employment, "employment"}, {K::amendment, "amendment"}, {K::leader_agreement, "leader_agreement"},
        {K::fixed_term, "fixed_term"}, {K::severance, "severance"}, {K::exit, "exit"}, {K::job_description, "job_description"}};
};

/// A row of the country's checklist (templates/clauses). The law is data: no paragraph stands in code.
struct ClauseRule {
    enum class Weight { must, usual, optional };
    /// When the law wants it: in the first days, in the first month, or without a day.
    enum class Group { none, first, second };
    /// What the agreement says in a structured block instead of, or beside, a clause.
    enum class Block {
        none,
        start,
        pay,
        pay_review,
        notice,
        probation,
        fixed_term,
        retreat,
        protection,
        severance,
        waiver,
        severance_months,
        severance_base,
        severance_trigger,
        severance_start,
        severance_payment,
        set_off,
        exceptions,
        ceiling,
        contributions,
        decision,
        signatures
    };
    /// Under which condition it is asked for at all.
    enum class When { always, fixed_term, severance };
    std::string key;
    Weight weight = Weight::usual;
    Group group = Group::none;
    Block block = Block::none;
    When when = When::always;
    /// A promise of secrecy, which does not limit public access.
    bool secrecy = false;
    std::vector<AgreementKind> kinds = {};
};
template <>
struct Codes<ClauseRule::Weight> {
    using W = ClauseRule::Weight;
    static constexpr Code<W> all[] = {{W::must, "must"}, {W::usual, "usual"}, {W::optional, "optional"}};
};
template <>
struct Codes<ClauseRule::Group> {
    using G = ClauseRule::Group;
    static constexpr Code<G> all[] = {{G::none, "none"}, {G::first, "first"}, {G::second, "second"}};
};
template <>
struct Codes<ClauseRule::Block> {
    using B = ClauseRule::Block;
    static constexpr Code<B> all[] = {{B::none, "none"}, {B::start, "start"}, {B::pay, "pay"}, {B::pay_review, "pay_review"}, {B::notice, "notice"},
        {B::probation, "probation"}, {B::fixed_term, "fixed_term"}, {B::retreat, "retreat"}, {B::protection, "protection"}, {B::severance, "severance"},
        {B::waiver, "waiver"}, {B::severance_months, "severance_months"}, {B::severance_base, "severance_base"}, {B::severance_trigger, "severance_trigger"},
        {B::severance_start, "severance_start"}, {B::severance_payment, "severance_payment"}, {B::set_off, "set_off"}, {B::exceptions, "exceptions"},
        {B::ceiling, "ceiling"}, {B::contributions, "contributions"}, {B::decision, "decision"}, {B::signatures, "signatures"}};
};
template <>
struct Codes<ClauseRule::When> {
    using W = ClauseRule::When;
    static constexpr Code<W> all[] = {{W::always, "always"}, {W::fixed_term, "fixed_term"}, {W::severance, "severance"}};
};

/// The checklist of a country, with the days in which the law wants its groups.
struct ClauseRules {
    std::vector<ClauseRule> rows = {};
    /// Days and months from the start: NO 7 days; SE 7 days and 1 month. Nothing = the law names no day.
    std::optional<int> first_days = {};
    std::optional<int> second_months = {};
    /// Agreements from before this day are not made under these rules.
    std::optional<base::Date> valid_from = {};
};

}  // namespace domain
