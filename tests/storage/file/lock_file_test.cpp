// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "storage/file/lock_file.h"
#include "storage/sqlite/failure_of.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using storage::HeldLock;
using storage::Holder;
using storage::LockFile;
using State = HeldLock::State;

namespace {

const storage::Instant nine_twelve{std::chrono::milliseconds(1'779'095'520'000)};
const Holder kari{"Kari Nordmann", nine_twelve, "pc-17", 4321};
const Holder ola{"Ola Nordmann", nine_twelve + std::chrono::hours(1), "pc-17", 1234};
const Holder elsewhere{"Per", nine_twelve, "pc-99", 1};

bool taken(const std::variant<LockFile, HeldLock>& result)
{
    return std::holds_alternative<LockFile>(result);
}

/// What a process that died left behind: the file, and nobody who holds it.
void leave_behind(const std::filesystem::path& file, const Holder& holder)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        try {
            auto lock = LockFile::take(file, holder);
            ::kill(::getpid(), SIGKILL);
        }
        catch (...) {
        }
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(std::filesystem::exists(file.string() + ".lock"));
}

}  // namespace

TEST_CASE("Who comes second is told who has the file open since when, where")
{
    support::TempDir folder;
    const auto file = folder / "a.radslag";
    CHECK_FALSE(LockFile::look(file, "pc-17"));
    {
        auto first = LockFile::take(file, kari);
        REQUIRE(taken(first));
        CHECK(std::get<LockFile>(first).still_ours());
        auto second = LockFile::take(file, ola);
        REQUIRE_FALSE(taken(second));
        CHECK(std::get<HeldLock>(second).state == State::held);
        CHECK(std::get<HeldLock>(second).holder == kari);
        // A living process of this machine is never pushed aside.
        CHECK_FALSE(taken(LockFile::take(file, ola, LockFile::Takeover::from_elsewhere)));
        auto seen = LockFile::look(file, "pc-17");
        REQUIRE(seen);
        CHECK(seen->holder == kari);
        CHECK(std::get<LockFile>(first).still_ours());
    }
    CHECK_FALSE(std::filesystem::exists(folder / "a.radslag.lock"));
    CHECK(taken(LockFile::take(file, ola)));
}

TEST_CASE("A lock that a dead process left is recognised and taken")
{
    support::TempDir folder;
    const auto file = folder / "a.radslag";
    // The number may belong to a living process by now, so it proves nothing.
    Holder dead = kari;
    dead.pid = static_cast<int>(::getpid());
    leave_behind(file, dead);
    CHECK_FALSE(LockFile::look(file, "pc-17"));
    auto lock = LockFile::take(file, ola);
    REQUIRE(taken(lock));
    CHECK(LockFile::look(file, "pc-17")->holder == ola);
}

TEST_CASE("A lock from another machine stays until the user says that it may go")
{
    support::TempDir folder;
    const auto file = folder / "a.radslag";
    leave_behind(file, elsewhere);
    auto refused = LockFile::take(file, kari);
    REQUIRE_FALSE(taken(refused));
    CHECK(std::get<HeldLock>(refused).state == State::elsewhere);
    CHECK(std::get<HeldLock>(refused).holder == elsewhere);
    CHECK(LockFile::look(file, "pc-17")->state == State::elsewhere);
    CHECK_FALSE(LockFile::look(file, "pc-99"));
    CHECK(taken(LockFile::take(file, kari, LockFile::Takeover::from_elsewhere)));
}

TEST_CASE("Whose lock was taken over hears of it and leaves the new one alone")
{
    support::TempDir folder;
    const auto file = folder / "a.radslag";
    auto lock = LockFile::take(file, kari);
    REQUIRE(taken(lock));
    // Another machine to which this one's lock does not reach.
    std::filesystem::remove(folder / "a.radslag.lock");
    auto other = LockFile::take(file, elsewhere);
    REQUIRE(taken(other));
    CHECK_FALSE(std::get<LockFile>(lock).still_ours());
    lock = HeldLock{};
    CHECK(LockFile::look(file, "pc-99")->holder == elsewhere);
}

