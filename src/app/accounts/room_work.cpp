// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/room_work.h"

#include <algorithm>

namespace app::room_work {

using storage::Event;
using storage::KeyFault;
using storage::RoomId;

namespace {

/// Runs what seals rows anew, and writes an entry for each record that it touched.
template <class Doing>
std::int64_t note_each(Work& work, RoomId room, Doing doing)
{
    auto& parts = work.parts().parts;
    struct Before {
        std::string kind;
        std::string id;
        std::optional<storage::Hash> hash;
    };
    std::vector<Before> before;
    for (const auto& kind : parts.hashes.kinds()) {
        if (kind == "file" || kind == "account" || kind == "room" || kind == "document")
            continue;
        for (auto& id : parts.hashes.ids(kind)) {
            auto hash = parts.hashes.hash(kind, id);
            before.push_back({kind, std::move(id), std::move(hash)});
        }
    }
    const auto done = doing(parts);
    if (done == 0)
        return 0;
    for (const auto& each : before) {
        const auto after = parts.hashes.hash(each.kind, each.id);
        if (after != each.hash)
            parts.log.add({Event::resealed, each.kind, each.id, room.str(), each.hash, after});
    }
    return done;
}

}  // namespace

const domain::Account& require_open(const domain::CaseFields& fields, domain::AccountId account)
{
    const auto* found = fields.accounts.find(account);
    if (!found)
        domain::refuse("account.unknown", "account", {{"account", account.str()}});
    if ((*found)->closed)
        domain::refuse("account.closed", "account", {{"name", (*found)->name.str()}});
    return *found;
}

KeyFault key_of(SessionParts& parts, RoomId room, domain::AccountId account)
{
    auto& ledger = parts.keyring.ledger();
    const auto* card = ledger.room(room);
    if (!card)
        return KeyFault::room_missing;
    const auto fault = ledger.check_grant(room, card->epoch, account);
    if (fault != KeyFault::none)
        return fault;
    const auto* member = parts.keyring.introductions().find(account);
    return member && member->is_over(parts.file.clock.today()) ? KeyFault::account_over : KeyFault::none;
}

bool has_key(SessionParts& parts, RoomId room, domain::AccountId account)
{
    return key_of(parts, room, account) == KeyFault::none;
}

bool was_removed(SessionParts& parts, const domain::CaseFields& fields, RoomId room, const domain::Account& account)
{
    auto& ledger = parts.keyring.ledger();
    const auto epochs = ledger.epochs(room);
    for (auto epoch = epochs.rbegin(); epoch != epochs.rend(); ++epoch) {
        const auto* grant = ledger.grant(room, *epoch, account->id);
        if (!grant)
            continue;
        if (!grant->revoked_at)
            return false;
        const std::chrono::year_month_day then(std::chrono::floor<std::chrono::days>(*grant->revoked_at));
        const auto day = base::Date::from(then);
        return day && domain::may_enter(fields, account, place_of(parts, room), *day);
    }
    return false;
}

std::vector<RoomId> open_rooms(SessionParts& parts)
{
    std::vector<RoomId> rooms;
    for (const auto& room : parts.keyring.ledger().all()) {
        const auto* card = parts.keyring.ledger().room(room);
        if (card && !card->closed_at)
            rooms.push_back(room);
    }
    return rooms;
}

domain::RoomOf place_of(SessionParts& parts, RoomId room)
{
    const auto* card = parts.keyring.ledger().room(room);
    if (!card)
        domain::refuse("room.unknown", "room", {{"room", room.str()}});
    return storage::room_of(card->purpose);
}

bool is_verified(SessionParts& parts, domain::AccountId account)
{
    const auto* card = parts.keyring.introductions().find(account);
    if (!card || !card->invited_by || card->party == domain::Party::recovery)
        return true;
    bool verified = false;
    for (const auto& entry : storage::entries_about(parts.database(), "account", account.str())) {
        if (entry.event == domain::code(Event::account_opened))
            verified = false;
        if (entry.event == domain::code(Event::account_verified) && entry.actor != account.str())
            verified = true;
    }
    return verified;
}

void grant(Work& work, RoomId room, domain::AccountId member, storage::Reach reach)
{
    auto change = work.parts().change("room", room.str());
    work.parts().parts.rooms.grant(room, member, reach);
    change.note(Event::granted, room.str());
}

void revoke(Work& work, RoomId room, domain::AccountId member)
{
    auto change = work.parts().change("room", room.str());
    work.parts().parts.rooms.revoke(room, member);
    change.note(Event::revoked, room.str());
}

void renew(Work& work, RoomId room)
{
    auto change = work.parts().change("room", room.str());
    work.parts().parts.rooms.open_epoch(room);
    change.note(Event::epoch_opened, room.str());
}

void reseal(Work& work, RoomId room)
{
    note_each(work, room, [&](SessionParts& parts) { return parts.store.reseal(room).changed; });
}

int move(Work& work, RoomId room, RoomId into)
{
    return static_cast<int>(note_each(work, room, [&](SessionParts& parts) { return parts.store.move(room, into).moved; }));
}

std::map<std::string, std::string> named(const domain::RoomOf& room)
{
    return {{"room", std::string(domain::code(room.kind))}};
}

}  // namespace app::room_work
