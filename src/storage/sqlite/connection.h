// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sqlite/statement.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace storage {

/// An open database with the settings that keep it safe: rollback journal (TRUNCATE, never WAL), synchronous EXTRA,
/// foreign keys, triggers that REPLACE meets too, temporary tables in memory, deleted content overwritten, the schema
/// neither trusted nor writable behind SQL's back. Used by one thread at a time; `interrupt` may come from another.
/// Everything here throws Failure, with the codes of error.h.
class Connection {
public:
    enum class Mode { read_write_create, read_write, read_only };
    enum class Check { quick, whole };

    /// A file that cannot be written is refused unless read_only is asked for. Waits up to 10 s for others. `vfs`
    /// names another file system than the machine's; tests pass one.
    static Connection open(const std::filesystem::path& path, Mode mode, const char* vfs = nullptr);
    static Connection in_memory();

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    /// One statement. Kept by its text, so ask with the same text again and bind the values.
    Statement prepare(std::string_view sql);
    /// A script of our own, whole, through SQLite's own splitting of it. Takes no values.
    void run_script(std::string_view script);

    /// What is wrong with the file, a line each, at most 100; empty when it is sound. Includes foreign keys. `quick`
    /// leaves out whether indexes agree with their tables.
    std::vector<std::string> integrity(Check check = Check::quick);

    /// How long a statement waits for others before "storage.busy"; 10 s unless told.
    void set_patience(std::chrono::milliseconds patience);
    /// Makes a running statement of another thread fail with "storage.interrupted".
    void interrupt();
    /// Another figure after each row of the table that this connection wrote, and after each change of its own that was undone.
    std::uint64_t writes(const std::string& table) const;
    /// Another figure after each change that another connection has committed.
    std::int64_t data_version();
    bool in_transaction() const;
    bool read_only() const;
    /// Empty for a database in memory.
    const std::filesystem::path& path() const;
    /// For what this class does not offer. Inside storage only.
    sqlite3* handle() const;

private:
    Connection(const std::filesystem::path& path, Mode mode, const char* vfs);

    std::shared_ptr<ConnectionState> m_state;
};

}  // namespace storage
