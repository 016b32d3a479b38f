// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/council.h"

#include <sys/types.h>

#include <set>
#include <string>

namespace support {

/// A program of its own that does acts in a case file: this test program, started again for that alone. Each act puts a new
/// action into the case; once it is acknowledged, a line with its key goes to the acknowledgements.
struct Writer {
    /// Its acts are "<name>-1", "<name>-2" …
    std::string name;
    std::string account = "lead";
    /// How many, and then it ends; 0: until it is killed.
    int acts = 0;
    /// Opens the file anew for each of them.
    bool reopen = false;
    int patience_ms = 0;
    std::filesystem::path file, settings, acknowledgements;

    /// Returns at once.
    pid_t start() const;
};

/// What a writer said: keys that were acknowledged, and codes with values for what was not.
struct Said {
    std::set<std::string> keys;
    /// "file.held <who> <since> <host>"
    std::vector<std::string> held;
    /// Anything else, which nobody should meet.
    std::vector<std::string> trouble;
};
Said said_in(const std::filesystem::path& acknowledgements);

}  // namespace support
