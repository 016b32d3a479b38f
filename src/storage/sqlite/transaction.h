// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sqlite/connection.h"

namespace storage {

/// All or nothing. Takes the right to write at once (BEGIN IMMEDIATE), so that a change never has to give up half-way;
/// on a read-only connection it only holds the view still. Undone unless committed. Inside another one: a fault of ours.
class [[nodiscard]] Transaction {
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// On disk when it returns. Waits for readers; after "storage.busy" it may be called again. Statements that still
    /// have rows to give must be reset or gone.
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

}  // namespace storage
