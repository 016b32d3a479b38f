// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/council.h"
#include "support/catch.h"

#include "base/files.h"
#include "storage/audit/head_groups.h"

#include <algorithm>

using app::CheckDepth;
using support::Council;
using support::fails;

namespace {

std::vector<std::string> codes(const app::CheckReport& report)
{
    std::vector<std::string> codes;
    for (const auto& finding : report.findings)
        codes.push_back(finding.code + " " + finding.field);
    return codes;
}

std::string where(const app::CheckReport& report, std::string_view code)
{
    for (const auto& finding : report.findings) {
        if (finding.code == code)
            return finding.field;
    }
    return "";
}

/// The full check, by the lead's keys.
app::CheckReport checked(const Council& council)
{
    auto file = council.open_read_only();
    Council::unlock(file, "lead");
    return app::check(file, CheckDepth::full);
}

void save(app::Session& session, const std::string& text)
{
    app::Work work(session);
    work.save(support::reworded(session.records(), text));
    work.commit();
}

/// A frozen document in the record.
std::string freeze(app::Session& lead)
{
    app::Work work(lead);
    auto& parts = lead.parts();
    const auto record = parts.finder.find({domain::RoomKind::record, {}, {}, (*lead.records()).appointments[0]->id});
    const auto talk = (*lead.records()).talks[0]->id.str();
    const storage::NewDocument minutes{
        "minutes", talk, domain::Edition::full, base::Language::nn, "0123456789ab", {}, {}, base::Text::of("Referat"), "%PDF-1.7 as it was frozen"};
    const auto document = parts.documents.add(minutes, record).str();
    parts.log.add({storage::Event::frozen, "document", document, record.str(), {}, parts.hashes.hash("document", document)});
    work.commit();
    return document;
}

}  // namespace

TEST_CASE("A file that only the program has changed is sound, locked or not")
{
    const Council council;
    auto file = council.open();
    const auto locked = app::check(file, CheckDepth::full);
    CHECK(codes(locked) == std::vector<std::string>{});
    CHECK(locked.seals == 0);
    freeze(Council::unlock(file, "lead"));
    const auto report = app::check(file, CheckDepth::full);
    CHECK(codes(report) == std::vector<std::string>{});
    CHECK(report.entries > 20);
    CHECK(report.records > 20);
    CHECK(report.seals > 100);
    CHECK(report.withheld == 0);
    CHECK(report.documents == 1);
    Council::unlock(file, "hr");
    const auto hr = app::check(file, CheckDepth::full);
    CHECK(hr.sound());
    CHECK(hr.withheld > 0);
    CHECK(hr.seals > 0);
    CHECK(app::check(file, CheckDepth::quick).sound());
    CHECK(app::check(file, CheckDepth::quick).entries == 0);
}

TEST_CASE("What a page was printed after must still be in the log")
{
    const Council council(true);
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    const auto printed = app::check(file, CheckDepth::quick).head;
    save(lead, "noko anna");
    CHECK(app::check(file, CheckDepth::full, printed).sound());
    CHECK(app::check(file, CheckDepth::full, "00000 00000 00000 00000 00000 00000 00000 00001").has("audit.head_unknown"));
    CHECK(fails([&] { app::check(file, CheckDepth::full, "12345"); }) == "head.unreadable");
}

