// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does to a case file with SQLite and no key, or with a key of his own and without the program, is named by
// the full check: by an ordinary member's, and by one that nobody has unlocked, where no key is needed to see it.
#include "app/accounts/accounts.h"
#include "app/accounts/room_access.h"
#include "app/case/council.h"
#include "app/proof/forger.h"
#include "support/catch.h"

#include "base/hash.h"
#include "storage/audit/entry.h"
#include "storage/audit/head_groups.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <set>

using app::CheckDepth;
using support::Council;
using support::Forger;

namespace {

namespace fs = std::filesystem;

void save(app::Session& session, const std::string& text)
{
    app::Work work(session);
    work.save(support::reworded(session.records(), text));
    work.commit();
}

/// Minutes in the record, frozen.
std::string freeze(app::Session& lead, const std::string& bytes)
{
    app::Work work(lead);
    auto& parts = lead.parts();
    const auto record = parts.finder.find({domain::RoomKind::record, {}, {}, (*lead.records()).appointments[0]->id});
    storage::NewDocument minutes{
        "minutes", (*lead.records()).talks[0]->id.str(), domain::Edition::full, base::Language::nn, "0123456789ab", {}, {}, base::Text::of("Referat"), bytes};
    const auto document = parts.documents.add(minutes, record).str();
    parts.log.add({storage::Event::frozen, "document", document, record.str(), {}, parts.hashes.hash("document", document)});
    work.commit();
    return document;
}

/// A file with a past: an older state of it, texts that changed, frozen minutes, a member taken out, an account closed, a guest
/// with a last day, a draft.
class Past {
public:
    Past() : council()
    {
        auto file = council.open();
        auto* lead = &Council::unlock(file, "lead");
        const auto marit = Council::add(*lead, "marit", "Marit Lien Øvrebø", domain::Party::presidium, "ovrebo");
        Council::let_in(*lead, marit);
        const auto old = Council::add(*lead, "old", "Per Gammal", domain::Party::hr, "");
        const auto guest = Council::add(*lead, "guest", "Ola Gjest", domain::Party::guest, "", base::Date(2027, 12, 31));
        static_cast<void>(guest);
        save(*lead, "det som stod først");
        first_minutes = freeze(*lead, "%PDF-1.7 som det vart fryst");
        other_minutes = freeze(*lead, "%PDF-1.7 noko heilt anna");
        file = council.open_read_only();
        app::back_up(file, earlier());
        file = council.open();
        lead = &Council::unlock(file, "lead");
        save(*lead, "det som stod etterpå");
        {
            app::Work work(*lead);
            app::RoomAccess(work).revoke(marit, council.ask("SELECT id FROM room WHERE kind = 'dialogue'"));
            app::Accounts(work).close(old);
            work.commit();
        }
        lead->change_passphrase("lead opens it", "lead opens it anew");
        Council::unlock(file, "chief").save_draft("note", "Eg tenkjer på å slutte");
        file = council.open_read_only();
        // So that this user has seen the log's end.
        Council::unlock(file, "deputy");
        REQUIRE(app::check(file, CheckDepth::full).findings == std::vector<app::Notice>{});
        head = app::check(file, CheckDepth::quick).head;
        file.lock();
        fs::copy_file(council.path(), honest());
        fs::copy(council.settings(), kept_settings(), fs::copy_options::recursive);
    }

    fs::path earlier() const { return council.folder() / "earlier"; }
    fs::path honest() const { return council.folder() / "honest"; }
    fs::path kept_settings() const { return council.folder() / "kept"; }

    void put_back() const
    {
        fs::copy_file(honest(), council.path(), fs::copy_options::overwrite_existing);
        fs::remove_all(council.settings());
        fs::copy(kept_settings(), council.settings(), fs::copy_options::recursive);
    }
    void forge(const std::function<void(Forger&)>& work) const
    {
        Forger forger(council.path());
        work(forger);
    }
    void forge(const std::string& sql) const
    {
        forge([&](Forger& forger) { forger.run(sql); });
    }

