// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/field.h"
#include "storage/sealing/room_ledger.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace storage {

/// Who may have written what lies at a place.
enum class Writers { members, anyone };

/// A sealed field as one account sees it.
struct [[nodiscard]] Opened {
    enum class State { open, withheld, broken };
    State state = State::withheld;
    /// Why it is withheld or broken, where a key is the cause; none where the field's own bytes are.
    KeyFault fault = KeyFault::none;
    std::string text = {};
    /// Set where somebody wrote it into the room from outside.
    std::optional<AccountId> author = {};
};

/// Something in the file that no honest program leaves there.
struct KeyFinding {
    KeyFault fault;
    std::optional<AccountId> account = {};
    std::optional<RoomId> room = {};
    std::optional<std::uint32_t> epoch = {};
};

/// All an account can open, at one moment, apart from the connection: for another thread. Holds the keys as long as it
/// lives, so it must go when the account is locked.
class KeyView {
public:
    Opened open(const Place& place, Unopened sealed, Writers writers = Writers::members) const;

private:
    friend class Keyring;
    struct Room {
        std::shared_ptr<const RoomKeys> keys;
        KeyFault fault = KeyFault::not_granted;
    };
    std::map<std::pair<RoomId, std::uint32_t>, Room> m_rooms;
    std::map<AccountId, SignPublic> m_authors;
};

/// An unlocked account: opens what it may read, seals what it writes, believes nobody whose signatures do not lead back
/// to the file's first account. Keys are fetched when they are needed and wiped when it goes: to lock is to destroy.
/// Must not outlive the connection.
class Keyring {
public:
    /// Failure "account.distrusted" when the account's own introduction does not hold; Refused "account.closed" and
    /// "account.expired" (also later, wherever `today` has passed the account's last day).
    Keyring(Connection& connection, AccountId account, Unwrapped unlocked, base::Date today);

    AccountId account() const { return m_account; }
    const AccountCard& card();
    const AccountKeys& keys() const { return m_keys; }
    const SignPublic& root() const { return m_root; }
    base::Date today() const { return m_today; }
    void set_today(base::Date today) { m_today = today; }
    Introductions& introductions() { return *m_introductions; }
    RoomLedger& ledger() { return *m_ledger; }

    /// Rooms that the program refuses although the key would open them, since the right to them has ended: from now on
    /// they are withheld. Takes the place of what was barred before.
    void bar(std::set<RoomId> rooms);

    struct Access {
        /// Null where the fault says why not.
        const RoomKeys* keys;
        KeyFault fault;
    };
    Access find(RoomId room, std::uint32_t epoch);
    /// Whether new text of this room can be read here.
    bool reads(RoomId room);

    /// `writers` says whose writing is accepted at this place; an outsider's is broken where only members may write.
    Opened open(const Place& place, Unopened sealed, Writers writers = Writers::members);
    Opened open(const Place& place, std::span<const std::uint8_t> sealed, Writers writers = Writers::members) { return open(place, to_open(sealed), writers); }
    /// To the newest epoch. Refused "room.not_member" where the account is none and only members may write here; Failure
    /// "room.distrusted" where the room's keys do not hold.
    Bytes seal(const Place& place, std::string_view text, Writers writers = Writers::members);
    /// For sharing a copy, and for a room whose circle changed. Refused "room.withheld", Failure "seal.broken".
    Bytes reseal(const Place& from, std::span<const std::uint8_t> sealed, const Place& to, Writers writers = Writers::members);

    KeyView view();
    /// Every account, epoch and grant, and whether each of its own grants opens.
    std::vector<KeyFinding> check_all();
    /// After rooms or accounts changed in the file.
    void forget();
    void forget(RoomId room);

private:
    void require_time();
    const EpochCard& newest(RoomId room);

    Connection* m_connection;
    AccountId m_account;
    AccountKeys m_keys;
    SignPublic m_root;
    base::Date m_today;
    std::unique_ptr<Introductions> m_introductions;
    std::unique_ptr<RoomLedger> m_ledger;
    std::map<std::pair<RoomId, std::uint32_t>, std::shared_ptr<const RoomKeys>> m_open;
    std::set<RoomId> m_barred;
};

}  // namespace storage
