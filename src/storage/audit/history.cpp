// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/history.h"

namespace storage {

std::vector<Entry> entries_of(Connection& connection, std::string_view kind, Event event)
{
    auto rows = connection.prepare("SELECT " + std::string(entry_columns) + " FROM audit WHERE kind = :kind AND event = :event ORDER BY seq");
    rows.bind("kind", kind).bind("event", event);
    std::vector<Entry> entries;
    while (rows.step())
        entries.push_back(entry_from(rows));
    return entries;
}

}  // namespace storage
