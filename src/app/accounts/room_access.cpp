// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/room_access.h"

#include "app/accounts/accounts.h"
#include "app/accounts/room_work.h"
#include "storage/stores/room_contents.h"

#include <algorithm>

namespace app {
namespace {

using domain::Party;
using domain::refuse;
using domain::RoomKind;
using domain::RoomOf;
using storage::KeyFault;
using storage::RoomId;

RoomId require_room(SessionParts& parts, std::string_view id)
{
    const auto uuid = base::Uuid::from(id);
    if (!uuid || !parts.keyring.ledger().room(RoomId(*uuid)))
        refuse("room.unknown", "room", {{"room", std::string(id)}});
    return RoomId(*uuid);
}

bool is_past(const domain::CaseFields& fields, const RoomOf& room, base::Date today)
{
    return room.term && fields.terms.find(*room.term) && fields.terms.get(*room.term)->to < today;
}

bool may_enter(SessionParts& parts, const domain::CaseFields& fields, const domain::Account& account, const RoomOf& room)
{
    return domain::may_enter(fields, account, room, parts.file.clock.today());
}

/// The rooms that there ought to be by now, whether or not somebody has made them.
std::vector<RoomOf> expected(const domain::CaseFields& fields, base::Date today)
{
    std::vector<RoomOf> rooms;
    const auto term = domain::term_holding(fields, today);
    for (const auto& appointment : fields.appointments) {
        if (appointment->until && *appointment->until < today)
            continue;
        rooms.push_back({RoomKind::presidium, {}, term, appointment->id});
        rooms.push_back({RoomKind::dialogue, {}, term, appointment->id});
        rooms.push_back({RoomKind::record, {}, {}, appointment->id});
    }
    return rooms;
}

RoomLine line_of(SessionParts& parts, const domain::CaseFields& fields, RoomId room)
{
    auto& ledger = parts.keyring.ledger();
    RoomLine line{room.str(), room_work::place_of(parts, room), ledger.room(room)->epoch};
    line.past = is_past(fields, line.of, parts.file.clock.today());
    line.texts = storage::contents_of(parts.database(), room);
    if (const auto fault = ledger.check_newest(room); fault != KeyFault::none) {
        line.fault = domain::code(fault);
        return line;
    }
    for (const auto& account : fields.accounts) {
        const auto key = room_work::key_of(parts, room, account->id);
        const bool right = may_enter(parts, fields, account, line.of);
        if (account->party == Party::recovery)
            line.sheets = line.sheets || (key == KeyFault::none && right);
        else if (key == KeyFault::none)
            (right ? line.reads : line.due).push_back(account->id);
        else if (key == KeyFault::account_over)
            line.due.push_back(account->id);
        else if (right)
            (room_work::was_removed(parts, fields, room, account) ? line.removed : line.waits).push_back(account->id);
    }
    return line;
}

}  // namespace

std::vector<RoomLine> rooms(Session& session)
{
    auto& parts = session.parts();
    const auto& fields = *session.records();
    std::vector<RoomLine> lines;
    for (const auto& room : room_work::open_rooms(parts))
        lines.push_back(line_of(parts, fields, room));
    for (const auto& of : expected(fields, session.access_day())) {
        if (std::any_of(lines.begin(), lines.end(), [&](const RoomLine& line) { return line.of == of; }))
            continue;
        RoomLine missing{{}, of};
        for (const auto& account : fields.accounts) {
            if (account->party != Party::recovery && may_enter(parts, fields, account, of))
                missing.waits.push_back(account->id);
        }
        lines.push_back(std::move(missing));
    }
    return lines;
}

std::vector<Offer> offers(Session& session, domain::AccountId account)
{
    auto& parts = session.parts();
    const auto& fields = *session.records();
    const auto& other = room_work::require_open(fields, account);
    std::vector<Offer> all;
    for (const auto& room : room_work::open_rooms(parts)) {
        const auto of = room_work::place_of(parts, room);
        const auto key = room_work::key_of(parts, room, account);
        // Whether the sheets open an own room its owner says, and nobody is offered it.
        if (key == KeyFault::none || of.kind == RoomKind::own || !may_enter(parts, fields, other, of))
            continue;
        all.push_back(
            {room.str(), of, storage::contents_of(parts.database(), room), parts.keyring.reads(room), room_work::was_removed(parts, fields, room, other)});
    }
    return all;
}

void RoomAccess::require_known(domain::AccountId account, std::string_view fingerprint)
{
    auto& parts = m_work.parts().parts;
    const auto& other = room_work::require_open(*m_work.records(), account);
    const auto* card = parts.keyring.introductions().find(account);
    if (!card || !card->keys)
        refuse("account.no_keys", "account", {{"name", other->name.str()}});
    if (!fingerprint.empty())
        Accounts(m_work).verify(account, fingerprint);
    else if (!room_work::is_verified(parts, account))
        refuse("account.not_verified", "fingerprint", {{"name", other->name.str()}});
}

void RoomAccess::grant(domain::AccountId account, std::string_view id, std::string_view fingerprint)
{
    auto& parts = m_work.parts().parts;
    const auto other = room_work::require_open(*m_work.records(), account);
    const auto room = require_room(parts, id);
    const auto of = room_work::place_of(parts, room);
    const bool own = of.kind == RoomKind::own && of.account != m_work.account()->id;
    if (own || !may_enter(parts, *m_work.records(), other, of))
        refuse("room.no_right", "account", {{"name", other->name.str()}, {"room", std::string(domain::code(of.kind))}});
    if (!parts.keyring.reads(room))
        refuse("room.not_member", "room", room_work::named(of));
    require_known(account, fingerprint);
    room_work::grant(m_work, room, account);
}

int RoomAccess::grant_all(domain::AccountId account, std::string_view fingerprint, bool also_removed)
{
    require_known(account, fingerprint);
    int given = 0;
    for (const auto& offer : offers(m_work.session(), account)) {
        if (offer.removed && !also_removed)
            continue;
        if (!offer.ours) {
            m_work.warnings().push_back({"room.not_ours", "account", room_work::named(offer.of)});
            continue;
        }
        room_work::grant(m_work, RoomId(*base::Uuid::from(offer.room)), account);
        ++given;
    }
    return given;
}

void RoomAccess::revoke(domain::AccountId account, std::string_view id)
{
    auto& parts = m_work.parts().parts;
    const auto room = require_room(parts, id);
    const auto of = room_work::place_of(parts, room);
    if (!domain::may_remove(*m_work.records(), m_work.account(), of, m_work.session().access_day()))
        refuse("room.may_not_remove", "room", room_work::named(of));
    room_work::revoke(m_work, room, account);
    room_work::renew(m_work, room);
    room_work::reseal(m_work, room);
}

RoomOf find_room(Session& session, std::string_view id)
{
    return room_work::place_of(session.parts(), require_room(session.parts(), id));
}

}  // namespace app
