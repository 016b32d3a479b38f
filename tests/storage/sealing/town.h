// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/accounts.h"
#include "storage/sealing/rooms.h"
#include "storage/sqlite/transaction.h"

#include "base/clock.h"
#include "base/failure.h"
#include "base/resource.h"
#include "domain/refused.h"

#include <map>
#include <string>

namespace support {

/// A case file in memory with its accounts and rooms: the lead made it and invited a deputy, the executive, HR, a
/// secretary and a guest until the end of March. Passphrases are "<name> opens it"; stretching costs nothing.
class Town {
public:
    Town();

    storage::Keyring unlock(const std::string& name);
    storage::AccountId id(const std::string& name) const { return m_ids.at(name); }
    storage::AccountId invite(const std::string& by, const std::string& name, storage::Party party, std::optional<base::Date> valid_to = {});
    storage::RoomId room(const std::string& by, const storage::RoomPurpose& purpose);
    void grant(const std::string& by, storage::RoomId room, const std::string& member, storage::Reach reach = storage::Reach::all_epochs);
    void revoke(const std::string& by, storage::RoomId room, const std::string& member);
    std::uint32_t open_epoch(const std::string& by, storage::RoomId room);

    /// As somebody with a hex editor: no guard, no check, no foreign key.
    void tamper(const std::string& sql);
    /// A blob put into a column, likewise.
    void tamper(const std::string& sql, std::span<const std::uint8_t> bytes);
    storage::AccountCard card(const std::string& name);

    storage::Connection db = storage::Connection::in_memory();
    base::FixedClock clock{base::Date(2027, 3, 1)};
    storage::Accounts accounts{db, clock};
    storage::RoomPurpose presidium{storage::RoomKind::presidium, {}, domain::TermId(*base::Uuid::from("00000000-0000-7000-8000-000000000001")),
        domain::AppointmentId(*base::Uuid::from("00000000-0000-7000-8000-000000000002"))};
    storage::RoomPurpose dialogue{storage::RoomKind::dialogue, {}, presidium.term, presidium.appointment};

private:
    std::map<std::string, storage::AccountId> m_ids;
};

storage::Passphrase passphrase(const std::string& name);
base::Text text(const std::string& words);
/// A place in a table that need not exist.
storage::Place place(storage::RoomId room, std::int64_t version = 1, const std::string& row = "row-1", std::string_view column = "text_c");

/// Whether the check of all keys names this fault.
bool finds(storage::Keyring&& keyring, storage::KeyFault fault);

/// What a refusal or a failure says: its code, and for distrust the fault after it; "" where all went well.
template <class Work>
std::string fails(Work work)
{
    try {
        work();
    }
    catch (const domain::Refused& refused) {
        return refused.complaints().front().code;
    }
    catch (const base::Failure& failure) {
        const auto space = failure.cause().rfind(' ');
        const bool with_fault = failure.code().ends_with(".distrusted") && space != std::string::npos;
        return failure.code() + (with_fault ? failure.cause().substr(space) : "");
    }
    return "";
}

}  // namespace support
