// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/digest.h"
#include "storage/sqlite/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// What one kind of record consists of: the row that is the record itself, then the rows that hang on it.
struct RecordKind {
    struct Part {
        std::string table;
        /// The column that holds the record's id.
        std::string key;
        /// The columns that put the rows of one record in order, together unique. None for a single row.
        std::vector<std::string> order = {};
    };
    std::string kind;
    std::vector<Part> parts;
};

/// The kinds that the ground of a case file has: file, account, room (with its epochs and grants) and document.
std::vector<RecordKind> ground_kinds();

/// How a record becomes 32 bytes: for each part in order, each of its rows; for each row every column that is not NULL,
/// by name in alphabetical order, its name and its value with its type. Over what is stored, sealed fields as they
/// are, so it tells nothing. NULL is left out so that a column added later leaves old records' hashes alone.
class Records {
public:
    Records(Connection& connection, std::vector<RecordKind> kinds);

    bool knows(std::string_view kind) const;
    std::vector<std::string> kinds() const;
    /// Sorted.
    std::vector<std::string> ids(std::string_view kind) const;
    /// Empty where there is no such record; an unknown kind is a fault of ours.
    std::optional<Hash> hash(std::string_view kind, std::string_view id) const;
    /// The same, for whoever changes records: rows that this connection has read for it before, and that nobody has written
    /// since, are not read again. Within a transaction.
    std::optional<Hash> hash_again(std::string_view kind, std::string_view id);

private:
    struct Query {
        std::string table;
        std::vector<std::string> columns;
        std::string sql;
    };
    struct Known {
        RecordKind kind;
        std::vector<Query> queries;
    };
    /// The rows of one part, as they go into the hash.
    struct Rows {
        std::uint64_t writes = 0;
        Packed fields;
    };
    struct Seen {
        std::string kind, id;
        std::int64_t data_version = 0;
        std::vector<Rows> parts = {};
        std::optional<Hash> hash = {};
    };
    const Known& known(std::string_view kind) const;
    Packed read(const Query& query, std::string_view id) const;
    static std::optional<Hash> hash_of(const Seen& seen);
    Seen take_seen(std::string_view kind, std::string_view id);

    Connection& m_connection;
    std::vector<Known> m_kinds;
    /// The last few, the newest at the end.
    std::vector<Seen> m_seen;
};

}  // namespace storage
