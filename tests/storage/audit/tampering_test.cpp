// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audited_file.h"
#include "storage/file/migration.h"
#include "support/catch.h"

using namespace storage;
using support::AuditedFile;
using support::codes;
using support::the;
using What = Finding::What;
using Codes = std::vector<std::string>;

namespace {

std::string quoted(const std::string& text)
{
    return "'" + text + "'";
}

/// The hash an entry would have, for whoever has no key but knows how it is made.
void hash_anew(Connection& raw, std::int64_t seq)
{
    auto row = raw.prepare("SELECT " + std::string(entry_columns) + " FROM audit WHERE seq = :seq");
    row.bind("seq", seq);
    REQUIRE(row.step());
    auto entry = entry_from(row);
    row.reset();
    raw.prepare("UPDATE audit SET hash = :hash WHERE seq = :seq").bind("hash", entry_hash(file_id(raw), entry)).bind("seq", seq).run();
}

}  // namespace

TEST_CASE("A file that only the program has changed is sound")
{
    AuditedFile file;
    file.fill(300);
    const auto report = file.whole({file.log().head()});
    CHECK(codes(report) == Codes{});
    CHECK(report.sound());
    CHECK(report.entries == file.log().head().seq);
    CHECK(report.head == file.log().head());
    // The file, two accounts, a room and three documents.
    CHECK(report.records == 7);
}

TEST_CASE("An edited entry is named")
{
    AuditedFile file;
    file.fill(20);
    SECTION("another event")
    {
        file.tamper("UPDATE audit SET event = 'revoked' WHERE seq = 12");
    }
    SECTION("another time")
    {
        file.tamper("UPDATE audit SET at = at + 1 WHERE seq = 12");
    }
    SECTION("another record")
    {
        file.tamper("UPDATE audit SET record = 'x' WHERE seq = 12");
    }
    SECTION("no room instead of one that is empty")
    {
        file.tamper("UPDATE audit SET room = '' WHERE seq = 12");
    }
    SECTION("an actor who did not do it")
    {
        file.tamper("UPDATE audit SET actor = " + quoted(file.account(0)) + " WHERE seq = 12 AND actor <> " + quoted(file.account(0)));
        file.tamper("UPDATE audit SET actor = " + quoted(file.account(1)) + " WHERE seq = 12");
        file.tamper("UPDATE audit SET event = 'shared' WHERE seq = 12");
    }
    SECTION("a hash cut short, which the schema would not let in")
    {
        file.tamper("UPDATE audit SET hash = x'00' WHERE seq = 12");
    }
    const auto report = file.chain();
    CHECK(codes(report) == Codes{"audit.entry_edited"});
    CHECK(the(report, What::entry_edited).seq == 12);
}

TEST_CASE("An entry moved from one column to the next is edited, although the bytes together are the same")
{
    AuditedFile file;
    file.tamper("UPDATE audit SET event = 'account_openedac', kind = 'count' WHERE seq = 2");
    CHECK(the(file.chain(), What::entry_edited).seq == 2);
}

TEST_CASE("Deleted entries are named by their numbers")
{
    AuditedFile file;
    file.fill(20);
    SECTION("in the middle")
    {
        file.tamper("DELETE FROM audit WHERE seq BETWEEN 12 AND 14");
        const auto report = file.chain();
        CHECK(codes(report) == Codes{"audit.entry_missing"});
        CHECK(the(report, What::entry_missing).seq == 12);
        CHECK(the(report, What::entry_missing).last_seq == 14);
    }
    SECTION("the first")
    {
        file.tamper("DELETE FROM audit WHERE seq = 1");
        CHECK(the(file.chain(), What::entry_missing).last_seq == 1);
    }
    SECTION("and the later ones given new numbers to close the gap")
    {
        file.tamper("DELETE FROM audit WHERE seq = 12; UPDATE audit SET seq = seq - 1 WHERE seq > 12");
        const auto report = file.chain();
        CHECK(codes(report) == Codes{"audit.entry_moved"});
        CHECK(the(report, What::entry_moved) == Finding{What::entry_moved, 12, 26, 13});
    }
}

