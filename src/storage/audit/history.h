// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/entry.h"
#include "storage/audit/event.h"

#include <string_view>
#include <vector>

namespace storage {

/// The entries that tell of this act, done to that kind of record, oldest first.
std::vector<Entry> entries_of(Connection& connection, std::string_view kind, Event event);

}  // namespace storage
