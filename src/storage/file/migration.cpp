// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file/migration.h"

#include "base/failure.h"
#include "base/resource.h"
#include "storage/sqlite/transaction.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>

namespace storage {
namespace {

using Result = Migration::Result;

std::vector<Script> read_scripts()
{
    std::vector<Script> scripts;
    for (auto name : base::resource_names("schema/")) {
        auto digits = name.substr(std::string_view("schema/").size());
        int number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (number != static_cast<int>(scripts.size()) + 1)
            base::broken("storage.scripts", std::string(name));
        scripts.push_back({number, base::resource(name)});
    }
    return scripts;
}

std::int64_t number(Connection& connection, std::string_view sql)
{
    return connection.prepare(sql).value<std::int64_t>();
}

/// Rebuilding a table would meet the keys that point to it. SQLite only heeds this outside a transaction.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection) : m_connection(connection) { m_connection.run_script("PRAGMA foreign_keys = OFF"); }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    ~ForeignKeysOff()
    {
        try {
            m_connection.run_script("PRAGMA foreign_keys = ON");
        }
        catch (const base::Failure&) {
            // Fails only where the connection can do nothing any more.
        }
    }

private:
    Connection& m_connection;
};

[[noreturn]] void unsound(const std::vector<std::string>& findings)
{
    throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", findings.front());
}

void apply(Connection& connection, int from, std::span<const Script> scripts)
{
    ForeignKeysOff off(connection);
    Transaction transaction(connection);
    for (const auto& script : scripts) {
        if (script.number <= from)
            continue;
        connection.run_script(script.sql);
        if (!connection.in_transaction())
            base::broken("storage.scripts", fmt::format("script {} ends the transaction it runs in", script.number));
        connection.run_script(fmt::format("PRAGMA user_version = {}", script.number));
    }
    connection.run_script(fmt::format("PRAGMA application_id = {}", application_id));
    if (auto findings = connection.integrity(Connection::Check::quick); !findings.empty())
        unsound(findings);
    transaction.commit();
}

Migration judge(Connection& connection, int newest)
{
    const auto kind = number(connection, "PRAGMA application_id");
    const auto version = number(connection, "PRAGMA user_version");
    Migration migration{Result::current, static_cast<int>(version), newest};
    if (kind == 0 && version == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        migration.result = Result::created;
    else if (kind != application_id)
        migration.result = Result::not_ours;
    else if (version > newest)
        migration.result = Result::newer_file;
    else if (version < 1) {
        migration.result = Result::damaged;
        migration.code = "storage.damaged";
        migration.cause = "a case file without a version";
    }
    else if (version < newest)
        migration.result = Result::upgraded;
    return migration;
}

}  // namespace

const std::vector<Script>& shipped_scripts()
{
    static const auto scripts = read_scripts();
    return scripts;
}

int shipped_version()
{
    return shipped_scripts().back().number;
}

Migration migrate(Connection& connection, const std::function<void(Connection&)>& back_up, std::span<const Script> scripts)
{
    Migration migration{Result::failed, 0, scripts.back().number};
    try {
        migration = judge(connection, scripts.back().number);
        if (migration.result != Result::created && migration.result != Result::upgraded)
            return migration;
        if (connection.read_only())
            throw base::Failure(base::Failure::Kind::disk, "storage.read_only", "the file is of an older version");
        if (migration.result == Result::upgraded) {
            if (auto findings = connection.integrity(Connection::Check::quick); !findings.empty())
                unsound(findings);
            back_up(connection);
        }
    }
    catch (const base::Failure& failure) {
        migration.result = failure.kind() == base::Failure::Kind::damaged ? Result::damaged : Result::failed;
        migration.code = failure.code();
        migration.cause = failure.cause();
        return migration;
    }
    try {
        apply(connection, migration.from, scripts);
    }
    catch (const base::Failure& failure) {
        // The file was sound a moment ago and is so still: what broke was undone.
        migration.result = Result::failed;
        migration.code = failure.code();
        migration.cause = failure.cause();
    }
    return migration;
}

void create_schema(Connection& connection)
{
    auto migration = migrate(connection, [](Connection&) {});
    if (migration.result != Result::created)
        base::broken(migration.code.empty() ? "storage.scripts" : migration.code, migration.cause);
}

Migration::Result judge_unopened(const std::filesystem::path& file)
{
    std::string header(100, '\0');
    std::ifstream(file, std::ios::binary).read(header.data(), static_cast<std::streamsize>(header.size()));
    // Every case file begins like any SQLite file and has our mark at byte 68; losing both at once is no accident.
    const bool database = header.starts_with("SQLite format 3");
    const bool marked = header.compare(68, 4, "RADS") == 0;
    return database || marked ? Result::damaged : Result::not_ours;
}

}  // namespace storage