TEST_CASE("Entries that changed places are named with the places they had")
{
    AuditedFile file;
    file.fill(20);
    file.tamper("UPDATE audit SET seq = -1 WHERE seq = 10; UPDATE audit SET seq = 10 WHERE seq = 15; UPDATE audit SET seq = 15 WHERE seq = -1");
    const auto report = file.chain();
    CHECK(codes(report) == Codes{"audit.entry_moved", "audit.entry_moved"});
    CHECK(report.findings[0] == Finding{What::entry_moved, 10, 10, 15});
    CHECK(report.findings[1] == Finding{What::entry_moved, 15, 15, 10});
}

TEST_CASE("A hash made anew without the key fails on its signature")
{
    AuditedFile file;
    file.fill(20);
    SECTION("of the last entry")
    {
        file.tamper([](Connection& raw) {
            raw.run_script("UPDATE audit SET event = 'revoked' WHERE seq = 27");
            hash_anew(raw, 27);
        });
        const auto report = file.chain();
        CHECK(codes(report) == Codes{"audit.signature_wrong"});
        CHECK(the(report, What::signature_wrong).seq == 27);
    }
    SECTION("in the middle, which the next entry does not follow")
    {
        file.tamper([](Connection& raw) {
            raw.run_script("UPDATE audit SET event = 'revoked' WHERE seq = 12");
            hash_anew(raw, 12);
        });
        const auto report = file.chain();
        CHECK(the(report, What::signature_wrong).seq == 12);
        CHECK(the(report, What::entry_unlinked).seq == 13);
        CHECK(report.findings.size() == 2);
    }
    SECTION("of all that follows, linked again")
    {
        file.tamper([](Connection& raw) {
            raw.run_script("UPDATE audit SET event = 'revoked' WHERE seq = 12");
            for (int seq = 12; seq <= 27; ++seq) {
                raw.run_script("UPDATE audit SET prev = (SELECT hash FROM audit AS a WHERE a.seq = audit.seq - 1) WHERE seq = " + std::to_string(seq));
                hash_anew(raw, seq);
            }
        });
        const auto report = file.chain();
        CHECK(codes(report) == Codes{"audit.signature_wrong"});
        CHECK(the(report, What::signature_wrong) == Finding{What::signature_wrong, 12, 27});
    }
    SECTION("with another actor's name")
    {
        file.tamper([&](Connection& raw) {
            raw.run_script("UPDATE audit SET actor = " + quoted(file.account(0)) + " WHERE seq = 27");
            hash_anew(raw, 27);
        });
        CHECK(codes(file.chain()) == Codes{"audit.signature_wrong"});
    }
    SECTION("with the name of nobody")
    {
        file.tamper([&](Connection& raw) {
            raw.run_script("UPDATE audit SET actor = 'nobody' WHERE seq = 27");
            hash_anew(raw, 27);
        });
        const auto report = file.chain();
        CHECK(codes(report) == Codes{"audit.actor_unknown"});
        CHECK(the(report, What::actor_unknown).record == "nobody");
    }
}

TEST_CASE("A signature from another entry of the same account does not fit")
{
    AuditedFile file;
    file.fill(20);
    file.tamper("UPDATE audit SET sig = (SELECT sig FROM audit WHERE seq = 10) WHERE seq = 12");
    CHECK(codes(file.chain()) == Codes{"audit.signature_wrong"});
}

TEST_CASE("A cut tail is found by whoever knows a head from elsewhere, and by nobody else")
{
    AuditedFile file;
    const auto head = file.fill(20);
    file.tamper("DELETE FROM audit WHERE seq > 17");
    SECTION("without an anchor")
    {
        CHECK(file.chain().sound());
    }
    SECTION("with one")
    {
        const auto report = file.chain({.known = {head}});
        CHECK(codes(report) == Codes{"audit.tail_cut"});
        CHECK(the(report, What::tail_cut) == Finding{What::tail_cut, 18, 27});
    }
    SECTION("with one from which the check should go on")
    {
        const auto report = file.chain({.from = head});
        CHECK(codes(report) == Codes{"audit.tail_cut"});
        // Nothing is trusted then, and all is looked at.
        CHECK(report.entries == 17);
    }
    SECTION("with an older one that the log still holds")
    {
        CHECK(file.chain({.known = {file.log().head()}}).sound());
    }
}

