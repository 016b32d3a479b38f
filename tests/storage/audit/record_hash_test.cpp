// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/record_hash.h"

#include "base/failure.h"
#include "base/hash.h"
#include "storage/audit/verify.h"
#include "storage/sqlite/transaction.h"
#include "storage/stores/record_kinds.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <map>
#include <optional>
#include <random>
#include <set>

using namespace storage;

namespace {

const std::vector<RecordKind> kinds{{"thing", {{"thing", "id"}, {"part", "thing", {"no"}}}}};

Connection things()
{
    auto db = Connection::in_memory();
    db.run_script("CREATE TABLE thing (id TEXT PRIMARY KEY, a TEXT, b TEXT, n INTEGER, c BLOB) STRICT;"
                  "CREATE TABLE part (thing TEXT, no INTEGER, text TEXT) STRICT;"
                  "INSERT INTO thing VALUES ('1', 'ab', 'c', 7, x'00');"
                  "INSERT INTO part VALUES ('1', 2, 'two'), ('1', 1, 'one'), ('2', 1, 'of another');");
    return db;
}

Hash hash_after(const std::string& sql)
{
    auto db = things();
    db.run_script(sql);
    return *Records(db, kinds).hash("thing", "1");
}

}  // namespace

TEST_CASE("A digest of fields is as it has always been")
{
    Digest digest("radslag/test/1");
    const std::uint8_t bytes[] = {1, 2, 3};
    const auto hash = digest.nothing().number(-2).text("møte").bytes(bytes).done();
    CHECK(base::hex(hash) == "be5be1d17426d0c61a59be1a537b684bf15edfce033e86c664ca4e165eb146d9");
}

TEST_CASE("Fields cannot run into each other, and types and purposes are told apart")
{
    const std::uint8_t one[] = {'1'};
    auto hash = [](auto&&... fill) {
        Digest digest("radslag/test/1");
        (fill(digest), ...);
        return digest.done();
    };
    const std::set<Hash> all{
        hash([](Digest& d) { d.text("ab").text("c"); }),
        hash([](Digest& d) { d.text("a").text("bc"); }),
        hash([](Digest& d) { d.text("abc"); }),
        hash([](Digest& d) { d.text("abc").text(""); }),
        hash([](Digest& d) { d.text("abc").nothing(); }),
        hash([](Digest& d) { d.text("1"); }),
        hash([&](Digest& d) { d.bytes(one); }),
        hash([](Digest& d) { d.number(1); }),
        hash([](Digest& d) { d.number('1'); }),
        Digest("radslag/test/2").text("1").done(),
    };
    CHECK(all.size() == 10);
}

TEST_CASE("A record's hash is as it has always been")
{
    CHECK(base::hex(hash_after("")) == "2f2b09210e1f68821bdf0d89685d94ceb725147a371d084de15fcf64df4a2cc9");
}

TEST_CASE("Every column and every row that hangs on a record counts")
{
    const auto plain = hash_after("");
    const std::set<Hash> all{
        plain,
        hash_after("UPDATE thing SET a = 'a', b = 'bc'"),
        hash_after("UPDATE thing SET a = 'c', b = 'ab'"),
        hash_after("UPDATE thing SET n = 8"),
        hash_after("UPDATE thing SET n = NULL"),
        hash_after("UPDATE thing SET c = x'01'"),
        hash_after("UPDATE thing SET c = x''"),
        hash_after("UPDATE thing SET c = NULL"),
        hash_after("UPDATE part SET text = 'x' WHERE no = 1 AND thing = '1'"),
        hash_after("UPDATE part SET no = 3 WHERE no = 1 AND thing = '1'"),
        hash_after("DELETE FROM part WHERE no = 2"),
        hash_after("DELETE FROM part"),
        hash_after("INSERT INTO part VALUES ('1', 3, NULL)"),
    };
    CHECK(all.size() == 13);
    CHECK(hash_after("UPDATE part SET text = 'x' WHERE thing = '2'") == plain);
}

TEST_CASE("The order in which rows and columns lie in the file does not count")
{
    const auto plain = hash_after("");
    CHECK(hash_after("DELETE FROM part; INSERT INTO part VALUES ('1', 1, 'one'), ('1', 2, 'two')") == plain);
    CHECK(hash_after("ALTER TABLE thing RENAME TO old; CREATE TABLE thing (c BLOB, n INTEGER, b TEXT, a TEXT, id TEXT PRIMARY KEY) STRICT;"
                     "INSERT INTO thing SELECT c, n, b, a, id FROM old")
        == plain);
}

TEST_CASE("A column added later leaves the hashes of older records alone, and counts once it is filled")
{
    const auto plain = hash_after("");
    CHECK(hash_after("ALTER TABLE thing ADD COLUMN later TEXT") == plain);
    CHECK(hash_after("ALTER TABLE thing ADD COLUMN later TEXT; UPDATE thing SET later = ''") != plain);
}