    /// What the full check says, as "code where"; why it could not be opened, where that is so.
    std::set<std::string> found(const std::string& account, const std::string& printed = {}) const
    {
        std::set<std::string> said;
        try {
            auto file = council.open_read_only();
            if (!account.empty())
                Council::unlock(file, account);
            for (const auto& each : app::check(file, CheckDepth::full, printed).findings)
                said.insert(each.code + " " + each.field);
        }
        catch (const domain::Refused& refused) {
            said.insert("refused " + refused.complaints().front().code);
        }
        catch (const base::Failure& failure) {
            said.insert("failed " + failure.code());
        }
        return said;
    }
    std::set<std::string> found_by_member() const { return found("deputy"); }
    std::set<std::string> found_locked() const { return found(""); }

    Council council;
    std::string first_minutes, other_minutes, head;
};

std::string text(const std::set<std::string>& all)
{
    std::string joined;
    for (const auto& each : all)
        joined += each + "; ";
    return joined;
}

/// The chain after an edit, without anybody's key: every entry from there on gets the hash that it must have.
void rehash(Forger& forger, const std::string& path)
{
    static_cast<void>(forger);
    auto raw = storage::Connection::open(path, storage::Connection::Mode::read_only);
    const auto file = storage::file_id(raw);
    std::vector<storage::Entry> entries;
    {
        auto rows = raw.prepare("SELECT " + std::string(storage::entry_columns) + " FROM audit ORDER BY seq");
        while (rows.step())
            entries.push_back(storage::entry_from(rows));
    }
    storage::Hash prev{};
    for (auto& entry : entries) {
        entry.prev = prev;
        prev = storage::entry_hash(file, entry);
        const auto bytes = [](const storage::Hash& hash) { return std::string(hash.begin(), hash.end()); };
        const auto where = " WHERE seq = " + std::to_string(entry.seq);
        forger.run("UPDATE audit SET prev = ?1" + where, bytes(entry.prev));
        forger.run("UPDATE audit SET hash = ?1" + where, bytes(prev));
    }
}

}  // namespace

