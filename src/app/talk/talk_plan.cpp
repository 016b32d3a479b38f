// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/talk_plan.h"

#include "app/case/session_parts.h"
#include "app/talk/guides.h"
#include "app/talk/talks.h"
#include "domain/sight.h"

#include <algorithm>

namespace app {
namespace {

using domain::Side;

const domain::Seat* seat_on(const domain::CaseFields& records, domain::PersonId person, base::Date day)
{
    for (const auto& seat : records.seats) {
        if (seat->person == person && seat->from <= day && day <= seat->to.value_or(records.terms.get(seat->term)->to))
            return &seat;
    }
    return nullptr;
}

/// The day itself; where nobody sits on it, the last day before it on which somebody did: the next term's seats are not entered yet.
base::Date day_with_seats(const domain::CaseFields& records, base::Date day)
{
    std::optional<base::Date> last;
    for (const auto& seat : records.seats) {
        const auto to = seat->to.value_or(records.terms.get(seat->term)->to);
        if (seat->from <= day && day <= to)
            return day;
        if (to < day && (!last || *last < to))
            last = to;
    }
    return last.value_or(day);
}

Side side_of_account(const domain::CaseFields& records, domain::PersonId person)
{
    const auto* account = domain::account_of(records, person);
    if (!account)
        return Side::guest;
    switch ((*account)->party) {
    case domain::Party::hr: return Side::hr;
    case domain::Party::secretariat: return Side::secretariat;
    default: return Side::guest;
    }
}

/// What checking one talk looks at, and no more: records of twenty-five years are not copied while somebody types.
domain::CaseFields beside(const domain::CaseFields& records, const domain::TalkFields& talk)
{
    domain::CaseFields few{records.municipality};
    few.persons = records.persons;
    few.terms = records.terms;
    few.seats = records.seats;
    few.appointments = records.appointments;
    few.mandates = records.mandates;
    few.interests = records.interests;
    few.accounts = records.accounts;
    if (const auto* plan = talk.plan ? records.plans.find(*talk.plan) : nullptr)
        few.plans.add(*plan);
    return few;
}

/// The points that no guide has given, or that have got other words since.
std::vector<domain::AgendaItem> own_points(const domain::CaseFields& records, const domain::TalkFields& talk, const base::Clock& clock)
{
    std::vector<domain::AgendaItem> given;
    if (records.guides.find(talk.guide) || ShippedGuide::find(talk.guide))
        given = domain::agenda_from(find_guide(records, talk.guide), clock);
    auto own = talk.agenda;
    std::erase_if(own, [&](const auto& point) {
        return std::any_of(given.begin(), given.end(), [&](const auto& each) { return each.key == point.key && each.title == point.title; });
    });
    return own;
}

}  // namespace

const domain::Appointment* appointment_on(const domain::CaseFields& records, base::Date day)
{
    const domain::Appointment* found = nullptr;
    for (const auto& each : records.appointments) {
        if (!found || (each->start <= day && ((*found)->start <= each->start || day < (*found)->start)))
            found = &each;
    }
    return found;
}

std::vector<Invitee> invitees(const domain::CaseFields& records, const domain::AppointmentFields& appointment, base::Date day)
{
    std::vector<Invitee> all;
    const auto sitting = day_with_seats(records, day);
    for (const auto& person : records.persons) {
        Invitee one{person->id, person->name.str(), person->title, side_of_account(records, person->id)};
        if (person->id == appointment.person) {
            one.side = Side::executive;
            one.capacity = appointment.title;
            one.is_expected = true;
        }
        else if (const auto* seat = seat_on(records, person->id, sitting)) {
            one.side = Side::presidium;
            one.capacity = (*seat)->title;
            // A deputy comes when somebody is away.
            one.is_expected = !(*seat)->deputy_for;
        }
        all.push_back(std::move(one));
    }
    std::stable_partition(all.begin(), all.end(), [](const Invitee& each) { return each.is_expected; });
    return all;
}

TalkForecast forecast(const domain::CaseFields& records, domain::TalkFields talk, base::Date invited, const domain::PayWords& pay_words)
{
    TalkForecast told;
    const auto mandates = domain::list(records.mandates);
    try {
        const auto& mandate = domain::Mandates(mandates).require(domain::Power::hold_talks, talk.date);
        told.mandate = records.mandates.find(mandate->id);
    }
    catch (const domain::Refused& refused) {
        told.mandate_missing = refused.complaints();
    }
    if (talk.mandate)
        told.mandate = records.mandates.find(*talk.mandate);
    if (!talk.invited && invited <= talk.date)
        talk.invited = invited;
    told.notice = talk.notice();
    try {
        const domain::Talk planned(talk);
        domain::TalkSettings settings;
        settings.notice_days = records.municipality->notice_days;
        settings.pay_text_allowed = records.municipality->pay_text_allowed;
        settings.pay_words = pay_words;
        told.warnings = planned.warnings(settings);
        auto few = beside(records, talk);
        few.talks.add(planned);
        domain::Faults faults;
        domain::check_one(few, planned, faults);
        for (auto each : faults.all()) {
            // As the domain itself says it of the record: "date", not "/talks/0/date".
            if (each.field.starts_with("/talks/0/"))
                each.field = each.field.substr(9);
            told.complaints.push_back(std::move(each));
        }
    }
    catch (const domain::Refused& refused) {
        told.complaints = refused.complaints();
    }
    return told;
}

domain::TalkId plan_new(Work& work, domain::TalkFields talk)
{
    const auto& clock = work.parts().parts.file.clock;
    talk.id = domain::TalkId(base::Uuid::make(clock));
    const auto stem = std::string(code(talk.kind)) + "-" + std::to_string(talk.date.year());
    talk.key = stem;
    for (int number = 2; work.records()->talks.find(talk.key); ++number)
        talk.key = stem + "-" + std::to_string(number);
    Guides::fill(talk, *work.records(), clock);
    const auto id = talk.id;
    Talks(work).plan(std::move(talk));
    return id;
}

void replan(Work& work, domain::TalkFields talk)
{
    const auto& before = *work.records()->talks.get(talk.id);
    const auto& prepared = talk.preparation;
    const bool begun = prepared && (!prepared->presidium.answers.empty() || !prepared->executive.answers.empty());
    const auto& clock = work.parts().parts.file.clock;
    const bool takes_agenda = talk.guide != before.guide && !begun;
    const auto own = takes_agenda ? own_points(*work.records(), before, clock) : std::vector<domain::AgendaItem>();
    if (takes_agenda)
        talk.agenda.clear();
    if (talk.ratings && talk.ratings->untouched() && !talk.guide.empty())
        talk.ratings.reset();
    Guides::fill(talk, *work.records(), clock);
    for (auto point : own) {
        if (std::any_of(talk.agenda.begin(), talk.agenda.end(), [&](const auto& each) { return each.key == point.key; }))
            point.key = point.id.str();
        talk.agenda.push_back(std::move(point));
    }
    Talks(work).edit(std::move(talk));
}

}  // namespace app
