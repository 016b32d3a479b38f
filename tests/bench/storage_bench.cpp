// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench storage: what connection, statements and transactions add to SQLite itself. Ratios of one run, the two
// measured by turns.
#include "measure.h"

#include "storage/file/backup.h"
#include "storage/file/migration.h"
#include "storage/sealing/accounts.h"
#include "storage/sqlite/transaction.h"
#include "storage/stores/case_store.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using storage::Bytes;
using storage::Connection;
using Mode = Connection::Mode;

namespace {

using bench::median;
using bench::seconds;

bool all_well = true;

void compare(const std::string& what, int rounds, double wanted, const std::function<void()>& ours, const std::function<void()>& bare)
{
    std::vector<double> our_times, bare_times;
    for (int round = 0; round < rounds; ++round) {
        our_times.push_back(seconds(ours));
        bare_times.push_back(seconds(bare));
    }
    const double ratio = median(our_times) / median(bare_times);
    all_well = all_well && ratio <= wanted;
    fmt::print("{:<44} {:>9.3f} ms, bare SQLite {:>9.3f} ms: {:.2f} x (wanted: at most {}){}\n", what, median(our_times) * 1e3, median(bare_times) * 1e3, ratio,
        wanted, ratio <= wanted ? "" : "  MISSED");
}

/// SQLite as it comes, with the settings that decide about speed set alike.
class Bare {
public:
    explicit Bare(const std::filesystem::path& path)
    {
        check(sqlite3_open_v2(path.c_str(), &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr));
        run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
            "PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY");
    }
    ~Bare()
    {
        sqlite3_finalize(m_insert);
        sqlite3_finalize(m_read);
        sqlite3_close(m_handle);
    }
    void check(int code)
    {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
            fmt::print("SQLite: {}\n", sqlite3_errmsg(m_handle));
            std::exit(2);
        }
    }
    void run(const char* sql) { check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr)); }
    void insert(const std::string& id, const Bytes& bytes)
    {
        if (!m_insert)
            check(sqlite3_prepare_v3(m_handle, "INSERT INTO note VALUES (:id, :bytes)", -1, SQLITE_PREPARE_PERSISTENT, &m_insert, nullptr));
        check(sqlite3_bind_text(m_insert, 1, id.data(), static_cast<int>(id.size()), SQLITE_TRANSIENT));
        check(sqlite3_bind_blob(m_insert, 2, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT));
        check(sqlite3_step(m_insert));
        check(sqlite3_reset(m_insert));
    }
    size_t read()
    {
        if (!m_read)
            check(sqlite3_prepare_v3(m_handle, "SELECT id, bytes FROM note", -1, SQLITE_PREPARE_PERSISTENT, &m_read, nullptr));
        size_t total = 0;
        while (sqlite3_step(m_read) == SQLITE_ROW) {
            const auto* id = reinterpret_cast<const char*>(sqlite3_column_text(m_read, 0));
            const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_read, 1));
            const std::string name(id, static_cast<size_t>(sqlite3_column_bytes(m_read, 0)));
            const Bytes copy(bytes, bytes + sqlite3_column_bytes(m_read, 1));
            total += name.size() + copy.size();
        }
        check(sqlite3_reset(m_read));
        return total;
    }

private:
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_read = nullptr;
};

