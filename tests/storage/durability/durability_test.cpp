// SPDX-License-Identifier: GPL-3.0-or-later
// The short form of what tests/bench/durability_bench.cpp does at length. Every harness is also held against a setting
// that is known to be unsafe: a judge that finds nothing there would prove nothing here.
#include "storage/durability/full_disk.h"
#include "storage/durability/kill_runs.h"
#include "storage/durability/power_runs.h"
#include "storage/file/backup.h"
#include "storage/file/migration.h"
#include "storage/sqlite/failure_of.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <sqlite3.h>

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace durability;

namespace {

/// What `work` answers in a process of its own whose files may not grow beyond `bytes`.
template <class Work>
int with_file_limit(rlim_t bytes, Work&& work)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        int answer = 99;
        try {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{bytes, bytes};
            if (::setrlimit(RLIMIT_FSIZE, &limit) == 0)
                answer = work();
        }
        catch (...) {
        }
        ::_exit(answer);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

}  // namespace

TEST_CASE("A process killed in the middle of writing loses nothing that it had acknowledged")
{
    support::TempDir folder;
    auto report = kill_runs(folder.path(), house(), 80, 1);
    INFO(report.first_fault);
    CHECK(report.faults() == 0);
    CHECK(report.acknowledged >= 40);
    CHECK(report.interrupted > 5);
}

TEST_CASE("The same kills catch a journal kept in memory")
{
    support::TempDir folder;
    CHECK(kill_runs(folder.path(), journal_in_memory(), 400, 2, 1).faults() == 1);
}

TEST_CASE("A power loss at any moment leaves every acknowledged save whole")
{
    auto report = power_runs(house(), 300, 3);
    INFO(report.first_fault);
    CHECK(report.faults() == 0);
    CHECK(report.acknowledged > 300);
    CHECK(report.interrupted > 100);
}

TEST_CASE("The same power losses catch writing without sync, and names that are not synced")
{
    auto without_sync = power_runs(no_sync(), 100, 4, 10);
    CHECK(without_sync.corrupt > 0);
    CHECK(power_runs(unsynced_names(), 2000, 5, 1).lost == 1);
}

TEST_CASE("A power loss at any moment of a migration leaves the old version or the new one")
{
    auto report = power_in_migration(6);
    INFO(report.first_fault);
    CHECK(report.faults() == 0);
    CHECK(report.runs > 20);
    CHECK(report.interrupted > 5);
}

TEST_CASE("A disk that is full at any write of a save leaves the old state and says that it is full")
{
    // SQLite reports what the system says in two ways; both mean the same to people.
    for (int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
        for (const auto& fault : {full_for_growth(code), full_for_everything(code)}) {
            auto report = fault_at_every_write(house(), fault, 7);
            INFO(report.first_fault);
            CHECK(report.faults() == 0);
            CHECK(report.runs > 10);
            CHECK(report.unacknowledged == 0);
            CHECK(report.codes == std::set<std::string>{"storage.full"});
        }
    }
}

TEST_CASE("A disk that refuses to sync leaves a whole state, old or new, and says so")
{
    auto report = fault_at_every_write(house(), failing_sync(), 8);
    INFO(report.first_fault);
    CHECK(report.faults() == 0);
    CHECK(report.runs >= 3);
    CHECK(report.codes == std::set<std::string>{"storage.failed"});
}

TEST_CASE("The same full disk catches a journal that is turned off")
{
    // The house's connections refuse to turn it off, so the guard is lifted first.
    Disk disk(9);
    create("case.radslag", disk.name());
    int broken = 0;
    for (int write = 1; write < 40 && broken == 0; ++write) {
        disk.erase_all();
        create("case.radslag", disk.name());
        {
            auto connection = open("case.radslag", house(), disk.name());
            sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
            connection.run_script("PRAGMA journal_mode = OFF");
            disk.fill_up_at(write, Disk::Full::growth, SQLITE_FULL);
            std::mt19937 random(1);
            failure_of([&] { save(connection, random); });
            disk.heal();
        }
        broken += judge("case.radslag", 0, disk.name()).what != Verdict::What::sound;
    }
    CHECK(broken > 0);
}

