// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/resource.h"
#include "storage/file/backup.h"
#include "storage/file/migration.h"
#include "storage/sqlite/failure_of.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <map>

using storage::Connection;
using storage::Migration;
using storage::Script;
using Mode = Connection::Mode;
using Result = Migration::Result;

namespace {

const std::vector<Script> one{{1, "CREATE TABLE talk (id INTEGER PRIMARY KEY, title TEXT) STRICT;"}};
const std::vector<Script> two{one[0],
    {2,
        "CREATE TABLE better (id INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT;"
        "INSERT INTO better SELECT id, coalesce(title, '') FROM talk; DROP TABLE talk;"
        "ALTER TABLE better RENAME TO talk; CREATE TABLE action (talk INTEGER NOT NULL REFERENCES talk (id)) STRICT;"}};

void no_backup_wanted(Connection&)
{
    FAIL("a backup was asked for");
}

void nothing(Connection&) {}

std::int64_t version(Connection& connection)
{
    return connection.prepare("PRAGMA user_version").value<std::int64_t>();
}

std::int64_t rows(Connection& connection, const std::string& table)
{
    return connection.prepare("SELECT count(*) FROM " + table).value<std::int64_t>();
}

Connection version_one(const std::filesystem::path& path)
{
    auto connection = Connection::open(path, Mode::read_write_create);
    REQUIRE(migrate(connection, no_backup_wanted, one).result == Result::created);
    connection.run_script("INSERT INTO talk VALUES (1, 'May'), (2, NULL)");
    return connection;
}

std::map<std::string, std::string> schema(Connection& connection)
{
    std::map<std::string, std::string> objects;
    auto found = connection.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
    while (found.step())
        objects.emplace(found.text(0), found.text(1));
    return objects;
}

std::filesystem::path stored_at(int number)
{
    const auto digits = std::to_string(number);
    return std::filesystem::path(RADSLAG_TEST_DATA) / "schema" / (std::string(3 - digits.size(), '0') + digits + ".sql");
}

std::vector<int> shipped_versions()
{
    // Scripts that came together were shipped as the last of them; the newest always has its file.
    std::vector<int> numbers;
    for (const auto& script : storage::shipped_scripts()) {
        if (script.number == storage::shipped_version() || std::filesystem::exists(stored_at(script.number)))
            numbers.push_back(script.number);
    }
    return numbers;
}

std::string stored(int number)
{
    return base::read_file(stored_at(number));
}

}  // namespace

TEST_CASE("An empty file becomes a case file: created")
{
    support::TempDir folder;
    auto connection = Connection::open(folder / "a.radslag", Mode::read_write_create);
    auto migration = storage::migrate(connection, no_backup_wanted);
    CHECK(migration.result == Result::created);
    CHECK(migration.usable());
    CHECK(version(connection) == storage::shipped_version());
    CHECK(connection.prepare("PRAGMA application_id").value<std::int64_t>() == 0x52414453);
    CHECK(base::read_file(folder / "a.radslag").substr(68, 4) == "RADS");
    CHECK(rows(connection, "file") == 0);
    // Foreign keys, off while tables are rebuilt, are on again.
    CHECK(connection.prepare("PRAGMA foreign_keys").value<int>() == 1);
}

TEST_CASE("A file of this version is left as it is: current")
{
    support::TempDir folder;
    version_one(folder / "a");
    const auto before = base::read_file(folder / "a");
    auto connection = Connection::open(folder / "a", Mode::read_write);
    CHECK(migrate(connection, no_backup_wanted, one).result == Result::current);
    CHECK(base::read_file(folder / "a") == before);
}

TEST_CASE("An older file is copied, then brought up to date: upgraded")
{
    support::TempDir folder;
    auto connection = version_one(folder / "a");
    int backups = 0;
    auto back_up = [&](Connection& source) {
        ++backups;
        CHECK(version(source) == 1);
        storage::write_copy(source, folder / "copy");
    };
    auto migration = migrate(connection, back_up, two);
    CHECK(migration.result == Result::upgraded);
    CHECK(migration.from == 1);
    CHECK(migration.to == 2);
    CHECK(backups == 1);
    CHECK(version(connection) == 2);
    CHECK(connection.prepare("SELECT title FROM talk WHERE id = 2").value<std::string>().empty());
    auto copy = Connection::open(folder / "copy", Mode::read_only);
    CHECK(version(copy) == 1);
    CHECK(rows(copy, "talk") == 2);
}

TEST_CASE("A file of a later program is refused: newer_file")
{
    support::TempDir folder;
    auto connection = version_one(folder / "a");
    REQUIRE(migrate(connection, nothing, two).result == Result::upgraded);
    auto migration = migrate(connection, no_backup_wanted, one);
    CHECK(migration.result == Result::newer_file);
    CHECK_FALSE(migration.usable());
    CHECK(migration.from == 2);
    CHECK(migration.to == 1);
    CHECK(version(connection) == 2);
}

TEST_CASE("Somebody else's database, or no database, is left alone: not_ours")
{
    support::TempDir folder;
    auto connection = Connection::open(folder / "a", Mode::read_write_create);
    connection.run_script("CREATE TABLE recipes (x TEXT) STRICT");
    CHECK(migrate(connection, no_backup_wanted, one).result == Result::not_ours);
    connection.run_script("DROP TABLE recipes; PRAGMA application_id = 77");
    CHECK(migrate(connection, no_backup_wanted, one).result == Result::not_ours);
    base::write_atomically(folder / "letter", "Dear council");
    CHECK(storage::judge_unopened(folder / "letter") == Result::not_ours);
    base::write_atomically(folder / "empty", "");
    CHECK(storage::judge_unopened(folder / "empty") == Result::not_ours);
}

