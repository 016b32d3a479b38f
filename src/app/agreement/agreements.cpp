// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement/agreements.h"

#include "app/accounts/circles.h"
#include "app/agreement/clause_library.h"
#include "app/agreement/fill_clauses.h"
#include "domain/agreement/agreement_fit.h"
#include "domain/agreement/terms.h"
#include "domain/employer/permit.h"
#include "domain/sight.h"

#include <algorithm>

namespace app {
namespace {

using domain::AgreementKind;
using domain::Side;

const ClauseLibrary& library_of(const domain::CaseFields& records)
{
    return ClauseLibrary::of(records.municipality->country);
}

/// A year's pay on this day; nothing where it may not be read.
std::optional<base::Money> pay_of(const domain::Agreements& agreements, base::Date day)
{
    const auto sum = domain::yearly(domain::pay_on(agreements, day), domain::PayBase::with_additions);
    return sum.is_withheld() ? std::nullopt : sum.open();
}

void require_impartial(const domain::CaseFields& records, domain::PersonId person, base::Date day)
{
    for (const auto& interest : records.interests) {
        const bool in_its_days = interest->declared <= day && (!interest->until || day <= *interest->until);
        if (interest->person == person && !interest->talk && in_its_days)
            domain::refuse("interest.conflict", "person", {{"interest", interest->key}, {"matter", domain::matter_of(interest)}});
    }
}

bool begins_work(AgreementKind kind)
{
    return kind == AgreementKind::employment || kind == AgreementKind::fixed_term;
}

}  // namespace

void Agreements::require_part(const domain::AgreementFields& agreement) const
{
    const auto& account = m_work.account();
    const auto& circle = agreement.circle;
    const bool guest = circle && account->person && std::find(circle->guests.begin(), circle->guests.end(), *account->person) != circle->guests.end();
    if (!guest)
        hand().require_dialogue();
    // While the presidium works on it alone, it is nobody else's.
    if (agreement.presidium_alone && account->party == domain::Party::executive && !agreement.versions.back().proposed)
        domain::refuse("act.party", "", {{"party", std::string(domain::code(account->party))}});
}

domain::Agreement Agreements::get(domain::AgreementId id) const
{
    return m_work.records()->agreements.get(id);
}

void Agreements::add(domain::AgreementFields agreement, bool fill)
{
    const auto& records = *m_work.records();
    agreement.country = records.municipality->country;
    if (agreement.versions.size() != 1)
        domain::refuse("field.required", "versions");
    auto& version = agreement.versions.front();
    version = {.terms = std::move(version.terms), .signatures = std::move(version.signatures)};
    for (auto& line : version.signatures)
        line = {.person = line.person, .capacity = line.capacity, .order = line.order};
    require_part(agreement);
    if (!agreement.term)
        agreement.term = domain::term_holding(records, m_work.today());
    if (agreement.circle) {
        domain::Faults faults;
        domain::check_circle(records, agreement.appointment, *agreement.circle, m_work.today(), faults);
        faults.raise();
    }
    if (fill)
        fill_clauses(records, agreement, version.terms, version.signatures);
    library_of(records).complete(version.terms.clauses, records.municipality->language);
    m_work.save(domain::Agreement(std::move(agreement)));
}

void Agreements::edit(domain::AgreementId id, domain::AgreementTerms terms, std::vector<domain::Signature> signatures)
{
    auto agreement = get(id);
    require_part(*agreement);
    library_of(*m_work.records()).complete(terms.clauses, m_work.records()->municipality->language);
    agreement.edit(std::move(terms), std::move(signatures));
    m_work.save(agreement);
}

void Agreements::add_version(domain::AgreementId id, domain::AgreementTerms terms, std::vector<domain::Signature> signatures)
{
    auto agreement = get(id);
    require_part(*agreement);
    library_of(*m_work.records()).complete(terms.clauses, m_work.records()->municipality->language);
    agreement.add_version(std::move(terms), std::move(signatures));
    m_work.save(agreement);
}

void Agreements::fill(domain::AgreementId id)
{
    auto agreement = get(id);
    require_part(*agreement);
    const auto* draft = agreement.draft();
    if (!draft)
        domain::refuse("agreement.no_draft", "", {{"agreement", agreement->key}});
    auto terms = draft->terms;
    const auto signatures = draft->signatures;
    fill_clauses(*m_work.records(), *agreement, terms, signatures);
    agreement.edit(std::move(terms), signatures);
    m_work.save(agreement);
}

void Agreements::warn(const domain::Agreement& agreement)
{
    const auto& records = *m_work.records();
    const auto& library = library_of(records);
    const auto start = std::optional(records.appointments.get(agreement->appointment)->start);
    for (auto& warning : domain::warnings(*agreement, library.rules(), start))
        m_work.warnings().push_back(std::move(warning));
    const auto& version = agreement.latest();
    const auto kind = agreement->kind;
    for (const auto& line : domain::checklist(library.rules(), kind, version.terms, version.signatures, start, version.signed_on, m_work.today())) {
        if (line.state != domain::ChecklistLine::State::missing || line.weight != domain::ClauseRule::Weight::must)
            continue;
        std::map<std::string, std::string> values{{"agreement", agreement->key}, {"clause", line.key}};
        if (line.due)
            values["due"] = line.due->iso();
        m_work.warnings().push_back({line.due ? "agreement.clause_missing_by" : "agreement.clause_missing", "clauses", std::move(values)});
    }
}

void Agreements::propose(domain::AgreementId id)
{
    auto agreement = get(id);
    require_part(*agreement);
    agreement.propose(m_work.today());
    const domain::Permits permits(*m_work.records(), m_work.warnings());
    if (!permits.find(domain::Power::sign, m_work.today()))
        m_work.warnings().push_back({"agreement.no_mandate", "", {{"agreement", agreement->key}, {"on", m_work.today().iso()}}});
    warn(agreement);
    m_work.save(agreement);
}

void Agreements::require_mandates(const domain::Agreement& agreement, const domain::Signature& given)
{
    const auto& records = *m_work.records();
    const auto& terms = agreement.draft()->terms;
    const auto on = *given.date;
    domain::Permits permits(records, m_work.warnings());
    permits.require(domain::Power::sign, on, given.on_behalf ? std::nullopt : std::optional(given.person));
    const bool resolved = terms.decision.is_withheld() || terms.decision;
    if ((terms.severance || agreement->kind == AgreementKind::exit) && !resolved)
        permits.require(domain::Power::agree_severance, on);
    // What the pay was, and what it would be: the draft as if it were signed.
    const auto day = terms.effective.value_or(on);
    auto before_all = domain::agreements_of(records, agreement->appointment);
    const auto before = pay_of(before_all, day.plus_days(-1));
    if (!before || terms.pay.empty())
        return;
    auto fields = *agreement;
    auto& version = fields.versions.back();
    version.state = domain::VersionState::signed_;
    version.signed_on = on;
    for (auto& line : version.signatures) {
        line.state = domain::Signature::State::signed_;
        line.date = on;
    }
    if (version.replaces) {
        auto& replaced = fields.versions[static_cast<size_t>(*version.replaces) - 1];
        replaced.state = domain::VersionState::superseded;
        replaced.superseded = day;
    }
    const domain::Agreement as_signed(std::move(fields));
    std::erase_if(before_all, [&](const domain::Agreement* each) { return (*each)->id == agreement->id; });
    before_all.push_back(&as_signed);
    const auto after = pay_of(before_all, day);
    if (after && *after > *before)
        permits.decide_pay(*before, *after, on, terms.decision.is_known() ? std::optional(*terms.decision) : std::nullopt, given.person);
}

void Agreements::settle(domain::AgreementId id, domain::Signature given, const std::optional<domain::Behalf>& behalf)
{
    const auto& records = *m_work.records();
    const auto by = hand();
    auto agreement = get(id);
    const auto executive = records.appointments.get(agreement->appointment)->person;
    const auto side = given.person == executive ? Side::executive : Side::presidium;
    if (m_work.account()->person != given.person || by.account()->party == domain::Party::secretariat)
        given.on_behalf = by.for_person(given.person, side, behalf);
    if (!given.date)
        given.date = given.on_behalf ? given.on_behalf->of : m_work.today();
    by.require_by_today(*given.date, "date");
    if (given.is_given()) {
        require_impartial(records, given.person, *given.date);
        if (side == Side::presidium && agreement.draft())
            require_mandates(agreement, given);
    }
    agreement.settle(given);
    m_work.save(agreement);
    if (agreement.in_force() && !agreement.draft())
        in_force(agreement);
}

void Agreements::in_force(const domain::Agreement& agreement)
{
    const auto& version = *agreement.in_force();
    const auto& terms = version.terms;
    const auto day = terms.effective.value_or(*version.signed_on);
    if (agreement->replaces) {
        auto before = get(*agreement->replaces);
        if (before.in_force()) {
            before.supersede(day);
            m_work.save(before);
        }
    }
    const auto& appointment = m_work.records()->appointments.get(agreement->appointment);
    auto fields = *appointment;
    if (begins_work(agreement->kind) && version.number == 1) {
        if (!fields.agreement_signed)
            fields.agreement_signed = version.signed_on;
        if (!fields.probation_until && terms.probation)
            fields.probation_until = terms.probation->until;
        if (fields != *appointment)
            m_work.save(domain::Appointment(fields));
    }
    if (terms.probation && fields.probation_until && *fields.probation_until != terms.probation->until)
        m_work.warnings().push_back({"agreement.probation_differs", "probation",
            {{"agreement", agreement->key}, {"until", terms.probation->until.iso()}, {"appointment", fields.probation_until->iso()}}});
    const bool ends = agreement->kind == AgreementKind::exit || (terms.fixed_term && terms.fixed_term->form != domain::FixedTerm::Form::assignment);
    const auto last = agreement->kind == AgreementKind::exit ? terms.until : terms.fixed_term ? terms.fixed_term->until : std::nullopt;
    if (ends && last && fields.until != last)
        m_work.warnings().push_back({"agreement.appointment_end", "until", {{"agreement", agreement->key}, {"until", last->iso()}}});
    warn(agreement);
}

void Agreements::reply(domain::AgreementId id, int version, domain::PersonId person, base::Text text)
{
    auto agreement = get(id);
    const auto executive = m_work.records()->appointments.get(agreement->appointment)->person;
    const auto own = person == executive ? Side::executive : Side::presidium;
    if (hand().own_side() == own)
        domain::refuse("signature.own_side", "person");
    hand().require_voice(own == Side::executive ? Side::presidium : Side::executive);
    agreement.reply(version, person, std::move(text), m_work.today());
    m_work.save(agreement);
}

void Agreements::withdraw(domain::AgreementId id, base::Text reason)
{
    auto agreement = get(id);
    require_part(*agreement);
    agreement.withdraw(m_work.today(), std::move(reason));
    m_work.save(agreement);
}

void Agreements::regroup(domain::AgreementId id, std::optional<domain::Circle> circle)
{
    choose_circle(m_work, id, std::move(circle));
}

}  // namespace app
