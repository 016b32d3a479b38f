// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/circles.h"

#include "app/accounts/room_work.h"
#include "domain/agreement/agreement_fit.h"
#include "domain/circle.h"

#include <algorithm>

namespace app {
namespace {

using domain::RoomKind;
using domain::RoomOf;
using storage::Event;

const domain::Talk& require_talk(const domain::CaseFields& fields, domain::TalkId id)
{
    if (const auto* talk = fields.talks.find(id))
        return *talk;
    domain::refuse("record.unknown", "talk", {{"id", id.str()}});
}

void warn_of_accounts(Work& work, const std::vector<domain::PersonId>& persons, const char* code, const std::string& field)
{
    const auto& fields = *work.records();
    for (size_t i = 0; i < persons.size(); ++i) {
        const bool has = std::any_of(
            fields.accounts.begin(), fields.accounts.end(), [&](const domain::Account& each) { return each->person == persons[i] && !each->closed; });
        if (!has)
            work.warnings().push_back({code, domain::at(field, i), {{"person", fields.persons.get(persons[i])->name.str()}}});
    }
}

/// Existing rooms of the circle: out with whom it no longer names, in with whom it names now.
void settle(Work& work, const RoomOf& of)
{
    auto& parts = work.parts().parts;
    const auto room = parts.finder.find_existing(of);
    if (!room || !parts.keyring.reads(*room))
        return;
    const auto& fields = *work.records();
    const auto today = parts.file.clock.today();
    bool left = false;
    for (const auto& account : fields.accounts) {
        if (account->id == parts.keyring.account() || !room_work::has_key(parts, *room, account->id) || domain::may_enter(fields, account, of, today))
            continue;
        room_work::revoke(work, *room, account->id);
        left = true;
    }
    if (left) {
        room_work::renew(work, *room);
        room_work::reseal(work, *room);
    }
    for (const auto& account : fields.accounts) {
        const auto* card = parts.keyring.introductions().find(account->id);
        if (card && card->keys && !room_work::has_key(parts, *room, account->id) && domain::may_enter(fields, account, of, today))
            room_work::grant(work, *room, account->id);
    }
}

}  // namespace

std::vector<domain::AccountId> readers_of(Session& session, domain::TalkId id, const std::optional<domain::Circle>& circle)
{
    auto fields = *session.records();
    auto talk = *require_talk(fields, id);
    talk.circle = circle;
    fields.talks.put(domain::Talk(talk));
    const auto room = domain::room_of(fields, talk);
    std::vector<domain::AccountId> readers;
    for (const auto& account : fields.accounts) {
        if (account->party != domain::Party::recovery && domain::may_enter(fields, account, room, session.access_day()))
            readers.push_back(account->id);
    }
    return readers;
}

domain::Circle proposed_circle(Session& session, domain::TalkId id)
{
    const auto& fields = *session.records();
    return domain::proposed_circle(fields, *require_talk(fields, id));
}

domain::Talk choose_circle(Work& work, domain::TalkId id, std::optional<domain::Circle> circle)
{
    const auto today = work.session().access_day();
    const auto& actor = work.account();
    const auto before = require_talk(*work.records(), id);
    if (!domain::acts_for_presidium(*work.records(), actor, today))
        domain::refuse("circle.not_yours", "circle");
    const auto next = domain::with_circle(*work.records(), before, std::move(circle), today);
    if (next->circle) {
        const auto& presidium = next->circle->presidium;
        if (!actor->person || std::find(presidium.begin(), presidium.end(), *actor->person) == presidium.end())
            domain::refuse("circle.not_in_it", "circle/presidium");
    }
    if (next == before)
        return before;

    work.save(next, Event::resealed);
    auto& parts = work.parts().parts;
    parts.rights_changed();
    // They lie with their talk, so they move with it.
    std::vector<domain::Action> opened;
    for (const auto* action : work.records().actions_of(next)) {
        if (!(*action)->term)
            opened.push_back(*action);
    }
    for (const auto& action : opened)
        work.save(action, Event::resealed);
    std::vector<domain::SalaryReview> reviews;
    for (const auto& review : work.records()->salary) {
        if (review->talk == id)
            reviews.push_back(review);
    }
    for (const auto& review : reviews)
        work.save(review, Event::resealed);
    if (next->circle) {
        settle(work, {RoomKind::circle_presidium, {}, {}, next->appointment, id});
        settle(work, {RoomKind::circle_dialogue, {}, {}, next->appointment, id});
        warn_of_accounts(work, next->circle->presidium, "circle.without_account", "circle/presidium");
        warn_of_accounts(work, next->circle->guests, "circle.guest_without_account", "circle/guests");
    }
    work.parts().close_left_rooms();
    parts.rooms_tended = false;
    return next;
}

domain::Agreement choose_circle(Work& work, domain::AgreementId id, std::optional<domain::Circle> circle)
{
    const auto today = work.session().access_day();
    const auto& actor = work.account();
    const auto before = work.records()->agreements.get(id);
    if (!domain::acts_for_presidium(*work.records(), actor, today))
        domain::refuse("circle.not_yours", "circle");
    if (circle) {
        domain::Faults faults;
        domain::check_circle(*work.records(), before->appointment, *circle, today, faults);
        faults.raise();
        const auto& presidium = circle->presidium;
        if (!actor->person || std::find(presidium.begin(), presidium.end(), *actor->person) == presidium.end())
            domain::refuse("circle.not_in_it", "circle/presidium");
    }
    auto fields = *before;
    fields.circle = std::move(circle);
    const domain::Agreement next(std::move(fields));
    if (next == before)
        return before;
    work.save(next);
    auto& parts = work.parts().parts;
    parts.rights_changed();
    if (next->circle) {
        settle(work, {RoomKind::circle_presidium, {}, {}, next->appointment, id});
        settle(work, {RoomKind::circle_dialogue, {}, {}, next->appointment, id});
        warn_of_accounts(work, next->circle->presidium, "circle.without_account", "circle/presidium");
        warn_of_accounts(work, next->circle->guests, "circle.guest_without_account", "circle/guests");
    }
    parts.rooms_tended = false;
    return next;
}

}  // namespace app
