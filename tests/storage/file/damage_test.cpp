// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "storage/file/damage.h"
#include "storage/file/migration.h"
#include "storage/sqlite/failure_of.h"
#include "storage/sqlite/transaction.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <algorithm>

using storage::Backups;
using storage::Bytes;
using storage::Connection;
using storage::Rescue;
using Mode = Connection::Mode;

namespace {

constexpr int documents = 300;
constexpr size_t page = 4096;

/// A case file with documents of two to three pages and an audit log of small rows.
void make_case_file(const std::filesystem::path& path)
{
    auto connection = Connection::open(path, Mode::read_write_create);
    storage::create_schema(connection);
    storage::Transaction transaction(connection);
    connection.run_script("INSERT INTO account (id, key, name, party, created_at) VALUES ('a', 'a', 'Kari', 'presidium', 1);"
                          "INSERT INTO room (id, kind, created_at) VALUES ('r', 'presidium', 1);");
    auto insert = connection.prepare(
        "INSERT INTO document (id, kind, record, edition, language, room, short_hash, template_hash, audit_head, size, sha256, title_c, bytes_c, frozen_at)"
        " VALUES (:id, 'minutes', 't', 'full', 'nn', 'r', 'abc', zeroblob(32), zeroblob(32), 3, zeroblob(32), x'01', :bytes, 1)");
    auto entry = connection.prepare("INSERT INTO audit (seq, at, actor, event, kind, record, prev, hash, sig) SELECT :seq, 1, 'a', 'x', 'talk', 't',"
                                    " coalesce((SELECT hash FROM audit WHERE seq = :seq - 1), zeroblob(32)), randomblob(32), zeroblob(64)");
    for (int i = 1; i <= documents; ++i) {
        insert.bind("id", "document " + std::to_string(i)).bind("bytes", Bytes(600, static_cast<std::uint8_t>(i))).run();
        entry.bind("seq", i).run();
    }
    transaction.commit();
}

const Rescue::Table& table(const Rescue& rescue, const std::string& name)
{
    auto found = std::find_if(rescue.tables.begin(), rescue.tables.end(), [&](const auto& each) { return each.name == name; });
    REQUIRE(found != rescue.tables.end());
    return *found;
}

/// The pages of a table, found through SQLite's own statistics of the sound file.
std::vector<int> leaves_of(const std::filesystem::path& path, const std::string& name)
{
    auto connection = Connection::open(path, Mode::read_only);
    auto rows = connection.prepare("SELECT pageno FROM dbstat WHERE name = :name AND pagetype = 'leaf' ORDER BY path").bind("name", name);
    std::vector<int> pages;
    while (rows.step())
        pages.push_back(rows.get<int>(0));
    return pages;
}

void spoil(const std::filesystem::path& path, int number)
{
    auto bytes = base::read_file(path);
    bytes.replace((static_cast<size_t>(number) - 1) * page, page, std::string(page, '\xee'));
    base::write_atomically(path, bytes);
}

}  // namespace

TEST_CASE("A sound file loses nothing in the rescue")
{
    support::TempDir folder;
    make_case_file(folder / "a");
    const auto before = base::read_file(folder / "a");
    auto rescue = storage::rescue(folder / "a", Backups::beside(folder / "a"));
    CHECK(rescue.findings.empty());
    CHECK_FALSE(rescue.anything_lost());
    REQUIRE(rescue.readable);
    CHECK(table(rescue, "document").read == documents);
    CHECK(table(rescue, "audit").read == documents);
    CHECK(rescue.readable->prepare("PRAGMA user_version").value<int>() == storage::shipped_version());
    CHECK(rescue.readable->prepare("SELECT bytes_c FROM document WHERE id = 'document 7'").value<Bytes>() == Bytes(600, 7));
    CHECK(failure_of([&] { rescue.readable->prepare("DELETE FROM draft").run(); }) == "storage.read_only");
    CHECK(base::read_file(folder / "a") == before);
}

TEST_CASE("Around spoilt pages everything else is read, and what is lost is counted")
{
    support::TempDir folder;
    make_case_file(folder / "a");
    const auto leaves = leaves_of(folder / "a", "document");
    REQUIRE(leaves.size() > 20);
    for (size_t at : {size_t{0}, leaves.size() / 2, leaves.size() / 2 + 1, leaves.size() - 1})
        spoil(folder / "a", leaves[at]);
    auto rescue = storage::rescue(folder / "a", Backups::beside(folder / "a"));
    CHECK_FALSE(rescue.findings.empty());
    CHECK(rescue.anything_lost());
    REQUIRE(rescue.readable);
    const auto& found = table(rescue, "document");
    CHECK_FALSE(found.whole);
    // Four pages of at most five rows each; the index of the ids still knows how many there were.
    CHECK(found.read >= documents - 4 * 5);
    CHECK(found.read < documents);
    CHECK(found.lost == documents - found.read);
    CHECK(table(rescue, "audit").whole);
    CHECK(table(rescue, "audit").read == documents);
    auto rows = rescue.readable->prepare("SELECT id, bytes_c FROM document");
    while (rows.step()) {
        const int number = std::stoi(rows.get<std::string>(0).substr(9));
        CHECK(rows.get<Bytes>(1) == Bytes(600, static_cast<std::uint8_t>(number)));
    }
}

