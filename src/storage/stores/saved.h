// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace storage {

/// What saving a record came to, in rows. Only what differs from the file is written.
struct Saved {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t removed = 0;
    /// Of the changed ones: sealed into another room.
    std::int64_t moved = 0;
    /// False: the file already said so, and there is nothing to log.
    bool anything() const { return added + changed + removed > 0; }
};

}  // namespace storage
