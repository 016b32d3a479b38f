// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/failure_of.h"
#include "storage/sqlite/transaction.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <sqlite3.h>

#include <sys/stat.h>

#include <fstream>

using storage::Connection;
using Mode = Connection::Mode;

namespace {

std::string ask(Connection& connection, const std::string& pragma)
{
    return connection.prepare("SELECT CAST(" + pragma + " AS TEXT) FROM pragma_" + pragma).value<std::string>();
}

int setting(Connection& connection, int option)
{
    int value = -1;
    sqlite3_db_config(connection.handle(), option, -1, &value);
    return value;
}

}  // namespace

TEST_CASE("Every setting that keeps the case file safe is on")
{
    support::TempDir folder;
    auto connection = Connection::open(folder / "a.radslag", Mode::read_write_create);
    CHECK(connection.prepare("PRAGMA journal_mode").value<std::string>() == "truncate");
    CHECK(ask(connection, "synchronous") == "3");
    CHECK(ask(connection, "foreign_keys") == "1");
    CHECK(ask(connection, "recursive_triggers") == "1");
    CHECK(ask(connection, "temp_store") == "2");
    CHECK(ask(connection, "cell_size_check") == "1");
    CHECK(ask(connection, "secure_delete") == "1");
    CHECK(connection.prepare("PRAGMA mmap_size").first<std::int64_t>().value_or(0) == 0);
    CHECK(connection.prepare("PRAGMA busy_timeout").value<std::int64_t>() == 10'000);
    CHECK(setting(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA) == 0);
    CHECK(setting(connection, SQLITE_DBCONFIG_DEFENSIVE) == 1);
    CHECK(setting(connection, SQLITE_DBCONFIG_DQS_DDL) == 0);
    CHECK(setting(connection, SQLITE_DBCONFIG_DQS_DML) == 0);
}

TEST_CASE("A file that somebody turned to WAL comes back to the rollback journal")
{
    support::TempDir folder;
    {
        sqlite3* raw = nullptr;
        REQUIRE(sqlite3_open((folder / "a.radslag").c_str(), &raw) == SQLITE_OK);
        REQUIRE(sqlite3_exec(raw, "PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (7)", nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(raw);
    }
    auto connection = Connection::open(folder / "a.radslag", Mode::read_write);
    CHECK(connection.prepare("PRAGMA journal_mode").value<std::string>() == "truncate");
    CHECK(connection.prepare("SELECT x FROM t").value<int>() == 7);
    CHECK_FALSE(std::filesystem::exists(folder / "a.radslag-wal"));
}

TEST_CASE("A file is made only when that was asked for, and nobody but its owner and group may open it")
{
    support::TempDir folder;
    CHECK(failure_of([&] { Connection::open(folder / "a.radslag", Mode::read_write); }) == "storage.cannot_open");
    CHECK(failure_of([&] { Connection::open(folder / "a.radslag", Mode::read_only); }) == "storage.cannot_open");
    CHECK_FALSE(std::filesystem::exists(folder / "a.radslag"));
    Connection::open(folder / "a.radslag", Mode::read_write_create);
    struct stat about {};
    REQUIRE(::stat((folder / "a.radslag").c_str(), &about) == 0);
    CHECK((about.st_mode & 07) == 0);
    CHECK((about.st_mode & 0600) == 0600);
}

TEST_CASE("A closed file lies alone, and one that another still uses keeps its journal")
{
    support::TempDir folder;
    auto files = [&] { return std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator()); };
    auto first = std::make_optional(Connection::open(folder / "a.radslag", Mode::read_write_create));
    first->run_script("CREATE TABLE t (x INTEGER) STRICT");
    auto second = std::make_optional(Connection::open(folder / "a.radslag", Mode::read_write));
    {
        storage::Transaction transaction(*second);
        second->run_script("INSERT INTO t VALUES (1)");
        first.reset();
        CHECK(std::filesystem::file_size(folder / "a.radslag-journal") > 0);
        transaction.commit();
    }
    second.reset();
    CHECK(files() == 1);
    CHECK(Connection::open(folder / "a.radslag", Mode::read_only).prepare("SELECT count(*) FROM t").value<int>() == 1);
}

TEST_CASE("A connection for reading cannot write, and says so")
{
    support::TempDir folder;
    Connection::open(folder / "a.radslag", Mode::read_write_create).run_script("CREATE TABLE t (x INTEGER) STRICT");
    auto reading = Connection::open(folder / "a.radslag", Mode::read_only);
    CHECK(reading.read_only());
    CHECK(failure_of([&] { reading.prepare("INSERT INTO t VALUES (1)").run(); }) == "storage.read_only");
}

TEST_CASE("What is not a database is damaged, and a cut database too")
{
    support::TempDir folder;
    base::write_atomically(folder / "letter.radslag", "Dear council, " + std::string(5000, 'x'));
    CHECK(failure_of([&] { Connection::open(folder / "letter.radslag", Mode::read_only); }) == "storage.damaged");
    {
        auto connection = Connection::open(folder / "a.radslag", Mode::read_write_create);
        connection.run_script("CREATE TABLE t (x TEXT) STRICT");
        storage::Transaction transaction(connection);
        for (int i = 0; i < 200; ++i)
            connection.prepare("INSERT INTO t VALUES (:x)").bind("x", std::string(1000, 'x')).run();
        transaction.commit();
    }
    std::filesystem::resize_file(folder / "a.radslag", std::filesystem::file_size(folder / "a.radslag") / 2);
    CHECK(failure_of([&] { Connection::open(folder / "a.radslag", Mode::read_only); }) == "storage.damaged");
}

TEST_CASE("Integrity names a row without its parent")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE p (id TEXT PRIMARY KEY) STRICT; CREATE TABLE c (p TEXT REFERENCES p (id)) STRICT;");
    CHECK(connection.integrity().empty());
    connection.run_script("PRAGMA foreign_keys = OFF; INSERT INTO c VALUES ('nobody'); PRAGMA foreign_keys = ON");
    auto findings = connection.integrity(Connection::Check::whole);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0] == "a row of c points to a row of p that is not there");
}

