// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench durability [KILLS [POWER LOSSES]]: nothing acknowledged is lost, nothing is half, nothing is corrupt, and
// settings that are known to be unsafe are caught. Ends with 1 where any of it does not hold.
#include "storage/durability/full_disk.h"
#include "storage/durability/kill_runs.h"
#include "storage/durability/power_runs.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>

using namespace durability;

namespace {

bool all_well = true;

void row(const std::string& what, const Report& report, bool safe, double seconds)
{
    const bool well = safe ? report.faults() == 0 && report.runs > 0 : report.faults() > 0;
    all_well = all_well && well;
    fmt::print("{:<42} {:>6} {:>7} {:>9} {:>8} {:>5} {:>5} {:>6.1f} s  {}\n", what, report.runs, report.acknowledged, report.interrupted, report.corrupt,
        report.half, report.lost + report.more, seconds, well ? (safe ? "none wanted" : "caught, as wanted") : "NOT AS WANTED");
    if (!report.first_fault.empty() && (safe || !well))
        fmt::print("    {}\n", report.first_fault);
    std::fflush(stdout);
}

template <class Work>
void measure(const std::string& what, bool safe, Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    const Report report = work();
    row(what, report, safe, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
}

int figure(int argc, char** argv, int index, int otherwise)
{
    int value = otherwise;
    if (argc > index)
        std::from_chars(argv[index], argv[index] + std::strlen(argv[index]), value);
    return value;
}

}  // namespace

int main(int argc, char** argv)
{
    const int kills = figure(argc, argv, 1, 2000), losses = figure(argc, argv, 2, 5000);
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("radslag-bench-{}", ::getpid());
    std::filesystem::create_directory(folder);
    fmt::print("{:<42} {:>6} {:>7} {:>9} {:>8} {:>5} {:>5}\n", "", "runs", "saves", "mid-write", "corrupt", "half", "lost");
    measure("kill -9, " + house().name, true, [&] { return kill_runs(folder, house(), kills, 1); });
    measure("kill -9, " + journal_in_memory().name, false, [&] { return kill_runs(folder, journal_in_memory(), 200, 2, 5); });
    measure("power loss, " + house().name, true, [&] { return power_runs(house(), losses, 3); });
    measure("power loss, " + no_sync().name, false, [&] { return power_runs(no_sync(), losses / 10, 4); });
    measure("power loss, " + unsynced_names().name, false, [&] { return power_runs(unsynced_names(), losses, 5); });
    measure("power loss at every change of a migration", true, [&] {
        Report all;
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto each = power_in_migration(seed * 1000);
            all.runs += each.runs;
            all.acknowledged += each.acknowledged;
            all.interrupted += each.interrupted;
            all.corrupt += each.corrupt;
            all.half += each.half;
            all.lost += each.lost;
            if (all.first_fault.empty())
                all.first_fault = each.first_fault;
        }
        return all;
    });
    for (unsigned seed : {1u, 2u, 3u}) {
        measure("disk full at every write that grows a file", true, [&] { return fault_at_every_write(house(), full_for_growth(SQLITE_FULL), seed); });
        measure("disk full at every write", true, [&] { return fault_at_every_write(house(), full_for_everything(SQLITE_IOERR_WRITE), seed); });
        measure("refused sync at every sync", true, [&] { return fault_at_every_write(house(), failing_sync(), seed); });
    }
    std::filesystem::remove_all(folder);
    return all_well ? 0 : 1;
}
