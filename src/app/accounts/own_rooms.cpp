// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/own_rooms.h"

#include "app/accounts/room_work.h"
#include "storage/sealing/rooms.h"

#include <algorithm>

namespace app::own_rooms {
namespace {

using domain::AccountId;
using domain::RoomKind;
using storage::RoomId;

struct Own {
    RoomId id;
    storage::RoomCard card;
};

/// That are open still.
std::vector<Own> rooms_of(storage::RoomLedger& ledger, const std::vector<AccountId>& accounts)
{
    std::vector<Own> rooms;
    for (const auto& room : ledger.all()) {
        const auto* card = ledger.room(room);
        if (!card || card->closed_at || card->purpose.kind != RoomKind::own || !card->purpose.account)
            continue;
        if (std::find(accounts.begin(), accounts.end(), *card->purpose.account) != accounts.end())
            rooms.push_back({room, *card});
    }
    return rooms;
}

}  // namespace

std::vector<AccountId> lost_before(storage::Connection& connection, AccountId account)
{
    std::vector<AccountId> lost;
    auto rows = connection.prepare("SELECT o.id FROM account o JOIN account n ON n.id = :id"
                                   " WHERE o.id <> n.id AND o.closed_at IS NOT NULL AND o.party = n.party AND o.party <> 'recovery'"
                                   " AND o.person IS NOT DISTINCT FROM n.person AND (n.person IS NOT NULL OR o.name = n.name)");
    rows.bind("id", account);
    while (rows.step())
        lost.push_back(rows.get<AccountId>(0));
    return lost;
}

void make_covered(storage::Connection& connection, storage::Keyring& owner, const base::Clock& clock, storage::AuditLog& log)
{
    const auto lost = lost_before(connection, owner.account());
    if (lost.empty())
        return;
    std::vector<AccountId> sheets;
    auto rows = connection.prepare("SELECT id FROM account WHERE party = 'recovery' AND closed_at IS NULL");
    while (rows.step())
        sheets.push_back(rows.get<AccountId>(0));

    storage::Rooms rooms(connection, owner, clock);
    const storage::Records hashes(connection, storage::record_kinds());
    for (const auto& [room, card] : rooms_of(owner.ledger(), lost)) {
        auto purpose = card.purpose;
        purpose.account = owner.account();
        for (const auto& sheet : sheets) {
            const bool covers = owner.ledger().check_grant(room, card.epoch, sheet) == storage::KeyFault::none;
            if (!covers || owner.ledger().find(purpose))
                continue;
            const auto made = rooms.create(purpose);
            rooms.grant(made, sheet, storage::Reach::all_epochs);
            log.add({storage::Event::room_opened, "room", made.str(), made.str(), {}, hashes.hash("room", made.str())});
        }
    }
}

Carried carry(Work& work, AccountId account)
{
    auto& parts = work.parts().parts;
    Carried carried;
    for (const auto& [room, card] : rooms_of(parts.keyring.ledger(), lost_before(parts.database(), account))) {
        if (!parts.keyring.reads(room))
            continue;
        auto purpose = card.purpose;
        purpose.account = account;
        const auto into = parts.keyring.ledger().find(purpose);
        if (!into || !parts.keyring.reads(*into)) {
            ++carried.left;
            continue;
        }
        carried.texts += room_work::move(work, room, *into);
        carried.texts += parts.drafts.hand_on(*card.purpose.account, room, account, *into);
    }
    work.parts().close_left_rooms();
    return carried;
}

}  // namespace app::own_rooms
