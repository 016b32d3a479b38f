// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "storage/file/backup.h"
#include "storage/file/migration.h"
#include "storage/sqlite/failure_of.h"
#include "storage/sqlite/transaction.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <sys/stat.h>

#include <random>
#include <set>

using storage::Backups;
using storage::Connection;
using storage::Instant;
using Mode = Connection::Mode;

namespace {

constexpr Instant start{std::chrono::sys_days(std::chrono::year(2026) / 5 / 18) + std::chrono::hours(7)};
constexpr auto hour = std::chrono::hours(1);
constexpr auto day = std::chrono::days(1);

Connection case_file(const std::filesystem::path& path)
{
    auto connection = Connection::open(path, Mode::read_write_create);
    storage::create_schema(connection);
    return connection;
}

void add_account(Connection& connection, const std::string& name)
{
    connection.prepare("INSERT INTO account (id, key, name, party, created_at) VALUES (:name, :name, :name, 'presidium', 1)").bind("name", name).run();
}

int accounts(const std::filesystem::path& path)
{
    auto connection = Connection::open(path, Mode::read_only);
    return connection.prepare("SELECT count(*) FROM account").value<int>();
}

std::set<std::string> names_in(const std::filesystem::path& folder)
{
    std::set<std::string> names;
    for (const auto& each : std::filesystem::directory_iterator(folder))
        names.insert(each.path().filename().string());
    return names;
}

}  // namespace

TEST_CASE("A copy stands alone, opens, is whole and keeps the file's rights")
{
    support::TempDir folder;
    auto connection = case_file(folder / "a.radslag");
    add_account(connection, "Kari");
    REQUIRE(::chmod((folder / "a.radslag").c_str(), 0640) == 0);
    storage::write_copy(connection, folder / "copy");
    CHECK(storage::faults_of(folder / "copy").empty());
    CHECK(accounts(folder / "copy") == 1);
    struct stat about {};
    REQUIRE(::stat((folder / "copy").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0640);
    CHECK(names_in(folder.path()) == std::set<std::string>{"a.radslag", "a.radslag-journal", "copy"});
}

TEST_CASE("A copy that cannot be made leaves the earlier one and nothing else")
{
    support::TempDir folder;
    auto connection = case_file(folder / "a.radslag");
    storage::write_copy(connection, folder / "copy");
    add_account(connection, "Kari");
    {
        storage::Transaction transaction(connection);
        CHECK(failure_of([&] { storage::write_copy(connection, folder / "copy"); }) == "storage.nested");
    }
    CHECK(failure_of([&] { storage::write_copy(connection, folder / "no such folder" / "copy"); }) == "storage.cannot_open");
    CHECK(accounts(folder / "copy") == 0);
    CHECK(names_in(folder.path()) == std::set<std::string>{"a.radslag", "a.radslag-journal", "copy"});
}

TEST_CASE("A backup is made when the file has changed since the last one, and only then")
{
    support::TempDir folder;
    auto connection = case_file(folder / "a.radslag");
    auto backups = Backups::beside(folder / "a.radslag");
    CHECK(backups.list().empty());
    auto first = backups.make_if_changed(connection, start);
    REQUIRE(first);
    CHECK_FALSE(backups.make_if_changed(connection, start + hour));
    add_account(connection, "Kari");
    auto second = backups.make_if_changed(connection, start + hour);
    REQUIRE(second);
    CHECK_FALSE(backups.make_if_changed(connection, start + hour));
    CHECK(backups.list() == std::vector<Backups::Kept>{*second, *first});
    CHECK(accounts(second->path) == 1);
    CHECK(accounts(first->path) == 0);
    CHECK(second->path.parent_path() == folder / "a.radslag.backups");
}

TEST_CASE("Two backups of one instant, or of a clock set back, stay in the order they were made")
{
    support::TempDir folder;
    auto connection = case_file(folder / "a.radslag");
    auto backups = Backups::beside(folder / "a.radslag");
    backups.make(connection, start);
    add_account(connection, "Kari");
    backups.make(connection, start);
    add_account(connection, "Ola");
    backups.make(connection, start - day);
    CHECK(accounts(backups.list().front().path) == 2);
}

TEST_CASE("Other files, and other case files' backups, are neither listed nor removed")
{
    support::TempDir folder;
    auto connection = case_file(folder / "a.radslag");
    Backups ours(folder / "b", "a"), theirs(folder / "b", "aa");
    std::filesystem::create_directories(folder / "b");
    base::write_atomically(folder / "b" / "a.notes.txt", "x");
    base::write_atomically(folder / "b" / "a.20269918T070000000Z.01234567.radslag-backup", "x");
    theirs.make(connection, start);
    for (int i = 0; i < 20; ++i)
        ours.make(connection, start + i * hour);
    CHECK(ours.list().size() == 5);
    CHECK(theirs.list().size() == 1);
    CHECK(names_in(folder / "b").size() == 8);
}

TEST_CASE("The 5 newest backups and those of 7 days, 4 weeks and 12 months are kept")
{
    std::vector<Instant> kept;
    Instant now = start;
    // Three a day for two years.
    for (int i = 0; i < 730 * 3; ++i, now += 8 * hour) {
        kept.push_back(now);
        kept = storage::kept_by_rotation(kept, now);
        CHECK(kept.front() == now);
    }
    now -= 8 * hour;
    CHECK(kept.size() <= 5 + 7 + 4 + 12);
    auto within = [&](auto span) { return std::count_if(kept.begin(), kept.end(), [&](Instant at) { return now - at < span; }); };
    // Of today and yesterday the five newest, then one a day.
    CHECK(within(day) == 3);
    CHECK(within(7 * day) == 5 + 5);
    CHECK(within(28 * day) >= 5 + 5 + 2);
    CHECK(now - kept.back() > 320 * day);
    CHECK(now - kept.back() < 400 * day);
}

TEST_CASE("Weeks end on Sunday, months with their last day")
{
    // 18 May 2026 is a Monday; one backup a day for a hundred days, to Tuesday 25 August.
    std::vector<Instant> kept;
    Instant now = start;
    for (int i = 0; i < 100; ++i, now += day) {
        kept.push_back(now);
        kept = storage::kept_by_rotation(kept, now);
    }
    std::vector<std::string> days;
    for (auto at : kept)
        days.push_back(base::Date::from(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(at)))->iso());
    CHECK(days
        == std::vector<std::string>{"2026-08-25", "2026-08-24", "2026-08-23", "2026-08-22", "2026-08-21", "2026-08-20", "2026-08-19", "2026-08-16",
            "2026-08-09", "2026-07-31", "2026-06-30", "2026-05-31"});
}