TEST_CASE("A tail that is cut and written anew by somebody with a key differs from the known head")
{
    AuditedFile file;
    const auto head = file.fill(20);
    file.tamper("DELETE FROM audit WHERE seq > 17");
    file.fill(15);
    CHECK(file.chain().sound());
    const auto report = file.chain({.known = {head}});
    CHECK(codes(report) == Codes{"audit.history_rewritten"});
    CHECK(the(report, What::history_rewritten).seq == 27);
}

TEST_CASE("Cutting the entries of a change that stays is found without an anchor")
{
    AuditedFile file;
    file.change(Event::account_closed, "account", file.account(1), "UPDATE account SET closed_at = 5 WHERE name = 'Nils'");
    file.tamper("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)");
    CHECK(codes(file.whole()) == Codes{"audit.record_changed"});
}

TEST_CASE("Entries of another file do not pass for this one's")
{
    AuditedFile file;
    file.tamper("UPDATE file SET id = 'other'");
    CHECK(the(file.chain(), What::entry_edited) == Finding{What::entry_edited, 1, 7});
}

TEST_CASE("A record that was edited behind the log is named")
{
    AuditedFile file;
    auto named = [&](What what, const std::string& kind, const std::string& id) {
        const auto report = file.whole();
        CHECK(codes(report) == Codes{std::string(domain::code(what))});
        CHECK(the(report, what).kind == kind);
        CHECK(the(report, what).record == id);
        CHECK(verify_record(file.db(), file.records(), kind, id).has(what));
    };
    SECTION("a row of plain columns")
    {
        file.tamper("UPDATE account SET party = 'hr' WHERE name = 'Nils'");
        named(What::record_changed, "account", file.account(1));
    }
    SECTION("a planted public key")
    {
        file.tamper("UPDATE account SET box_pk = randomblob(32) WHERE name = 'Nils'");
        named(What::record_changed, "account", file.account(1));
    }
    SECTION("the bytes of a frozen document")
    {
        file.tamper("UPDATE document SET bytes_c = x'FFFF' WHERE id = " + quoted(file.document(1)));
        named(What::record_changed, "document", file.document(1));
    }
    SECTION("the ciphertexts of two documents swapped")
    {
        file.tamper("UPDATE document SET bytes_c = CASE id WHEN " + quoted(file.document(0)) + " THEN x'01020301' ELSE x'01020300' END WHERE id IN ("
            + quoted(file.document(0)) + ", " + quoted(file.document(1)) + ")");
        const auto report = file.whole();
        CHECK(codes(report) == Codes{"audit.record_changed", "audit.record_changed"});
    }
    SECTION("a grant added to a room")
    {
        file.tamper("UPDATE room_grant SET revoked_at = 9 WHERE member = " + quoted(file.account(1)));
        named(What::record_changed, "room", file.room());
    }
    SECTION("a grant taken out of a room")
    {
        file.tamper("DELETE FROM room_grant WHERE member = " + quoted(file.account(1)));
        named(What::record_changed, "room", file.room());
    }
    SECTION("a value turned into the same text")
    {
        file.tamper("UPDATE file SET country = 'SE'");
        CHECK(codes(file.whole()) == Codes{"audit.record_changed"});
    }
    SECTION("a record deleted")
    {
        file.tamper("DELETE FROM document WHERE id = " + quoted(file.document(2)));
        named(What::record_missing, "document", file.document(2));
    }
    SECTION("a record added")
    {
        file.tamper("INSERT INTO room (id, kind, created_at) VALUES ('new', 'hr', 1)");
        named(What::record_unlogged, "room", "new");
    }
}

TEST_CASE("An older state of a record put back is told from other changes, with the entry that left it")
{
    AuditedFile file;
    const auto older = file.change(Event::changed, "account", file.account(1), "UPDATE account SET wrapped = x'AA', kdf_ops = 1 WHERE name = 'Nils'", 1);
    file.change(Event::passphrase_changed, "account", file.account(1), "UPDATE account SET wrapped = x'BB', kdf_ops = 2 WHERE name = 'Nils'", 1);
    CHECK(file.whole().sound());
    file.tamper("UPDATE account SET wrapped = x'AA', kdf_ops = 1 WHERE name = 'Nils'");
    const auto report = file.whole();
    CHECK(codes(report) == Codes{"audit.record_older"});
    CHECK(the(report, What::record_older).record == file.account(1));
    CHECK(the(report, What::record_older).other == older.seq);
}

