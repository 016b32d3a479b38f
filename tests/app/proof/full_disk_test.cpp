// SPDX-License-Identifier: GPL-3.0-or-later
// A disk without room at any write of a change: the old state stays, people are told, and what they wrote is still there to
// be saved elsewhere, or here once there is room.
#include "app/acts/run_acts.h"
#include "app/case/council.h"
#include "app/proof/narrow_disk.h"
#include "support/catch.h"

#include "app/open_form/write.h"
#include "storage/audit/anchors.h"

#include <sqlite3.h>

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using support::Council;
using support::fails;

namespace {

/// More than a page, so that the file must grow.
std::string long_text(const std::string& word)
{
    std::string text;
    for (int i = 0; i < 4000; ++i)
        text += word + " ";
    return text;
}

void change(app::Session& session, const domain::Action& action)
{
    app::Work work(session);
    work.save(action);
    work.commit();
}

const std::string& stored(app::Session& session)
{
    return (*session.records()).actions[0]->text.str();
}

}  // namespace

TEST_CASE("A disk that is full at any write of a change leaves the old state, says so, and the text can be saved elsewhere and later")
{
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
        const Council council(true);
        support::NarrowDisk disk;
        auto file = council.open();
        auto& lead = Council::unlock(file, "lead");
        const auto before = stored(lead);
        const auto entries = council.ask("SELECT CAST(count(*) AS TEXT) FROM audit");
        const auto anchor = [&] { return storage::Anchors(council.settings() / "anchors.json").find(*lead.parts().file.id); };
        const auto seen = anchor();
        int refused = 0;
        for (int write = 1;; ++write) {
            // What somebody has typed stands in his form, and in the record made of it.
            const auto typed = support::reworded(lead.records(), long_text("viktig" + std::to_string(write)));
            disk.fill_up_at(write, code);
            const auto told = fails([&] { change(lead, typed); });
            const bool struck = disk.struck();
            disk.make_room();
            if (!struck) {
                CHECK(told == "");
                CHECK(stored(lead) == typed->text.str());
                break;
            }
            ++refused;
            INFO("write " << write);
            CHECK(told == "storage.full");
            CHECK(stored(lead) == before);
            CHECK(council.ask("SELECT CAST(count(*) AS TEXT) FROM audit") == entries);
            CHECK(anchor() == seen);
            CHECK(file.session() == &lead);
            CHECK(!file.read_only());
            CHECK(typed->text.str().starts_with("viktig"));
        }
        CHECK(refused > 8);
        // A draft meets the same, and what it was stays.
        lead.save_draft("note", "det som stod");
        disk.fill_up_at(1, code);
        CHECK(fails([&] { lead.save_draft("note", long_text("nytt")); }) == "storage.full");
        // While there is no room here, the case goes out in the open form, which needs none.
        CHECK(app::write_open_form(lead.records()).size() > 10'000);
        disk.make_room();
        CHECK(lead.draft("note") == "det som stod");
        CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
    }
}

TEST_CASE("A file of acts that meets a full disk at any write is done wholly or not at all")
{
    const Council council(true);
    support::NarrowDisk disk;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    std::string acts = "[";
    for (int i = 0; i < 5; ++i) {
        acts += std::string(i ? "," : "") + R"({"act": "action.add", "key": "n)" + std::to_string(i)
            + R"(", "talk": "utviklingssamtale-2027", "owner": "haugland", "text": ")" + long_text("gjere") + R"("})";
    }
    acts += "]";
    const auto actions = (*lead.records()).actions.size();
    int refused = 0;
    for (int write = 1;; write += 3) {
        disk.fill_up_at(write, SQLITE_FULL);
        const auto told = fails([&] { app::run_acts(lead, acts, false); });
        const bool struck = disk.struck();
        disk.make_room();
        if (!struck) {
            CHECK(told == "");
            break;
        }
        ++refused;
        CHECK(told == "storage.full");
        CHECK((*lead.records()).actions.size() == actions);
    }
    CHECK(refused > 10);
    CHECK((*lead.records()).actions.size() == actions + 5);
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
}

TEST_CASE("A limit on the size of files is a full disk: the file stays as it was, and a copy goes where there is room")
{
    const Council council(true);
    const auto size = std::filesystem::file_size(council.path());
    int told = 0;
    for (std::uintmax_t limit = 0; limit <= size + 8192; limit += size / 12) {
        const auto target = council.folder() / ("copy-" + std::to_string(limit));
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::signal(SIGXFSZ, SIG_IGN);
            auto file = council.open();
            auto& lead = Council::unlock(file, "lead");
            const auto before = stored(lead);
            const auto typed = support::reworded(lead.records(), long_text("viktig" + std::to_string(limit)));
            const rlimit narrow{limit, RLIM_INFINITY}, wide{RLIM_INFINITY, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &narrow);
            const auto code = fails([&] { change(lead, typed); });
            ::setrlimit(RLIMIT_FSIZE, &wide);
            const bool stays = stored(lead) == before && typed->text.str().starts_with("viktig");
            app::back_up(file, target);
            // There is room again: the same text is saved by the same session.
            const auto later = fails([&] { change(lead, typed); });
            ::_exit(code == "storage.full" && stays && later.empty() && stored(lead) == typed->text.str() ? 7 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        INFO("limit " << limit);
        CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 7));
        told += WIFEXITED(status) && WEXITSTATUS(status) == 7;
        app::CaseFile copy(target, council.clock, council.writing());
        CHECK(Council::unlock(copy, "lead").records()->talks.size() == support::fjellvik().talks.size());
    }
    CHECK(told > 8);
    auto file = council.open();
    Council::unlock(file, "lead");
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
}