TEST_CASE("A write-protected file is refused for writing at once, and opens for reading")
{
    Disk disk(14);
    create("case.radslag", disk.name());
    disk.protect();
    using Mode = storage::Connection::Mode;
    CHECK(failure_of([&] { storage::Connection::open("case.radslag", Mode::read_write, disk.name()); }) == "storage.read_only");
    CHECK(storage::Connection::open("case.radslag", Mode::read_only, disk.name()).integrity().empty());
}

TEST_CASE("A limit on the size of real files is a full disk, and the file stays as it was")
{
    support::TempDir folder;
    const auto path = folder / "case.radslag";
    create(path);
    {
        auto connection = open(path, house());
        std::mt19937 random(10);
        for (int i = 0; i < 5; ++i)
            save(connection, random);
    }
    const auto size = std::filesystem::file_size(path);
    int told = 0;
    // From no room for the journal at all to almost enough for the file.
    for (std::uintmax_t limit = 0; limit <= size + 8192; limit += 4096) {
        const int answer = with_file_limit(limit, [&] {
            auto connection = open(path, house());
            std::mt19937 random(11);
            const auto code = failure_of([&] { save(connection, random); });
            return code == "storage.full" ? 1 : code.empty() ? 0 : 2;
        });
        INFO("limit " << limit);
        CHECK(answer == 1);
        told += answer == 1;
        const auto verdict = judge(path, 5);
        INFO(verdict.cause);
        CHECK(verdict.what == Verdict::What::sound);
        CHECK(verdict.saves == 5);
    }
    CHECK(told > 10);
}

TEST_CASE("A backup that meets a full disk leaves no part of itself and keeps the earlier ones")
{
    support::TempDir folder;
    const auto path = folder / "case.radslag";
    create(path);
    auto connection = open(path, house());
    std::mt19937 random(12);
    for (int i = 0; i < 5; ++i)
        save(connection, random);
    const auto backups = storage::Backups::beside(path);
    auto earlier = backups.make(connection, storage::Instant(std::chrono::seconds(1)));
    for (rlim_t limit : {4096u, 20'000u, 40'000u}) {
        CHECK(with_file_limit(limit, [&] {
            auto own = open(path, house());
            return failure_of([&] { backups.make(own, storage::Instant(std::chrono::seconds(2))); }) == "storage.full" ? 1 : 2;
        }) == 1);
        CHECK(backups.list() == std::vector<storage::Backups::Kept>{earlier});
        CHECK(std::distance(std::filesystem::directory_iterator(backups.folder()), std::filesystem::directory_iterator()) == 1);
    }
}

TEST_CASE("A migration that meets a full disk leaves the version as it was")
{
    auto scripts = storage::shipped_scripts();
    scripts.push_back({storage::shipped_version() + 1, "CREATE TABLE copy AS SELECT * FROM document; CREATE INDEX copy_id ON copy (id);"});
    Disk disk(13);
    create("case.radslag", disk.name());
    {
        auto connection = open("case.radslag", house(), disk.name());
        std::mt19937 random(13);
        for (int i = 0; i < 5; ++i)
            save(connection, random);
    }
    int failed = 0;
    for (int write = 1;; ++write) {
        storage::Migration migration{};
        {
            auto connection = open("case.radslag", house(), disk.name());
            disk.fill_up_at(write, Disk::Full::growth, SQLITE_FULL);
            migration = storage::migrate(
                connection, [](storage::Connection&) {}, scripts);
            disk.heal();
        }
        if (migration.usable())
            break;
        ++failed;
        CHECK(migration.result == storage::Migration::Result::failed);
        CHECK(migration.code == "storage.full");
        const auto verdict = judge("case.radslag", 5, disk.name());
        CHECK(verdict.what == Verdict::What::sound);
        CHECK(open("case.radslag", house(), disk.name()).prepare("PRAGMA user_version").value<int>() == storage::shipped_version());
    }
    CHECK(failed > 10);
}
