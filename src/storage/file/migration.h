// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sqlite/connection.h"

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// "RADS": what the header of every case file says it is.
inline constexpr std::int32_t application_id = 0x52414453;

/// One step of the schema, run whole. The file's version is the number of the last one it has met.
struct Script {
    int number;
    std::string_view sql;
};

/// What this program ships, 1, 2, 3 … without a gap.
const std::vector<Script>& shipped_scripts();
int shipped_version();

struct Migration {
    enum class Result { created, current, upgraded, newer_file, not_ours, damaged, failed };

    Result result;
    /// The file's version before, and the one this program writes.
    int from = 0;
    int to = 0;
    /// For damaged and failed: the code and cause of what went wrong. Nothing was changed.
    std::string code = {};
    std::string cause = {};

    bool usable() const { return result == Result::created || result == Result::current || result == Result::upgraded; }
};

/// Makes the schema in an empty database and brings an older one up to date: all in one transaction, checked before it
/// is committed. `back_up` is called before an older file is touched and must throw unless there is a copy that opens.
/// A read-only connection is only judged: an older file is then `failed` with "storage.read_only".
Migration migrate(Connection& connection, const std::function<void(Connection&)>& back_up, std::span<const Script> scripts = shipped_scripts());

/// The schema in a database that is empty, such as one in memory. Throws Failure.
void create_schema(Connection& connection);

/// What a file that cannot be opened as a database is: `damaged` if it once was ours, else `not_ours`.
Migration::Result judge_unopened(const std::filesystem::path& file);

}  // namespace storage
