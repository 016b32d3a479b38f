// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/write.h"

#include "app/open_form/writer.h"

#include <algorithm>
#include <iterator>

namespace app {
namespace open_form {

void Writer::refer(json& out, const char* name, const std::optional<domain::PersonId>& id) const
{
    if (id)
        out[name] = person(*id);
}

void Writer::refer(json& out, const char* name, const std::optional<domain::TermId>& id) const
{
    if (id)
        out[name] = m_case.terms.get(*id)->key;
}

void Writer::mark(json& out, const char* name, const std::optional<domain::OnBehalf>& on_behalf) const
{
    if (!on_behalf)
        return;
    json one{{"typed_by", person(on_behalf->typed_by)}, {"source", code(on_behalf->source)}, {"of", on_behalf->of.iso()}};
    put(one, "confirmed", on_behalf->confirmed);
    out[name] = std::move(one);
}

json Writer::municipality() const
{
    const auto& fields = *m_case.municipality;
    json out;
    out["name"] = fields.name.str();
    out["organisation_number"] = fields.organisation_number;
    out["country"] = code(fields.country);
    out["language"] = base::code(fields.language);
    out["executive_title"] = fields.executive_title.str();
    out["presidium_title"] = fields.presidium_title.str();
    out["notice_days"] = fields.notice_days;
    if (fields.pay_text_allowed)
        out["pay_text_allowed"] = true;
    return out;
}

json Writer::seat(const domain::SeatFields& seat) const
{
    auto out = head(seat, "seats");
    out["person"] = person(seat.person);
    out["term"] = m_case.terms.get(seat.term)->key;
    out["body"] = seat.body.str();
    out["title"] = seat.title.str();
    put(out, "party", seat.party);
    out["from"] = seat.from.iso();
    put(out, "to", seat.to);
    if (seat.deputy_for)
        out["deputy_for"] = m_case.seats.get(*seat.deputy_for)->key;
    if (seat.lead)
        out["lead"] = true;
    return out;
}

json Writer::appointment(const domain::AppointmentFields& appointment) const
{
    auto out = head(appointment, "appointments");
    out["person"] = person(appointment.person);
    out["title"] = appointment.title.str();
    if (appointment.decided_by)
        out["decided_by"] = m_case.mandates.get(*appointment.decided_by)->key;
    put(out, "agreement_signed", appointment.agreement_signed);
    out["start"] = appointment.start.iso();
    put(out, "probation_until", appointment.probation_until);
    put(out, "confirmed", appointment.confirmed);
    put(out, "until", appointment.until);
    return out;
}

json Writer::mandate(const domain::MandateFields& mandate) const
{
    auto out = head(mandate, "mandates");
    put(out, "title", mandate.title);
    out["decision"] = of(mandate.decision);
    out["holder"] = mandate.holder.str();
    put_list(out, "powers", mandate.powers, [](domain::Power power) { return json(code(power)); });
    put(out, "pay_limit_percent", mandate.pay_limit_percent);
    put(out, "votes_for", mandate.votes_for);
    put(out, "votes_against", mandate.votes_against);
    out["valid_from"] = mandate.valid_from.iso();
    put(out, "valid_to", mandate.valid_to);
    put(out, "may_sub_delegate", mandate.may_sub_delegate);
    put_list(out, "may_pass_on", mandate.may_pass_on, [](domain::Power power) { return json(code(power)); });
    if (mandate.delegated_from)
        out["delegated_from"] = m_case.mandates.get(*mandate.delegated_from)->key;
    return out;
}

json Writer::interest(const domain::InterestFields& interest) const
{
    auto out = head(interest, "interests");
    out["person"] = person(interest.person);
    out["matter"] = of(interest.matter);
    out["declared"] = interest.declared.iso();
    put(out, "until", interest.until);
    if (interest.talk)
        out["talk"] = m_case.talks.get(*interest.talk)->key;
    return out;
}

json Writer::account(const domain::AccountFields& account) const
{
    json out{{"key", account.key}, {"name", account.name.str()}, {"party", code(account.party)}};
    refer(out, "person", account.person);
    if (account.let_in)
        out["let_in"] = true;
    put(out, "valid_to", account.valid_to);
    put(out, "closed", account.closed);
    return out;
}

json Writer::document(const FrozenCopy& document) const
{
    json out{{"key", document.id.str()}, {"kind", document.kind}, {"record", m_case.talks.get(document.record)->key}};
    out["title"] = of(document.title);
    out["edition"] = code(document.edition);
    out["language"] = base::code(document.language);
    out["version"] = document.version;
    out["short_hash"] = document.short_hash;
    out["template_hash"] = base::hex(document.template_hash);
    out["audit_head"] = base::hex(document.audit_head);
    out["frozen"] = to_utc(document.frozen);
    out["sha256"] = base::hex(document.sha256);
    out["bytes"] = document.bytes.is_withheld() ? of(*document.bytes.withheld()) : json(to_base64(*document.bytes));
    return out;
}

std::string Writer::write(const std::vector<FrozenCopy>& documents) const
{
    json out;
    out["form"] = "radslag-case";
    out["version"] = 1;
    if (m_case.test)
        out["test"] = true;
    put(out, "today", m_case.today);
    out["municipality"] = municipality();
    put_list(out, "persons", m_case.persons, [&](const auto& each) {
        auto one = head(*each, "persons");
        one["name"] = each->name.str();
        put(one, "title", each->title);
        return one;
    });
    put_list(out, "terms", m_case.terms, [&](const auto& each) {
        auto one = head(*each, "terms");
        one["name"] = each->name.str();
        one["from"] = each->from.iso();
        one["to"] = each->to.iso();
        put(one, "election", each->election);
        return one;
    });
    put_list(out, "seats", m_case.seats, [&](const auto& each) { return seat(*each); });
    put_list(out, "appointments", m_case.appointments, [&](const auto& each) { return appointment(*each); });
    put_list(out, "mandates", m_case.mandates, [&](const auto& each) { return mandate(*each); });
    put_list(out, "interests", m_case.interests, [&](const auto& each) { return interest(*each); });
    put_list(out, "agreements", m_case.agreements, [&](const auto& each) { return agreement(*each); });
    put_list(out, "side-posts", m_case.side_posts, [&](const auto& each) { return side_post(*each); });
    put_list(out, "delegations", m_case.delegations, [&](const auto& each) { return delegation(*each); });
    put_list(out, "instructions", m_case.instructions, [&](const auto& each) { return instruction(*each); });
    put_list(out, "accords", m_case.accords, [&](const auto& each) { return accord(*each); });
    put_list(out, "steps", m_case.steps, [&](const auto& each) { return step(*each); });
    // What the recovery sheets open is no one's account.
    std::vector<domain::Account> accounts;
    std::copy_if(
        m_case.accounts.begin(), m_case.accounts.end(), std::back_inserter(accounts), [](const auto& each) { return each->party != domain::Party::recovery; });
    put_list(out, "accounts", accounts, [&](const auto& each) { return account(*each); });
    put_list(out, "plans", m_case.plans, [&](const auto& each) { return plan(*each); });
    auto goals = json::array();
    for (const auto& each : m_case.plans) {
        for (const auto& one : each->goals)
            goals.push_back(goal(*each, one));
    }
    if (!goals.empty())
        out["goals"] = std::move(goals);
    put_list(out, "guides", m_case.guides, [&](const auto& each) { return guide(*each); });
    put_list(out, "talks", m_case.talks, [&](const auto& each) { return talk(*each); });
    put_list(out, "actions", m_case.actions, [&](const auto& each) { return action(*each); });
    put_list(out, "salary", m_case.salary, [&](const auto& each) { return salary(*each); });
    put_list(out, "series", m_case.series, [&](const auto& each) { return series(*each); });
    put_list(out, "waivers", m_case.waivers, [&](const auto& each) { return waiver(*each); });
    put_list(out, "documents", documents, [&](const auto& each) { return document(each); });
    return out.dump(2) + "\n";
}

}  // namespace open_form

std::string write_open_form(const domain::Case& whole, const std::vector<FrozenCopy>& documents)
{
    return open_form::Writer(whole).write(documents);
}

}  // namespace app
