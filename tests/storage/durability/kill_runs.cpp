// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durability/kill_runs.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace durability {
namespace {

constexpr int runs_per_file = 10;

/// Saves for ever and says so, one byte a save.
[[noreturn]] void save_without_pause(const std::filesystem::path& path, const Setting& setting, unsigned seed, int out)
{
    try {
        std::mt19937 random(seed);
        auto connection = open(path, setting);
        for (;;) {
            save(connection, random);
            const char saved = 1;
            if (::write(out, &saved, 1) != 1)
                break;
        }
    }
    catch (...) {
    }
    ::_exit(1);
}

std::int64_t acknowledged_through(int in)
{
    std::array<char, 4096> bytes;
    std::int64_t total = 0;
    ssize_t got = 0;
    while ((got = ::read(in, bytes.data(), bytes.size())) > 0)
        total += got;
    return total;
}

}  // namespace

Report kill_runs(const std::filesystem::path& folder, const Setting& setting, int runs, unsigned seed, int enough_faults)
{
    Report report;
    std::mt19937 random(seed);
    std::filesystem::path path;
    std::int64_t expected = 0;
    bool fresh = true;
    for (int run = 0; run < runs && report.faults() < enough_faults; ++run) {
        if (fresh || run % runs_per_file == 0) {
            std::filesystem::remove_all(folder / "kill");
            std::filesystem::create_directory(folder / "kill");
            path = folder / "kill" / "case.radslag";
            create(path);
            expected = 0;
        }
        int pipe[2];
        if (::pipe(pipe) != 0)
            throw std::runtime_error("no pipe");
        const unsigned its_seed = random();
        const pid_t child = ::fork();
        if (child < 0)
            throw std::runtime_error("no process");
        if (child == 0) {
            ::close(pipe[0]);
            save_without_pause(path, setting, its_seed, pipe[1]);
        }
        ::close(pipe[1]);
        // Every other run may die before its first save, whatever the machine's speed; the rest have something to lose.
        std::int64_t acknowledged = 0;
        char first = 0;
        if (run % 2 == 0)
            acknowledged += ::read(pipe[0], &first, 1) == 1;
        ::usleep(random() % 15'000);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!WIFSIGNALED(status))
            throw std::runtime_error("the saving process ended by itself");
        acknowledged += acknowledged_through(pipe[0]);
        ::close(pipe[0]);

        std::error_code ignored;
        const auto journal = std::filesystem::file_size(path.string() + "-journal", ignored);
        report.interrupted += !ignored && journal > 0;
        report.acknowledged += acknowledged;
        expected += acknowledged;
        const auto verdict = judge(path, expected);
        report.unacknowledged += verdict.what == Verdict::What::sound && verdict.saves > expected;
        report.count(verdict);
        expected = verdict.saves;
        fresh = verdict.what != Verdict::What::sound;
    }
    return report;
}

}  // namespace durability
