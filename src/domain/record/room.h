// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"

namespace domain {

/// Whose side an account is on. It is fixed for the account's life, and signed. `recovery` is what the sheets open.
enum class Party { presidium, executive, hr, secretariat, guest, recovery };
template <>
struct Codes<Party> {
    static constexpr Code<Party> all[] = {{Party::presidium, "presidium"}, {Party::executive, "executive"}, {Party::hr, "hr"},
        {Party::secretariat, "secretariat"}, {Party::guest, "guest"}, {Party::recovery, "recovery"}};
};

/// Where texts are sealed. own: one account. presidium, dialogue: a term and appointment. record: an appointment. hr: the
/// municipality. circle: one talk, case or draft, in two halves.
enum class RoomKind { own, presidium, dialogue, record, hr, circle_presidium, circle_dialogue };
template <>
struct Codes<RoomKind> {
    using K = RoomKind;
    static constexpr Code<K> all[] = {{K::own, "own"}, {K::presidium, "presidium"}, {K::dialogue, "dialogue"}, {K::record, "record"}, {K::hr, "hr"},
        {K::circle_presidium, "circle_presidium"}, {K::circle_dialogue, "circle_dialogue"}};
};

constexpr bool is_circle(RoomKind kind)
{
    return kind == RoomKind::circle_presidium || kind == RoomKind::circle_dialogue;
}

/// Which parties may be members at all; who of them is one, seats and grants say. Recovery may be let in everywhere, into
/// an own room only by its owner. An own room has its owner alone, which is checked by account and not here.
constexpr bool may_belong(RoomKind kind, Party party)
{
    if (party == Party::recovery)
        return true;
    switch (kind) {
    case RoomKind::own: return true;
    case RoomKind::presidium:
    case RoomKind::circle_presidium: return party == Party::presidium || party == Party::secretariat;
    case RoomKind::dialogue: return party == Party::presidium || party == Party::secretariat || party == Party::executive;
    case RoomKind::record: return party != Party::guest;
    case RoomKind::hr: return party == Party::hr;
    case RoomKind::circle_dialogue: return true;
    }
    return false;
}

/// Guests let nobody in. The recovery sheets only in place of somebody who lost the passphrase (domain/rights.h).
constexpr bool may_invite(Party inviter)
{
    return inviter != Party::guest;
}

/// What stands in place of something that the reader cannot open, and the room it lies in.
struct Withheld {
    RoomKind room = RoomKind::own;
    bool operator==(const Withheld&) const = default;
};

}  // namespace domain
