// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"

namespace storage {

/// Whose side an account is on. It is fixed for the account's life, and signed.
enum class Party { presidium, executive, hr, secretariat, guest, recovery };

/// own: one account. presidium, dialogue: a term. record: an appointment. hr: the municipality. circle: one talk, case
/// or draft, in two halves.
enum class RoomKind { own, presidium, dialogue, record, hr, circle_presidium, circle_dialogue };

constexpr bool is_circle(RoomKind kind)
{
    return kind == RoomKind::circle_presidium || kind == RoomKind::circle_dialogue;
}

/// Which parties may be members at all; who of them is one, the grants say. Recovery may be let in everywhere, into an
/// own room only by its owner. An own room has its owner alone, which is checked by account and not here.
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

/// Guests do not let others in, and the recovery sheets only give back what there was.
constexpr bool may_invite(Party inviter)
{
    return inviter != Party::guest && inviter != Party::recovery;
}

}  // namespace storage

namespace domain {

template <>
struct Codes<storage::Party> {
    using P = storage::Party;
    static constexpr Code<P> all[] = {{P::presidium, "presidium"}, {P::executive, "executive"}, {P::hr, "hr"}, {P::secretariat, "secretariat"},
        {P::guest, "guest"}, {P::recovery, "recovery"}};
};

template <>
struct Codes<storage::RoomKind> {
    using K = storage::RoomKind;
    static constexpr Code<K> all[] = {{K::own, "own"}, {K::presidium, "presidium"}, {K::dialogue, "dialogue"}, {K::record, "record"}, {K::hr, "hr"},
        {K::circle_presidium, "circle_presidium"}, {K::circle_dialogue, "circle_dialogue"}};
};

}  // namespace domain
