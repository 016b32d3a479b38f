// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/aside.h"
#include "app/case/council.h"
#include "support/catch.h"

#include <filesystem>
#include <thread>

using support::Council;
using support::fails;

namespace {

/// As a window does it: begun here, done on another thread.
app::CheckReport check_aside(app::Aside& aside, bool stopped = false)
{
    app::CheckReport report;
    std::stop_source stop;
    if (stopped)
        stop.request_stop();
    std::thread([&] { report = aside.check(stop.get_token()); }).join();
    return report;
}

size_t files_in(const std::filesystem::path& folder)
{
    return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

}  // namespace

TEST_CASE("A check on the side sees as much as one that keeps everybody waiting, and leaves no copy")
{
    const Council council;
    auto file = council.open();
    Council::unlock(file, "lead");
    const support::TempDir beside;
    app::Aside aside(file, council.clock, beside.path());
    const auto report = check_aside(aside);
    const auto waiting = app::check(file, app::CheckDepth::full);
    CHECK(report.sound());
    CHECK(report.entries == waiting.entries);
    CHECK(report.records == waiting.records);
    CHECK(report.seals == waiting.seals);
    CHECK(report.seals > 0);
    CHECK(report.withheld == waiting.withheld);
    CHECK(report.head == waiting.head);
    CHECK(files_in(beside.path()) == 0);
}

TEST_CASE("A check on the side finds what somebody changed behind the program's back")
{
    const Council council;
    council.tamper("UPDATE action SET due = '2029-01-01' WHERE rowid = (SELECT min(rowid) FROM action)");
    auto file = council.open();
    Council::unlock(file, "lead");
    const support::TempDir beside;
    app::Aside aside(file, council.clock, beside.path());
    CHECK(!check_aside(aside).sound());
}

TEST_CASE("While a check runs on the side, the file is written as usual")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    const support::TempDir beside;
    app::Aside aside(file, council.clock, beside.path());
    app::CheckReport report;
    std::jthread other([&] { report = aside.check({}); });
    for (int i = 0; i < 5; ++i) {
        app::Work work(lead);
        work.save(support::reworded(lead.records(), "Text " + std::to_string(i)));
        work.commit();
    }
    other.join();
    for (const auto& finding : report.findings)
        UNSCOPED_INFO(finding.code << " at " << finding.field);
    CHECK(report.sound());
    CHECK(app::check(file, app::CheckDepth::full).sound());
}

TEST_CASE("A check that is stopped says so")
{
    const Council council;
    auto file = council.open();
    Council::unlock(file, "lead");
    const support::TempDir beside;
    app::Aside aside(file, council.clock, beside.path());
    CHECK(check_aside(aside, true).has("check.stopped"));
    CHECK(files_in(beside.path()) == 0);
}

TEST_CASE("A check and a backup on the side need no account")
{
    const Council council;
    auto file = council.open();
    const support::TempDir beside;
    app::Aside aside(file, council.clock, beside.path());
    const auto report = check_aside(aside);
    CHECK(report.sound());
    CHECK(report.seals == 0);
    const auto before = app::backups_of(council.path()).size();
    std::filesystem::path made;
    std::thread([&] { made = aside.back_up(); }).join();
    CHECK(std::filesystem::exists(made));
    CHECK(app::backups_of(council.path()).size() == before + 1);
}
