// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/connection.h"

#include "base/failure.h"
#include "storage/sqlite/error.h"
#include "storage/sqlite/state.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <limits>

namespace storage {
namespace {

constexpr int patience_ms = 10'000;

std::string bytes_of(const std::filesystem::path& path)
{
    const auto utf8 = path.u8string();
    return std::string(utf8.begin(), utf8.end());
}

/// SQLite would make the file readable for everybody and writable for its maker alone. Here the umask decides about
/// the group, so that colleagues can share a folder, and nobody else gets in.
void create_for_us_and_our_group(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0660);
    if (file >= 0)
        ::close(file);
}

/// A writer that died in mid-write leaves a journal from which the next one who may write undoes its half. A reader
/// cannot, and would be turned away until somebody does.
void finish_undoing(const std::string& name)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(name, ignored) || std::filesystem::file_size(name + "-journal", ignored) == 0 || ignored)
        return;
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(name.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK)
        sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    sqlite3_close_v2(handle);
}

void count_write(void* state, sqlite3*, int, const char*, const char* table, sqlite3_int64, sqlite3_int64)
{
    auto& counts = *static_cast<ConnectionState*>(state);
    try {
        ++counts.writes[table];
    }
    catch (const std::bad_alloc&) {
        ++counts.undone;
    }
}

void count_undoing(void* state)
{
    ++static_cast<ConnectionState*>(state)->undone;
}

void configure(sqlite3* handle, int option, int value)
{
    int now = -1;
    if (sqlite3_db_config(handle, option, value, &now) != SQLITE_OK || now != value)
        base::broken("storage.setting", fmt::format("option {} of this SQLite cannot be set", option));
}

}  // namespace

ConnectionState::~ConnectionState()
{
    for (auto& [text, statement] : idle)
        sqlite3_finalize(statement);
    // The emptied journal would lie beside the file for ever and make people wonder what it is.
    if (handle && !path.empty() && sqlite3_db_readonly(handle, "main") == 0) {
        sqlite3_busy_timeout(handle, 0);
        sqlite3_exec(handle, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    }
    sqlite3_close_v2(handle);
}

Connection::Connection(const std::filesystem::path& path, Mode mode, const char* vfs) : m_state(std::make_shared<ConnectionState>())
{
    const bool in_memory = path.empty();
    // Absolute, so that no name reads as an address or as SQLite's word for memory.
    m_state->path = in_memory || vfs ? path : std::filesystem::absolute(path);
    if (mode == Mode::read_write_create && !in_memory && !vfs)
        create_for_us_and_our_group(m_state->path);

    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= mode == Mode::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (mode == Mode::read_write_create)
        flags |= SQLITE_OPEN_CREATE;
    const auto name = in_memory ? ":memory:" : bytes_of(m_state->path);
    if (mode == Mode::read_only && !vfs)
        finish_undoing(name);
    const int code = sqlite3_open_v2(name.c_str(), &m_state->handle, flags, vfs);
    sqlite3* handle = m_state->handle;
    if (code != SQLITE_OK)
        raise(handle, code, Doing::opening);
    // Asked to write where it must not, SQLite silently opens for reading.
    if (mode != Mode::read_only && sqlite3_db_readonly(handle, "main") != 0)
        raise(handle, SQLITE_READONLY, Doing::opening);

    sqlite3_busy_timeout(handle, patience_ms);
    // Unlike the update hook, this one is told of tables without row numbers too.
    sqlite3_preupdate_hook(handle, count_write, m_state.get());
    sqlite3_rollback_hook(handle, count_undoing, m_state.get());
    configure(handle, SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(handle, SQLITE_DBCONFIG_DQS_DDL, 0);
    configure(handle, SQLITE_DBCONFIG_DQS_DML, 0);
    configure(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    configure(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1);
    // mmap would turn a cut file into a crash. recursive_triggers lets guards see REPLACE; temp_store keeps sorted
    // plaintext off the disk.
    run_script("PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA recursive_triggers = ON;"
               "PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA;");
    const auto journal = prepare("PRAGMA journal_mode = TRUNCATE").value<std::string>();
    if (mode != Mode::read_only && journal != (in_memory ? "memory" : "truncate"))
        base::broken("storage.setting", "journal_mode stays " + journal);
}

Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Connection Connection::open(const std::filesystem::path& path, Mode mode, const char* vfs)
{
    if (path.empty())
        base::broken("storage.cannot_open", "a file without a name");
    return Connection(path, mode, vfs);
}

Connection Connection::in_memory()
{
    return Connection({}, Mode::read_write_create, nullptr);
}

Statement Connection::prepare(std::string_view sql)
{
    if (auto found = m_state->idle.find(sql); found != m_state->idle.end()) {
        sqlite3_stmt* kept = found->second;
        m_state->idle.erase(found);
        return Statement(m_state, kept);
    }
    if (sql.size() > static_cast<size_t>(std::numeric_limits<int>::max()))
        base::broken("storage.failed", "an endless statement");
    sqlite3_stmt* fresh = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(m_state->handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &fresh, &rest);
    if (code != SQLITE_OK)
        raise(m_state->handle, code, Doing::preparing);
    const auto unread = std::string_view(rest, static_cast<size_t>(sql.data() + sql.size() - rest));
    if (!fresh || unread.find_first_not_of(" \t\n;") != std::string_view::npos) {
        sqlite3_finalize(fresh);
        base::broken("storage.failed", "not exactly one statement");
    }
    return Statement(m_state, fresh);
}

void Connection::run_script(std::string_view script)
{
    const int code = sqlite3_exec(m_state->handle, std::string(script).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(m_state->handle, code, Doing::preparing);
}

std::vector<std::string> Connection::integrity(Check check)
{
    std::vector<std::string> findings;
    try {
        auto rows = prepare(check == Check::quick ? "PRAGMA quick_check(100)" : "PRAGMA integrity_check(100)");
        while (rows.step()) {
            if (rows.text(0) != "ok")
                findings.emplace_back(rows.text(0));
        }
        auto orphans = prepare("PRAGMA foreign_key_check");
        while (findings.size() < 100 && orphans.step())
            findings.push_back(fmt::format("a row of {} points to a row of {} that is not there", orphans.text(0), orphans.text(2)));
    }
    catch (const base::Failure& failure) {
        if (failure.kind() != base::Failure::Kind::damaged)
            throw;
        findings.push_back(failure.cause());
    }
    return findings;
}

void Connection::set_patience(std::chrono::milliseconds patience)
{
    sqlite3_busy_timeout(m_state->handle, static_cast<int>(patience.count()));
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_state->handle);
}

std::uint64_t Connection::writes(const std::string& table) const
{
    const auto found = m_state->writes.find(table);
    return (found == m_state->writes.end() ? 0 : found->second) + m_state->undone;
}

std::int64_t Connection::data_version()
{
    return prepare("PRAGMA data_version").value<std::int64_t>();
}

bool Connection::in_transaction() const
{
    return sqlite3_get_autocommit(m_state->handle) == 0;
}

bool Connection::read_only() const
{
    return sqlite3_db_readonly(m_state->handle, "main") != 0;
}

const std::filesystem::path& Connection::path() const
{
    return m_state->path;
}

sqlite3* Connection::handle() const
{
    return m_state->handle;
}

}  // namespace storage
