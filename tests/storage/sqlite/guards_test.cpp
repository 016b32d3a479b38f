// SPDX-License-Identifier: GPL-3.0-or-later
// The guards of the shipped schema, and two traps that every new guard must be held against.
#include "storage/file/migration.h"
#include "storage/sqlite/failure_of.h"
#include "support/catch.h"

using storage::Bytes;
using storage::Connection;

namespace {

/// A file with an account, a room, a frozen document and two audit entries.
Connection sample()
{
    auto connection = Connection::in_memory();
    storage::create_schema(connection);
    connection.run_script(
        "INSERT INTO account (id, key, name, party, created_at) VALUES ('a', 'a', 'Kari', 'presidium', 1);"
        "INSERT INTO room (id, kind, created_at) VALUES ('r', 'presidium', 1);"
        "INSERT INTO document (id, kind, record, edition, language, room, short_hash, template_hash, audit_head, size, sha256, title_c, bytes_c, frozen_at)"
        " VALUES ('d', 'minutes', 't', 'full', 'nn', 'r', 'abc', zeroblob(32), zeroblob(32), 3, zeroblob(32), x'01', x'010203', 1);"
        "INSERT INTO audit (seq, at, actor, event, kind, record, prev, hash, sig) VALUES (1, 1, 'a', 'x', 'talk', 't', zeroblob(32), randomblob(32), zeroblob(64));"
        "INSERT INTO audit (seq, at, actor, event, kind, record, prev, hash, sig)"
        " SELECT 2, 2, 'a', 'x', 'talk', 't', hash, randomblob(32), zeroblob(64) FROM audit;");
    return connection;
}

std::string refused(Connection& connection, const std::string& sql)
{
    std::string cause;
    return failure_of([&] { connection.prepare(sql).run(); }, &cause) == "storage.guard" ? cause : "not refused";
}

const std::string same_document = "SELECT 'd', kind, record, edition, language, version, room, short_hash, template_hash, audit_head, size, sha256, title_c, "
                                  "x'ffffff', frozen_at FROM document";

}  // namespace

TEST_CASE("A frozen document cannot be changed, deleted or replaced")
{
    auto connection = sample();
    CHECK(refused(connection, "UPDATE document SET bytes_c = x'ff'") == "a frozen document cannot change");
    CHECK(refused(connection, "UPDATE document SET frozen_at = NULL") == "a frozen document cannot change");
    CHECK(refused(connection, "DELETE FROM document") == "a frozen document cannot be deleted");
    CHECK(refused(connection, "REPLACE INTO document " + same_document) == "a frozen document cannot be deleted");
    CHECK(refused(connection, "UPDATE OR REPLACE document SET id = 'd'") == "a frozen document cannot change");
    CHECK(refused(connection, "INSERT INTO document " + same_document + " WHERE true ON CONFLICT (id) DO UPDATE SET bytes_c = excluded.bytes_c")
        == "a frozen document cannot change");
    CHECK(connection.prepare("SELECT bytes_c FROM document").value<Bytes>() == Bytes{1, 2, 3});
}

TEST_CASE("The audit log only grows, and only at its end")
{
    auto connection = sample();
    const std::string values = "2, 'a', 'x', 'talk', 't', hash, randomblob(32), zeroblob(64) FROM audit WHERE seq = 2";
    const std::string columns = " INTO audit (seq, at, actor, event, kind, record, prev, hash, sig) SELECT ";
    CHECK(refused(connection, "UPDATE audit SET at = 3 WHERE seq = 1") == "audit log is append-only");
    CHECK(refused(connection, "DELETE FROM audit WHERE seq = 2") == "audit log is append-only");
    CHECK(refused(connection, "REPLACE" + columns + "2, " + values) == "audit chain is broken");
    CHECK(refused(connection, "INSERT" + columns + "4, " + values) == "audit chain is broken");
    CHECK(refused(connection, "INSERT" + columns + "3, 2, 'a', 'x', 'talk', 't', zeroblob(32), randomblob(32), zeroblob(64)") == "audit chain is broken");
    CHECK(connection.prepare("INSERT" + columns + "3, " + values).run() == 1);
    CHECK(
        refused(connection, "REPLACE" + columns + "5, 2, 'a', 'x', 'talk', 't', hash, hash, zeroblob(64) FROM audit WHERE seq = 3") == "audit chain is broken");
    CHECK(connection.prepare("SELECT count(*) FROM audit").value<int>() == 3);
}

