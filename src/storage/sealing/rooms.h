// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/keyring.h"

#include "base/clock.h"

namespace storage {

/// Whether who is let in also reads what was written before.
enum class Reach { all_epochs, newest_epoch };

struct RoomMember {
    AccountId account;
    /// none: reads what is written now. Otherwise why not.
    KeyFault fault = KeyFault::none;
};

/// Rooms as the unlocked account makes and changes them. What changes the file runs inside the caller's transaction. An
/// account that is no member is refused with "room.not_member"; keys that do not hold are a Failure "room.distrusted".
class Rooms {
public:
    Rooms(Connection& connection, Keyring& keyring, const base::Clock& clock) : m_connection(connection), m_keyring(keyring), m_clock(clock) {}

    /// With its first epoch; the maker is a member. Refused: room.party (the maker's may not have such a room),
    /// room.exists.
    RoomId create(const RoomPurpose& purpose);
    /// New keys for new text, for the members whose time is not over and who were not revoked. Returns its number.
    std::uint32_t open_epoch(RoomId room);
    /// Returns the number of epochs that the member can read now. Without a new epoch before, Reach::newest_epoch shows
    /// what was written since the last one. Refused: room.party; account.over, account.no_keys.
    std::size_t grant(RoomId room, AccountId member, Reach reach);
    /// From now on the program refuses; the keys of new text change with the next epoch, and what was read was read.
    /// Refused: room.no_such_member; room.last_member.
    void revoke(RoomId room, AccountId member);

    /// From now on nothing is sealed into it, and another room may be made for its purpose. What lies there stays readable. Needs
    /// no key, since nothing is signed; the log tells who did it.
    void close(RoomId room);

    /// Of the newest epoch.
    std::vector<RoomMember> members(RoomId room);
    /// Rooms that this account can give a new epoch and that need one: a member was revoked or the time is over.
    std::vector<RoomId> due();

private:
    const RoomKeys& newest_keys(RoomId room);
    KeyFault state_of(RoomId room, std::uint32_t epoch, AccountId member);
    void insert_epoch(const RoomCard& room, const RoomKeys& keys, const std::optional<Signature>& before);
    void insert_grant(const EpochCard& epoch, const RoomKeys& keys, const AccountCard& member);

    Connection& m_connection;
    Keyring& m_keyring;
    const base::Clock& m_clock;
};

}  // namespace storage