TEST_CASE("A change behind the log stays visible after somebody's honest change of the same record")
{
    AuditedFile file;
    file.tamper("UPDATE account SET party = 'hr' WHERE name = 'Nils'");
    const auto head = file.change(Event::account_closed, "account", file.account(1), "UPDATE account SET closed_at = 5 WHERE name = 'Nils'");
    const auto report = file.whole();
    CHECK(codes(report) == Codes{"audit.record_gap"});
    CHECK(the(report, What::record_gap).seq == head.seq);
    CHECK(the(report, What::record_gap).other == 3);
}

TEST_CASE("A record that the log says was removed is not there again unnoticed")
{
    AuditedFile file;
    file.tamper("DELETE FROM room_grant");
    file.change(Event::revoked, "room", file.room(), "");
    file.change(Event::created, "room", "hr", "INSERT INTO room (id, kind, created_at) VALUES ('hr', 'hr', 1)");
    file.change(Event::removed, "room", "hr", "DELETE FROM room WHERE id = 'hr'");
    CHECK_FALSE(file.whole().has(What::record_unlogged));
    file.tamper("INSERT INTO room (id, kind, created_at) VALUES ('hr', 'hr', 1)");
    CHECK(the(file.whole(), What::record_unlogged).record == "hr");
}

TEST_CASE("An edited schema is named object by object")
{
    AuditedFile file;
    auto raw = [&](const std::string& sql) {
        auto db = Connection::open(file.path(), Connection::Mode::read_write);
        db.run_script(sql);
    };
    SECTION("a trigger that lets everything through")
    {
        raw("DROP TRIGGER audit_stays; CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT 1; END");
        const auto report = file.whole();
        CHECK(codes(report) == Codes{"schema.changed"});
        CHECK(the(report, What::schema_changed).kind == "trigger");
        CHECK(the(report, What::schema_changed).record == "audit_stays");
    }
    SECTION("a trigger dropped")
    {
        raw("DROP TRIGGER document_is_final");
        CHECK(the(file.whole(), What::schema_missing).record == "document_is_final");
    }
    SECTION("a trigger of somebody else's")
    {
        raw("CREATE TRIGGER quiet AFTER INSERT ON draft BEGIN DELETE FROM room_grant; END");
        CHECK(the(file.whole(), What::schema_added).record == "quiet");
    }
    SECTION("a table without its rules")
    {
        file.tamper("CREATE TABLE other (account TEXT, place TEXT); DROP TABLE draft; ALTER TABLE other RENAME TO draft");
        CHECK(the(file.whole(), What::schema_changed).record == "draft");
    }
    SECTION("an older version claimed, so that a script would run again")
    {
        raw("PRAGMA user_version = 0");
        CHECK(the(file.whole(), What::schema_version).seq == 0);
    }
}

TEST_CASE("A file that the migration made has the schema that is expected of it")
{
    auto db = Connection::in_memory();
    REQUIRE(migrate(db, [](Connection&) {}).result == Migration::Result::created);
    CHECK(codes(verify_schema(db, schema_scripts())) == Codes{});
}

TEST_CASE("A thousand findings are kept, and the rest is counted")
{
    AuditReport report;
    for (int i = 0; i < 1500; ++i)
        report.add({What::record_changed, 1, 1, 0, "account", std::to_string(i)});
    CHECK(report.findings.size() == 1000);
    CHECK(report.more == 500);
    CHECK_FALSE(report.sound());
}

TEST_CASE("What a closed account signs afterwards is found, whether or not the check begins at the closing")
{
    AuditedFile file;
    const auto closing =
        file.change(Event::account_closed, "account", file.account(1), "UPDATE account SET closed_at = 1 WHERE id = " + quoted(file.account(1)));
    CHECK(file.whole().sound());
    file.change(Event::changed, "document", file.document(0), "SELECT 1", 1);
    for (const auto& report : {file.chain(), file.chain({.from = closing})}) {
        CHECK(codes(report) == Codes{"audit.actor_closed"});
        CHECK(the(report, What::actor_closed).record == file.account(1));
    }
}
