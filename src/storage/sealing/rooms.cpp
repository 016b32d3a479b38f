// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/rooms.h"

#include "base/failure.h"
#include "domain/refused.h"
#include "storage/sealing/in_transaction.h"

#include <fmt/format.h>

#include <algorithm>

namespace storage {
namespace {

[[noreturn]] void distrust(RoomId room, KeyFault fault)
{
    throw base::Failure(base::Failure::Kind::damaged, "room.distrusted", fmt::format("{} {}", room.str(), domain::code(fault)));
}

}  // namespace

RoomId Rooms::create(const RoomPurpose& purpose)
{
    require_transaction(m_connection);
    m_keyring.forget();
    const auto& maker = m_keyring.card();
    const RoomCard room{RoomId(base::Uuid::make(m_clock)), purpose, 1, m_clock.now()};
    if (maker.is_over(m_keyring.today()) || !may_begin(room, maker))
        domain::refuse("room.party", "party");
    if (m_keyring.ledger().find(purpose))
        domain::refuse("room.exists", "room");

    auto insert = m_connection.prepare("INSERT INTO room (id, kind, account, term, appointment, subject, epoch, created_at)"
                                       " VALUES (:id, :kind, :account, :term, :appointment, :subject, 1, :created)");
    insert.bind("id", room.id).bind("kind", purpose.kind).bind("account", purpose.account).bind("term", purpose.term);
    insert.bind("appointment", purpose.appointment).bind("subject", purpose.subject).bind("created", room.created_at).run();
    const auto keys = RoomKeys::make(room.id, 1);
    insert_epoch(room, keys, std::nullopt);
    insert_grant(*m_keyring.ledger().epoch(room.id, 1), keys, m_keyring.card());
    m_keyring.forget(room.id);
    return room.id;
}

void Rooms::insert_epoch(const RoomCard& room, const RoomKeys& keys, const std::optional<Signature>& before)
{
    EpochCard epoch{room.id, keys.epoch(), keys.box(), m_keyring.account(), m_clock.now()};
    epoch.signature = m_keyring.keys().sign(opening_of(epoch, room, before));
    auto insert = m_connection.prepare("INSERT INTO room_epoch (room, epoch, box_pk, opened_by, opened_at, sig)"
                                       " VALUES (:room, :epoch, :box, :by, :at, :sig)");
    insert.bind("room", room.id).bind("epoch", epoch.number).bind("box", epoch.box).bind("by", epoch.opened_by);
    insert.bind("at", epoch.opened_at).bind("sig", epoch.signature).run();
    m_keyring.forget(room.id);
}

void Rooms::insert_grant(const EpochCard& epoch, const RoomKeys& keys, const AccountCard& member)
{
    GrantCard grant{epoch.room, epoch.number, member.id, keys.seal_for(member.keys->box), m_keyring.account(), m_clock.now()};
    grant.signature = m_keyring.keys().sign(granting_of(grant, epoch, *member.keys));
    // One that does not hold gives way.
    auto insert = m_connection.prepare("INSERT INTO room_grant (room, epoch, member, sealed, granted_by, granted_at, sig)"
                                       " VALUES (:room, :epoch, :member, :sealed, :by, :at, :sig)"
                                       " ON CONFLICT (room, epoch, member) DO UPDATE SET sealed = excluded.sealed,"
                                       " granted_by = excluded.granted_by, granted_at = excluded.granted_at, sig = excluded.sig, revoked_at = NULL");
    insert.bind("room", grant.room).bind("epoch", grant.epoch).bind("member", grant.member).bind("sealed", grant.sealed);
    insert.bind("by", grant.granted_by).bind("at", grant.granted_at).bind("sig", grant.signature).run();
}

const RoomKeys& Rooms::newest_keys(RoomId room)
{
    m_keyring.forget(room);
    auto& ledger = m_keyring.ledger();
    if (const auto fault = ledger.check_newest(room); fault != KeyFault::none)
        distrust(room, fault);
    const auto access = m_keyring.find(room, ledger.room(room)->epoch);
    if (!access.keys && !is_ordinary(access.fault))
        distrust(room, access.fault);
    if (!access.keys)
        domain::refuse("room.not_member", "room");
    return *access.keys;
}

KeyFault Rooms::state_of(RoomId room, std::uint32_t epoch, AccountId member)
{
    const auto fault = m_keyring.ledger().check_grant(room, epoch, member);
    if (fault == KeyFault::none && m_keyring.introductions().find(member)->is_over(m_keyring.today()))
        return KeyFault::account_over;
    return fault;
}

std::vector<RoomMember> Rooms::members(RoomId room)
{
    m_keyring.forget(room);
    auto& ledger = m_keyring.ledger();
    if (const auto fault = ledger.check_newest(room); fault != KeyFault::none)
        distrust(room, fault);
    const auto epoch = ledger.room(room)->epoch;
    std::vector<RoomMember> members;
    for (const auto& member : ledger.listed(room, epoch))
        members.push_back({member, state_of(room, epoch, member)});
    return members;
}

std::uint32_t Rooms::open_epoch(RoomId room)
{
    require_transaction(m_connection);
    const auto before = newest_keys(room).epoch();
    const auto who = members(room);
    const auto card = *m_keyring.ledger().room(room);
    const auto signature_before = m_keyring.ledger().epoch(room, before)->signature;

    const auto keys = RoomKeys::make(room, before + 1);
    insert_epoch(card, keys, signature_before);
    m_connection.prepare("UPDATE room SET epoch = :epoch WHERE id = :id").bind("epoch", keys.epoch()).bind("id", room).run();
    m_keyring.forget(room);
    const auto epoch = *m_keyring.ledger().epoch(room, keys.epoch());
    for (const auto& member : who) {
        if (member.fault == KeyFault::none)
            insert_grant(epoch, keys, m_keyring.introductions().require(member.account));
    }
    m_keyring.forget(room);
    return keys.epoch();
}

std::size_t Rooms::grant(RoomId room, AccountId member, Reach reach)
{
    require_transaction(m_connection);
    m_keyring.introductions().forget();
    const auto newest = newest_keys(room).epoch();
    auto& ledger = m_keyring.ledger();
    if (m_keyring.introductions().check(member) == KeyFault::account_pending)
        domain::refuse("account.no_keys", "account");
    const auto& card = m_keyring.introductions().require(member);
    if (card.is_over(m_keyring.today()))
        domain::refuse("account.over", "account");
    // Into an own room only its owner lets the sheets, and nobody lets anybody else.
    const auto& purpose = ledger.room(room)->purpose;
    const bool others_own = purpose.kind == RoomKind::own && purpose.account != m_keyring.account();
    if (!may_be_member(*ledger.room(room), card) || others_own)
        domain::refuse("room.party", "party");

    std::size_t readable = 0;
    auto allow_again = m_connection.prepare("UPDATE room_grant SET revoked_at = NULL WHERE room = :room AND epoch = :epoch AND member = :member");
    for (const auto number : ledger.epochs(room)) {
        if (reach == Reach::newest_epoch && number != newest)
            continue;
        const auto fault = ledger.check_grant(room, number, member);
        // Given back rather than given anew: others may have theirs from this member, and a ring of givers is not believed.
        if (fault == KeyFault::grant_revoked)
            allow_again.bind("room", room).bind("epoch", number).bind("member", member).run();
        if (fault == KeyFault::none || fault == KeyFault::grant_revoked) {
            ++readable;
            continue;
        }
        const auto access = m_keyring.find(room, number);
        if (!access.keys)
            continue;
        insert_grant(*ledger.epoch(room, number), *access.keys, card);
        ++readable;
    }
    m_keyring.forget(room);
    return readable;
}

void Rooms::revoke(RoomId room, AccountId member)
{
    require_transaction(m_connection);
    const auto newest = newest_keys(room).epoch();
    const auto who = members(room);
    const auto readers = std::count_if(who.begin(), who.end(), [](const RoomMember& each) { return each.fault == KeyFault::none; });
    const bool is_member = std::any_of(who.begin(), who.end(), [&](const RoomMember& each) { return each.account == member; });
    if (!is_member || m_keyring.ledger().grant(room, newest, member)->revoked_at)
        domain::refuse("room.no_such_member", "account");
    if (member == m_keyring.account() && readers < 2)
        domain::refuse("room.last_member", "account");
    auto update = m_connection.prepare("UPDATE room_grant SET revoked_at = :now WHERE room = :room AND member = :member AND revoked_at IS NULL");
    update.bind("now", m_clock.now()).bind("room", room).bind("member", member).run();
    m_keyring.forget(room);
}

void Rooms::close(RoomId room)
{
    require_transaction(m_connection);
    m_connection.prepare("UPDATE room SET closed_at = :now WHERE id = :id AND closed_at IS NULL").bind("now", m_clock.now()).bind("id", room).run();
    m_keyring.forget(room);
}

std::vector<RoomId> Rooms::due()
{
    std::vector<RoomId> rooms;
    auto& ledger = m_keyring.ledger();
    for (const auto& room : ledger.all()) {
        const auto* card = ledger.room(room);
        if (!card || card->closed_at || !m_keyring.reads(room))
            continue;
        const auto listed = ledger.listed(room, card->epoch);
        const auto gone = [&, epoch = card->epoch](AccountId member) {
            const auto fault = state_of(room, epoch, member);
            return fault == KeyFault::grant_revoked || fault == KeyFault::account_over;
        };
        if (std::any_of(listed.begin(), listed.end(), gone))
            rooms.push_back(room);
    }
    return rooms;
}

}  // namespace storage
