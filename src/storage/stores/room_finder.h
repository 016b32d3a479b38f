// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/sight.h"
#include "storage/sealing/rooms.h"

#include <functional>
#include <utility>
#include <vector>

namespace storage {

RoomPurpose purpose_of(const domain::RoomOf& room);
domain::RoomOf room_of(const RoomPurpose& purpose);

/// The rooms that records belong into, for an account that writes.
class RoomFinder {
public:
    /// Asked before a room is made: whether this account has a right to it (domain::may_enter). None: its party decides.
    using May = std::function<bool(const domain::RoomOf&)>;

    RoomFinder(Connection& connection, Keyring& keyring, const base::Clock& clock, May may_make = {})
        : m_keyring(keyring), m_rooms(connection, keyring, clock), m_may_make(std::move(may_make))
    {
    }

    /// The open room for that purpose. Where there is none it is made, inside the caller's transaction, with this account
    /// as its only member. Refused "room.missing" {room} where there is none and this account may not have such a room:
    /// somebody else's own, HR's, a presidium's. Failure "room.twice".
    RoomId find(const domain::RoomOf& room);
    /// As above without making one.
    std::optional<RoomId> find_existing(const domain::RoomOf& room);
    /// Rooms made since the last call, for the log and for letting others in.
    std::vector<std::pair<RoomId, domain::RoomOf>> take_made() { return std::exchange(m_made, {}); }

private:
    Keyring& m_keyring;
    Rooms m_rooms;
    May m_may_make;
    std::vector<std::pair<RoomId, domain::RoomOf>> m_made;
};

}  // namespace storage
