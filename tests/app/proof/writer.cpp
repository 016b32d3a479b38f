// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proof/writer.h"

#include "app/acts/run_acts.h"
#include "support/catch.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace support {
namespace {

std::string setting(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// Whole lines even when the process dies behind it: what the system has taken stays.
void say(int out, const std::string& line)
{
    const auto whole = line + "\n";
    if (::write(out, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
        ::_exit(3);
}

std::string act(const std::string& key)
{
    return R"([{"act": "action.add", "key": ")" + key + R"(", "talk": "utviklingssamtale-2027", "owner": "haugland", "text": "Gjere )" + key
        + R"(", "due": "2027-09-01"}])";
}

/// `from` is the number of the first act; returns that of the next one.
int do_acts(const Writer& writer, int out, int from, int count)
{
    base::SystemClock clock;
    app::Opening opening;
    opening.who = writer.name;
    opening.settings = writer.settings;
    opening.patience = std::chrono::milliseconds(writer.patience_ms);
    app::CaseFile file(writer.file, clock, opening);
    if (file.read_only()) {
        for (const auto& notice : file.notices()) {
            if (notice.code == "file.held")
                say(out, "held " + notice.values.at("who") + " " + notice.values.at("since") + " " + notice.values.at("host"));
        }
        return from;
    }
    auto& session = Council::unlock(file, writer.account);
    for (int i = 0; count == 0 || i < count; ++i) {
        const auto key = writer.name + "-" + std::to_string(from);
        app::run_acts(session, act(key), false);
        say(out, "did " + key);
        ++from;
    }
    return from;
}

}  // namespace

pid_t Writer::start() const
{
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("no process");
    if (child > 0)
        return child;
    ::setenv("RADSLAG_WRITER", name.c_str(), 1);
    ::setenv("RADSLAG_WRITER_ACCOUNT", account.c_str(), 1);
    ::setenv("RADSLAG_WRITER_ACTS", std::to_string(acts).c_str(), 1);
    ::setenv("RADSLAG_WRITER_REOPENS", reopen ? "yes" : "", 1);
    ::setenv("RADSLAG_WRITER_PATIENCE", std::to_string(patience_ms).c_str(), 1);
    ::setenv("RADSLAG_WRITER_FILE", file.c_str(), 1);
    ::setenv("RADSLAG_WRITER_SETTINGS", settings.c_str(), 1);
    ::setenv("RADSLAG_WRITER_SAYS", acknowledgements.c_str(), 1);
    const int silent = ::open("/dev/null", O_WRONLY);
    ::dup2(silent, 1);
    ::execl("/proc/self/exe", "writer", "[writer]", static_cast<char*>(nullptr));
    ::_exit(127);
}

Said said_in(const std::filesystem::path& acknowledgements)
{
    Said said;
    std::ifstream in(acknowledgements);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("did "))
            said.keys.insert(line.substr(4));
        else if (line.starts_with("held "))
            said.held.push_back(line.substr(5));
        else
            said.trouble.push_back(line);
    }
    return said;
}

}  // namespace support

// Hidden: the other half of concurrency_test.cpp, in a process of its own.
TEST_CASE("A writer does its acts", "[.][writer]")
{
    using namespace support;
    Writer writer{setting("RADSLAG_WRITER"), setting("RADSLAG_WRITER_ACCOUNT"), std::atoi(setting("RADSLAG_WRITER_ACTS").c_str()),
        !setting("RADSLAG_WRITER_REOPENS").empty(), std::atoi(setting("RADSLAG_WRITER_PATIENCE").c_str()), setting("RADSLAG_WRITER_FILE"),
        setting("RADSLAG_WRITER_SETTINGS"), setting("RADSLAG_WRITER_SAYS")};
    REQUIRE(!writer.name.empty());
    const int out = ::open(writer.acknowledgements.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    REQUIRE(out >= 0);
    const auto trouble = fails([&] {
        if (!writer.reopen) {
            do_acts(writer, out, 1, writer.acts);
            return;
        }
        for (int next = 1, turns = 0; next <= writer.acts && turns < 400; ++turns) {
            const int before = next;
            next = do_acts(writer, out, next, 1);
            if (next == before)
                ::usleep(5000);
        }
    });
    if (!trouble.empty())
        say(out, "trouble " + trouble);
    CHECK(trouble == "");
}
