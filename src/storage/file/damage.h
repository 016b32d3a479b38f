// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/file/backup.h"
#include "storage/sqlite/connection.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace storage {

/// What could be saved of a damaged case file.
struct Rescue {
    struct Table {
        std::string name;
        std::int64_t read = 0;
        /// Rows known to be lost: more of them stand in an index of the file, or in the newest good backup.
        std::int64_t lost = 0;
        /// Some part could not be read, whether or not anything is known to have stood there.
        bool whole = true;
    };

    /// What is readable, in memory and without guards; the file stays as it is. Empty where nothing can be read. It
    /// answers queries only, so that nobody works on in half a file by mistake.
    std::optional<Connection> readable;
    std::vector<Table> tables;
    /// What SQLite says is wrong.
    std::vector<std::string> findings;
    std::optional<Backups::Kept> newest_good_backup;

    bool anything_lost() const;
};

/// Reads around what is damaged, table by table. For a file that does not open, or that integrity() found damaged; no
/// connection to it may be open in this process.
Rescue rescue(const std::filesystem::path& case_file, const Backups& backups);

}  // namespace storage
