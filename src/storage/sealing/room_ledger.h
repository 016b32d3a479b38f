// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/room_keys.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace storage {

/// Whether this account may open the room's first epoch.
bool may_begin(const RoomCard& room, const AccountCard& opener);
/// By party; an own room has its owner and, if he lets them in, the recovery sheets.
bool may_be_member(const RoomCard& room, const AccountCard& member);

/// The rooms, epochs and grants of the file, and which of them may be believed: an epoch was opened by who may have
/// such a room (the first) or held the epoch before it; a grant was given by who held that epoch, to keys that are
/// believed, of a party that may be there. Keeps what it has read until told to forget. No key is needed.
class RoomLedger {
public:
    RoomLedger(Connection& connection, Introductions& introductions) : m_connection(&connection), m_introductions(&introductions) {}

    /// As the rows say; null for what is not there.
    const RoomCard* room(RoomId room);
    const EpochCard* epoch(RoomId room, std::uint32_t number);
    const GrantCard* grant(RoomId room, std::uint32_t epoch, AccountId member);

    /// The open room of that purpose. Failure "room.twice" where there are two.
    std::optional<RoomId> find(const RoomPurpose& purpose);

    /// Every epoch, and that the room's row names the newest: what new text is sealed to.
    KeyFault check_newest(RoomId room);
    KeyFault check_epoch(RoomId room, std::uint32_t number);
    /// `grant_revoked` only where nothing worse is the matter. Whether the member's time is over is not asked here.
    KeyFault check_grant(RoomId room, std::uint32_t epoch, AccountId member);

    std::vector<RoomId> all();
    std::vector<std::uint32_t> epochs(RoomId room);
    /// Whoever has a grant of this epoch, believed or not.
    std::vector<AccountId> listed(RoomId room, std::uint32_t epoch);
    void forget(RoomId room) { m_rooms.erase(room); }
    void forget() { m_rooms.clear(); }

private:
    template <class Card>
    struct Judged {
        Card card;
        std::optional<KeyFault> verdict = {};
        bool asked = false;
    };
    struct Entry {
        RoomCard card;
        std::map<std::uint32_t, Judged<EpochCard>> epochs = {};
        std::map<std::pair<std::uint32_t, AccountId>, Judged<GrantCard>> grants = {};
    };
    Entry* entry(RoomId room);
    std::optional<Entry> read(RoomId room);
    KeyFault judge(const Entry& room, const EpochCard& epoch, const EpochCard* before);
    KeyFault judge(const Entry& room, const GrantCard& grant);
    /// Signatures only.
    KeyFault check_given(RoomId room, std::uint32_t epoch, AccountId member);
    bool held(RoomId room, std::uint32_t epoch, AccountId member, Instant at);

    Connection* m_connection;
    Introductions* m_introductions;
    std::map<RoomId, Entry> m_rooms;
};

}  // namespace storage