TEST_CASE("Who waits for another writer in vain is told that the file is busy")
{
    support::TempDir folder;
    auto first = Connection::open(folder / "a.radslag", Mode::read_write_create);
    first.run_script("CREATE TABLE t (x INTEGER) STRICT");
    auto second = Connection::open(folder / "a.radslag", Mode::read_write);
    second.set_patience(std::chrono::milliseconds(20));
    storage::Transaction writing(first);
    CHECK(failure_of([&] { storage::Transaction waiting(second); }) == "storage.busy");
    writing.commit();
    storage::Transaction now(second);
    now.commit();
}

TEST_CASE("The schema cannot be edited behind SQL's back, nor the journal turned off")
{
    support::TempDir folder;
    auto connection = Connection::open(folder / "a.radslag", Mode::read_write_create);
    connection.run_script("CREATE TABLE t (x INTEGER) STRICT");
    CHECK(failure_of([&] { connection.run_script("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema"); }) == "storage.failed");
    connection.run_script("PRAGMA journal_mode = OFF");
    CHECK(connection.prepare("PRAGMA journal_mode").value<std::string>() == "truncate");
    // In double quotes stands a name, never a text: a misspelt column must not become one.
    CHECK(failure_of([&] { connection.prepare("SELECT \"no_such\" FROM t"); }) == "storage.failed");
}