TEST_CASE("What points to a lost row is read all the same")
{
    support::TempDir folder;
    make_case_file(folder / "a");
    spoil(folder / "a", leaves_of(folder / "a", "account").at(0));
    auto rescue = storage::rescue(folder / "a", Backups::beside(folder / "a"));
    CHECK(table(rescue, "account").read == 0);
    CHECK(table(rescue, "account").lost == 1);
    CHECK(table(rescue, "audit").whole);
    CHECK(table(rescue, "audit").read == documents);
}

TEST_CASE("A table without row numbers is read from both ends")
{
    support::TempDir folder;
    make_case_file(folder / "a");
    constexpr int drafts = 200;
    {
        auto connection = Connection::open(folder / "a", Mode::read_write);
        storage::Transaction transaction(connection);
        auto insert = connection.prepare("INSERT INTO draft VALUES ('a', :place, 'r', 1, 1, :text)");
        for (int i = 0; i < drafts; ++i)
            insert.bind("place", std::to_string(1000 + i)).bind("text", Bytes(400, 1)).run();
        transaction.commit();
    }
    const auto leaves = leaves_of(folder / "a", "draft");
    REQUIRE(leaves.size() > 10);
    spoil(folder / "a", leaves[leaves.size() / 2]);
    auto rescue = storage::rescue(folder / "a", Backups::beside(folder / "a"));
    CHECK_FALSE(table(rescue, "draft").whole);
    CHECK(table(rescue, "draft").read < drafts);
    CHECK(table(rescue, "draft").read > drafts - 15);
    REQUIRE(rescue.readable);
    CHECK(rescue.readable->prepare("SELECT max(place) FROM draft").value<std::string>() == "1199");
}

TEST_CASE("A file whose end is missing is read as far as it goes")
{
    support::TempDir folder;
    make_case_file(folder / "a");
    {
        auto connection = Connection::open(folder / "a", Mode::read_write);
        Backups::beside(folder / "a").make(connection, storage::Instant(std::chrono::seconds(1)));
    }
    // What makes the tables stands before all rows.
    std::filesystem::resize_file(folder / "a", std::filesystem::file_size(folder / "a") * 9 / 10 + 100);
    REQUIRE(failure_of([&] { Connection::open(folder / "a", Mode::read_only); }) == "storage.damaged");
    auto rescue = storage::rescue(folder / "a", Backups::beside(folder / "a"));
    REQUIRE(rescue.readable);
    CHECK(table(rescue, "document").read > documents / 10);
    CHECK(table(rescue, "document").lost > 0);
    CHECK(table(rescue, "document").read + table(rescue, "document").lost == documents);
    REQUIRE(rescue.newest_good_backup);
    CHECK(storage::faults_of(rescue.newest_good_backup->path).empty());
}

TEST_CASE("A spoilt mark at the beginning does not hide the rest")
{
    support::TempDir folder;
    make_case_file(folder / "a");
    auto bytes = base::read_file(folder / "a");
    bytes.replace(0, 24, std::string(24, '\0'));
    base::write_atomically(folder / "a", bytes);
    auto rescue = storage::rescue(folder / "a", Backups::beside(folder / "a"));
    CHECK_FALSE(rescue.findings.empty());
    REQUIRE(rescue.readable);
    CHECK(table(rescue, "document").read == documents);
}

TEST_CASE("Where nothing can be read, the newest good backup is what remains")
{
    support::TempDir folder;
    make_case_file(folder / "a");
    auto backups = Backups::beside(folder / "a");
    Backups::Kept good;
    {
        auto connection = Connection::open(folder / "a", Mode::read_write);
        good = backups.make(connection, storage::Instant(std::chrono::seconds(1)));
        std::filesystem::resize_file(backups.make(connection, storage::Instant(std::chrono::seconds(100'000))).path, 1000);
    }
    Connection::open(folder / "hollow", Mode::read_write_create).run_script("PRAGMA user_version = 1");
    for (const std::string& rest : {base::read_file(folder / "hollow"), std::string(), std::string(100, 'x'), std::string(50'000, '\xff')}) {
        base::write_atomically(folder / "a", rest);
        auto rescue = storage::rescue(folder / "a", backups);
        CHECK_FALSE(rescue.readable);
        CHECK(rescue.anything_lost());
        CHECK_FALSE(rescue.findings.empty());
        CHECK(rescue.newest_good_backup == good);
    }
    CHECK(failure_of([&] { storage::rescue(folder / "gone", backups); }) == "storage.cannot_open");
}

TEST_CASE("Whatever byte of the file is spoilt, the rescue ends and does not fail")
{
    support::TempDir folder;
    make_case_file(folder / "a");
    const auto sound = base::read_file(folder / "a");
    auto backups = Backups::beside(folder / "a");
    // The first page holds header and schema; later ones stand for all of their kind.
    for (size_t at = 0; at < 5 * page; at += at < page ? 41 : 397) {
        auto bytes = sound;
        bytes[at] = static_cast<char>(~bytes[at]);
        base::write_atomically(folder / "a", bytes);
        INFO("byte " << at);
        CHECK_NOTHROW(storage::rescue(folder / "a", backups));
    }
}
