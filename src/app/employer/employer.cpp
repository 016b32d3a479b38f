// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/employer/employer.h"

#include "domain/employer/permit.h"
#include "domain/hand.h"

namespace app {
namespace {

domain::Hand hand(Work& work)
{
    return {*work.records(), work.account(), work.today()};
}

}  // namespace

void Employer::edit(domain::MunicipalityFields municipality)
{
    hand(m_work).require_office();
    const auto& now = *m_work.records()->municipality;
    if (municipality.country != now.country || municipality.organisation_number != now.organisation_number)
        domain::refuse("municipality.other", "organisation_number");
    m_work.save(domain::Municipality(std::move(municipality)));
}

void Employer::add(domain::PersonFields person)
{
    hand(m_work).require_inside();
    m_work.save(domain::Person(std::move(person)));
}

void Employer::edit(domain::PersonFields person)
{
    hand(m_work).require_inside();
    m_work.save(domain::Person(std::move(person)));
}

void Employer::add(domain::TermFields term)
{
    hand(m_work).require_office();
    m_work.save(domain::Term(std::move(term)));
}

void Employer::edit(domain::TermFields term)
{
    hand(m_work).require_office();
    m_work.save(domain::Term(std::move(term)));
}

void Employer::edit(domain::SeatFields seat)
{
    hand(m_work).require_office();
    const auto& records = *m_work.records();
    domain::Faults faults;
    domain::check_renamed(records, *records.seats.get(seat.id), seat, faults);
    faults.raise();
    m_work.save(domain::Seat(std::move(seat)));
}

void Employer::add(domain::SeatFields seat)
{
    hand(m_work).require_office();
    m_work.save(domain::Seat(std::move(seat)));
}

void Employer::end(domain::SeatId id, base::Date last)
{
    hand(m_work).require_office();
    auto seat = *m_work.records()->seats.get(id);
    seat.to = last;
    m_work.save(domain::Seat(std::move(seat)));
}

void Employer::edit(domain::MandateFields mandate)
{
    hand(m_work).require_office();
    m_work.save(domain::Mandate(std::move(mandate)));
}

void Employer::end(domain::MandateId id, base::Date last)
{
    hand(m_work).require_office();
    auto mandate = *m_work.records()->mandates.get(id);
    mandate.valid_to = last;
    m_work.save(domain::Mandate(std::move(mandate)));
}

std::vector<domain::MandateId> Employer::replaced_by(const domain::CaseFields& records, const domain::MandateFields& mandate)
{
    std::vector<domain::MandateId> all;
    for (const auto& each : records.mandates) {
        if (each->valid_from < mandate.valid_from && !domain::given_twice(*each, mandate).empty())
            all.push_back(each->id);
    }
    return all;
}

void Employer::add(domain::MandateFields mandate, const std::vector<domain::MandateId>& replaces)
{
    hand(m_work).require_office();
    for (const auto& each : replaces)
        end(each, mandate.valid_from.plus_days(-1));
    m_work.save(domain::Mandate(std::move(mandate)));
}

void Employer::declare(domain::InterestFields interest)
{
    const auto by = hand(m_work);
    by.require_dialogue();
    if (m_work.account()->party == domain::Party::executive && m_work.account()->person != interest.person)
        domain::refuse("act.other_side", "person", {{"side", "presidium"}});
    by.require_by_today(interest.declared, "declared");
    // Who is not impartial does not sign: what is not yet frozen follows.
    const std::vector declared{domain::Interest(interest)};
    std::vector<domain::Talk> talks;
    for (const auto& talk : m_work.records()->talks) {
        auto next = *talk;
        for (auto& each : next.participants) {
            if (each.person == interest.person && domain::conflict_of(each.person, next, declared))
                each.signs = false;
        }
        if (next != *talk && !talk->is_frozen())
            talks.emplace_back(std::move(next));
    }
    for (const auto& talk : talks) {
        m_work.save(talk);
        m_work.warnings().push_back({"interest.no_longer_signs", "talk", {{"talk", talk->key}, {"date", talk->date.iso()}}});
    }
    m_work.save(domain::Interest(std::move(interest)));
}

void Employer::add(domain::AppointmentFields appointment)
{
    hand(m_work).require_office();
    m_work.save(domain::Appointment(std::move(appointment)));
}

void Employer::edit(domain::AppointmentFields appointment)
{
    hand(m_work).require_office();
    m_work.save(domain::Appointment(std::move(appointment)));
}

}  // namespace app