TEST_CASE("No error tells what was in a row or bound to a statement")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE t (x TEXT PRIMARY KEY, n INTEGER CHECK (n < 10)) STRICT;"
                          "CREATE VIRTUAL TABLE f USING fts5 (body);");
    const std::string secret = "sykmelding";
    std::string cause;
    auto insert = [&](int n) { return failure_of([&] { connection.prepare("INSERT INTO t VALUES (:x, :n)").bind("x", secret).bind("n", n).run(); }, &cause); };
    CHECK(insert(1).empty());
    CHECK(insert(1) == "storage.constraint");
    CHECK(cause.find("t.x") != std::string::npos);
    CHECK(cause.find(secret) == std::string::npos);
    CHECK(insert(11) == "storage.constraint");
    CHECK(cause.find(secret) == std::string::npos);
    CHECK(failure_of([&] { connection.prepare("UPDATE t SET n = :n").bind("n", secret).run(); }, &cause) == "storage.constraint");
    CHECK(cause.find(secret) == std::string::npos);
    // Full-text search quotes what it was asked in its own errors.
    CHECK(failure_of([&] { connection.prepare("SELECT * FROM f WHERE f MATCH :q").bind("q", secret + ": x").step(); }, &cause) == "storage.failed");
    CHECK(cause.find(secret) == std::string::npos);
}

TEST_CASE("Many rows are sorted without a word in a temporary file")
{
    // The default would spill to a file in the temporary folder, where SQLite keeps it open and nameless.
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE t (x TEXT) STRICT; PRAGMA cache_size = 10");
    storage::Transaction transaction(connection);
    auto insert = connection.prepare("INSERT INTO t VALUES (:x)");
    for (int i = 0; i < 5000; ++i)
        insert.bind("x", std::to_string(i * 7919 % 5000) + std::string(1000, 'x')).run();
    transaction.commit();
    auto open_files = [] {
        std::vector<std::string> files;
        for (const auto& each : std::filesystem::directory_iterator("/proc/self/fd")) {
            std::error_code error;
            auto target = std::filesystem::read_symlink(each.path(), error);
            if (!error && target.string().find("etilqs") != std::string::npos)
                files.push_back(target.string());
        }
        return files;
    };
    auto sorted = connection.prepare("SELECT x FROM t ORDER BY x DESC");
    REQUIRE(sorted.step());
    CHECK(open_files().empty());
    sorted.reset();
    connection.run_script("PRAGMA temp_store = FILE");
    REQUIRE(sorted.step());
    CHECK_FALSE(open_files().empty());
}

TEST_CASE("A reader gets in after a writer died in mid-write")
{
    support::TempDir folder;
    {
        auto connection = Connection::open(folder / "live.radslag", Mode::read_write_create);
        connection.run_script("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('before'); PRAGMA cache_size = 1; PRAGMA cache_spill = 1");
        storage::Transaction transaction(connection);
        connection.prepare("UPDATE t SET x = 'half'").run();
        auto insert = connection.prepare("INSERT INTO t VALUES (:x)");
        for (int i = 0; i < 300; ++i)
            insert.bind("x", std::string(3000, 'x')).run();
        // What lies on disk at this instant is what a dead writer leaves.
        for (const char* trail : {"", "-journal"})
            std::filesystem::copy_file(folder / (std::string("live.radslag") + trail), folder / (std::string("dead.radslag") + trail));
    }
    REQUIRE(std::filesystem::file_size(folder / "dead.radslag-journal") > 512);
    auto reading = Connection::open(folder / "dead.radslag", Mode::read_only);
    CHECK(reading.prepare("SELECT group_concat(x) FROM t").value<std::string>() == "before");
    CHECK(reading.integrity(Connection::Check::whole).empty());
}

TEST_CASE("A script runs whole, triggers and all, and a broken one says where")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE t (x INTEGER) STRICT; -- a ; in a comment\n"
                          "CREATE TRIGGER g BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'stays; really'); END;\n"
                          "INSERT INTO t VALUES (1);");
    std::string cause;
    CHECK(failure_of([&] { connection.run_script("DELETE FROM t"); }, &cause) == "storage.guard");
    CHECK(cause == "stays; really");
    CHECK(failure_of([&] { connection.run_script("SELECT 1; SELEKT 2"); }, &cause) == "storage.failed");
    CHECK_THAT(cause, ContainsSubstring("SELEKT"));
}
