// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace storage {

/// What a connection and its statements share; it stays where it is when the connection is moved.
struct ConnectionState {
    ConnectionState() = default;
    ConnectionState(const ConnectionState&) = delete;
    ConnectionState& operator=(const ConnectionState&) = delete;
    ~ConnectionState();

    sqlite3* handle = nullptr;
    std::filesystem::path path;
    /// Statements not in use, by their own copy of their text.
    std::unordered_multimap<std::string_view, sqlite3_stmt*> idle;
    /// How many rows of each table were written, and how often what was written was taken back.
    std::unordered_map<std::string, std::uint64_t> writes;
    std::uint64_t undone = 0;
};

}  // namespace storage
