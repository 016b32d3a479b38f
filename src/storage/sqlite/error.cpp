// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/error.h"

#include "base/failure.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <string>

namespace storage {
namespace {

using Kind = base::Failure::Kind;

/// SQLite's own words for the code, and the system's reason where there is one.
std::string bare_cause(sqlite3* connection, int code)
{
    const int system = connection ? sqlite3_system_errno(connection) : 0;
    const auto reason = system ? fmt::format(", errno {}", system) : std::string();
    return fmt::format("{} (code {}{})", sqlite3_errstr(code), code, reason);
}

std::string said(sqlite3* connection, int code)
{
    return connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
}

/// Network file systems and quotas report a full disk on any write, sync or truncation.
bool is_full(sqlite3* connection, int code)
{
    const int system = connection ? sqlite3_system_errno(connection) : 0;
    if ((code & 0xff) == SQLITE_FULL)
        return true;
    if ((code & 0xff) != SQLITE_IOERR)
        return false;
    if (system == ENOSPC || system == EDQUOT || system == EFBIG)
        return true;
    // A write that came up short leaves no reason behind when the file-size limit cut it.
    return code == SQLITE_IOERR_WRITE && system != EIO;
}

}  // namespace

void raise(sqlite3* connection, int code, Doing doing)
{
    if (is_full(connection, code))
        throw base::Failure(Kind::disk, "storage.full", bare_cause(connection, code));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw base::Failure(Kind::disk, "storage.busy", bare_cause(connection, code));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: throw base::Failure(Kind::damaged, "storage.damaged", bare_cause(connection, code));
    case SQLITE_READONLY:
    case SQLITE_PERM: throw base::Failure(Kind::disk, "storage.read_only", bare_cause(connection, code));
    case SQLITE_CANTOPEN: throw base::Failure(Kind::disk, "storage.cannot_open", bare_cause(connection, code));
    case SQLITE_INTERRUPT: throw base::Failure(Kind::internal, "storage.interrupted", bare_cause(connection, code));
    case SQLITE_CONSTRAINT:
        // Guards speak fixed texts, constraints name columns.
        if (code == SQLITE_CONSTRAINT_TRIGGER)
            base::broken("storage.guard", said(connection, code));
        base::broken("storage.constraint", said(connection, code));
    case SQLITE_IOERR: throw base::Failure(Kind::disk, "storage.failed", bare_cause(connection, code));
    default:
        // A number in the file's head that no SQLite writes has no code of its own.
        if (code == SQLITE_ERROR && said(connection, code) == "unsupported file format")
            throw base::Failure(Kind::damaged, "storage.damaged", "unsupported file format");
        base::broken("storage.failed", doing == Doing::preparing ? said(connection, code) : bare_cause(connection, code));
    }
}

}  // namespace storage
