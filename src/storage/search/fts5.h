// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sqlite/connection.h"

#include <sqlite3.h>

namespace storage {

/// The way into FTS5 of this connection. Failure where SQLite was built without it.
fts5_api* fts5_api_of(Connection& connection);

}  // namespace storage
