// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/signatures.h"
#include "app/open_form/writer.h"

namespace app::open_form {
namespace {

void put_flag(json& out, const char* name, const domain::Sealed<std::optional<bool>>& flag)
{
    if (const auto* withheld = flag.withheld())
        out[name] = of(*withheld);
    else if (flag)
        out[name] = *flag;
}

template <class E>
void put_word(json& out, const char* name, const domain::Sealed<std::optional<E>>& word)
{
    if (const auto* withheld = word.withheld())
        out[name] = of(*withheld);
    else if (word)
        out[name] = code(*word);
}

json of(const domain::Clause& clause)
{
    json out{{"key", clause.key}};
    put(out, "heading", clause.heading);
    if (clause.text)
        out["text"] = open_form::of(*clause.text);
    if (clause.not_applicable)
        out["not_applicable"] = true;
    put(out, "reason", clause.reason);
    return out;
}

json of(const domain::PayItem& item)
{
    json out{{"key", item.key}, {"kind", code(item.kind)}, {"name", open_form::of(item.name)}};
    put(out, "amount", item.amount);
    out["per"] = code(item.per);
    put(out, "text", item.text);
    out["from"] = item.from.iso();
    put(out, "until", item.until);
    return out;
}

json of(const domain::Notice& notice)
{
    auto out = json::object();
    put(out, "employer_months", notice.employer_months);
    put(out, "employer_months_in_probation", notice.employer_months_in_probation);
    put(out, "employee_months", notice.employee_months);
    put(out, "employee_months_in_probation", notice.employee_months_in_probation);
    put(out, "terms", notice.terms);
    return out;
}

json of(const domain::Probation& probation)
{
    json out;
    put(out, "months", probation.months);
    out["from"] = probation.from.iso();
    out["until"] = probation.until.iso();
    put(out, "review", probation.review);
    return out;
}

json of(const domain::FixedTerm& term)
{
    json out{{"form", code(term.form)}, {"from", term.from.iso()}};
    put(out, "until", term.until);
    put(out, "basis", term.basis);
    put(out, "intention_months", term.intention_months);
    put(out, "intention", term.intention);
    put(out, "afterwards", term.afterwards);
    return out;
}

json of(const domain::RetreatPost& post)
{
    json out{{"post", open_form::of(post.post)}};
    put(out, "pay", post.pay);
    out["per"] = code(post.per);
    put(out, "terms", post.terms);
    return out;
}

json of(const domain::Severance& block)
{
    auto out = json::object();
    put_flag(out, "waiver", block.waiver);
    put(out, "months", block.months);
    put_word(out, "base", block.base);
    if (const auto* withheld = block.triggers.withheld())
        out["triggers"] = open_form::of(*withheld);
    else
        put_list(out, "triggers", *block.triggers, [](domain::Severance::Trigger trigger) { return json(code(trigger)); });
    put_word(out, "start", block.start);
    put_word(out, "payment", block.payment);
    put_flag(out, "set_off", block.set_off);
    put(out, "set_off_from_month", block.set_off_from_month);
    put(out, "set_off_percent", block.set_off_percent);
    put(out, "set_off_terms", block.set_off_terms);
    put(out, "exceptions", block.exceptions);
    put(out, "ceiling", block.ceiling);
    put(out, "contributions_percent", block.contributions_percent);
    put(out, "secrecy", block.secrecy);
    put(out, "from", block.from);
    put(out, "until", block.until);
    return out;
}

template <class T>
void put_block(json& out, const char* name, const std::optional<T>& block)
{
    if (block)
        out[name] = of(*block);
}

}  // namespace

json Writer::version(const domain::AgreementVersion& version) const
{
    const auto& terms = version.terms;
    json out{{"number", version.number}, {"state", code(version.state)}};
    put(out, "replaces", version.replaces);
    put(out, "title", terms.title);
    put(out, "effective", terms.effective);
    put(out, "until", terms.until);
    put(out, "released", terms.released);
    put(out, "pay_review", terms.pay_review);
    put_flag(out, "employment_protection", terms.employment_protection);
    put(out, "protection_reason", terms.protection_reason);
    put_list(out, "clauses", terms.clauses, [](const auto& each) { return of(each); });
    put_list(out, "pay", terms.pay, [](const auto& each) { return of(each); });
    put_block(out, "notice", terms.notice);
    put_block(out, "probation", terms.probation);
    put_block(out, "fixed_term", terms.fixed_term);
    put_block(out, "retreat", terms.retreat);
    put_block(out, "severance", terms.severance);
    if (terms.mandate)
        out["mandate"] = m_case.mandates.get(*terms.mandate)->key;
    put(out, "decision", terms.decision);
    write_signatures(
        out, "signatures", version.signatures, [&](domain::PersonId id) { return person(id); },
        [&](json& one, const char* name, const std::optional<domain::OnBehalf>& by) { mark(one, name, by); });
    put(out, "proposed", version.proposed);
    put(out, "signed_on", version.signed_on);
    put(out, "superseded", version.superseded);
    put(out, "withdrawn", version.withdrawn);
    put(out, "withdrawn_reason", version.withdrawn_reason);
    return out;
}

json Writer::agreement(const domain::AgreementFields& agreement) const
{
    auto out = head(agreement, "agreements");
    out["appointment"] = m_case.appointments.get(agreement.appointment)->key;
    refer(out, "term", agreement.term);
    out["kind"] = code(agreement.kind);
    if (agreement.amends)
        out["amends"] = m_case.agreements.get(*agreement.amends)->key;
    if (agreement.replaces)
        out["replaces"] = m_case.agreements.get(*agreement.replaces)->key;
    if (!agreement.top_leader)
        out["top_leader"] = false;
    if (agreement.presidium_alone)
        out["presidium_alone"] = true;
    if (agreement.circle) {
        auto circle = json::object();
        const auto key = [&](domain::PersonId id) { return json(person(id)); };
        put_list(circle, "presidium", agreement.circle->presidium, key);
        put_list(circle, "guests", agreement.circle->guests, key);
        out["circle"] = std::move(circle);
    }
    put_list(out, "versions", agreement.versions, [&](const auto& each) { return version(each); });
    return out;
}

json Writer::side_post(const domain::SidePostFields& post) const
{
    auto out = head(post, "side-posts");
    out["appointment"] = m_case.appointments.get(post.appointment)->key;
    out["what"] = of(post.what);
    out["employer"] = of(post.employer);
    put(out, "terms", post.terms);
    put_flag(out, "paid", post.paid);
    out["reported"] = post.reported.iso();
    put(out, "from", post.from);
    out["state"] = code(post.state);
    put(out, "answered", post.answered);
    put(out, "reason", post.reason);
    put(out, "decision", post.decision);
    if (post.agreement)
        out["agreement"] = m_case.agreements.get(*post.agreement)->key;
    put_list(out, "reconfirmed", post.reconfirmed, [](const auto& day) { return json{{"on", day.iso()}}; });
    put(out, "ended", post.ended);
    mark(out, "on_behalf", post.on_behalf);
    return out;
}

}  // namespace app::open_form
