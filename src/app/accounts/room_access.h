// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/sight.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A room that an account has a right to and no key for.
struct Offer {
    /// The room's id.
    std::string room;
    domain::RoomOf of;
    /// What becomes readable, counted: goal 4, item 12 …
    std::map<std::string, std::int64_t> texts;
    /// Whether the unlocked account is a member and can give it.
    bool ours = false;
    /// Was taken out of it for cause.
    bool removed = false;
};

/// Who reads a room. The same for whoever asks.
struct RoomLine {
    /// Empty where nobody has made it yet.
    std::string id;
    domain::RoomOf of;
    std::uint32_t epoch = 0;
    /// Of a term that is over.
    bool past = false;
    std::vector<domain::AccountId> reads = {};
    /// A right and no key: to be let in, or taken out for cause.
    std::vector<domain::AccountId> waits = {};
    std::vector<domain::AccountId> removed = {};
    /// A key and no right: the program refuses, and new text gets new keys when a member writes next.
    std::vector<domain::AccountId> due = {};
    /// Whether the recovery sheets open it.
    bool sheets = false;
    std::map<std::string, std::int64_t> texts = {};
    /// A key fault's code where the room's keys do not hold; then nobody is listed.
    std::string fault = {};
};

/// Rooms, terms, appointments and accounts, all plain.
std::vector<RoomLine> rooms(Session& session);
/// What this account could be let into, before anything is done: for the question "Kari will be able to read this".
std::vector<Offer> offers(Session& session, domain::AccountId account);

/// Who may read what, inside one change.
class RoomAccess {
public:
    explicit RoomAccess(Work& work) : m_work(work) {}

    /// `fingerprint`: as its owner read it out; needed once, unless somebody has compared it before. Refused: room.unknown,
    /// room.no_right, room.not_member, account.not_verified, account.no_keys.
    void grant(domain::AccountId account, std::string_view room, std::string_view fingerprint = {});
    /// All that it has a right to and this account can give; own rooms, and unless `also_removed` what it was taken out of
    /// for cause, left out. Warns "room.not_ours" for the rest. Returns how many.
    int grant_all(domain::AccountId account, std::string_view fingerprint = {}, bool also_removed = false);
    /// For cause: new keys, and everything in the room sealed anew under them. What was read was read. Refused:
    /// room.may_not_remove, room.no_such_member, room.last_member, room.withheld.
    void revoke(domain::AccountId account, std::string_view room);

private:
    void require_known(domain::AccountId account, std::string_view fingerprint);

    Work& m_work;
};

/// By id; refused "room.unknown".
domain::RoomOf find_room(Session& session, std::string_view id);

}  // namespace app
