// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/transaction.h"

#include "base/failure.h"
#include "storage/sqlite/error.h"

#include <sqlite3.h>

namespace storage {
namespace {

constexpr int commit_attempts = 3;

}  // namespace

Transaction::Transaction(Connection& connection) : m_connection(connection)
{
    if (m_connection.in_transaction())
        base::broken("storage.nested", "a transaction inside another");
    m_connection.prepare(m_connection.read_only() ? "BEGIN" : "BEGIN IMMEDIATE").run();
}

Transaction::~Transaction()
{
    // After some errors SQLite has already undone everything itself.
    if (m_open && m_connection.in_transaction())
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    if (!m_open || !m_connection.in_transaction())
        base::broken("storage.nested", "a commit without a transaction");
    int code = SQLITE_BUSY;
    // A reader may hold up the last step for as long as it reads; the change itself is ready and must not be redone.
    for (int attempt = 0; attempt < commit_attempts && (code & 0xff) == SQLITE_BUSY; ++attempt)
        code = sqlite3_exec(m_connection.handle(), "COMMIT", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(m_connection.handle(), code, Doing::running);
    m_open = false;
}

}  // namespace storage
