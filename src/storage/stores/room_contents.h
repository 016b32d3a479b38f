// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/ids.h"
#include "storage/sqlite/connection.h"

#include <cstdint>
#include <map>
#include <string>

namespace storage {

/// How much lies in a room, by kind: every sealed table under its own name, but for what is usually called otherwise
/// (result, development, item, point, agreed, rating, signature, agreement, clause, pay, bid), and document. Parts that say
/// nothing are not counted. Plain for everybody; kinds without any are left out.
std::map<std::string, std::int64_t> contents_of(Connection& connection, RoomId room);
/// Nothing sealed lies there, no draft and no document.
bool is_empty(Connection& connection, RoomId room);

}  // namespace storage
