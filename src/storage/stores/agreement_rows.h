// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/agreement.h"
#include "domain/agreement/side_post.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"
#include "storage/stores/signature_fields.h"

// How agreements and side posts lie in their tables; see row.h.
namespace storage {

struct AgreementRow {
    static Shape shape() { return {"agreement", "id", {"id", "place", "circle"}, 1, true}; }
    static domain::AgreementFields blank() { return {.id = blank_id<domain::AgreementId>(), .key = {}, .appointment = blank_id<domain::AppointmentId>()}; }
    template <class V, class O>
    static void fields(V& row, O& agreement)
    {
        row.plain("key", agreement.key);
        row.plain("country", agreement.country);
        row.plain("appointment", agreement.appointment);
        row.plain("term", agreement.term);
        row.plain("kind", agreement.kind);
        row.plain("amends", agreement.amends);
        row.plain("replaces", agreement.replaces);
        row.plain("top_leader", agreement.top_leader);
        row.plain("presidium_alone", agreement.presidium_alone);
    }
};

struct AgreementCircleRow {
    static Shape shape() { return {"agreement_circle", "agreement", {"agreement", "half", "place"}, 3}; }
    static domain::PersonId blank() { return blank_id<domain::PersonId>(); }
    template <class V, class O>
    static void fields(V& row, O& person)
    {
        row.plain("person", person);
    }
};

struct VersionRow {
    static Shape shape() { return {"agreement_version", "agreement", {"agreement", "place"}, 2}; }
    static domain::AgreementVersion blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& version)
    {
        row.plain("state", version.state);
        row.plain("replaces", version.replaces);
        row.plain("effective", version.terms.effective);
        row.plain("until", version.terms.until);
        row.plain("released", version.terms.released);
        row.plain("pay_review", version.terms.pay_review);
        row.plain("mandate", version.terms.mandate);
        row.plain("proposed", version.proposed);
        row.plain("signed_on", version.signed_on);
        row.plain("superseded", version.superseded);
        row.plain("withdrawn", version.withdrawn);
        row.sealed("title", version.terms.title);
        row.sealed("protection", version.terms.employment_protection);
        row.sealed("protection_reason", version.terms.protection_reason);
        row.sealed("decision", version.terms.decision);
        row.sealed("withdrawn_reason", version.withdrawn_reason);
    }
};

struct ClauseRow {
    static Shape shape() { return {"agreement_clause", "agreement", {"agreement", "of_version", "place"}, 3}; }
    static domain::Clause blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& clause)
    {
        row.plain("key", clause.key);
        row.plain("not_applicable", clause.not_applicable);
        row.sealed("heading", clause.heading);
        row.passage("text", clause.text);
        row.sealed("reason", clause.reason);
    }
};

struct PayRow {
    static Shape shape() { return {"pay_item", "agreement", {"agreement", "of_version", "place"}, 3}; }
    static domain::PayItem blank() { return {.key = {}, .name = {}, .from = blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& item)
    {
        row.plain("key", item.key);
        row.plain("kind", item.kind);
        row.plain("per", item.per);
        row.plain("first_day", item.from);
        row.plain("last_day", item.until);
        row.sealed("name", item.name);
        row.sealed("amount", item.amount);
        row.sealed("text", item.text);
    }
};

struct NoticeRow {
    static Shape shape() { return {"notice_terms", "agreement", {"agreement", "of_version"}, 2}; }
    static domain::Notice blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& notice)
    {
        row.sealed("employer_months", notice.employer_months);
        row.sealed("employee_months", notice.employee_months);
        row.sealed("employer_in_probation", notice.employer_months_in_probation);
        row.sealed("employee_in_probation", notice.employee_months_in_probation);
        row.sealed("terms", notice.terms);
    }
};

