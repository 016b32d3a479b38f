// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/new_case.h"

#include "app/case/presets.h"
#include "base/id.h"

namespace app {

NewCase new_case(const Beginning& answers, const base::Clock& clock)
{
    const auto fresh = [&] { return base::Uuid::make(clock); };
    domain::Faults faults;
    if (answers.name.empty())
        faults.add("field.required", "name");
    if (answers.lead.empty())
        faults.add("field.required", "lead");
    if (answers.party != domain::Party::presidium && answers.party != domain::Party::secretariat)
        faults.add("account.party", "party");
    if (!answers.executive.empty() && !answers.executive_from)
        faults.add("field.required", "executive_from");
    faults.raise();

    NewCase made{{answers.municipality}, "k1", answers.name, answers.party, {}, answers.passphrase};
    auto& records = made.records;
    records.test = answers.test;
    records.today = answers.today;

    // Keys are plain for everybody, so they say nothing.
    domain::PersonFields lead{domain::PersonId(fresh()), "p1", answers.lead, answers.lead_title};
    const auto lead_id = lead.id;
    records.persons.add(domain::Person(std::move(lead)));
    const auto body = answers.body.empty() ? answers.municipality->presidium_title : answers.body;
    domain::TermFields term{domain::TermId(fresh()), "t1", {}, answers.term_from, answers.term_to};
    term.name = base::Text::of(std::to_string(answers.term_from.year()) + "–" + std::to_string(answers.term_to.year()));
    term.election = answers.election;
    const auto* elected = Presets::of(answers.municipality->country).elected_before(answers.term_from);
    if (!term.election && elected)
        term.election = elected->election;
    const auto term_id = term.id;
    records.terms.add(domain::Term(std::move(term)));
    domain::SeatFields seat{domain::SeatId(fresh()), "s1", lead_id, term_id, body, answers.lead_title, {}, answers.term_from};
    seat.lead = true;
    records.seats.add(domain::Seat(std::move(seat)));
    if (!answers.executive.empty()) {
        domain::PersonFields executive{domain::PersonId(fresh()), "p2", answers.executive, answers.municipality->executive_title};
        const auto executive_id = executive.id;
        records.persons.add(domain::Person(std::move(executive)));
        records.appointments.add(
            domain::Appointment({domain::AppointmentId(fresh()), "a1", executive_id, answers.municipality->executive_title, {}, {}, *answers.executive_from}));
    }

    if (answers.party == domain::Party::presidium)
        made.person = lead_id;
    return made;
}

}  // namespace app