TEST_CASE("A record that is not there has no hash, and an unknown kind is a fault of ours")
{
    auto db = things();
    const Records records(db, kinds);
    CHECK_FALSE(records.hash("thing", "2").has_value());
    CHECK(records.ids("thing") == std::vector<std::string>{"1"});
    CHECK_THROWS_AS(records.hash("other", "1"), base::Failure);
}

TEST_CASE("Every table of the schema is part of a kind of record, or known to be outside")
{
    // The log is its own witness; a draft is nobody's record until it is submitted.
    std::set<std::string> covered{"audit", "draft"};
    for (const auto& kind : record_kinds()) {
        for (const auto& part : kind.parts)
            covered.insert(part.table);
    }
    auto db = Connection::in_memory();
    for (auto script : schema_scripts())
        db.run_script(script);
    auto rows = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
    std::set<std::string> tables;
    while (rows.step())
        tables.insert(rows.get<std::string>(0));
    CHECK(tables == covered);
}

TEST_CASE("Rows that nobody has written since are not read again, and the hash is the same as if they were")
{
    support::TempDir folder;
    const auto path = folder / "things.radslag";
    auto db = Connection::open(path, Connection::Mode::read_write_create);
    // A part without row numbers, and one that a trigger writes.
    db.run_script("CREATE TABLE thing (id TEXT PRIMARY KEY, a TEXT) STRICT;"
                  "CREATE TABLE part (thing TEXT, no INTEGER, text TEXT, PRIMARY KEY (thing, no)) STRICT, WITHOUT ROWID;"
                  "CREATE TABLE trace (thing TEXT, no INTEGER PRIMARY KEY) STRICT;"
                  "CREATE TRIGGER traced AFTER UPDATE ON thing BEGIN INSERT INTO trace (thing) VALUES (new.id); END;");
    for (int i = 0; i < 12; ++i)
        db.run_script("INSERT INTO thing VALUES ('" + std::to_string(i) + "', 'a'); INSERT INTO part VALUES ('" + std::to_string(i) + "', 1, 'one')");
    auto other = Connection::open(path, Connection::Mode::read_write);
    Records records(db, {{"thing", {{"thing", "id"}, {"part", "thing", {"no"}}, {"trace", "thing", {"no"}}}}});

    std::mt19937 random(7);
    const auto any = [&](int below) { return std::to_string(random() % static_cast<unsigned>(below)); };
    int unlike_before = 0;
    std::map<std::string, std::optional<Hash>> last;
    for (int round = 0; round < 600; ++round) {
        const std::vector<std::string> writings{
            "INSERT OR REPLACE INTO part VALUES ('" + any(12) + "', " + any(4) + ", '" + any(90) + "')",
            "UPDATE thing SET a = '" + any(90) + "' WHERE id = '" + any(12) + "'",
            "DELETE FROM part WHERE thing = '" + any(12) + "'",
            "DELETE FROM trace",
            "DELETE FROM thing WHERE id = '" + any(12) + "'",
            "INSERT OR IGNORE INTO thing VALUES ('" + any(12) + "', 'new')",
        };
        const auto& sql = writings[random() % writings.size()];
        switch (random() % 12) {
        case 0: other.run_script(sql); break;
        case 1: db.run_script("BEGIN; " + sql + "; ROLLBACK"); break;
        default: db.prepare(sql).run();
        }
        const auto id = any(12);
        if (random() % 8 == 0) {
            // Looked at before it is taken back.
            Transaction transaction(db);
            db.prepare("UPDATE thing SET a = 'half' WHERE id = :id").bind("id", id).run();
            CHECK(records.hash_again("thing", id) == records.hash("thing", id));
        }
        Transaction transaction(db);
        const auto hash = records.hash_again("thing", id);
        CHECK(hash == records.hash("thing", id));
        transaction.commit();
        unlike_before += last.contains(id) && last[id] != hash;
        last[id] = hash;
    }
    CHECK(unlike_before > 100);

    db.run_script("INSERT OR IGNORE INTO thing VALUES ('3', 'new')");
    for (const auto* sql : {"UPDATE thing SET a = a || 'x' WHERE id = '3'", "INSERT OR REPLACE INTO part VALUES ('3', 7, hex(randomblob(4)))"}) {
        INFO(sql);
        Transaction before(db);
        const auto kept = records.hash_again("thing", "3");
        before.commit();
        other.run_script(sql);
        Transaction after(db);
        CHECK(records.hash_again("thing", "3") == records.hash("thing", "3"));
        CHECK(records.hash_again("thing", "3") != kept);
        after.commit();
    }
}
