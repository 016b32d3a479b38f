// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/digest.h"
#include "storage/audit/signer.h"
#include "storage/sqlite/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// Where an audit log ends: the number of its last entry and that entry's hash. A log without entries has number 0 and
/// a hash of zeros. Who knows a head knows everything before it.
struct Head {
    std::int64_t seq = 0;
    Hash hash{};
    bool operator==(const Head&) const = default;
};

/// One row of the audit log, as it stands in the file: not yet believed. `before` and `after` are record hashes
/// (record_hash.h), empty where the record did not exist.
struct Entry {
    std::int64_t seq = 0;
    std::int64_t at = 0;
    std::string actor;
    std::string event;
    std::string kind;
    std::string record;
    std::optional<std::string> room;
    std::optional<Hash> before;
    std::optional<Hash> after;
    Hash prev{};
    Hash hash{};
    Signature sig{};
};

/// Over the file's id, all that the entry says, and the hash of the one before it.
Hash entry_hash(std::string_view file, const Entry& entry);

/// What the actor signs.
Message signed_part(const Hash& entry_hash);

/// The columns that `entry_from` reads, for a query of its own.
inline constexpr std::string_view entry_columns = "seq, at, actor, event, kind, record, room, before, after, prev, hash, sig";
/// Throws Failure "storage.damaged" for a row that no guard of the schema would have let in.
Entry entry_from(const Statement& row);

/// The entries about one record, oldest first.
std::vector<Entry> entries_about(Connection& connection, std::string_view kind, std::string_view record);

/// The file's own id. Failure where the file has none yet.
std::string file_id(Connection& connection);

/// The last entry's number and hash as they stand.
Head head_of(Connection& connection);

}  // namespace storage