TEST_CASE("A lock file with anything in it is read without harm")
{
    support::TempDir folder;
    const auto file = folder / "a.radslag";
    for (const std::string& content :
        {std::string(), std::string("\0\xff\n\n", 4), std::string("radslag lock 1\nwho: x\nsince: 99999999999999999999\nhost: h\npid: 1\n"),
            std::string("radslag lock 1\nwho: "), std::string(100'000, ':')}) {
        base::write_atomically(folder / "a.radslag.lock", content);
        CHECK_FALSE(LockFile::look(file, "pc-17"));
        CHECK(taken(LockFile::take(file, kari)));
    }
    Holder many_lines = kari;
    many_lines.who = "Kari\nhost: pc-1\rx";
    auto lock = LockFile::take(file, many_lines);
    REQUIRE(taken(lock));
    CHECK(LockFile::look(file, "pc-17")->holder->host == "pc-17");
    CHECK(LockFile::look(file, "pc-17")->holder->who == "Kari host: pc-1 x");
}

TEST_CASE("Of many who come at once one gets the lock")
{
    support::TempDir folder;
    const auto file = folder / "a.radslag";
    leave_behind(file, kari);
    int ready[2], verdicts[2], go[2];
    REQUIRE((::pipe(ready) == 0 && ::pipe(verdicts) == 0 && ::pipe(go) == 0));
    constexpr int racers = 8;
    std::vector<pid_t> children;
    for (int i = 0; i < racers; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(go[1]);
            char byte = 0;
            [[maybe_unused]] auto waited = ::read(go[0], &byte, 1);
            char verdict = 'e';
            try {
                Holder self = ola;
                self.pid = static_cast<int>(::getpid());
                auto lock = LockFile::take(file, self);
                verdict = taken(lock) ? 'y' : 'n';
                [[maybe_unused]] auto said = ::write(verdicts[1], &verdict, 1);
                // Nobody lets go before all have tried.
                ::close(ready[1]);
                [[maybe_unused]] auto held = ::read(ready[0], &byte, 1);
            }
            catch (...) {
                [[maybe_unused]] auto said = ::write(verdicts[1], &verdict, 1);
            }
            ::_exit(0);
        }
        children.push_back(child);
    }
    ::close(go[0]);
    ::close(go[1]);
    std::string all(racers, '?');
    for (auto& verdict : all)
        REQUIRE(::read(verdicts[0], &verdict, 1) == 1);
    ::close(ready[1]);
    for (pid_t child : children)
        ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(verdicts[0]);
    ::close(verdicts[1]);
    CHECK(std::count(all.begin(), all.end(), 'y') == 1);
    CHECK(std::count(all.begin(), all.end(), 'n') == racers - 1);
}

TEST_CASE("While locks come and go, nobody ever holds one that is not at its place")
{
    support::TempDir folder;
    const auto file = folder / "a.radslag";
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            int faults = 0;
            try {
                for (int turn = 0; turn < 400; ++turn) {
                    auto lock = LockFile::take(file, kari);
                    faults += taken(lock) && !std::get<LockFile>(lock).still_ours();
                }
            }
            catch (...) {
                faults = 1;
            }
            ::_exit(faults != 0 ? 1 : 0);
        }
        children.push_back(child);
    }
    for (pid_t child : children) {
        int status = -1;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "a.radslag.lock"));
}

TEST_CASE("Where no lock can be made, the folder is for reading only")
{
    support::TempDir folder;
    CHECK(failure_of([&] { LockFile::take(folder / "no such folder" / "a.radslag", kari); }) == "storage.cannot_open");
    CHECK_FALSE(LockFile::look(folder / "no such folder" / "a.radslag", "pc-17"));
    std::filesystem::create_symlink(folder / "elsewhere", folder / "a.radslag.lock");
    CHECK_FALSE(failure_of([&] { LockFile::take(folder / "a.radslag", kari); }).empty());
    CHECK_FALSE(std::filesystem::exists(folder / "elsewhere"));
}

TEST_CASE("This process knows its machine's name and its own number")
{
    auto self = storage::holder_here("Kari", nine_twelve);
    CHECK_FALSE(self.host.empty());
    CHECK(self.pid == static_cast<int>(::getpid()));
}