TEST_CASE("Each kind of tampering is named by the full check")
{
    const Council council;
    std::string document;
    {
        auto file = council.open();
        auto& lead = Council::unlock(file, "lead");
        save(lead, "det som stod først");
        document = freeze(lead);
    }
    const auto action = (*support::fjellvik().actions.begin())->id.str();
    const auto other = support::fjellvik().actions[1]->id.str();
    SECTION("an edited row")
    {
        council.tamper("UPDATE action SET due = '2029-01-01' WHERE id = '" + action + "'");
        CHECK(where(checked(council), "audit.record_changed") == "action/" + action);
    }
    SECTION("swapped ciphertext")
    {
        council.tamper("UPDATE action SET text_c = (SELECT text_c FROM action WHERE id = '" + other + "') WHERE id = '" + action + "'");
        const auto report = checked(council);
        CHECK(where(report, "audit.record_changed") == "action/" + action);
        CHECK(where(report, "seal.broken") == "action/" + action);
    }
    SECTION("an older version put back")
    {
        council.tamper([&](storage::Connection& raw) {
            raw.run_script("ATTACH '" + app::backups_of(council.path()).front().path.string()
                + "' AS old;"
                  "DELETE FROM action WHERE id = '"
                + action
                + "';"
                  "INSERT INTO action SELECT * FROM old.action WHERE id = '"
                + action + "'");
        });
        const auto report = checked(council);
        CHECK(where(report, "audit.record_older") == "action/" + action);
        CHECK(!report.has("seal.broken"));
    }
    SECTION("a deleted entry")
    {
        council.tamper("DELETE FROM audit WHERE seq = 5");
        CHECK(where(checked(council), "audit.entry_missing") == "audit/5");
    }
    SECTION("an edited entry")
    {
        council.tamper("UPDATE audit SET event = 'shared' WHERE seq = 5");
        CHECK(where(checked(council), "audit.entry_edited") == "audit/5");
    }
    SECTION("a cut tail")
    {
        council.tamper("DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM audit)");
        CHECK(checked(council).has("audit.tail_cut"));
    }
    SECTION("the whole file put back")
    {
        std::filesystem::copy_file(app::backups_of(council.path()).front().path, council.path(), std::filesystem::copy_options::overwrite_existing);
        CHECK(checked(council).has("audit.tail_cut"));
    }
    SECTION("a forged grant")
    {
        council.tamper("UPDATE room_grant SET sig = zeroblob(64) WHERE member = (SELECT id FROM account WHERE key = 'chief')");
        const auto report = checked(council);
        CHECK(report.has("key.grant_forged"));
        CHECK(report.has("audit.record_changed"));
    }
    SECTION("a planted public key")
    {
        council.tamper("UPDATE account SET box_pk = randomblob(32) WHERE key = 'hr'");
        const auto report = checked(council);
        CHECK(report.has("key.introduction_forged"));
        CHECK(report.has("audit.record_changed"));
    }
    SECTION("edited metadata of an account")
    {
        council.tamper("UPDATE account SET party = 'presidium' WHERE key = 'hr'");
        CHECK(checked(council).has("key.invitation_forged"));
    }
    SECTION("replaced bytes of a frozen document")
    {
        council.tamper("UPDATE document SET bytes_c = title_c, sha256 = zeroblob(32)");
        const auto report = checked(council);
        CHECK(where(report, "seal.broken") == "document/" + document);
        CHECK(where(report, "audit.record_changed") == "document/" + document);
    }
    SECTION("a changed hash of a frozen document")
    {
        council.tamper("UPDATE document SET sha256 = zeroblob(32)");
        CHECK(where(checked(council), "document.damaged") == "document/" + document);
    }
    SECTION("a deleted record")
    {
        council.tamper("DELETE FROM action WHERE id = '" + action + "'");
        CHECK(where(checked(council), "audit.record_missing") == "action/" + action);
    }
    SECTION("a record slipped in")
    {
        council.tamper("INSERT INTO person (id, place, key, name, title) VALUES ('00000000-0000-7000-8000-00000000abcd', 99, 'x', 'X', '')");
        CHECK(where(checked(council), "audit.record_unlogged") == "person/00000000-0000-7000-8000-00000000abcd");
    }
    SECTION("a downgraded schema")
    {
        council.tamper("PRAGMA user_version = 1");
        auto opening = council.writing();
        opening.read_only = true;
        CHECK(fails([&] { council.open(opening); }) == "file.older");
    }
    SECTION("an edited trigger")
    {
        council.tamper([](storage::Connection&) {});
        auto raw = storage::Connection::open(council.path(), storage::Connection::Mode::read_write);
        raw.run_script("DROP TRIGGER audit_stays; CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT 1; END");
        CHECK(where(checked(council), "schema.changed") == "schema/audit_stays");
    }
    SECTION("the test mark, which says by what time rights are judged")
    {
        council.tamper("UPDATE file SET today = '2026-01-01'");
        auto file = council.open_read_only();
        CHECK(support::says(Council::unlock(file, "lead").notices(), "audit.record_changed"));
        CHECK(app::check(file, CheckDepth::quick).has("audit.record_changed"));
    }
}

