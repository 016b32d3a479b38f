// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/ids.h"
#include "domain/record/room.h"

namespace storage {

using domain::AccountId;
using domain::Party;
using domain::RoomKind;
using RoomId = base::Id<struct RoomTag>;

}  // namespace storage