struct ProbationRow {
    static Shape shape() { return {"probation", "agreement", {"agreement", "of_version"}, 2}; }
    static domain::Probation blank() { return {.from = blank_day(), .until = blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& probation)
    {
        row.plain("first_day", probation.from);
        row.plain("last_day", probation.until);
        row.plain("review", probation.review);
        row.sealed("months", probation.months);
    }
};

struct FixedTermRow {
    static Shape shape() { return {"fixed_term", "agreement", {"agreement", "of_version"}, 2}; }
    static domain::FixedTerm blank() { return {.from = blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& term)
    {
        row.plain("form", term.form);
        row.plain("first_day", term.from);
        row.plain("last_day", term.until);
        row.plain("intention", term.intention);
        row.sealed("basis", term.basis);
        row.sealed("intention_months", term.intention_months);
        row.sealed("afterwards", term.afterwards);
    }
};

struct RetreatRow {
    static Shape shape() { return {"retreat_post", "agreement", {"agreement", "of_version"}, 2}; }
    static domain::RetreatPost blank() { return {.post = {}}; }
    template <class V, class O>
    static void fields(V& row, O& post)
    {
        row.plain("per", post.per);
        row.sealed("post", post.post);
        row.sealed("pay", post.pay);
        row.sealed("terms", post.terms);
    }
};

struct SeveranceRow {
    static Shape shape() { return {"severance", "agreement", {"agreement", "of_version"}, 2}; }
    static domain::Severance blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& severance)
    {
        row.plain("first_day", severance.from);
        row.plain("last_day", severance.until);
        row.sealed("waiver", severance.waiver);
        row.sealed("months", severance.months);
        row.sealed("base", severance.base);
        row.sealed("triggers", severance.triggers);
        row.sealed("start", severance.start);
        row.sealed("payment", severance.payment);
        row.sealed("set_off", severance.set_off);
        row.sealed("set_off_from", severance.set_off_from_month);
        row.sealed("set_off_percent", severance.set_off_percent);
        row.sealed("set_off_terms", severance.set_off_terms);
        row.sealed("exceptions", severance.exceptions);
        row.sealed("ceiling", severance.ceiling);
        row.sealed("contributions", severance.contributions_percent);
        row.sealed("secrecy", severance.secrecy);
    }
};

struct AgreementSignatureRow {
    static Shape shape() { return {"agreement_signature", "agreement", {"agreement", "of_version", "place"}, 3}; }
    static domain::Signature blank() { return {blank_id<domain::PersonId>()}; }
    template <class V, class O>
    static void fields(V& row, O& signature)
    {
        signature_fields(row, signature);
    }
};

struct SidePostRow {
    static Shape shape() { return {"side_post", "id", {"id", "place"}, 1, true}; }
    static domain::SidePostFields blank()
    {
        return {.id = blank_id<domain::SidePostId>(),
            .key = {},
            .appointment = blank_id<domain::AppointmentId>(),
            .what = {},
            .employer = {},
            .reported = blank_day()};
    }
    template <class V, class O>
    static void fields(V& row, O& post)
    {
        row.plain("key", post.key);
        row.plain("appointment", post.appointment);
        row.plain("reported", post.reported);
        row.plain("first_day", post.from);
        row.plain("state", post.state);
        row.plain("answered", post.answered);
        row.plain("agreement", post.agreement);
        row.plain("ended", post.ended);
        row.on_behalf("", post.on_behalf);
        row.sealed("what", post.what);
        row.sealed("employer", post.employer);
        row.sealed("terms", post.terms);
        row.sealed("paid", post.paid);
        row.sealed("reason", post.reason);
        row.sealed("decision", post.decision);
    }
};

struct SidePostWordRow {
    static Shape shape() { return {"side_post_word", "side_post", {"side_post", "place"}, 2}; }
    static base::Date blank() { return blank_day(); }
    template <class V, class O>
    static void fields(V& row, O& day)
    {
        row.plain("day", day);
    }
};

/// Calls each(row type, object, lead cells, version or null) for every row of an agreement: a version's own row after what
/// hangs on it, the agreement's last.
template <class Each>
void each_row(const domain::AgreementFields& agreement, Each each)
{
    const auto id = to_cell(agreement.id);
    const domain::AgreementVersion* none = nullptr;
    const auto numbered = [](const auto& list, auto visit) {
        std::int64_t place = 0;
        for (const auto& one : list)
            visit(one, Cell{++place});
    };
    if (agreement.circle) {
        numbered(agreement.circle->presidium, [&](const auto& person, const Cell& place) {
            each(AgreementCircleRow{}, person, {id, Cell{"presidium"}, place}, none);
        });
        numbered(agreement.circle->guests, [&](const auto& person, const Cell& place) {
            each(AgreementCircleRow{}, person, {id, Cell{"guest"}, place}, none);
        });
    }
    for (const auto& version : agreement.versions) {
        const auto number = to_cell(version.number);
        const auto& terms = version.terms;
        numbered(terms.clauses, [&](const auto& clause, const Cell& place) { each(ClauseRow{}, clause, {id, number, place}, &version); });
        numbered(terms.pay, [&](const auto& item, const Cell& place) { each(PayRow{}, item, {id, number, place}, &version); });
        if (terms.notice)
            each(NoticeRow{}, *terms.notice, {id, number}, &version);
        if (terms.probation)
            each(ProbationRow{}, *terms.probation, {id, number}, &version);
        if (terms.fixed_term)
            each(FixedTermRow{}, *terms.fixed_term, {id, number}, &version);
        if (terms.retreat)
            each(RetreatRow{}, *terms.retreat, {id, number}, &version);
        if (terms.severance)
            each(SeveranceRow{}, *terms.severance, {id, number}, &version);
        numbered(version.signatures, [&](const auto& line, const Cell& place) { each(AgreementSignatureRow{}, line, {id, number, place}, &version); });
        each(VersionRow{}, version, {id, number}, &version);
    }
    each(AgreementRow{}, agreement, {id, Cell{}, to_cell(agreement.circle.has_value())}, none);
}

}  // namespace storage
