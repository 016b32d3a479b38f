// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sight.h"

#include <algorithm>

namespace domain {
namespace {

RoomOf dialogue(const CaseFields& fields, const std::optional<TermId>& term, AppointmentId appointment, base::Date day)
{
    return {RoomKind::dialogue, {}, term ? term : term_holding(fields, day), appointment};
}

RoomOf record_of(AppointmentId appointment)
{
    return {RoomKind::record, {}, {}, appointment};
}

base::Date last_day_of(const CaseFields& fields, const Seat& seat)
{
    return seat->to.value_or(fields.terms.get(seat->term)->to);
}

/// In this term, or in any.
bool sits(const CaseFields& fields, PersonId person, const std::optional<TermId>& term, base::Date today)
{
    return std::any_of(fields.seats.begin(), fields.seats.end(), [&](const Seat& seat) {
        return seat->person == person && (!term || seat->term == *term) && seat->from <= today && today <= last_day_of(fields, seat);
    });
}

bool had_seat(const CaseFields& fields, PersonId person, TermId term, base::Date today)
{
    return std::any_of(
        fields.seats.begin(), fields.seats.end(), [&](const Seat& seat) { return seat->person == person && seat->term == term && seat->from <= today; });
}

bool is_over(const CaseFields& fields, const std::optional<TermId>& term, base::Date today)
{
    return term && fields.terms.get(*term)->to < today;
}

bool is_appointed(const CaseFields& fields, const Account& account, const std::optional<AppointmentId>& appointment, base::Date today)
{
    const auto* found = appointment ? fields.appointments.find(*appointment) : nullptr;
    return found && account->person == (*found)->person && (!(*found)->until || today <= *(*found)->until);
}

/// The presidium's rooms of one term, for whoever sits, and for the secretary whom the lead let in.
bool of_the_presidium(const CaseFields& fields, const Account& account, const std::optional<TermId>& term, base::Date today)
{
    if (account->party == Party::secretariat)
        return account->let_in && !is_over(fields, term, today);
    if (account->party != Party::presidium)
        return false;
    if (!account->person)
        return !is_over(fields, term, today);
    return sits(fields, *account->person, term, today)
        || (term && had_seat(fields, *account->person, *term, today) && sits(fields, *account->person, {}, today));
}

struct CircleFound {
    const Circle* circle = nullptr;
    std::optional<AppointmentId> appointment = {};
};

/// The circle of a room; none where its record is gone or has no circle any longer.
CircleFound circle_of(const CaseFields& fields, const RoomOf& room)
{
    if (!room.circle)
        return {};
    if (const auto* talk = fields.talks.find(TalkId(room.circle->uuid())))
        return {(*talk)->circle ? &*(*talk)->circle : nullptr, (*talk)->appointment};
    if (const auto* agreement = fields.agreements.find(AgreementId(room.circle->uuid())))
        return {(*agreement)->circle ? &*(*agreement)->circle : nullptr, (*agreement)->appointment};
    return {};
}

bool in_circle(const CaseFields& fields, const Account& account, const RoomOf& room, base::Date today)
{
    const auto found = circle_of(fields, room);
    if (!found.circle || !account->person)
        return false;
    auto among = [&](const std::vector<PersonId>& persons) { return std::find(persons.begin(), persons.end(), *account->person) != persons.end(); };
    const auto& circle = *found.circle;
    if (account->party == Party::presidium)
        return among(circle.presidium) && sits(fields, *account->person, {}, today);
    if (account->party == Party::secretariat && account->let_in && among(circle.presidium))
        return true;
    if (room.kind == RoomKind::circle_presidium)
        return false;
    return is_appointed(fields, account, found.appointment, today) || among(circle.guests);
}

/// Answers that are the other side's, as the reader sees them.
void hide(SidePreparation& side)
{
    for (auto& each : side.answers)
        each = {Withheld{side.room()}, Withheld{side.room()}};
}

void hide(RatingSheet& sheet, RoomKind room)
{
    for (auto& each : sheet.scores) {
        if (each.value.is_known())
            each.value = Withheld{room};
        if (!each.note.is_withheld() && !each.note.empty())
            each.note = Withheld{room};
    }
}

/// Nobody is led by what others have said before he has said his own.
void hide_ratings(TalkFields& talk, std::optional<Side> reader, const std::optional<PersonId>& person)
{
    const bool circle = talk.circle.has_value();
    for (auto& sheet : talk.ratings->panel) {
        if (sheet.submitted && sheet.person != person)
            hide(sheet, circle ? RoomKind::circle_presidium : RoomKind::presidium);
    }
    auto& self = talk.ratings->self;
    if (self && self->submitted && reader != Side::executive)
        hide(*self, circle ? RoomKind::circle_dialogue : RoomKind::dialogue);
}

}  // namespace

std::optional<TermId> term_holding(const CaseFields& fields, base::Date day)
{
    const Term* found = nullptr;
    for (const auto& term : fields.terms) {
        const bool begun = term->from <= day;
        if (!found || (begun ? (*found)->from <= term->from || day < (*found)->from : day < (*found)->from && term->from < (*found)->from))
            found = &term;
    }
    return found ? std::optional((*found)->id) : std::nullopt;
}

RoomOf room_of(const CaseFields& fields, const PlanFields& plan)
{
    return plan.state >= PlanState::agreed ? record_of(plan.appointment) : dialogue_of(fields, plan);
}

RoomOf dialogue_of(const CaseFields& fields, const PlanFields& plan)
{
    return dialogue(fields, plan.term, plan.appointment, plan.from);
}

RoomOf results_of(const CaseFields& fields, const PlanFields& plan)
{
    return plan.state == PlanState::closed ? record_of(plan.appointment) : dialogue_of(fields, plan);
}

RoomOf room_of(const CaseFields& fields, const TalkFields& talk)
{
    if (talk.circle)
        return {RoomKind::circle_dialogue, {}, {}, talk.appointment, talk.id};
    return dialogue(fields, talk.term, talk.appointment, talk.date);
}

std::optional<RoomOf> room_of(const CaseFields& fields, const TalkFields& talk, Side side)
{
    if (!talk.preparation)
        return std::nullopt;
    const auto& preparation = talk.preparation->of(side);
    if (preparation.room() == RoomKind::dialogue)
        return room_of(fields, talk);
    if (preparation.room() == RoomKind::presidium) {
        auto room = room_of(fields, talk);
        room.kind = talk.circle ? RoomKind::circle_presidium : RoomKind::presidium;
        return room;
    }
    const auto* account = preparation.by ? account_of(fields, *preparation.by) : nullptr;
    return account ? std::optional(RoomOf{RoomKind::own, (*account)->id, {}, talk.appointment}) : std::nullopt;
}

std::optional<RoomOf> room_of(const CaseFields& fields, const TalkFields& talk, const RatingSheet& sheet)
{
    if (!sheet.submitted) {
        const auto* account = account_of(fields, sheet.person);
        return account ? std::optional(RoomOf{RoomKind::own, (*account)->id, {}, talk.appointment}) : std::nullopt;
    }
    auto room = room_of(fields, talk);
    const bool self = talk.ratings && talk.ratings->self && talk.ratings->self->person == sheet.person;
    if (!self)
        room.kind = talk.circle ? RoomKind::circle_presidium : RoomKind::presidium;
    return room;
}

RoomOf signatures_room(const CaseFields& fields, const TalkFields& talk)
{
    return talk.circle ? room_of(fields, talk) : record_of(talk.appointment);
}

RoomOf room_of(const CaseFields& fields, const ActionFields& action)
{
    const auto& talk = fields.talks.get(action.talk);
    if (!action.term)
        return room_of(fields, *talk);
    return {RoomKind::dialogue, {}, action.term, talk->appointment};
}

RoomOf room_of(const CaseFields& fields, const InterestFields& interest)
{
    if (interest.talk)
        return record_of(fields.talks.get(*interest.talk)->appointment);
    const Appointment* found = nullptr;
    for (const auto& each : fields.appointments) {
        if (!found || (each->start <= interest.declared && (*found)->start <= each->start))
            found = &each;
    }
    return found ? record_of((*found)->id) : RoomOf{RoomKind::record};
}

RoomOf room_of(const CaseFields& fields, const AgreementFields& agreement, const AgreementVersion& version)
{
    if (version.is_locked())
        return record_of(agreement.appointment);
    const bool alone = agreement.presidium_alone && !version.proposed;
    if (agreement.circle)
        return {alone ? RoomKind::circle_presidium : RoomKind::circle_dialogue, {}, {}, agreement.appointment, agreement.id};
    // Its first version says for which term the agreement is worked on.
    const auto& first = agreement.versions.front();
    const auto& appointment = fields.appointments.get(agreement.appointment);
    auto room = dialogue(fields, agreement.term, agreement.appointment, first.proposed.value_or(first.terms.effective.value_or(appointment->start)));
    if (alone)
        room.kind = RoomKind::presidium;
    return room;
}

RoomOf room_of(const CaseFields&, const SidePostFields& post)
{
    return record_of(post.appointment);
}

bool may_enter(const CaseFields& fields, const Account& account, const RoomOf& room, base::Date today)
{
    if (account->closed || (account->valid_to && *account->valid_to < today) || !may_belong(room.kind, account->party))
        return false;
    if (account->party == Party::recovery)
        return true;
    switch (room.kind) {
    case RoomKind::own: return room.account == account->id;
    case RoomKind::presidium: return of_the_presidium(fields, account, room.term, today);
    case RoomKind::dialogue: return of_the_presidium(fields, account, room.term, today) || is_appointed(fields, account, room.appointment, today);
    case RoomKind::record:
        if (account->party == Party::executive)
            return is_appointed(fields, account, room.appointment, today);
        if (account->party == Party::secretariat)
            return account->let_in;
        return account->party != Party::presidium || !account->person || sits(fields, *account->person, {}, today);
    case RoomKind::hr: return true;
    case RoomKind::circle_presidium:
    case RoomKind::circle_dialogue: return in_circle(fields, account, room, today);
    }
    return false;
}

const Account* account_of(const CaseFields& fields, PersonId person)
{
    const Account* found = nullptr;
    for (const auto& account : fields.accounts) {
        const bool has_own = account->party != Party::recovery && !account->closed;
        if (account->person == person && has_own && (!found || side_of(account->party)))
            found = &account;
    }
    return found;
}

std::optional<Side> side_of(Party party)
{
    if (party == Party::executive)
        return Side::executive;
    return party == Party::presidium || party == Party::secretariat ? std::optional(Side::presidium) : std::nullopt;
}

Talk seen_by(std::optional<Side> reader, const Talk& talk, const std::optional<PersonId>& person)
{
    const bool answers_open = !talk->preparation || !talk->preparation->blind || talk->preparation->both_in();
    const bool ratings_open = !talk->ratings || talk->ratings->untouched() || talk->ratings->all_in();
    if (answers_open && ratings_open)
        return talk;
    auto fields = *talk;
    if (!ratings_open)
        hide_ratings(fields, reader, person);
    if (answers_open)
        return Talk::restore(std::move(fields));
    for (const auto side : {Side::presidium, Side::executive}) {
        auto& preparation = fields.preparation->of(side);
        if (preparation.submitted && (!reader || !talk->preparation->may_read(*reader, side)))
            hide(preparation);
    }
    return Talk::restore(std::move(fields));
}

}  // namespace domain