TEST_CASE("Every kind of tampering is named, by an ordinary member and where possible by nobody")
{
    const Past past;
    const auto& council = past.council;
    const auto ask = [&](const std::string& sql) { return council.ask(sql); };
    const auto action = (*support::fjellvik().actions.begin())->id.str();
    const auto other = ask("SELECT id FROM action WHERE id <> '" + action + "' AND room = (SELECT room FROM action WHERE id = '" + action + "') LIMIT 1");
    const auto talk = ask("SELECT id FROM talk WHERE key = 'utviklingssamtale-2027'");
    const auto plan = ask("SELECT id FROM plan WHERE key = 'plan-2026'");
    const auto dialogue = ask("SELECT id FROM room WHERE kind = 'dialogue'");
    const auto file_id = ask("SELECT id FROM file");
    const auto account = [&](const std::string& key) { return ask("SELECT id FROM account WHERE key = '" + key + "'"); };
    const auto chief = account("chief"), hr = account("hr"), guest = account("guest"), old = account("old"), lead = account("lead"), marit = account("marit");
    const auto action_changed = "audit.record_changed action/" + action;
    const auto seat = ask("SELECT id FROM seat WHERE key = 'varaordforar'");

    const auto named = [&](const std::string& what, const std::function<void()>& deed, const std::string& to_member, const std::string& to_nobody) {
        past.put_back();
        deed();
        INFO(what);
        const auto member = past.found_by_member(), nobody = past.found_locked();
        INFO("a member: " << text(member));
        INFO("nobody: " << text(nobody));
        CHECK(member.contains(to_member));
        CHECK(nobody.contains(to_nobody));
    };
    const auto forged = [&](const std::string& what, const std::string& sql, const std::string& to_member, const std::string& to_nobody) {
        named(
            what, [&] { past.forge(sql); }, to_member, to_nobody);
    };
    const auto to_both = [&](const std::string& what, const std::string& sql, const std::string& told) { forged(what, sql, told, told); };
    const auto older = [&](const std::string& sql) { return "ATTACH '" + past.earlier().string() + "' AS old; " + sql + "; DETACH old"; };

    // The file as it is stands, also after the triggers were out and in again.
    past.forge("SELECT 1");
    CHECK(text(past.found_by_member()) == "");
    CHECK(text(past.found_locked()) == "");

    // Rows.
    to_both("an edited plain cell", "UPDATE action SET due = '2029-01-01' WHERE id = '" + action + "'", action_changed);
    to_both("a record deleted", "DELETE FROM action WHERE id = '" + action + "'", "audit.record_missing action/" + action);
    to_both("a record slipped in", "INSERT INTO person (id, place, key, name, title) VALUES ('00000000-0000-7000-8000-00000000abcd', 99, 'x', 'X', '')",
        "audit.record_unlogged person/00000000-0000-7000-8000-00000000abcd");
    to_both("a row slipped into a record", "INSERT INTO talk_circle SELECT '" + talk + "', 'presidium', 0, id FROM person LIMIT 1",
        "audit.record_changed talk/" + talk);
    to_both("a row taken out of a record", "DELETE FROM follow_up WHERE plan = '" + plan + "'", "audit.record_changed plan/" + plan);
    to_both("a part without its record",
        "INSERT INTO remark (talk, place, author, day, state, settled, typed_by, typed_from, typed_of, confirmed, passage_access, passage_basis,"
        " passage_review, passage_language, room, version, passage_c, passage_reason_c, reason_c) SELECT 'nobody', 99, author, day,"
        " state, settled, typed_by, typed_from, typed_of, confirmed,"
        " passage_access, passage_basis, passage_review, passage_language, room, version, passage_c, passage_reason_c, reason_c"
        " FROM remark LIMIT 1",
        "storage.damaged file");
    const auto swap = "CREATE TEMP TABLE t AS SELECT id, text_c FROM action; UPDATE action SET text_c = (SELECT t.text_c FROM t WHERE t.id = '";
    const auto swapped = swap + other + "') WHERE id = '" + action + "'; UPDATE action SET text_c = (SELECT t.text_c FROM t WHERE t.id = '" + action
        + "') WHERE id = '" + other + "'";
    to_both("ciphertext swapped between rows", swapped, action_changed);
    forged("which the seals show too", swapped, "seal.broken action/" + action, "audit.record_changed action/" + other);
    to_both("an older version of a row put back",
        older("DELETE FROM action WHERE id = '" + action + "'; INSERT INTO action SELECT * FROM old.action WHERE id = '" + action + "'"),
        "audit.record_older action/" + action);
    to_both("a sealed text taken away", "UPDATE action SET text_c = NULL WHERE id = '" + action + "'", action_changed);
    forged(
        "a sealed text made of nothing", "UPDATE action SET text_c = zeroblob(77) WHERE id = '" + action + "'", "seal.broken action/" + action, action_changed);

    // What decides about rights and states.
    to_both("a talk's state", "UPDATE talk SET state = 'held' WHERE id = '" + talk + "'", "audit.record_changed talk/" + talk);
    to_both("a talk's day", "UPDATE talk SET day = '2027-01-01' WHERE id = '" + talk + "'", "audit.record_changed talk/" + talk);
    to_both("an acceptance that was never given", "UPDATE plan SET executive_accepted = '2026-02-02' WHERE id = '" + plan + "'",
        "audit.record_changed plan/" + plan);
    to_both("a seat that ends later", "UPDATE seat SET last_day = '2035-01-01' WHERE id = '" + seat + "'", "audit.record_changed seat/" + seat);
    to_both("an account's party", "UPDATE account SET party = 'presidium' WHERE id = '" + hr + "'", "key.invitation_forged account/" + hr);
    to_both("an account's name", "UPDATE account SET name = 'Ein annan' WHERE id = '" + hr + "'", "key.invitation_forged account/" + hr);
    to_both("an account's last day", "UPDATE account SET valid_to = '2030-12-31' WHERE id = '" + guest + "'", "key.invitation_forged account/" + guest);
    // A guest without a last day breaks a rule, and so does an HR account that is let in: such rows are left out.
    forged("an account's last day gone", "UPDATE account SET valid_to = NULL WHERE id = '" + guest + "'", "file.damaged file",
        "key.invitation_forged account/" + guest);
    to_both("whose account it is", "UPDATE account SET person = (SELECT id FROM person WHERE key = 'hovland') WHERE id = '" + hr + "'",
        "audit.record_changed account/" + hr);
    forged("an account let in", "UPDATE account SET let_in = 1 WHERE id = '" + hr + "'", "file.damaged file", "audit.record_changed account/" + hr);
    to_both("a closed account opened again", "UPDATE account SET closed_at = NULL WHERE id = '" + old + "'", "audit.record_older account/" + old);
    to_both("an old passphrase put back",
        older("UPDATE account SET wrapped = o.wrapped, kdf_salt = o.kdf_salt FROM old.account o WHERE o.id = account.id AND account.id = '" + lead + "'"),
        "audit.record_older account/" + lead);
    to_both("a revoked grant given back", "UPDATE room_grant SET revoked_at = NULL WHERE member = '" + marit + "' AND revoked_at IS NOT NULL",
        "audit.record_changed room/" + dialogue);
    to_both("a room's newest keys forgotten", "UPDATE room SET epoch = 1 WHERE id = '" + dialogue + "'", "audit.record_changed room/" + dialogue);
    to_both("a room that is another's", "UPDATE room SET kind = 'record', term = NULL WHERE id = '" + dialogue + "'", "audit.record_changed room/" + dialogue);
    to_both(
        "the municipality", "UPDATE municipality SET name = 'Ein annan kommune'", "audit.record_changed municipality/" + ask("SELECT id FROM municipality"));
    to_both("the day of a test file", "UPDATE file SET today = '2026-01-01'", "audit.record_changed file/" + file_id);
    // Cheap passphrases are not accepted where the file says that it is no test.
    forged("the test mark", "UPDATE file SET test = 0, today = NULL", "failed account.cost", "audit.record_changed file/" + file_id);

    // Keys.
    const auto copied_grant = "INSERT INTO room_grant SELECT room, epoch, '" + hr
        + "', sealed, granted_by, granted_at, sig, NULL FROM room_grant WHERE room = '" + dialogue + "' AND member = '" + chief + "' AND epoch = 1";
    to_both("a grant copied to somebody else", copied_grant, "key.grant_forged room/" + dialogue);
    to_both("a grant forged", "UPDATE room_grant SET sig = zeroblob(64) WHERE room = '" + dialogue + "' AND member = '" + chief + "'",
        "key.grant_forged room/" + dialogue);
    to_both("a public key planted", "UPDATE account SET box_pk = randomblob(32) WHERE id = '" + hr + "'", "key.introduction_forged account/" + hr);
    to_both("an epoch's key planted", "UPDATE room_epoch SET box_pk = randomblob(32) WHERE room = '" + dialogue + "'", "key.epoch_forged room/" + dialogue);

    // The log.
    to_both("an entry deleted", "DELETE FROM audit WHERE seq = 5", "audit.entry_missing audit/5");
    const auto last = ask("SELECT CAST(max(seq) AS TEXT) FROM audit"), before_last = ask("SELECT CAST(max(seq) - 1 AS TEXT) FROM audit");
    to_both("an entry deleted and the rest moved up",
        "DELETE FROM audit WHERE seq = 5; UPDATE audit SET seq = seq - 1000000 WHERE seq > 5; UPDATE audit SET seq = seq + 999999 WHERE seq < 0",
        "audit.entry_moved audit/5-" + before_last);
    to_both("an entry edited", "UPDATE audit SET event = 'shared' WHERE seq = 5", "audit.entry_edited audit/5");
    to_both("when it was", "UPDATE audit SET at = at - 1 WHERE seq = 6", "audit.entry_edited audit/6");
    named(
        "an entry edited and all hashes made anew without a key",
        [&] {
            past.forge("UPDATE audit SET event = 'shared' WHERE seq = 5");
            past.forge([&](Forger& forger) { rehash(forger, council.path()); });
        },
        "audit.signature_wrong audit/5-" + last, "audit.signature_wrong audit/5-" + last);
    to_both("a cut tail", "DELETE FROM audit WHERE seq > " + before_last + " - 1", "audit.tail_cut audit/" + before_last + "-" + last);
    const auto cut = "audit.tail_cut audit/"
        + storage::Connection::open(past.earlier(), storage::Connection::Mode::read_only)
              .prepare("SELECT CAST(max(seq) + 1 AS TEXT) FROM audit")
              .value<std::string>()
        + "-" + last;
    named(
        "the whole file put back", [&] { fs::copy_file(past.earlier(), council.path(), fs::copy_options::overwrite_existing); }, cut, cut);
    {
        INFO("the whole file put back before somebody who has never seen it, but has a page that was printed since");
        past.put_back();
        fs::copy_file(past.earlier(), council.path(), fs::copy_options::overwrite_existing);
        fs::remove_all(council.settings());
        // Here is the line: nothing in an older state says that it is older.
        CHECK(text(past.found("chief")) == "");
        fs::remove_all(council.settings());
        CHECK(past.found("chief", past.head).contains("audit.head_unknown audit"));
    }

    // Frozen documents.
    const auto document = "audit.record_changed document/" + past.first_minutes;
    const auto bytes_of = "(SELECT bytes_c FROM document WHERE id = '" + past.other_minutes + "')";
    to_both("frozen bytes replaced by another's, with their hash",
        "UPDATE document SET bytes_c = " + bytes_of + ", (sha256, size) = (SELECT sha256, size FROM document WHERE id = '" + past.other_minutes
            + "') WHERE id = '" + past.first_minutes + "'",
        document);
    to_both("the hash of frozen bytes", "UPDATE document SET sha256 = zeroblob(32) WHERE id = '" + past.first_minutes + "'", document);
    forged("and what it is to the bytes", "UPDATE document SET sha256 = zeroblob(32) WHERE id = '" + past.first_minutes + "'",
        "document.damaged document/" + past.first_minutes, document);
    named(
        "frozen bytes sealed anew by a member of the room, with their hash",
        [&] {
            std::string sealed;
            {
                auto file = council.open();
                auto& session = Council::unlock(file, "chief");
                const auto found = *session.parts().documents.find(storage::DocumentId(*base::Uuid::from(past.first_minutes)));
                const auto bytes =
                    session.parts().keyring.seal({"document", past.first_minutes, "bytes_c", found.version, found.room}, "%PDF-1.7 det eg ville");
                sealed.assign(bytes.begin(), bytes.end());
            }
            const auto hash = base::sha256("%PDF-1.7 det eg ville");
            past.forge([&](Forger& forger) {
                forger.run("UPDATE document SET bytes_c = ?1, size = 21 WHERE id = '" + past.first_minutes + "'", sealed);
                forger.run("UPDATE document SET sha256 = ?1 WHERE id = '" + past.first_minutes + "'", std::string(hash.begin(), hash.end()));
            });
        },
        document, document);

    // The schema.
    const auto schema_edit = [&](const std::string& what, const std::string& sql, const std::string& told) {
        named(
            what, [&] { past.forge([&](Forger& forger) { forger.edit_schema(sql); }); }, told, told);
    };
    schema_edit("a trigger dropped", "DELETE FROM sqlite_schema WHERE name = 'audit_stays'", "schema.missing schema/audit_stays");
    schema_edit("a trigger edited", "UPDATE sqlite_schema SET sql = replace(sql, 'append-only', 'append only') WHERE name = 'audit_stays'",
        "schema.changed schema/audit_stays");
    schema_edit("a trigger added",
        "INSERT INTO sqlite_schema VALUES ('trigger', 'x', 'audit', 0, 'CREATE TRIGGER x AFTER INSERT ON audit BEGIN SELECT 1; END')", "schema.added schema/x");
    schema_edit("a check taken out of a table", "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (length(sig) = 64)', '') WHERE name = 'audit'",
        "schema.changed schema/audit");
    named(
        "a value of a type that the table does not take",
        [&] {
            const auto make = [&](const std::string& sql) {
                past.forge([&](Forger& forger) { forger.edit_schema("UPDATE sqlite_schema SET sql = " + sql + " WHERE name = 'action'"); });
            };
            make("substr(sql, 1, length(sql) - length(' STRICT'))");
            past.forge("UPDATE action SET place = 1.5 WHERE id = '" + action + "'");
            make("sql || ' STRICT'");
        },
        action_changed, action_changed);
    to_both("a column added", "ALTER TABLE action ADD COLUMN more TEXT", "schema.changed schema/action");
    to_both("an index dropped", "DROP INDEX audit_record", "schema.missing schema/audit_record");
    to_both("a table dropped", "DROP TABLE follow_up", "failed file.nothing_readable_backup");
    to_both("a table under another name", "ALTER TABLE goal RENAME TO goals", "failed file.nothing_readable_backup");
    to_both("a column dropped", "ALTER TABLE action DROP COLUMN note_c", "failed file.nothing_readable_backup");
    to_both("a view in a table's place", "ALTER TABLE interest RENAME TO other; CREATE VIEW interest AS SELECT * FROM other",
        "failed file.nothing_readable_backup");
    to_both("a table added", "CREATE TABLE more (id TEXT)", "schema.added schema/more");
    to_both("a view in a table's way", "CREATE VIEW more AS SELECT 1", "schema.added schema/more");
    to_both("a schema that says it is older", "PRAGMA user_version = 1", "refused file.older");
    to_both("a schema that says it is newer", "PRAGMA user_version = 99", "refused file.newer");
    to_both("another program's mark", "PRAGMA application_id = 7", "refused file.not_ours");
}

