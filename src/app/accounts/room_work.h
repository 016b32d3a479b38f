// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/session_parts.h"
#include "domain/rights.h"

#include <string>
#include <vector>

// What use cases do with rooms and their keys inside one change, each with its line in the log. Only app's own.
namespace app::room_work {

/// An open account of the case. Refuses "account.unknown", "account.closed".
const domain::Account& require_open(const domain::CaseFields& fields, domain::AccountId account);

/// Whether it holds the key of what is written there now, whoever looks.
storage::KeyFault key_of(SessionParts& parts, storage::RoomId room, domain::AccountId account);
bool has_key(SessionParts& parts, storage::RoomId room, domain::AccountId account);
/// Was taken out of it although the right to it lasted on that day, and not let in again.
bool was_removed(SessionParts& parts, const domain::CaseFields& fields, storage::RoomId room, const domain::Account& account);
/// Open rooms, in the order in which they were made.
std::vector<storage::RoomId> open_rooms(SessionParts& parts);
domain::RoomOf place_of(SessionParts& parts, storage::RoomId room);

/// Somebody has compared its fingerprint since its keys were made; the first account needs no comparing.
bool is_verified(SessionParts& parts, domain::AccountId account);

void grant(Work& work, storage::RoomId room, domain::AccountId member, storage::Reach reach = storage::Reach::all_epochs);
void revoke(Work& work, storage::RoomId room, domain::AccountId member);
/// New keys for new text.
void renew(Work& work, storage::RoomId room);
/// Everything in the room under its newest keys, with an entry for each record that it touches.
void reseal(Work& work, storage::RoomId room);
/// Everything in it into another room, likewise; returns how many rows.
int move(Work& work, storage::RoomId room, storage::RoomId into);
/// For complaints: {room: "dialogue"}.
std::map<std::string, std::string> named(const domain::RoomOf& room);

}  // namespace app::room_work
