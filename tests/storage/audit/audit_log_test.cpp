// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audit_log.h"

#include "base/failure.h"
#include "storage/audit/audited_file.h"
#include "storage/audit/head_groups.h"
#include "storage/sqlite/transaction.h"
#include "support/catch.h"

#include <set>

using namespace storage;
using support::AuditedFile;

namespace {

std::string code_of(const std::function<void()>& work)
{
    try {
        work();
    }
    catch (const base::Failure& failure) {
        return failure.code();
    }
    return "";
}

}  // namespace

TEST_CASE("An entry outside a transaction is a fault of ours")
{
    AuditedFile file;
    CHECK(code_of([&] { file.log().add({Event::exported, "export", "1"}); }) == "audit.no_transaction");
}

TEST_CASE("An entry goes with its change: undone together")
{
    AuditedFile file;
    const auto before = file.log().head();
    {
        Transaction undone(file.db());
        Change change(file.log(), file.records(), "account", file.account(1));
        file.db().run_script("UPDATE account SET closed_at = 5 WHERE name = 'Nils'");
        change.note(Event::account_closed);
        CHECK(file.log().head().seq == before.seq + 1);
    }
    CHECK(file.log().head() == before);
    CHECK(file.whole().sound());
}

TEST_CASE("An entry says who, when, what, which record and room, and what it was before and after")
{
    AuditedFile file;
    const auto before = file.records().hash("account", file.account(1));
    file.change(Event::account_closed, "account", file.account(1), "UPDATE account SET closed_at = 5 WHERE name = 'Nils'", 0);
    const auto entries = entries_about(file.db(), "account", file.account(1));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].event == "account_opened");
    CHECK_FALSE(entries[0].before.has_value());
    const auto& last = entries[1];
    CHECK(last.actor == file.account(0));
    CHECK(last.event == "account_closed");
    CHECK_FALSE(last.room.has_value());
    CHECK(last.before == before);
    CHECK(last.after == file.records().hash("account", file.account(1)));
    CHECK(last.after != before);
    CHECK(file.log().last_at() == Instant(std::chrono::milliseconds(last.at)));
    // Noon of the clock's day.
    CHECK(std::chrono::floor<std::chrono::days>(*file.log().last_at()) == std::chrono::sys_days(base::Date(2027, 2, 18).ymd()));
    CHECK(entries_about(file.db(), "document", file.document(0)).front().room == file.room());
}

TEST_CASE("Entries can be neither changed nor removed nor replaced, nor put anywhere but at the end")
{
    AuditedFile file;
    for (const char* sql :
        {"UPDATE audit SET event = 'x' WHERE seq = 3", "DELETE FROM audit WHERE seq = 3", "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 3",
            "INSERT INTO audit SELECT seq + 100, at, actor, event, kind, record, room, before, after, prev, randomblob(32), sig FROM audit WHERE seq = 3"}) {
        INFO(sql);
        CHECK(code_of([&] { file.db().run_script(sql); }) == "storage.guard");
    }
    CHECK(file.whole().sound());
}

TEST_CASE("An entry that somebody else's trigger or a forged row lets not follow is damage, and nothing of it stays")
{
    AuditedFile file;
    const auto last = file.log().head().seq;
    const auto forged = GENERATE("CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit WHERE seq = new.seq; END",
        "UPDATE audit SET seq = 9223372036854775807 WHERE seq = (SELECT max(seq) FROM audit)");
    file.tamper(forged);
    CHECK(code_of([&] { file.fill(1); }) == "audit.unfit");
    CHECK(file.db().prepare("SELECT count(*) FROM audit").value<std::int64_t>() == last);
}

TEST_CASE("A check from a trusted head looks at what came after, and only that")
{
    AuditedFile file;
    const auto trusted = file.fill(40);
    file.fill(5);
    auto report = file.chain({.from = trusted});
    CHECK(report.sound());
    CHECK(report.entries == 5);
    CHECK(report.head == file.log().head());

    file.tamper("UPDATE audit SET event = 'x' WHERE seq = 20");
    CHECK(file.chain({.from = trusted}).sound());
    CHECK_FALSE(file.whole().sound());

    file.tamper("UPDATE audit SET prev = zeroblob(32) WHERE seq = " + std::to_string(trusted.seq + 1));
    CHECK_FALSE(file.chain({.from = trusted}).sound());
}

TEST_CASE("Any number of threads finds the same")
{
    AuditedFile file;
    file.fill(1000);
    file.tamper("UPDATE audit SET sig = zeroblob(64) WHERE seq % 100 = 7; UPDATE audit SET event = 'x' WHERE seq = 500");
    const auto one = file.chain({.threads = 1});
    CHECK(one.findings.size() == 12);
    for (unsigned threads : {0u, 2u, 3u, 8u})
        CHECK(file.chain({.threads = threads}).findings == one.findings);
}

TEST_CASE("A stopped check says that it proves nothing")
{
    AuditedFile file;
    std::stop_source stop;
    stop.request_stop();
    const auto report = file.chain({.stop = stop.get_token()});
    CHECK(report.findings.empty());
    CHECK(report.stopped);
    CHECK_FALSE(report.sound());
}

TEST_CASE("A log without entries is sound and has an empty head")
{
    auto db = Connection::in_memory();
    db.run_script(schema_scripts().front());
    db.run_script("INSERT INTO file (one, id, created_at, country) VALUES (1, 'f', 1, 'NO')");
    CHECK(head_of(db) == Head{});
    CHECK(verify_chain(db, [](AccountId) { return std::nullopt; }).sound());
}

TEST_CASE("Codes of events are unlike, since they are signed")
{
    std::set<std::string_view> codes;
    for (const auto& [event, word] : domain::Codes<Event>::all)
        codes.insert(word);
    CHECK(codes.size() == domain::Codes<Event>::all.size());
    for (size_t i = 0; i < domain::Codes<Event>::all.size(); ++i)
        CHECK(static_cast<size_t>(domain::Codes<Event>::all[i].first) == i);
}

TEST_CASE("A head is printed as eight groups of five digits and found again from what was typed")
{
    AuditedFile file;
    const auto head = file.fill(3);
    const auto printed = head_groups(head.hash);
    CHECK(printed.size() == 47);
    const auto typed = from_head_groups(printed);
    REQUIRE(typed.has_value());
    CHECK(find_head(file.db(), *typed) == head);
    file.fill(3);
    CHECK(find_head(file.db(), *typed) == head);

    auto loose = printed;
    std::replace(loose.begin(), loose.end(), ' ', '-');
    CHECK(from_head_groups("  " + loose + "\n") == typed);
    loose.erase(std::remove(loose.begin(), loose.end(), '-'), loose.end());
    CHECK(from_head_groups(loose) == typed);

    CHECK_FALSE(from_head_groups(printed.substr(6)).has_value());
    CHECK_FALSE(from_head_groups(printed + " 12345").has_value());
    CHECK_FALSE(from_head_groups("99999" + printed.substr(5)).has_value());
    CHECK_FALSE(from_head_groups("1234 56789 " + printed.substr(12)).has_value());
    CHECK_FALSE(from_head_groups("").has_value());

    auto other = *typed;
    other[15] ^= 1;
    CHECK_FALSE(find_head(file.db(), other).has_value());
    other.fill(0xFF);
    CHECK_FALSE(find_head(file.db(), other).has_value());
}
