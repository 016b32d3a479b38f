// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/id.h"

namespace storage {

using AccountId = base::Id<struct AccountTag>;
using RoomId = base::Id<struct RoomTag>;

}  // namespace storage