TEST_CASE("A file that is no longer whole is not touched: damaged")
{
    support::TempDir folder;
    {
        auto connection = version_one(folder / "a");
        for (int i = 0; i < 100; ++i)
            connection.prepare("INSERT INTO talk (title) VALUES (:t)").bind("t", std::string(2000, 'x')).run();
    }
    auto bytes = base::read_file(folder / "a");
    bytes.replace(5 * 4096, 64, std::string(64, '\xff'));
    base::write_atomically(folder / "a", bytes);
    {
        auto connection = Connection::open(folder / "a", Mode::read_write);
        auto migration = migrate(connection, no_backup_wanted, two);
        CHECK(migration.result == Result::damaged);
        CHECK(migration.code == "storage.damaged");
        CHECK_FALSE(migration.cause.empty());
    }
    CHECK(base::read_file(folder / "a") == bytes);
    // Whose very mark is spoilt is still known as ours by the other one.
    base::write_atomically(folder / "a", std::string(16, '\0') + bytes.substr(16));
    CHECK(failure_of([&] { Connection::open(folder / "a", Mode::read_write); }) == "storage.damaged");
    CHECK(storage::judge_unopened(folder / "a") == Result::damaged);

    auto connection = version_one(folder / "b");
    connection.run_script("PRAGMA user_version = 0");
    CHECK(migrate(connection, no_backup_wanted, two).result == Result::damaged);
}

TEST_CASE("Whatever breaks on the way leaves version and rows as they were: failed")
{
    support::TempDir folder;
    auto connection = version_one(folder / "a");
    connection.run_script("PRAGMA foreign_keys = OFF; CREATE TABLE child (talk INTEGER REFERENCES talk (id)) STRICT; PRAGMA foreign_keys = ON");
    const auto before = schema(connection);
    auto check_failed = [&](const std::string& script, const std::string& code) {
        INFO(script);
        const std::vector<Script> scripts{one[0], {2, script}};
        auto migration = migrate(connection, nothing, scripts);
        CHECK(migration.result == Result::failed);
        CHECK(migration.code == code);
        CHECK_FALSE(migration.cause.empty());
        CHECK(version(connection) == 1);
        CHECK(rows(connection, "talk") == 2);
        CHECK(schema(connection) == before);
        CHECK(connection.prepare("PRAGMA foreign_keys").value<int>() == 1);
        CHECK_FALSE(connection.in_transaction());
    };
    check_failed("ALTER TABLE talk ADD COLUMN place TEXT; SELEKT", "storage.failed");
    check_failed("DROP TABLE talk; INSERT INTO nowhere VALUES (1)", "storage.failed");
    // Found by the checks before the commit, not by the script itself.
    check_failed("INSERT INTO child VALUES (99)", "storage.damaged");

    bool asked = false;
    auto no_room = [&](Connection&) {
        asked = true;
        throw base::Failure(base::Failure::Kind::disk, "storage.full", "no room for the copy");
    };
    auto migration = migrate(connection, no_room, two);
    CHECK(migration.result == Result::failed);
    CHECK(migration.code == "storage.full");
    CHECK(asked);
    CHECK(version(connection) == 1);
}

TEST_CASE("A script may not end the transaction it runs in")
{
    auto connection = Connection::in_memory();
    const std::vector<Script> scripts{{1, "CREATE TABLE t (x INTEGER) STRICT; COMMIT"}};
    CHECK(migrate(connection, nothing, scripts).code == "storage.scripts");
}

TEST_CASE("An older file that may only be read is not brought up to date")
{
    support::TempDir folder;
    version_one(folder / "a");
    auto connection = Connection::open(folder / "a", Mode::read_only);
    CHECK(migrate(connection, no_backup_wanted, one).result == Result::current);
    auto migration = migrate(connection, no_backup_wanted, two);
    CHECK(migration.result == Result::failed);
    CHECK(migration.code == "storage.read_only");
}

TEST_CASE("The stored file of every shipped version is what the scripts of its time make")
{
    for (int number : shipped_versions()) {
        INFO("version " << number);
        auto from_store = Connection::in_memory(), from_scripts = Connection::in_memory();
        from_store.run_script(stored(number));
        for (const auto& script : storage::shipped_scripts()) {
            if (script.number <= number)
                from_scripts.run_script(script.sql);
        }
        CHECK(schema(from_store) == schema(from_scripts));
        CHECK(version(from_store) == number);
        CHECK(from_store.prepare("PRAGMA application_id").value<std::int64_t>() == storage::application_id);
        CHECK(from_store.integrity(Connection::Check::whole).empty());
        auto tables = from_store.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
        while (tables.step()) {
            INFO("table " << tables.text(0));
            CHECK(rows(from_store, tables.get<std::string>(0)) >= 1);
        }
    }
}

TEST_CASE("A file of every shipped version opens with today's program")
{
    support::TempDir folder;
    for (int number : shipped_versions()) {
        INFO("version " << number);
        const auto path = folder / ("v" + std::to_string(number) + ".radslag");
        Connection::open(path, Mode::read_write_create).run_script(stored(number));
        auto connection = Connection::open(path, Mode::read_write);
        auto backups = storage::Backups::beside(path);
        auto migration = storage::migrate(connection, [&](Connection& source) { backups.make(source, storage::Instant(std::chrono::seconds(1))); });
        CHECK(migration.result == (number == storage::shipped_version() ? Result::current : Result::upgraded));
        CHECK(connection.integrity(Connection::Check::whole).empty());
        CHECK(connection.prepare("SELECT name FROM account WHERE party = 'presidium'").value<std::string>() == "Kari Nordmann");
        auto model = Connection::in_memory();
        storage::create_schema(model);
        CHECK(schema(connection) == schema(model));
    }
}
