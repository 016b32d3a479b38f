// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proof/forger.h"

#include <sqlite3.h>

#include <stdexcept>

namespace support {
namespace {

std::string quoted(const std::string& text)
{
    std::string result = "'";
    for (char c : text)
        result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

}  // namespace

Forger::Forger(const std::filesystem::path& file) : m_file(file)
{
    open();
    for (const auto& id : list("SELECT rowid FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")) {
        const auto of = " FROM sqlite_schema WHERE rowid = " + id;
        m_triggers.push_back({ask("SELECT name" + of), ask("SELECT tbl_name" + of), ask("SELECT sql" + of)});
    }
    run("DELETE FROM sqlite_schema WHERE type = 'trigger'");
    // A connection believes the schema that it has read.
    close();
    open();
}

Forger::~Forger()
{
    for (const auto& each : m_triggers) {
        run("INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('trigger', " + quoted(each[0]) + ", " + quoted(each[1]) + ", 0, "
            + quoted(each[2]) + ")");
    }
    for (const auto& sql : m_schema_edits)
        run(sql);
    close();
}

void Forger::open()
{
    if (sqlite3_open_v2(m_file.c_str(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        throw std::runtime_error("the forger cannot open the file");
    run("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA recursive_triggers = OFF; PRAGMA writable_schema = ON");
}

void Forger::close()
{
    sqlite3_close(m_handle);
}

void Forger::run(const std::string& sql)
{
    char* said = nullptr;
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, &said) != SQLITE_OK)
        throw std::runtime_error(sql + ": " + (said ? said : ""));
}

void Forger::run(const std::string& sql, std::string_view bytes)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr);
    sqlite3_bind_blob(statement, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    const int code = sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE)
        throw std::runtime_error(sql + ": " + sqlite3_errmsg(m_handle));
}

std::vector<std::string> Forger::list(const std::string& sql)
{
    std::vector<std::string> values;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(sql + ": " + sqlite3_errmsg(m_handle));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
        values.emplace_back(bytes ? bytes : "", static_cast<size_t>(sqlite3_column_bytes(statement, 0)));
    }
    sqlite3_finalize(statement);
    return values;
}

std::string Forger::ask(const std::string& sql)
{
    const auto values = list(sql);
    return values.empty() ? std::string() : values.front();
}

}  // namespace support
