// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace support {

/// While it lives, SQLite writes to the machine's disk through this, which can be full: from the n-th write from now on every
/// write is refused. One thread.
class NarrowDisk {
public:
    NarrowDisk();
    NarrowDisk(const NarrowDisk&) = delete;
    NarrowDisk& operator=(const NarrowDisk&) = delete;
    ~NarrowDisk();

    /// `code`: what SQLite is told, SQLITE_FULL or SQLITE_IOERR_WRITE.
    void fill_up_at(int write, int code);
    void make_room();
    /// Whether a write was refused since it was filled up.
    bool struck() const;
};

}  // namespace support
