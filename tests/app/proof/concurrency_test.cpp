// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs at one file, and programs that die in the middle of it.
#include "app/proof/writer.h"
#include "support/catch.h"

#include "storage/audit/anchors.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <random>

using support::Council;
using support::Said;
using support::Writer;

namespace {

void wait_for(pid_t child, bool by_itself)
{
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (by_itself)
        CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    else
        CHECK(WIFSIGNALED(status));
}

/// Of the actions that the file holds.
std::set<std::string> keys_in(app::CaseFile& file)
{
    std::set<std::string> keys;
    for (const auto& action : (*Council::unlock(file, "lead").records()).actions)
        keys.insert(action->key);
    return keys;
}

std::set<std::string> missing(const std::set<std::string>& wanted, const std::set<std::string>& there)
{
    std::set<std::string> gone;
    std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(), std::inserter(gone, gone.end()));
    return gone;
}

}  // namespace

TEST_CASE("Four programs that write at once each succeed or are told who has the file, and nothing acknowledged is lost")
{
    const Council council;
    constexpr int acts = 8;
    std::vector<Writer> writers;
    const char* accounts[] = {"lead", "chief", "deputy", "lead"};
    for (int i = 0; i < 4; ++i) {
        const auto name = "w" + std::to_string(i);
        // Two wait for their turn, two ask again and again.
        writers.push_back(
            {name, accounts[i], acts, true, i % 2 == 0 ? 60'000 : 0, council.path(), council.folder() / (name + "-settings"), council.folder() / name});
    }
    std::vector<pid_t> children;
    for (const auto& writer : writers)
        children.push_back(writer.start());
    for (const pid_t child : children)
        wait_for(child, true);

    std::set<std::string> acknowledged;
    size_t told = 0;
    for (const auto& writer : writers) {
        const auto said = support::said_in(writer.acknowledgements);
        INFO(writer.name);
        CHECK(said.trouble == std::vector<std::string>{});
        acknowledged.insert(said.keys.begin(), said.keys.end());
        if (writer.patience_ms > 0) {
            CHECK(said.keys.size() == acts);
            CHECK(said.held.empty());
        }
        for (const auto& held : said.held) {
            // One of the four, since when, and on which machine; nothing of it only while the holder is just writing it down.
            const bool whole = held.size() > 20 && held[0] == 'w' && held.find("20") != std::string::npos;
            CHECK((whole || held == "  "));
            told += whole;
        }
    }
    CHECK(told > 0);
    auto file = council.open();
    CHECK(missing(acknowledged, keys_in(file)) == std::set<std::string>{});
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
    CHECK(
        std::stoul(council.ask(
            "SELECT CAST(count(*) AS TEXT) FROM audit WHERE kind = 'action' AND event = 'created' AND record IN (SELECT id FROM action WHERE key LIKE 'w_-%')"))
        == acknowledged.size());
    // Nobody's lock is left.
    CHECK(!file.read_only());
}

TEST_CASE("A program killed in the middle of its acts loses none that it had acknowledged, and the log and its anchor hold")
{
    std::mt19937 random(11);
    std::optional<Council> council;
    int acknowledged = 0, interrupted = 0;
    std::set<std::string> expected;
    for (int run = 0; run < 24; ++run) {
        if (run % 12 == 0) {
            council.emplace(true);
            expected.clear();
        }
        const auto name = "k" + std::to_string(run);
        const Writer writer{name, "lead", 0, false, 2000, council->path(), council->settings(), council->folder() / name};
        const pid_t child = writer.start();
        // Half of them die once something can be lost, the others anywhere from their start on.
        if (run % 2 == 0) {
            while (support::said_in(writer.acknowledgements).keys.empty() && ::waitpid(child, nullptr, WNOHANG) == 0)
                ::usleep(2000);
        }
        ::usleep(random() % (run % 2 == 0 ? 40'000 : 250'000));
        ::kill(child, SIGKILL);
        wait_for(child, false);

        std::error_code none;
        interrupted += std::filesystem::file_size(council->path().string() + "-journal", none) > 0 && !none;
        const auto said = support::said_in(writer.acknowledgements);
        CHECK(said.trouble == std::vector<std::string>{});
        acknowledged += static_cast<int>(said.keys.size());
        expected.insert(said.keys.begin(), said.keys.end());

        INFO("run " << run);
        const auto seen = storage::Anchors(council->settings() / "anchors.json").find(*base::Uuid::from(council->ask("SELECT id FROM file")));
        REQUIRE(seen);
        // Opened for reading first, so that the half of a change is undone before it is looked at.
        auto raw = storage::Connection::open(council->path(), storage::Connection::Mode::read_only);
        CHECK(seen->seq <= storage::head_of(raw).seq);
        CHECK(raw.prepare("SELECT hash FROM audit WHERE seq = :seq").bind("seq", seen->seq).value<storage::Hash>() == seen->hash);
        auto file = council->open();
        CHECK(!file.read_only());
        CHECK(!file.is_rescued());
        CHECK(missing(expected, keys_in(file)) == std::set<std::string>{});
        const auto report = app::check(file, app::CheckDepth::full);
        CHECK(report.findings == std::vector<app::Notice>{});
    }
    // Otherwise nothing was tried. How much more it is depends on how busy the machine is.
    CHECK(acknowledged >= 10);
    CHECK(interrupted > 0);
}