TEST_CASE("Trap: REPLACE walks past a guard on DELETE unless recursive_triggers is on")
{
    auto connection = sample();
    CHECK(refused(connection, "REPLACE INTO document " + same_document) == "a frozen document cannot be deleted");
    connection.run_script("PRAGMA recursive_triggers = OFF");
    CHECK(connection.prepare("REPLACE INTO document " + same_document).run() == 1);
    CHECK(connection.prepare("SELECT bytes_c FROM document").value<Bytes>() == Bytes{255, 255, 255});
}

TEST_CASE("Trap: a guard that compares with = falls silent before NULL, one with IS does not")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE agreement (id TEXT PRIMARY KEY, locked_at INTEGER, text TEXT) STRICT;"
                          "CREATE TRIGGER guard BEFORE UPDATE ON agreement WHEN old.locked_at IS NOT NULL AND NOT (new.locked_at = old.locked_at AND 0)"
                          " BEGIN SELECT RAISE(ABORT, 'locked'); END;"
                          "INSERT INTO agreement VALUES ('a', 5, 'signed')");
    const std::string unlock = "UPDATE agreement SET locked_at = NULL, text = 'forged'";
    CHECK(refused(connection, unlock) == "locked");
    connection.run_script(
        "DROP TRIGGER guard;"
        "CREATE TRIGGER guard BEFORE UPDATE ON agreement WHEN old.locked_at <> new.locked_at OR (old.locked_at = new.locked_at AND old.text <> new.text)"
        " BEGIN SELECT RAISE(ABORT, 'locked'); END;");
    CHECK(refused(connection, "UPDATE agreement SET text = 'forged'") == "locked");
    CHECK(connection.prepare(unlock).run() == 1);
    connection.run_script(
        "DROP TRIGGER guard; UPDATE agreement SET locked_at = 5, text = 'signed';"
        "CREATE TRIGGER guard BEFORE UPDATE ON agreement WHEN old.locked_at IS NOT NULL AND (new.locked_at IS NOT old.locked_at OR new.text IS NOT old.text)"
        " BEGIN SELECT RAISE(ABORT, 'locked'); END;");
    CHECK(refused(connection, unlock) == "locked");
}

TEST_CASE("No guard of the shipped schema compares with = or <>")
{
    auto connection = Connection::in_memory();
    storage::create_schema(connection);
    auto guards = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    int seen = 0;
    while (guards.step()) {
        ++seen;
        const auto sql = guards.get<std::string>(1);
        const auto when = sql.find("WHEN ");
        if (when == std::string::npos)
            continue;
        // Inside a sub-select `=` picks rows; there a NULL finds none, and the comparison around it uses IS.
        auto condition = sql.substr(when, sql.find("BEGIN", when) - when);
        int depth = 0;
        std::string outside;
        for (char c : condition) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
                outside += c;
        }
        INFO(guards.get<std::string>(0) << ": " << outside);
        CHECK(outside.find('=') == std::string::npos);
        CHECK(outside.find("<>") == std::string::npos);
    }
    CHECK(seen >= 5);
}

TEST_CASE("Connections of the shipped schema hold keys between tables")
{
    auto connection = sample();
    CHECK(failure_of([&] { connection.prepare("INSERT INTO room (id, kind, account, created_at) VALUES ('q', 'own', 'nobody', 1)").run(); })
        == "storage.constraint");
    CHECK(failure_of([&] { connection.prepare("DELETE FROM account").run(); }) == "storage.constraint");
}
