// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/employer/employer.h"
#include "app/open_form/reader.h"

namespace app::acts {
namespace {

using namespace open_form;

Done edit_municipality(ActContext& act)
{
    const auto given = read_municipality(act.in);
    auto next = *act.records().municipality;
    const auto take = [&](const char* name, auto member) {
        if (act.names(name))
            next.*member = given.*member;
    };
    using M = domain::MunicipalityFields;
    take("name", &M::name);
    take("language", &M::language);
    take("executive_title", &M::executive_title);
    take("presidium_title", &M::presidium_title);
    take("notice_days", &M::notice_days);
    take("pay_text_allowed", &M::pay_text_allowed);
    act.require_named_read();
    Employer(act.work).edit(next);
    return {"municipality", next.organisation_number, {}};
}

Done add_person(ActContext& act)
{
    const auto person = read_person(act.in);
    act.require_read();
    Employer(act.work).add(person);
    return done("persons", &person);
}

Done edit_person(ActContext& act)
{
    const auto id = act.in.must_refer<domain::PersonId>("person", "persons");
    const auto given = read_person(act.in);
    act.require_named_read();
    auto next = *act.records().persons.get(id);
    if (act.names("name"))
        next.name = given.name;
    if (act.names("title"))
        next.title = given.title;
    Employer(act.work).edit(next);
    return done("persons", &next);
}

Done add_term(ActContext& act)
{
    const auto term = read_term(act.in);
    act.require_read();
    Employer(act.work).add(term);
    return done("terms", &term);
}

Done add_seat(ActContext& act)
{
    const auto seat = read_seat(act.in);
    act.require_read();
    Employer(act.work).add(seat);
    return done("seats", &seat);
}

Done end_seat(ActContext& act)
{
    const auto id = act.in.must_refer<domain::SeatId>("seat", "seats");
    const auto last = act.in.day("to");
    act.require_read();
    Employer(act.work).end(id, last);
    return done("seats", act.records().seats.get(id));
}

Done add_mandate(ActContext& act)
{
    const auto mandate = read_mandate(act.in, act.records().municipality->country);
    act.require_read();
    Employer(act.work).add(mandate);
    return done("mandates", &mandate);
}

Done declare_interest(ActContext& act)
{
    auto person = act.in.refers<domain::PersonId>("person", "persons");
    const domain::InterestFields fields{act.in.id<domain::InterestId>("interests"), act.in.plain("key"), person ? *person : domain::PersonId(base::Uuid()),
        act.in.text("matter"), act.day_or_today("declared"), act.in.date("until"), act.in.refers<domain::TalkId>("talk", "talks")};
    act.require_read();
    auto interest = fields;
    if (!person)
        interest.person = domain::Hand(act.records(), act.work.account(), act.work.today()).person();
    Employer(act.work).declare(interest);
    return done("interests", &interest);
}

Done add_appointment(ActContext& act)
{
    const auto appointment = read_appointment(act.in);
    act.require_read();
    Employer(act.work).add(appointment);
    return done("appointments", &appointment);
}

Done edit_appointment(ActContext& act)
{
    const auto id = act.in.must_refer<domain::AppointmentId>("appointment", "appointments");
    const auto given = read_appointment(act.in);
    act.require_named_read();
    auto next = *act.records().appointments.get(id);
    const auto take = [&](const char* name, auto member) {
        if (act.names(name))
            next.*member = given.*member;
    };
    using A = domain::AppointmentFields;
    take("title", &A::title);
    take("decided_by", &A::decided_by);
    take("agreement_signed", &A::agreement_signed);
    take("start", &A::start);
    take("probation_until", &A::probation_until);
    take("confirmed", &A::confirmed);
    take("until", &A::until);
    Employer(act.work).edit(next);
    return done("appointments", &next);
}

constexpr Act table[] = {
    {"municipality.edit", edit_municipality},
    {"person.add", add_person, "persons"},
    {"person.edit", edit_person, nullptr, "persons"},
    {"term.add", add_term, "terms"},
    {"seat.add", add_seat, "seats"},
    {"seat.end", end_seat},
    {"mandate.add", add_mandate, "mandates"},
    {"interest.declare", declare_interest, "interests"},
    {"appointment.add", add_appointment, "appointments"},
    {"appointment.edit", edit_appointment, nullptr, "appointments"},
};

}  // namespace

std::span<const Act> employer_acts()
{
    return table;
}

}  // namespace app::acts
