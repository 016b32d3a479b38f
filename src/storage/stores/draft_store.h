// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "storage/sealing/keyring.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// Autosaved texts of the unlocked account, one for each place ("talk/<id>/preparation/2"), each a sealed row in a room of
/// its own. Not in the audit log. Writing takes part in the caller's transaction, or is one by itself.
class DraftStore {
public:
    DraftStore(Connection& connection, Keyring& keyring, const base::Clock& clock) : m_connection(connection), m_keyring(keyring), m_clock(clock) {}

    struct Line {
        std::string place;
        Instant saved_at;
    };
    /// The newest first.
    std::vector<Line> list();
    /// Nothing where there is none, or where its key is gone. Failure "seal.broken".
    std::optional<std::string> read(std::string_view place);
    /// `room` is the account's own for the appointment.
    void save(std::string_view place, std::string_view text, RoomId room);
    /// True where there was one.
    bool discard(std::string_view place);
    /// Another account's drafts in this room become a third's, in a room of its own; this account reads both rooms. Where it has
    /// one at that place already, both stay as they are. Inside the caller's transaction; returns how many. Failure "seal.broken".
    int hand_on(AccountId from, RoomId room, AccountId to, RoomId into);

private:
    Connection& m_connection;
    Keyring& m_keyring;
    const base::Clock& m_clock;
};

}  // namespace storage