TEST_CASE("A file that is seldom opened keeps its backups, but none of them for ever")
{
    // Once a month for three years: months are kept by the calendar, old copies go when deletion is due.
    std::vector<Instant> kept;
    Instant now = start;
    for (int month = 0; month < 36; ++month, now += 30 * day) {
        kept.push_back(now);
        kept = storage::kept_by_rotation(kept, now);
        CHECK(std::is_sorted(kept.rbegin(), kept.rend()));
    }
    CHECK(kept.size() >= 12);
    CHECK(kept.size() <= 16);
    // After a long rest even the newest is old; it stays all the same.
    CHECK(storage::kept_by_rotation(kept, now + 2000 * day) == std::vector<Instant>{kept.front()});
    CHECK(storage::kept_by_rotation({}, now).empty());
}

TEST_CASE("The newest good backup is the newest that opens, is ours and is whole")
{
    support::TempDir folder;
    auto connection = case_file(folder / "a.radslag");
    auto backups = Backups::beside(folder / "a.radslag");
    CHECK_FALSE(backups.newest_good());
    auto good = backups.make(connection, start);
    auto cut = backups.make(connection, start + day);
    auto garbage = backups.make(connection, start + 2 * day);
    auto foreign = backups.make(connection, start + 3 * day);
    std::filesystem::resize_file(cut.path, std::filesystem::file_size(cut.path) - 4096);
    base::write_atomically(garbage.path, "x");
    Connection::open(foreign.path, Mode::read_write).run_script("PRAGMA application_id = 3");
    CHECK(backups.newest_good() == good);
}

TEST_CASE("A backup takes the file's place, and what stood there is kept")
{
    support::TempDir folder;
    const auto path = folder / "a.radslag";
    Backups::Kept backup;
    {
        auto connection = case_file(path);
        add_account(connection, "Kari");
        backup = Backups::beside(path).make(connection, start);
        add_account(connection, "Ola");
    }
    auto aside = storage::restore(backup.path, path, start + hour);
    REQUIRE(aside);
    CHECK(accounts(path) == 1);
    CHECK(accounts(*aside) == 2);
    CHECK(accounts(backup.path) == 1);
    std::filesystem::remove(path);
    CHECK_FALSE(storage::restore(backup.path, path, start + 2 * hour));
    CHECK(accounts(path) == 1);
}

TEST_CASE("A journal that a dead writer left beside a damaged file does not reach the restored one")
{
    support::TempDir folder;
    const auto path = folder / "a.radslag";
    Backups::Kept backup;
    {
        auto connection = case_file(path);
        add_account(connection, "Kari");
        backup = Backups::beside(path).make(connection, start);
        connection.run_script("PRAGMA cache_size = 1");
        storage::Transaction transaction(connection);
        connection.prepare("UPDATE account SET name = 'half'").run();
        for (int i = 0; i < 300; ++i)
            add_account(connection, std::string(1000, 'x') + std::to_string(i));
        std::filesystem::copy_file(folder / "a.radslag-journal", folder / "journal");
    }
    base::write_atomically(path, std::string(8192, '\xff'));
    std::filesystem::copy_file(folder / "journal", folder / "a.radslag-journal", std::filesystem::copy_options::overwrite_existing);
    auto aside = storage::restore(backup.path, path, start + hour);
    REQUIRE(aside);
    CHECK(storage::faults_of(path).empty());
    CHECK(accounts(path) == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "a.radslag-journal"));
}

TEST_CASE("Restoring is refused while somebody writes, and from a copy that is not sound")
{
    support::TempDir folder;
    const auto path = folder / "a.radslag";
    auto connection = case_file(path);
    auto backups = Backups::beside(path);
    auto backup = backups.make(connection, start);
    add_account(connection, "Kari");
    {
        storage::Transaction transaction(connection);
        CHECK(failure_of([&] { storage::restore(backup.path, path, start); }) == "storage.busy");
    }
    std::filesystem::resize_file(backup.path, 4096);
    CHECK(failure_of([&] { storage::restore(backup.path, path, start); }) == "storage.damaged");
    CHECK(failure_of([&] { storage::restore(folder / "gone", path, start); }) == "storage.cannot_open");
    CHECK(accounts(path) == 1);
    CHECK(names_in(folder.path()) == std::set<std::string>{"a.radslag", "a.radslag-journal", "a.radslag.backups"});
}
