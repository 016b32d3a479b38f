// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sqlite/connection.h"

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>

/// Shared by tests/storage/durability and the bench: a stream of saves into the real schema, and the judge of what is
/// left of them after a crash.
namespace durability {

/// How a connection is set after it was opened as the house opens it. Empty pragmas: as the house has it.
struct Setting {
    std::string name;
    std::string pragmas;
};

const Setting& house();
/// What people do for speed. Each must be caught.
const Setting& no_sync();
const Setting& journal_in_memory();
/// SQLite's own default apart from its journal: loses acknowledged saves when the power goes at the wrong moment.
const Setting& unsynced_names();

/// Opens with a small cache, so that long saves reach the file before they are committed.
storage::Connection open(const std::filesystem::path& path, const Setting& setting, const char* vfs = nullptr);

/// The real schema with one account and room, always with the house's own setting.
void create(const std::filesystem::path& path, const char* vfs = nullptr);

/// One save as a user makes it: a document, one to six audit entries and an autosaved draft in one transaction.
void save(storage::Connection& connection, std::mt19937& random);

/// What the file holds, opened by the house's own means. `acknowledged` saves must be there, and at most one more.
struct Verdict {
    enum class What { sound, corrupt, half, lost, more };

    What what = What::sound;
    std::int64_t saves = 0;
    std::string cause = {};
};

Verdict judge(const std::filesystem::path& path, std::int64_t acknowledged, const char* vfs = nullptr);

/// A tally of runs.
struct Report {
    int runs = 0;
    std::int64_t acknowledged = 0;
    int corrupt = 0, half = 0, lost = 0, more = 0;
    /// Saves that were on disk although the word of it never came back: allowed.
    int unacknowledged = 0;
    /// Runs that ended with a journal to undo from: the cases that matter.
    int interrupted = 0;
    std::string first_fault = {};

    int faults() const { return corrupt + half + lost + more; }
    void count(const Verdict& verdict);
};

}  // namespace durability