/// A thousand talks with ten minuted points of 200 letters each: read whole, and one saved with one point changed.
void records(const std::filesystem::path& path)
{
    using namespace domain;
    const base::FixedClock clock(base::Date(2027, 3, 1));
    auto db = Connection::open(path, Mode::read_write_create);
    storage::create_schema(db);
    storage::Accounts accounts(db, clock);
    const auto passphrase = storage::Passphrase::from("the lead opens it");
    const auto id = [](const char* kind, int number) { return base::Uuid::derive("900000001", kind, std::to_string(number)); };
    CaseFields whole{Municipality(MunicipalityFields{
        base::Text::of("Nordvik"), "900000001", Country::no, base::Language::nn, base::Text::of("kommunedirektør"), base::Text::of("arbeidsgjevarutval")})};
    storage::Transaction making(db);
    const auto lead = accounts.create_first({base::Text::of("lead"), Party::presidium}, passphrase, storage::Cost::none());
    auto keyring = accounts.unlock(lead, passphrase, clock.today(), storage::Cost::none());
    storage::RoomFinder rooms(db, keyring, clock);
    storage::CaseStore store(db, keyring, rooms);
    storage::found_file(db, clock, Country::no, false, {});
    store.employer().save(whole.municipality);
    const Person person({PersonId(id("person", 1)), "ola", base::Text::of("Ola Nordmann")});
    const Appointment appointment({AppointmentId(id("appointment", 1)), "ola", person->id, base::Text::of("kommunedirektør"), {}, {}, base::Date(2024, 8, 1)});
    store.employer().save(person);
    store.agreements().save(appointment);
    TalkFields talk{TalkId(id("talk", 0)), "t0", appointment->id, {}, {}, TalkKind::development, TalkState::held, base::Date(2027, 2, 1)};
    for (int i = 0; i < 1000; ++i) {
        talk.id = TalkId(id("talk", i));
        talk.key = fmt::format("t{}", i);
        talk.agenda.clear();
        for (int item = 0; item < 10; ++item)
            talk.agenda.push_back({AgendaItemId(id("item", 10 * i + item)), fmt::format("i{}", item), base::Text::of("Eit punkt"), Hat::employer, {}, {},
                Passage{base::Text::of(std::string(200, 'x'))}});
        store.talks().save(Talk(talk), whole);
    }
    making.commit();

    size_t read = 0;
    const auto loading = seconds([&] { read += store.load().talks.size(); }, 3);
    const auto seals = store.check_seals().opened;
    int change = 0;
    const auto saving = seconds(
        [&] {
            storage::Transaction saved(db);
            talk.agenda[3].agreed = Passage{base::Text::of(fmt::format("change {}", change++))};
            store.talks().save(Talk(talk), whole);
            saved.commit();
        },
        100);
    fmt::print("reading 1,000 talks with {} seals {:.0f} ms ({:.1f} µs each); saving one point of a talk {:.2f} ms\n", seals, loading * 1e3,
        loading * 1e6 / static_cast<double>(seals), saving * 1e3);
    // Three rounds read them all, or the figure means nothing.
    all_well = all_well && read == 3000;
}

}  // namespace

int main()
{
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("radslag-bench-{}", ::getpid());
    std::filesystem::create_directory(folder);
    constexpr const char* table = "CREATE TABLE note (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT";
    {
        auto connection = Connection::open(folder / "ours", Mode::read_write_create);
        connection.run_script(table);
        Bare bare(folder / "bare");
        bare.run(table);

        const Bytes text(2048, 'x');
        int our_id = 0, bare_id = 0;
        compare(
            "a save of one text of 2 KB", 300, 1.5,
            [&] {
                storage::Transaction transaction(connection);
                connection.prepare("INSERT INTO note VALUES (:id, :bytes)").bind("id", fmt::format("note {}", our_id++)).bind("bytes", text).run();
                transaction.commit();
            },
            [&] {
                bare.run("BEGIN IMMEDIATE");
                bare.insert(fmt::format("note {}", bare_id++), text);
                bare.run("COMMIT");
            });
        compare(
            "10,000 texts in one transaction", 7, 1.5,
            [&] {
                storage::Transaction transaction(connection);
                for (int i = 0; i < 10'000; ++i)
                    connection.prepare("INSERT INTO note VALUES (:id, :bytes)").bind("id", fmt::format("note {}", our_id++)).bind("bytes", text).run();
                transaction.commit();
            },
            [&] {
                bare.run("BEGIN IMMEDIATE");
                for (int i = 0; i < 10'000; ++i)
                    bare.insert(fmt::format("note {}", bare_id++), text);
                bare.run("COMMIT");
            });
        size_t read = 0;
        compare(
            "reading 70,000 texts", 5, 1.5,
            [&] {
                auto rows = connection.prepare("SELECT id, bytes FROM note");
                while (rows.step())
                    read += rows.get<std::string>(0).size() + rows.get<Bytes>(1).size();
            },
            [&] { read += bare.read(); });
        // Both must have read something, or the figures mean nothing.
        if (read == 0)
            return 2;
    }
    {
        auto connection = Connection::open(folder / "case.radslag", Mode::read_write_create);
        storage::create_schema(connection);
        fmt::print("opening a case file {:.2f} ms; judging its version {:.3f} ms\n", median([&] {
            std::vector<double> times;
            for (int i = 0; i < 51; ++i)
                times.push_back(seconds([&] { Connection::open(folder / "case.radslag", Mode::read_only); }));
            return times;
        }()) * 1e3,
            seconds([&] { storage::migrate(connection, [](Connection&) {}); }) * 1e3);
        auto ours = Connection::open(folder / "ours", Mode::read_write);
        const auto size = static_cast<double>(std::filesystem::file_size(folder / "ours")) / (1 << 20);
        int copy = 0;
        compare(
            fmt::format("a checked and synced copy of {:.0f} MiB", size), 3, 3, [&] { storage::write_copy(ours, folder / fmt::format("copy {}", copy++)); },
            [&] { ours.prepare("VACUUM INTO :path").bind("path", (folder / fmt::format("vacuum {}", copy++)).string()).run(); });
    }
    records(folder / "records.radslag");
    std::filesystem::remove_all(folder);
    return all_well ? 0 : 1;
}
