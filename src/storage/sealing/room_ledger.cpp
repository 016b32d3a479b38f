// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/room_ledger.h"

#include "base/failure.h"

namespace storage {
bool may_begin(const RoomCard& room, const AccountCard& opener)
{
    if (room.purpose.kind == RoomKind::own)
        return room.purpose.account == opener.id;
    return opener.party != Party::recovery && opener.party != Party::guest && may_belong(room.purpose.kind, opener.party);
}

bool may_be_member(const RoomCard& room, const AccountCard& member)
{
    if (room.purpose.kind == RoomKind::own && member.party != Party::recovery)
        return room.purpose.account == member.id;
    return may_belong(room.purpose.kind, member.party);
}

std::optional<RoomLedger::Entry> RoomLedger::read(RoomId room)
{
    auto found = m_connection->prepare("SELECT kind, account, term, appointment, subject, epoch, created_at, closed_at FROM room WHERE id = :id");
    found.bind("id", room);
    if (!found.step())
        return std::nullopt;
    Entry entry{{room, found.get<RoomKind>(0), found.get<std::optional<AccountId>>(1), found.get<std::optional<domain::TermId>>(2),
        found.get<std::optional<domain::AppointmentId>>(3), found.get<std::optional<std::string>>(4), found.get<std::uint32_t>(5), found.get<Instant>(6),
        found.get<std::optional<Instant>>(7)}};

    auto epochs = m_connection->prepare("SELECT epoch, box_pk, opened_by, opened_at, sig FROM room_epoch WHERE room = :id");
    epochs.bind("id", room);
    while (epochs.step()) {
        const auto number = epochs.get<std::uint32_t>(0);
        entry.epochs.try_emplace(
            number, Judged<EpochCard>{{room, number, epochs.get<BoxPublic>(1), epochs.get<AccountId>(2), epochs.get<Instant>(3), epochs.get<Signature>(4)}});
    }
    auto grants = m_connection->prepare("SELECT epoch, member, sealed, granted_by, granted_at, sig, revoked_at FROM room_grant WHERE room = :id");
    grants.bind("id", room);
    while (grants.step()) {
        const auto epoch = grants.get<std::uint32_t>(0);
        const auto member = grants.get<AccountId>(1);
        entry.grants.try_emplace({epoch, member},
            Judged<GrantCard>{{room, epoch, member, grants.get<Bytes>(2), grants.get<AccountId>(3), grants.get<Instant>(4), grants.get<Signature>(5),
                grants.get<std::optional<Instant>>(6)}});
    }
    return entry;
}

RoomLedger::Entry* RoomLedger::entry(RoomId room)
{
    if (auto known = m_rooms.find(room); known != m_rooms.end())
        return &known->second;
    auto fresh = read(room);
    return fresh ? &m_rooms.emplace(room, *std::move(fresh)).first->second : nullptr;
}

const RoomCard* RoomLedger::room(RoomId room)
{
    const auto* found = entry(room);
    return found ? &found->card : nullptr;
}

const EpochCard* RoomLedger::epoch(RoomId room, std::uint32_t number)
{
    const auto* found = entry(room);
    if (!found)
        return nullptr;
    const auto epoch = found->epochs.find(number);
    return epoch == found->epochs.end() ? nullptr : &epoch->second.card;
}

const GrantCard* RoomLedger::grant(RoomId room, std::uint32_t epoch, AccountId member)
{
    const auto* found = entry(room);
    if (!found)
        return nullptr;
    const auto grant = found->grants.find({epoch, member});
    return grant == found->grants.end() ? nullptr : &grant->second.card;
}

KeyFault RoomLedger::check_newest(RoomId room)
{
    auto* found = entry(room);
    if (!found)
        return KeyFault::room_missing;
    if (found->epochs.empty() || found->epochs.rbegin()->first != found->card.epoch)
        return KeyFault::room_epoch_changed;
    return check_epoch(room, found->card.epoch);
}

KeyFault RoomLedger::check_epoch(RoomId room, std::uint32_t number)
{
    auto* found = entry(room);
    if (!found)
        return KeyFault::room_missing;
    if (!found->epochs.contains(number))
        return KeyFault::epoch_missing;
    // From the first on, since each rests on the one before.
    std::uint32_t expected = 1;
    const Judged<EpochCard>* before = nullptr;
    for (auto& [at, epoch] : found->epochs) {
        if (!epoch.verdict) {
            if (at != expected)
                epoch.verdict = KeyFault::epoch_missing;
            else if (before && before->verdict != KeyFault::none)
                epoch.verdict = before->verdict;
            else
                epoch.verdict = judge(*found, epoch.card, before ? &before->card : nullptr);
        }
        if (at == number)
            return *epoch.verdict;
        before = &epoch;
        ++expected;
    }
    return KeyFault::epoch_missing;
}

KeyFault RoomLedger::judge(const Entry& room, const EpochCard& epoch, const EpochCard* before)
{
    if (m_introductions->check(epoch.opened_by) != KeyFault::none)
        return KeyFault::epoch_opener_distrusted;
    const auto& opener = *m_introductions->find(epoch.opened_by);
    const auto signature_before = before ? std::optional(before->signature) : std::nullopt;
    if (!is_signed(opening_of(epoch, room.card, signature_before), epoch.signature, opener.keys->sign))
        return KeyFault::epoch_forged;
    if (opener.was_over(epoch.opened_at))
        return KeyFault::epoch_opener_outside;
    const bool may = before ? held(room.card.id, before->number, opener.id, epoch.opened_at) : may_begin(room.card, opener);
    return may ? KeyFault::none : KeyFault::epoch_opener_outside;
}

bool RoomLedger::held(RoomId room, std::uint32_t epoch, AccountId member, Instant at)
{
    if (check_given(room, epoch, member) != KeyFault::none)
        return false;
    const auto& revoked = grant(room, epoch, member)->revoked_at;
    return !revoked || at <= *revoked;
}

KeyFault RoomLedger::check_given(RoomId room, std::uint32_t epoch, AccountId member)
{
    auto* found = entry(room);
    if (!found)
        return KeyFault::room_missing;
    const auto at = found->grants.find({epoch, member});
    if (at == found->grants.end())
        return KeyFault::not_granted;
    auto& grant = at->second;
    if (!grant.verdict) {
        // Asked while being judged: members who have it from each other and none from who opened the epoch.
        if (grant.asked)
            return KeyFault::grant_giver_outside;
        grant.asked = true;
        grant.verdict = judge(*found, grant.card);
    }
    return *grant.verdict;
}

KeyFault RoomLedger::judge(const Entry& room, const GrantCard& grant)
{
    const auto* epoch = this->epoch(grant.room, grant.epoch);
    if (!epoch)
        return KeyFault::epoch_missing;
    if (m_introductions->check(grant.granted_by) != KeyFault::none)
        return KeyFault::grant_giver_distrusted;
    if (m_introductions->check(grant.member) != KeyFault::none)
        return KeyFault::grant_member_distrusted;
    const auto& giver = *m_introductions->find(grant.granted_by);
    const auto& member = *m_introductions->find(grant.member);
    if (!is_signed(granting_of(grant, *epoch, *member.keys), grant.signature, giver.keys->sign))
        return KeyFault::grant_forged;
    if (!may_be_member(room.card, member))
        return KeyFault::grant_member_misplaced;
    if (giver.was_over(grant.granted_at))
        return KeyFault::grant_giver_outside;
    if (giver.id != epoch->opened_by && !held(grant.room, grant.epoch, giver.id, grant.granted_at))
        return KeyFault::grant_giver_outside;
    return KeyFault::none;
}

KeyFault RoomLedger::check_grant(RoomId room, std::uint32_t epoch, AccountId member)
{
    if (const auto fault = check_epoch(room, epoch); fault != KeyFault::none)
        return fault;
    const auto fault = check_given(room, epoch, member);
    if (fault == KeyFault::none && grant(room, epoch, member)->revoked_at)
        return KeyFault::grant_revoked;
    return fault;
}

std::optional<RoomId> RoomLedger::find(const RoomPurpose& purpose)
{
    std::optional<RoomId> found;
    for (const auto& id : all()) {
        const auto* card = room(id);
        if (!card || card->closed_at || !(card->purpose == purpose))
            continue;
        // One of them was planted, and whoever did it reads what is written there.
        if (found)
            throw base::Failure(base::Failure::Kind::damaged, "room.twice", found->str() + " " + id.str());
        found = id;
    }
    return found;
}

std::vector<RoomId> RoomLedger::all()
{
    std::vector<RoomId> ids;
    auto rows = m_connection->prepare("SELECT id FROM room ORDER BY id");
    while (rows.step())
        ids.push_back(rows.get<RoomId>(0));
    return ids;
}

std::vector<std::uint32_t> RoomLedger::epochs(RoomId room)
{
    std::vector<std::uint32_t> numbers;
    if (const auto* found = entry(room)) {
        for (const auto& [number, epoch] : found->epochs)
            numbers.push_back(number);
    }
    return numbers;
}

std::vector<AccountId> RoomLedger::listed(RoomId room, std::uint32_t epoch)
{
    std::vector<AccountId> members;
    if (const auto* found = entry(room)) {
        for (const auto& [key, grant] : found->grants) {
            if (key.first == epoch)
                members.push_back(key.second);
        }
    }
    return members;
}

}  // namespace storage
