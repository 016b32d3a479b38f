// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durability/power_runs.h"

#include "base/failure.h"
#include "storage/durability/disk.h"
#include "storage/file/migration.h"

namespace durability {
namespace {

constexpr int runs_per_file = 10;
constexpr const char* file = "case.radslag";

/// Makes a table anew and changes every row, as a real migration does.
const std::vector<storage::Script>& scripts_to_a_later_schema()
{
    static const auto scripts = [] {
        auto all = storage::shipped_scripts();
        all.push_back({storage::shipped_version() + 1,
            "CREATE TABLE later (account TEXT NOT NULL, place TEXT NOT NULL, room TEXT NOT NULL, version INTEGER NOT NULL, saved_at INTEGER NOT NULL,"
            " text_c BLOB NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (account, place)) STRICT;"
            "INSERT INTO later SELECT account, place, room, version, saved_at, text_c, 0 FROM draft; DROP TABLE draft; ALTER TABLE later RENAME TO draft;"
            "ALTER TABLE document ADD COLUMN signed_at INTEGER; CREATE INDEX document_record ON document (record)"});
        return all;
    }();
    return scripts;
}

}  // namespace

Report power_runs(const Setting& setting, int runs, unsigned seed, int enough_faults)
{
    Report report;
    Disk disk(seed);
    std::mt19937 random(seed);
    std::int64_t expected = 0;
    bool fresh = true;
    for (int run = 0; run < runs && report.faults() < enough_faults; ++run) {
        if (fresh || run % runs_per_file == 0) {
            disk.erase_all();
            create(file, disk.name());
            expected = 0;
        }
        try {
            auto connection = open(file, setting, disk.name());
            disk.cut_power_at(1 + static_cast<int>(random() % 200));
            for (;;) {
                save(connection, random);
                ++expected;
                ++report.acknowledged;
            }
        }
        catch (const base::Failure&) {
            // Ends here, one way or the other; whether a save had begun to count is what the verdict is about.
        }
        disk.restart();
        report.interrupted += disk.interrupted();
        const auto verdict = judge(file, expected, disk.name());
        report.unacknowledged += verdict.what == Verdict::What::sound && verdict.saves > expected;
        report.count(verdict);
        expected = verdict.saves;
        fresh = verdict.what != Verdict::What::sound;
    }
    return report;
}

Report power_in_migration(unsigned seed)
{
    Report report;
    const auto later = storage::shipped_version() + 1;
    for (int change = 1;; ++change) {
        Disk disk(seed + static_cast<unsigned>(change));
        std::mt19937 random(seed);
        create(file, disk.name());
        constexpr int saves = 8;
        {
            auto connection = open(file, house(), disk.name());
            for (int i = 0; i < saves; ++i)
                save(connection, random);
        }
        bool done = false;
        try {
            auto connection = open(file, house(), disk.name());
            disk.cut_power_at(change);
            done = storage::migrate(
                connection, [](storage::Connection&) {}, scripts_to_a_later_schema())
                       .usable();
        }
        catch (const base::Failure&) {
        }
        if (!disk.struck())
            return report;
        disk.restart();
        report.interrupted += disk.interrupted();
        auto verdict = judge(file, saves, disk.name());
        if (verdict.what == Verdict::What::sound) {
            auto connection = open(file, house(), disk.name());
            const auto version = connection.prepare("PRAGMA user_version").value<int>();
            const auto columns = connection.prepare("SELECT count(*) FROM pragma_table_info('draft') WHERE name = 'seen'").value<int>()
                + connection.prepare("SELECT count(*) FROM pragma_table_info('document') WHERE name = 'signed_at'").value<int>()
                + connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'document_record'").value<int>();
            if (columns != (version == later ? 3 : 0))
                verdict = {Verdict::What::half, verdict.saves, "a schema between two versions"};
            else if (done && version != later)
                verdict = {Verdict::What::lost, verdict.saves, "a finished migration is gone"};
        }
        report.count(verdict);
        report.acknowledged += done;
    }
}

}  // namespace durability
