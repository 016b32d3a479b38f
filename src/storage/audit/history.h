// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/entry.h"
#include "storage/audit/event.h"

#include <vector>

namespace storage {

/// The entries that tell of this act, oldest first.
std::vector<Entry> entries_of(Connection& connection, Event event);

}  // namespace storage
