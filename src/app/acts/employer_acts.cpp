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

Done edit_term(ActContext& act)
{
    const auto id = act.in.must_refer<domain::TermId>("term", "terms");
    const auto given = read_term(act.in);
    act.require_named_read();
    auto next = *act.records().terms.get(id);
    if (act.names("name"))
        next.name = given.name;
    if (act.names("from"))
        next.from = given.from;
    if (act.names("to"))
        next.to = given.to;
    if (act.names("election"))
        next.election = given.election;
    Employer(act.work).edit(next);
    return done("terms", &next);
}

Done edit_seat(ActContext& act)
{
    const auto id = act.in.must_refer<domain::SeatId>("seat", "seats");
    auto next = *act.records().seats.get(id);
    const auto take = [&](const char* name, auto member, auto read) {
        if (act.names(name))
            next.*member = read(name);
    };
    using S = domain::SeatFields;
    const auto text = [&](const char* name) { return act.in.text(name); };
    take("body", &S::body, text);
    take("title", &S::title, text);
    take("party", &S::party, text);
    take("from", &S::from, [&](const char* name) { return act.in.day(name); });
    take("to", &S::to, [&](const char* name) { return act.in.date(name); });
    take("deputy_for", &S::deputy_for, [&](const char* name) { return act.in.refers<domain::SeatId>(name, "seats"); });
    take("lead", &S::lead, [&](const char* name) { return act.in.flag(name, false); });
    act.require_named_read();
    Employer(act.work).edit(next);
    return done("seats", &next);
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
    const auto replaces = act.in.refers<domain::MandateId>("replaces", "mandates");
    act.require_read();
    Employer(act.work).add(mandate, replaces ? std::vector{*replaces} : std::vector<domain::MandateId>());
    return done("mandates", &mandate);
}

Done edit_mandate(ActContext& act)
{
    const auto id = act.in.must_refer<domain::MandateId>("mandate", "mandates");
    const auto given = read_mandate(act.in, act.records().municipality->country);
    act.require_named_read();
    auto next = *act.records().mandates.get(id);
    const auto take = [&](const char* name, auto member) {
        if (act.names(name))
            next.*member = given.*member;
    };
    using M = domain::MandateFields;
    take("title", &M::title);
    take("decision", &M::decision);
    take("holder", &M::holder);
    take("powers", &M::powers);
    take("pay_limit_percent", &M::pay_limit_percent);
    take("votes_for", &M::votes_for);
    take("votes_against", &M::votes_against);
    take("valid_from", &M::valid_from);
    take("valid_to", &M::valid_to);
    take("may_sub_delegate", &M::may_sub_delegate);
    take("may_pass_on", &M::may_pass_on);
    take("delegated_from", &M::delegated_from);
    Employer(act.work).edit(next);
    return done("mandates", &next);
}

Done end_mandate(ActContext& act)
{
    const auto id = act.in.must_refer<domain::MandateId>("mandate", "mandates");
    const auto last = act.in.day("to");
    act.require_read();
    Employer(act.work).end(id, last);
    return done("mandates", act.records().mandates.get(id));
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
    {"term.edit", edit_term, nullptr, "terms"},
    {"seat.add", add_seat, "seats"},
    {"seat.edit", edit_seat},
    {"seat.end", end_seat},
    {"mandate.add", add_mandate, "mandates"},
    {"mandate.edit", edit_mandate, nullptr, "mandates"},
    {"mandate.end", end_mandate},
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