TEST_CASE("A copy can be opened, says what the file says, and takes nobody's place")
{
    const Council council;
    auto file = council.open();
    const auto target = council.folder() / "copy.radslag";
    app::back_up(file, target);
    CHECK(fails([&] { app::back_up(file, target); }) == "file.exists");
    app::CaseFile copy(target, council.clock, council.writing());
    CHECK(*Council::unlock(copy, "lead").records() == *Council::unlock(file, "lead").records());
    CHECK(std::filesystem::exists(app::back_up(file)));
}

TEST_CASE("A restored copy stands in the file's place, the old file beside it, and nothing is missed afterwards")
{
    const Council council;
    const auto kept = council.folder() / "kept";
    {
        auto file = council.open();
        app::back_up(file, kept);
        save(Council::unlock(file, "lead"), "etter kopien");
        CHECK(fails([&] { app::restore(kept, council.path(), council.clock, council.writing()); }) == "file.held");
    }
    CHECK(fails([&] { app::restore(council.folder() / "none", council.path(), council.clock, council.writing()); }) == "file.missing");
    CHECK(fails([&] { app::restore(council.path(), council.path(), council.clock, council.writing()); }) == "backup.itself");
    const auto aside = app::restore(kept, council.path(), council.clock, council.writing());
    CHECK(std::filesystem::exists(aside));
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    CHECK(lead.notices() == std::vector<app::Notice>{});
    CHECK((*lead.records()).actions[0]->text.str() == support::fjellvik().actions[0]->text.str());
    app::log_restored(lead);
    CHECK(council.ask("SELECT event FROM audit ORDER BY seq DESC LIMIT 1") == "restored");
    CHECK(checked(council).sound());

    // Into a place where nothing was.
    CHECK(app::restore(kept, council.folder() / "new.radslag", council.clock, council.writing()).empty());
}

TEST_CASE("Two of three sheets give an account of the right party the rooms back that the sheets are in")
{
    const Council council;
    std::vector<std::string> sheets;
    {
        auto file = council.open();
        auto& lead = Council::unlock(file, "lead");
        const auto seed = storage::RecoverySeed::random();
        for (const auto& sheet : storage::split(seed))
            sheets.emplace_back(sheet.text().text());
        domain::AccountId recovery = lead.account()->id;
        {
            app::Work work(lead);
            recovery = lead.parts().accounts.add_recovery(lead.parts().keyring, base::Text::of("ark"), seed);
            lead.parts().log.add({storage::Event::recovery_made, "account", recovery.str(), {}, {}, lead.parts().hashes.hash("account", recovery.str())});
            work.accounts_changed();
            work.commit();
        }
        Council::let_in(lead, recovery);
        Council::add(lead, "marit", "Marit Lien Øvrebø", domain::Party::presidium, "ovrebo");
    }
    auto file = council.open();
    CHECK((*Council::unlock(file, "marit").records()).plans.find("plan-2026")->operator*().title.is_withheld());
    CHECK(fails([&] { app::recover(*file.session(), "marit"); }) == "recovery.not_sheets");
    CHECK(fails([&] { file.unlock_with_sheets(sheets[0], sheets[0]); }) == "recovery.same_sheet");
    auto& session = file.unlock_with_sheets(sheets[0], sheets[2]);
    CHECK(session.account()->party == domain::Party::recovery);
    CHECK((*session.records()).plans.find("plan-2026")->operator*().title.str() == "Mål- og utviklingsplan 2026");
    CHECK(fails([&] { app::recover(session, "nobody"); }) == "account.unknown");
    const auto given = app::recover(session, "marit");
    CHECK(given.granted >= 2);
    CHECK((*Council::unlock(file, "marit").records()).plans.find("plan-2026")->operator*().title.str() == "Mål- og utviklingsplan 2026");
    CHECK(council.ask("SELECT event FROM audit ORDER BY seq DESC LIMIT 1") == "recovery_used");
    // HR gets the record only.
    const auto hr = app::recover(file.unlock_with_sheets(sheets[1], sheets[2]), "hr");
    CHECK(hr.left_out > 0);
    CHECK(codes(checked(council)) == std::vector<std::string>{});
}
