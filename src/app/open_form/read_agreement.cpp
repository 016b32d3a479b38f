// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"
#include "app/open_form/signatures.h"

namespace app::open_form {
namespace {

domain::Sealed<std::optional<bool>> yes_or_no(const Fields& in, const char* name)
{
    if (const auto closed = in.withheld(name))
        return *closed;
    return in.has(name) ? std::optional(in.flag(name, false)) : std::nullopt;
}

template <class E>
domain::Sealed<std::optional<E>> sealed_word(const Fields& in, const char* name, E otherwise)
{
    if (const auto closed = in.withheld(name))
        return *closed;
    return in.has(name) ? std::optional(in.word(name, otherwise)) : std::nullopt;
}

domain::Sealed<std::set<domain::Severance::Trigger>> read_triggers(const Fields& in)
{
    if (const auto closed = in.withheld("triggers"))
        return *closed;
    std::set<domain::Severance::Trigger> triggers;
    for (const auto& word : in.texts("triggers")) {
        if (const auto trigger = domain::from_code<domain::Severance::Trigger>(word.str()))
            triggers.insert(*trigger);
        else
            in.spoil();
    }
    return triggers;
}

domain::Severance read_severance(const Fields& in)
{
    domain::Severance block;
    block.waiver = yes_or_no(in, "waiver");
    block.months = in.sealed(&Fields::whole, "months");
    block.base = sealed_word(in, "base", domain::PayBase::fixed);
    block.triggers = read_triggers(in);
    block.start = sealed_word(in, "start", domain::Severance::Start::after_notice);
    block.payment = sealed_word(in, "payment", domain::Severance::Payment::monthly);
    block.set_off = yes_or_no(in, "set_off");
    block.set_off_from_month = in.sealed(&Fields::whole, "set_off_from_month");
    block.set_off_percent = in.sealed(&Fields::figure, "set_off_percent");
    block.set_off_terms = in.sealed_text("set_off_terms");
    block.exceptions = in.sealed_text("exceptions");
    block.ceiling = in.sealed(&Fields::money, "ceiling");
    block.contributions_percent = in.sealed(&Fields::figure, "contributions_percent");
    block.secrecy = in.sealed_text("secrecy");
    block.from = in.date("from");
    block.until = in.date("until");
    return block;
}

domain::Notice read_notice(const Fields& in)
{
    domain::Notice notice;
    notice.employer_months = in.sealed(&Fields::whole, "employer_months");
    notice.employee_months = in.sealed(&Fields::whole, "employee_months");
    notice.employer_months_in_probation = in.sealed(&Fields::whole, "employer_months_in_probation");
    notice.employee_months_in_probation = in.sealed(&Fields::whole, "employee_months_in_probation");
    notice.terms = in.sealed_text("terms");
    return notice;
}

/// Its end may be left to be reckoned from its months.
domain::Probation read_probation(const Fields& in)
{
    const auto from = in.day("from");
    auto months = in.sealed(&Fields::whole, "months");
    auto until = in.date("until");
    if (!until && months.is_known() && *months > 0 && *months <= 24)
        until = domain::months_on(from, *months);
    if (!until)
        in.complain("form.missing", "until", {{"key", "until"}});
    domain::Probation probation{.from = from, .until = until.value_or(from), .review = in.date("review")};
    probation.months = std::move(months);
    return probation;
}

/// The day on which the parties tell may be left to be reckoned.
domain::FixedTerm read_fixed_term(const Fields& in)
{
    domain::FixedTerm term{.form = in.word("form", domain::FixedTerm::Form::term), .from = in.day("from"), .until = in.date("until")};
    term.basis = in.sealed_text("basis");
    term.intention_months = in.sealed(&Fields::whole, "intention_months");
    term.intention = in.date("intention");
    if (!term.intention && term.until && term.intention_months.is_known() && *term.intention_months > 0 && *term.intention_months <= 36)
        term.intention = domain::months_on(*term.until, -*term.intention_months);
    term.afterwards = in.sealed_text("afterwards");
    return term;
}

domain::Clause read_clause(const Fields& in)
{
    domain::Clause clause{.key = in.plain("key")};
    clause.heading = in.sealed_text("heading");
    if (in.has("text"))
        clause.text = in.required_passage("text");
    clause.not_applicable = in.flag("not_applicable", false);
    clause.reason = in.sealed_text("reason");
    return clause;
}

domain::PayItem read_pay_item(const Fields& in)
{
    domain::PayItem item{.key = in.plain("key"),
        .kind = in.word("kind", domain::PayItem::Kind::fixed),
        .name = in.sealed_text("name"),
        .amount = in.sealed(&Fields::money, "amount"),
        .per = in.word("per", domain::PayPer::year),
        .from = in.day("from"),
        .until = in.date("until")};
    item.text = in.sealed_text("text");
    return item;
}

domain::AgreementVersion read_version(const Fields& in, int number)
{
    domain::AgreementVersion version{.number = in.whole("number").value_or(number),
        .state = in.word("state", domain::VersionState::draft),
        .replaces = in.whole("replaces"),
        .terms = read_terms(in),
        .signatures = read_signatures(in, "signatures")};
    version.proposed = in.date("proposed");
    version.signed_on = in.date("signed_on");
    version.superseded = in.date("superseded");
    version.withdrawn = in.date("withdrawn");
    version.withdrawn_reason = in.sealed_text("withdrawn_reason");
    return version;
}

}  // namespace

domain::AgreementTerms read_terms(const Fields& in)
{
    domain::AgreementTerms terms;
    terms.title = in.sealed_text("title");
    terms.effective = in.date("effective");
    terms.until = in.date("until");
    terms.released = in.date("released");
    terms.pay_review = in.date("pay_review");
    terms.employment_protection = yes_or_no(in, "employment_protection");
    terms.protection_reason = in.sealed_text("protection_reason");
    in.list("clauses", [&](const Fields& each) { terms.clauses.push_back(read_clause(each)); });
    in.list("pay", [&](const Fields& each) { terms.pay.push_back(read_pay_item(each)); });
    in.object("notice", [&](const Fields& each) { terms.notice = read_notice(each); });
    in.object("probation", [&](const Fields& each) { terms.probation = read_probation(each); });
    in.object("fixed_term", [&](const Fields& each) { terms.fixed_term = read_fixed_term(each); });
    in.object("retreat", [&](const Fields& each) {
        domain::RetreatPost post{.post = each.sealed_text("post"), .pay = each.sealed(&Fields::money, "pay"), .per = each.word("per", domain::PayPer::year)};
        post.terms = each.sealed_text("terms");
        terms.retreat = std::move(post);
    });
    in.object("severance", [&](const Fields& each) { terms.severance = read_severance(each); });
    terms.mandate = in.refers<domain::MandateId>("mandate", "mandates");
    terms.decision = in.sealed(&Fields::decision, "decision");
    return terms;
}

domain::AgreementFields read_agreement(const Fields& in, domain::Country country)
{
    domain::AgreementFields agreement{
        .id = in.id<domain::AgreementId>("agreements"),
        .key = in.plain("key"),
        .country = country,
        .appointment = in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .term = in.refers<domain::TermId>("term", "terms"),
        .kind = in.word("kind", domain::AgreementKind::employment),
        .amends = in.refers<domain::AgreementId>("amends", "agreements"),
        .replaces = in.refers<domain::AgreementId>("replaces", "agreements"),
        .top_leader = in.flag("top_leader", true),
        .presidium_alone = in.flag("presidium_alone", false),
    };
    in.object("circle", [&](const Fields& circle) {
        agreement.circle = {circle.refers_to_all<domain::PersonId>("presidium", "persons"), circle.refers_to_all<domain::PersonId>("guests", "persons")};
    });
    in.list("versions", [&](const Fields& version) { agreement.versions.push_back(read_version(version, static_cast<int>(agreement.versions.size()) + 1)); });
    return agreement;
}

domain::SidePostFields read_side_post(const Fields& in)
{
    domain::SidePostFields post{
        .id = in.id<domain::SidePostId>("side-posts"),
        .key = in.plain("key"),
        .appointment = in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .what = in.sealed_text("what"),
        .employer = in.sealed_text("employer"),
        .reported = in.day("reported"),
    };
    post.terms = in.sealed_text("terms");
    post.paid = yes_or_no(in, "paid");
    post.from = in.date("from");
    post.state = in.word("state", domain::SidePostState::reported);
    post.answered = in.date("answered");
    post.reason = in.sealed_text("reason");
    post.decision = in.sealed(&Fields::decision, "decision");
    post.agreement = in.refers<domain::AgreementId>("agreement", "agreements");
    in.list("reconfirmed", [&](const Fields& word) { post.reconfirmed.push_back(word.day("on")); });
    post.ended = in.date("ended");
    post.on_behalf = in.on_behalf("on_behalf");
    return post;
}

}  // namespace app::open_form
