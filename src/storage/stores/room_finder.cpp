// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/room_finder.h"

#include "domain/refused.h"

namespace storage {

RoomPurpose purpose_of(const domain::RoomOf& room)
{
    RoomPurpose purpose{room.kind, room.account, room.term, room.appointment};
    if (room.circle)
        purpose.subject = room.circle->str();
    return purpose;
}

domain::RoomOf room_of(const RoomPurpose& purpose)
{
    domain::RoomOf room{purpose.kind, purpose.account, purpose.term, purpose.appointment};
    if (const auto whose = purpose.subject ? base::Uuid::from(*purpose.subject) : std::nullopt)
        room.circle = domain::CircleId(*whose);
    return room;
}

std::optional<RoomId> RoomFinder::find_existing(const domain::RoomOf& room)
{
    return m_keyring.ledger().find(purpose_of(room));
}

RoomId RoomFinder::find(const domain::RoomOf& room)
{
    if (const auto found = find_existing(room))
        return *found;
    const auto purpose = purpose_of(room);
    const auto& own = m_keyring.card();
    const bool may = may_begin(RoomCard{RoomId(base::Uuid{}), purpose}, own) && (!m_may_make || m_may_make(room));
    if (own.is_over(m_keyring.today()) || !may)
        domain::refuse("room.missing", "room", {{"room", std::string(domain::code(room.kind))}});
    const auto made = m_rooms.create(purpose);
    m_made.emplace_back(made, room);
    return made;
}

}  // namespace storage
