// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/agreement.h"
#include "domain/employer/municipality.h"
#include "domain/rules.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

/// NO: aml. § 15-6; SE: LAS 6 §.
constexpr int probation_months = 6;
/// NO: kommuneloven § 13-2.
constexpr int term_months = 72;

void check_range(const Sealed<std::optional<int>>& figure, int low, int high, Faults& faults, std::string_view path, std::string_view name)
{
    if (figure.is_known() && (*figure < low || *figure > high))
        faults.add("field.range", at(path, name), {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

void check_notice(const Notice& notice, Faults& faults, std::string_view path)
{
    check_range(notice.employer_months, 0, 24, faults, path, "employer_months");
    check_range(notice.employee_months, 0, 24, faults, path, "employee_months");
    check_range(notice.employer_months_in_probation, 0, 24, faults, path, "employer_months_in_probation");
    check_range(notice.employee_months_in_probation, 0, 24, faults, path, "employee_months_in_probation");
    const auto none = [](const Sealed<std::optional<int>>& months) { return !months.is_withheld() && !months; };
    if (none(notice.employer_months))
        faults.add("field.required", at(path, "employer_months"));
    if (none(notice.employee_months))
        faults.add("field.required", at(path, "employee_months"));
}

void check_probation(const Probation& probation, const std::optional<FixedTerm>& fixed_term, Faults& faults, std::string_view path)
{
    check_order(probation.from, probation.until, faults, path, "until");
    check_range(probation.months, 1, 24, faults, path, "months");
    if (probation.months.is_known() && *probation.months >= 1 && *probation.months <= 24) {
        const auto end = months_on(probation.from, *probation.months);
        if (end && *end != probation.until)
            faults.add("probation.end_mismatch", at(path, "until"), {{"until", probation.until.iso()}, {"computed", end->iso()}});
    }
    auto latest = months_on(probation.from, probation_months);
    // aml. § 15-6: in a temporary post at most half its time.
    if (fixed_term && fixed_term->form == FixedTerm::Form::temporary && fixed_term->until && fixed_term->from <= *fixed_term->until) {
        const auto half = fixed_term->from.plus_days(fixed_term->from.days_until(*fixed_term->until) / 2);
        latest = latest ? std::min(*latest, half) : half;
    }
    if (latest && probation.until > *latest)
        faults.add("probation.too_long", at(path, "until"), {{"until", probation.until.iso()}, {"latest", latest->iso()}});
    if (probation.review && (*probation.review < probation.from || *probation.review > probation.until))
        faults.add("probation.review_outside", at(path, "review"), {{"from", probation.from.iso()}, {"until", probation.until.iso()}});
}

void check_fixed_term(const FixedTerm& term, Country country, Faults& faults, std::string_view path)
{
    if (!term.until)
        faults.add("fixed_term.end_missing", at(path, "until"));
    if (!term.basis.is_withheld() && term.basis.empty())
        faults.add("fixed_term.basis_missing", at(path, "basis"));
    check_range(term.intention_months, 1, 36, faults, path, "intention_months");
    if (!term.until)
        return;
    check_order(term.from, term.until, faults, path, "until");
    // The last day of six years that begin on 1 March is the last of February.
    const auto whole = months_on(term.from, term_months);
    if (country == Country::no && term.form == FixedTerm::Form::term && whole && *term.until < whole->plus_days(-1))
        faults.add("fixed_term.too_short", at(path, "until"), {{"until", term.until->iso()}, {"earliest", whole->plus_days(-1).iso()}});
    if (term.intention && (*term.intention < term.from || *term.intention > *term.until))
        faults.add("fixed_term.intention_outside", at(path, "intention"), {{"from", term.from.iso()}, {"until", term.until->iso()}});
}

void check_retreat(const RetreatPost& post, base::Currency currency, Faults& faults, std::string_view path)
{
    require_text(post.post, faults, path, "post");
    check_amount(post.pay, currency, faults, at(path, "pay"));
}

void check_terms(const AgreementTerms& terms, const AgreementFields& agreement, Faults& faults, std::string_view path)
{
    const auto currency = currency_of(agreement.country);
    check(terms.clauses, faults, at(path, "clauses"));
    check(terms.pay, currency, faults, at(path, "pay"));
    if (terms.effective)
        check_order(*terms.effective, terms.until, faults, path, "until");
    if (terms.released && terms.until && *terms.released > *terms.until)
        faults.add("field.dates_reversed", at(path, "released"), {{"from", terms.released->iso()}, {"to", terms.until->iso()}});
    if (terms.notice)
        check_notice(*terms.notice, faults, at(path, "notice"));
    if (terms.probation)
        check_probation(*terms.probation, terms.fixed_term, faults, at(path, "probation"));
    if (terms.fixed_term)
        check_fixed_term(*terms.fixed_term, agreement.country, faults, at(path, "fixed_term"));
    else if (agreement.kind == AgreementKind::fixed_term)
        faults.add("fixed_term.end_missing", at(path, "fixed_term"));
    if (terms.retreat)
        check_retreat(*terms.retreat, currency, faults, at(path, "retreat"));
    if (terms.severance)
        check(*terms.severance, agreement.top_leader, currency, faults, at(path, "severance"));
    if (terms.decision.is_known())
        check(*terms.decision, faults, at(path, "decision"));
}

bool is_empty(const AgreementTerms& terms)
{
    return terms.clauses.empty() && terms.pay.empty() && !terms.notice && !terms.probation && !terms.fixed_term && !terms.retreat && !terms.severance;
}

/// What a version must have in the state it is in.
void check_state(const AgreementVersion& version, const AgreementFields& agreement, Faults& faults, const std::string& path)
{
    const auto& signatures = version.signatures;
    const auto untouched = std::all_of(signatures.begin(), signatures.end(), [](const Signature& each) { return each.state == Signature::State::waiting; });
    const bool had_begun = version.state == VersionState::proposed || version.is_locked();
    if (version.state == VersionState::draft && !untouched)
        faults.add("agreement.draft_signed", at(path, "signatures"));
    if (had_begun && is_empty(version.terms))
        faults.add("agreement.empty", at(path, "clauses"), {{"agreement", agreement.key}});
    if (had_begun && signatures.empty())
        faults.add("agreement.no_signers", at(path, "signatures"), {{"agreement", agreement.key}});
    if (had_begun && !version.proposed)
        faults.add("field.required", at(path, "proposed"));
    if (had_begun && agreement.kind == AgreementKind::exit && !version.terms.until)
        faults.add("agreement.exit_day_missing", at(path, "until"), {{"agreement", agreement.key}});
    if (version.is_locked() != version.signed_on.has_value())
        faults.add("agreement.not_signed_whole", at(path, "signed_on"), {{"agreement", agreement.key}});
    else if (version.is_locked() && completed(signatures) != version.signed_on)
        faults.add("agreement.not_signed_whole", at(path, "signatures"), {{"agreement", agreement.key}});
    else if (version.state == VersionState::proposed && all_given(signatures))
        faults.add("agreement.signed_whole", at(path, "state"), {{"agreement", agreement.key}});
    if ((version.state == VersionState::superseded) != version.superseded.has_value())
        faults.add("field.required", at(path, "superseded"));
    if ((version.state == VersionState::withdrawn) != version.withdrawn.has_value())
        faults.add("field.required", at(path, "withdrawn"));
    if (version.withdrawn)
        require_text(version.withdrawn_reason, faults, path, "withdrawn_reason");
    if (version.proposed && version.signed_on && *version.signed_on < *version.proposed)
        faults.add("field.dates_reversed", at(path, "signed_on"), {{"from", version.proposed->iso()}, {"to", version.signed_on->iso()}});
}

/// The chain of versions: numbers, one that is worked on and one that is in force at most, each replacing an earlier one.
void check_chain(const AgreementFields& agreement, Faults& faults)
{
    int open = 0, in_force = 0;
    for (size_t i = 0; i < agreement.versions.size(); ++i) {
        const auto& version = agreement.versions[i];
        const auto where = at("versions", i);
        if (version.number != static_cast<int>(i) + 1)
            faults.add("agreement.version_order", at(where, "number"), {{"number", std::to_string(version.number)}, {"expected", std::to_string(i + 1)}});
        open += version.is_open();
        in_force += version.state == VersionState::signed_;
        if (!version.replaces)
            continue;
        const auto replaced = static_cast<size_t>(*version.replaces - 1);
        if (*version.replaces < 1 || replaced >= i)
            faults.add("agreement.replaces_unknown", at(where, "replaces"), {{"number", std::to_string(*version.replaces)}});
        else if (!agreement.versions[replaced].is_locked())
            faults.add("agreement.replaces_unsigned", at(where, "replaces"), {{"number", std::to_string(*version.replaces)}});
        else if (version.is_locked() && agreement.versions[replaced].state == VersionState::signed_)
            faults.add("agreement.two_signed", at(where, "state"), {{"agreement", agreement.key}});
    }
    if (open > 1)
        faults.add("agreement.two_drafts", "versions", {{"agreement", agreement.key}});
    if (in_force > 1)
        faults.add("agreement.two_signed", "versions", {{"agreement", agreement.key}});
}

}  // namespace

std::optional<base::Date> months_on(base::Date from, int months)
{
    // The calendar ends with 2199.
    const int last = 2199 * 12 + 11;
    if (from.year() * 12 + static_cast<int>(from.month()) - 1 + months > last)
        return std::nullopt;
    return from.plus_months(months);
}

void check(const AgreementFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    if (fields.versions.empty())
        faults.add("field.required", "versions");
    const bool hangs_on_another = fields.kind == AgreementKind::amendment;
    if (hangs_on_another && !fields.amends)
        faults.add("agreement.amends_missing", "amends", {{"agreement", fields.key}});
    if (fields.amends == fields.id || fields.replaces == fields.id)
        faults.add("agreement.amends_wrong", fields.amends == fields.id ? "amends" : "replaces", {{"agreement", fields.key}});
    if (fields.circle && fields.circle->presidium.empty())
        faults.add("circle.empty", "circle/presidium");
    for (size_t i = 0; i < fields.versions.size(); ++i) {
        const auto where = at("versions", i);
        check_terms(fields.versions[i].terms, fields, faults, where);
        check(fields.versions[i].signatures, faults, at(where, "signatures"));
        check_state(fields.versions[i], fields, faults, where);
    }
    check_chain(fields, faults);
}

}  // namespace domain
