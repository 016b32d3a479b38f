// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/ids.h"
#include "storage/sqlite/connection.h"

#include <cstdint>
#include <map>
#include <string>

namespace storage {

/// How much lies in a room, by kind: plan, goal, promise, result, assessment, development, talk, answer, item, statement,
/// remark, disagreement, action, interest, document. Plain for everybody; kinds without any are left out.
std::map<std::string, std::int64_t> contents_of(Connection& connection, RoomId room);
/// Nothing sealed lies there, no draft and no document.
bool is_empty(Connection& connection, RoomId room);

}  // namespace storage
