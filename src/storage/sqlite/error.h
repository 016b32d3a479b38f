// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace storage {

/// Where the fault showed. What a running statement says of itself can hold values, so it is left out there.
enum class Doing { opening, preparing, running };

/// Throws the Failure for a result code of SQLite:
/// storage.full (disk full, quota, size limit) · storage.busy (another program holds the file) · storage.damaged (not
/// or no longer a database) · storage.read_only · storage.guard (a trigger's refusal: its text) · storage.constraint
/// (the columns) · storage.cannot_open · storage.interrupted · storage.failed (the rest). Never a value from a row.
[[noreturn]] void raise(sqlite3* connection, int code, Doing doing);

}  // namespace storage
