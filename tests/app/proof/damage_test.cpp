// SPDX-License-Identifier: GPL-3.0-or-later
// Damage that SQLite does not see: a bit in a cell, a guard that is another. What it costs, and what it must not cost.
#include "app/case/council.h"
#include "app/proof/forger.h"
#include "support/catch.h"

using support::Council;
using support::Forger;

namespace {

/// One bit of a sealed text is another.
void flip_a_bit(const Council& council, const std::string& table, const std::string& column, const std::string& where)
{
    Forger forger(council.path());
    auto bytes = forger.ask("SELECT " + column + " FROM " + table + " WHERE " + where);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    forger.run("UPDATE " + table + " SET " + column + " = ?1 WHERE " + where, bytes);
}

}  // namespace

TEST_CASE("One wrong bit in one sealed text costs that text and no other record")
{
    const Council council(true);
    const auto action = (*support::fjellvik().actions.begin())->id;
    flip_a_bit(council, "action", "text_c", "id = '" + action.str() + "'");
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    CHECK(app::check(file, app::CheckDepth::full).has("seal.broken"));
    CHECK(support::fails([&] { lead.records(); }) == "");
    REQUIRE(support::fails([&] { lead.records(); }) == "");
    CHECK((*lead.records()).plans.size() == support::fjellvik().plans.size());
    CHECK(!(*lead.records()).talks.find("utviklingssamtale-2027")->operator*().agenda[0].title.is_withheld());
    CHECK(support::says(lead.notices(), "file.lost_record"));
    // Nothing is written over it, and the copies are named.
    CHECK(lead.read_only());
    CHECK(support::says(file.notices(), "file.damaged"));
    CHECK(support::fails([&] { app::Work work(lead); }) == "file.read_only");
    lead.wait_until_searchable();
    CHECK(!lead.search("utviklingsplan").empty());
    CHECK(support::fails([&] { lead.records(); }) == "");
}

TEST_CASE("A change that meets a wrong bit is not begun, and what can be read is read afterwards")
{
    const Council council(true);
    flip_a_bit(council, "goal", "title_c", "number = 1");
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    CHECK(support::fails([&] {
        app::Work work(lead);
        work.save(support::reworded(work.records(), "x"));
    }) == "seal.broken");
    CHECK((*lead.records()).talks.size() == support::fjellvik().talks.size());
    CHECK(lead.read_only());
}

TEST_CASE("One wrong row that is plain for everybody keeps nobody out who does not depend on it")
{
    const Council council;
    {
        Forger forger(council.path());
        forger.run("UPDATE account SET let_in = 1 WHERE key = 'hr'");
    }
    auto file = council.open();
    CHECK(support::fails([&] { Council::unlock(file, "lead").records(); }) == "");
    CHECK(file.read_only());
    CHECK(support::says(file.session()->notices(), "file.lost_record"));
    CHECK(support::fails([&] { Council::unlock(file, "hr"); }) == "account.damaged");
}

TEST_CASE("A term that is gone bars the rooms that were its own, and the rest is read")
{
    const Council council;
    {
        Forger forger(council.path());
        forger.run("DELETE FROM term");
    }
    auto file = council.open();
    CHECK(support::fails([&] { Council::unlock(file, "lead").records(); }) == "");
    CHECK(file.read_only());
    CHECK(support::says(file.session()->notices(), "file.lost_record"));
    CHECK(app::check(file, app::CheckDepth::full).has("audit.record_missing"));
}

TEST_CASE("With a trigger or without a guard that the program did not make, a file is read on, not written, and its copies are named")
{
    const Council council;
    std::string good;
    {
        auto file = council.open();
        good = app::back_up(file).string();
    }
    const auto forge = GENERATE("CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit WHERE seq = new.seq; UPDATE file SET test = 1; END",
        "DROP TRIGGER audit_stays", "CREATE VIEW v AS SELECT 1", "CREATE INDEX i ON audit (actor)");
    {
        auto raw = storage::Connection::open(council.path(), storage::Connection::Mode::read_write);
        raw.run_script(forge);
    }
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    CHECK(file.read_only());
    CHECK(support::value(file.notices(), "file.altered", "backup") == good);
    CHECK(app::backups_of(council.path()).front().path == good);
    CHECK((*lead.records()).talks.size() == support::fjellvik().talks.size());
    CHECK(support::fails([&] { app::Work work(lead); }) == "file.read_only");
    CHECK(support::fails([&] { lead.save_draft("note", "Eit utkast"); }) == "file.read_only");
    CHECK_FALSE(app::check(file, app::CheckDepth::full).sound());
}

TEST_CASE("A log whose last entry lets none follow is damage and no fault of the program")
{
    const Council council;
    {
        Forger forger(council.path());
        forger.run("UPDATE audit SET seq = 9223372036854775807 WHERE seq = (SELECT max(seq) FROM audit)");
    }
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    CHECK(support::says(file.notices(), "file.altered"));
    CHECK(support::fails([&] { app::Work work(lead); }) == "file.read_only");
    CHECK(app::check(file, app::CheckDepth::full).has("audit.entry_missing"));
}

TEST_CASE("A guard that is taken away while the file is open stops the next change")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    {
        auto raw = storage::Connection::open(council.path(), storage::Connection::Mode::read_write);
        raw.run_script("DROP TRIGGER audit_follows");
    }
    CHECK(support::fails([&] { app::Work work(lead); }) == "file.read_only");
    CHECK(support::says(file.notices(), "file.altered"));
    CHECK((*lead.records()).talks.size() == support::fjellvik().talks.size());
}
