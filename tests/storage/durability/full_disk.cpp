// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durability/full_disk.h"

#include "base/failure.h"

namespace durability {
namespace {

constexpr const char* file = "case.radslag";

/// One save that meets the fault. True when it was acknowledged.
bool try_to_save(storage::Connection& connection, unsigned seed, FullReport& report)
{
    // The same save each time, so that the n-th write is the n-th write of the same thing.
    std::mt19937 random(seed);
    try {
        save(connection, random);
        return true;
    }
    catch (const base::Failure& failure) {
        report.codes.insert(failure.code());
        return false;
    }
}

}  // namespace

FullReport fault_at_every_write(const Setting& setting, const Fault& fault, unsigned seed)
{
    FullReport report;
    Disk disk(seed);
    for (int write = 1;; ++write) {
        disk.erase_all();
        create(file, disk.name());
        std::int64_t expected = 0;
        {
            auto connection = open(file, setting, disk.name());
            std::mt19937 random(seed);
            for (; expected < 3; ++expected)
                save(connection, random);
        }
        bool saved = false;
        {
            auto connection = open(file, setting, disk.name());
            fault(disk, write);
            saved = try_to_save(connection, seed + 1, report);
            const bool struck = disk.struck();
            disk.heal();
            if (!struck)
                return report;
            expected += saved;
        }
        report.interrupted += disk.interrupted();
        auto verdict = judge(file, expected, disk.name());
        // A save that was not answered may stand all the same.
        report.unacknowledged += verdict.saves > expected;
        if (verdict.what == Verdict::What::sound) {
            expected = verdict.saves;
            auto connection = open(file, setting, disk.name());
            if (!try_to_save(connection, seed + 2, report))
                verdict = {Verdict::What::half, expected, "the save does not succeed when there is room again"};
        }
        report.acknowledged += saved;
        report.count(verdict);
    }
}

Fault full_for_growth(int code)
{
    return [code](Disk& disk, int write) { disk.fill_up_at(write, Disk::Full::growth, code); };
}

Fault full_for_everything(int code)
{
    return [code](Disk& disk, int write) { disk.fill_up_at(write, Disk::Full::everything, code); };
}

Fault failing_sync()
{
    return [](Disk& disk, int sync) { disk.fail_sync_at(sync); };
}

}  // namespace durability
