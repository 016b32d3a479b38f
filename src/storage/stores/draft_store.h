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

private:
    Connection& m_connection;
    Keyring& m_keyring;
    const base::Clock& m_clock;
};

}  // namespace storage