TEST_CASE("No cell of any table but the drafts can be changed without the check's telling, nor its rows taken out")
{
    const Past past;
    const auto& council = past.council;
    std::vector<std::pair<std::string, std::string>> cells;
    std::set<std::string> tables;
    {
        Forger forger(council.path());
        for (const auto& table : forger.list("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")) {
            if (forger.ask("SELECT count(*) FROM " + table) == "0")
                continue;
            tables.insert(table);
            for (const auto& column : forger.list("SELECT name FROM pragma_table_info('" + table + "')"))
                cells.emplace_back(table, column);
        }
    }
    // What the sample does not fill is not looked at here, so that must stay little.
    CHECK(tables.size() >= 29);
    REQUIRE(cells.size() > 250);
    std::set<std::string> unseen;
    const auto look = [&](const std::string& what, const std::string& sql) {
        past.put_back();
        past.forge(sql);
        if (past.found_locked().empty())
            unseen.insert(what);
    };
    // One in thirteen, since each costs a whole check; all of them where somebody takes the time (RADSLAG_THOROUGH=1).
    const size_t stride = std::getenv("RADSLAG_THOROUGH") ? 1 : 13;
    for (size_t i = 0; i < cells.size(); i += stride) {
        const auto& [table, column] = cells[i];
        // Another value of the same type; where the sample has nothing, something.
        const auto type = Forger(council.path()).ask("SELECT type FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'");
        const std::string fresh = type == "INTEGER" ? "1" : type == "BLOB" ? "zeroblob(77)" : "'x'";
        const auto value = "CASE typeof(" + column + ") WHEN 'integer' THEN " + column + " + 100000 WHEN 'text' THEN 'x' || substr(" + column + ", 2) || 'y'"
            + " WHEN 'blob' THEN CAST(" + column + " || x'a5' AS BLOB) ELSE " + fresh + " END";
        const auto row = table == "audit" ? std::string("seq = (SELECT max(seq) / 2 FROM audit)")
                                          : column + " IS (SELECT " + column + " FROM " + table + " ORDER BY " + column + " DESC LIMIT 1)";
        look(table + "." + column, "UPDATE " + table + " SET " + column + " = " + value + " WHERE " + row);
    }
    // Drafts are in no log: only their writer's seals show it.
    std::erase_if(unseen, [](const std::string& cell) { return cell.starts_with("draft."); });
    CHECK(text(unseen) == "");
    for (const auto& table : tables) {
        if (table == "draft")
            continue;
        unseen.clear();
        look(table, "DELETE FROM " + table + (table == "audit" ? " WHERE seq = 3" : ""));
        CHECK(text(unseen) == "");
    }
}
