// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/statement.h"

#include "base/failure.h"
#include "storage/sqlite/error.h"
#include "storage/sqlite/state.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <bit>
#include <new>

namespace storage {
namespace {

constexpr int most_parameters = 64;
constexpr size_t most_idle = 256;

}  // namespace

Statement::Statement(std::shared_ptr<ConnectionState> connection, sqlite3_stmt* handle) : m_connection(std::move(connection)), m_handle(handle) {}

Statement::Statement(Statement&& other) noexcept
    : m_connection(std::move(other.m_connection)), m_handle(std::exchange(other.m_handle, nullptr)), m_bound(other.m_bound), m_stepped(other.m_stepped)
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    if (this != &other) {
        give_back();
        m_connection = std::move(other.m_connection);
        m_handle = std::exchange(other.m_handle, nullptr);
        m_bound = other.m_bound;
        m_stepped = other.m_stepped;
    }
    return *this;
}

Statement::~Statement()
{
    give_back();
}

void Statement::give_back() noexcept
{
    if (!m_handle)
        return;
    sqlite3_reset(m_handle);
    // Nothing of what was bound stays behind in the cache.
    sqlite3_clear_bindings(m_handle);
    if (m_connection->idle.size() < most_idle) {
        try {
            m_connection->idle.emplace(sqlite3_sql(m_handle), m_handle);
            m_handle = nullptr;
            return;
        }
        catch (const std::bad_alloc&) {
        }
    }
    sqlite3_finalize(std::exchange(m_handle, nullptr));
}

bool Statement::step()
{
    if (!m_stepped) {
        const int wanted = sqlite3_bind_parameter_count(m_handle);
        if (wanted > most_parameters || std::popcount(m_bound) != wanted)
            base::broken("storage.unbound", sqlite3_sql(m_handle));
    }
    const int code = sqlite3_step(m_handle);
    m_stepped = code == SQLITE_ROW;
    if (m_stepped)
        return true;
    sqlite3_reset(m_handle);
    if (code != SQLITE_DONE)
        raise(m_connection->handle, code, Doing::running);
    return false;
}

std::int64_t Statement::run()
{
    reset();
    const auto before = sqlite3_total_changes64(m_connection->handle);
    if (step()) {
        reset();
        base::broken("storage.rows", sqlite3_sql(m_handle));
    }
    return sqlite3_total_changes64(m_connection->handle) == before ? 0 : sqlite3_changes64(m_connection->handle);
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    m_stepped = false;
}

int Statement::index(std::string_view name)
{
    if (m_stepped)
        reset();
    m_name.assign(1, ':').append(name);
    const int found = sqlite3_bind_parameter_index(m_handle, m_name.c_str());
    if (found == 0 || found > most_parameters)
        base::broken("storage.parameter", std::string(name));
    m_bound |= std::uint64_t{1} << (found - 1);
    return found;
}

void Statement::put_null(std::string_view name)
{
    sqlite3_bind_null(m_handle, index(name));
}

void Statement::put_integer(std::string_view name, std::int64_t value)
{
    sqlite3_bind_int64(m_handle, index(name), value);
}

void Statement::put_real(std::string_view name, double value)
{
    sqlite3_bind_double(m_handle, index(name), value);
}

void Statement::put_text(std::string_view name, std::string_view value)
{
    // A view of nothing may point nowhere, which SQLite would take for NULL.
    const int code = sqlite3_bind_text64(m_handle, index(name), value.empty() ? "" : value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        raise(m_connection->handle, code, Doing::running);
}

void Statement::put_blob(std::string_view name, std::span<const std::uint8_t> value)
{
    const int where = index(name);
    const int code =
        value.empty() ? sqlite3_bind_zeroblob(m_handle, where, 0) : sqlite3_bind_blob64(m_handle, where, value.data(), value.size(), SQLITE_TRANSIENT);
    if (code != SQLITE_OK)
        raise(m_connection->handle, code, Doing::running);
}

bool Statement::is_null(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    if (sqlite3_column_type(m_handle, column) != SQLITE_INTEGER)
        misfit(column);
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    const int type = sqlite3_column_type(m_handle, column);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER)
        misfit(column);
    return sqlite3_column_double(m_handle, column);
}

std::string_view Statement::text(int column) const
{
    if (sqlite3_column_type(m_handle, column) != SQLITE_TEXT)
        misfit(column);
    const auto* bytes = sqlite3_column_text(m_handle, column);
    if (!bytes)
        throw std::bad_alloc();
    return {reinterpret_cast<const char*>(bytes), static_cast<size_t>(sqlite3_column_bytes(m_handle, column))};
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    if (sqlite3_column_type(m_handle, column) != SQLITE_BLOB)
        misfit(column);
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle, column));
    const auto size = static_cast<size_t>(sqlite3_column_bytes(m_handle, column));
    if (!bytes && size > 0)
        throw std::bad_alloc();
    return {bytes, size};
}

void Statement::misfit(int column) const
{
    const char* name = sqlite3_column_name(m_handle, column);
    if (!name)
        base::broken("storage.column", fmt::format("{}", column));
    throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", fmt::format("column {} holds what it cannot hold", name));
}

void Statement::no_row()
{
    base::broken("storage.rows", "a query that always has a row gave none");
}

void Statement::too_large(std::string_view name)
{
    base::broken("storage.parameter", fmt::format("{} does not fit", name));
}

}  // namespace storage
