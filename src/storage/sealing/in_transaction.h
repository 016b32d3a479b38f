// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/failure.h"
#include "storage/sqlite/connection.h"

namespace storage {

/// What changes keys is several rows and a line in the log: all or nothing, and the caller knows what belongs together.
inline void require_transaction(const Connection& connection)
{
    if (!connection.in_transaction())
        base::broken("storage.no_transaction", "a change outside a transaction");
}

}  // namespace storage
