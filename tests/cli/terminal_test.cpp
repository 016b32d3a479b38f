// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "support/catch.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <future>
#include <thread>

namespace {

/// A terminal with nobody at it but the test.
class Pseudo {
public:
    Pseudo() : m_master(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        REQUIRE(m_master >= 0);
        REQUIRE(::grantpt(m_master) == 0);
        REQUIRE(::unlockpt(m_master) == 0);
        name = ::ptsname(m_master);
        // Kept open, so that its settings outlive each question.
        m_held = ::open(name.c_str(), O_RDWR | O_NOCTTY);
        REQUIRE(m_held >= 0);
    }
    ~Pseudo()
    {
        ::close(m_held);
        ::close(m_master);
    }
    /// What is on the screen once it ends with this.
    std::string wait_for(const std::string& end)
    {
        while (!m_screen.ends_with(end)) {
            char sign = 0;
            REQUIRE(::read(m_master, &sign, 1) == 1);
            m_screen += sign;
        }
        return m_screen;
    }
    void type(const std::string& text) { REQUIRE(::write(m_master, text.data(), text.size()) == static_cast<ssize_t>(text.size())); }
    bool echoes() const
    {
        termios now{};
        REQUIRE(::tcgetattr(m_held, &now) == 0);
        return (now.c_lflag & ECHO) != 0;
    }
    std::string name;

private:
    int m_master;
    int m_held = -1;
    std::string m_screen;
};

}  // namespace

TEST_CASE("A passphrase that is typed does not show, and the terminal is as before afterwards")
{
    Pseudo pseudo;
    cli::Terminal terminal(pseudo.name);
    REQUIRE(terminal.is_there());
    REQUIRE(pseudo.echoes());
    auto answer = std::async(std::launch::async, [&] { return terminal.ask_secret("Passfrase: "); });
    pseudo.wait_for("Passfrase: ");
    CHECK_FALSE(pseudo.echoes());
    pseudo.type("blå hest\n");
    const auto secret = answer.get();
    REQUIRE(secret);
    CHECK(secret->text() == "blå hest");
    CHECK(pseudo.wait_for("\n").find("hest") == std::string::npos);
    CHECK(pseudo.echoes());
}

TEST_CASE("An answer that is no secret shows as it is typed")
{
    Pseudo pseudo;
    cli::Terminal terminal(pseudo.name);
    auto answer = std::async(std::launch::async, [&] { return terminal.ask("Navn: "); });
    pseudo.wait_for("Navn: ");
    pseudo.type("Kari\n");
    CHECK(answer.get() == "Kari");
    CHECK_THAT(pseudo.wait_for("\n"), ContainsSubstring("Kari"));
}

TEST_CASE("Where input ends there is no answer")
{
    Pseudo pseudo;
    cli::Terminal terminal(pseudo.name);
    auto answer = std::async(std::launch::async, [&] { return terminal.ask_secret("? "); });
    pseudo.wait_for("? ");
    pseudo.type("\x04");
    CHECK_FALSE(answer.get());
    CHECK(pseudo.echoes());
}

TEST_CASE("A file is no terminal, and nobody can be asked there")
{
    cli::Terminal nobody("/dev/null");
    CHECK_FALSE(nobody.is_there());
    CHECK_FALSE(nobody.ask_secret("? "));
    CHECK_FALSE(cli::Terminal("/no/such/device").is_there());
}

namespace {

volatile sig_atomic_t seen = 0;
volatile sig_atomic_t echo_when_seen = 0;
const Pseudo* watched = nullptr;

void note(int)
{
    seen = 1;
    echo_when_seen = watched->echoes() ? 1 : 0;
}

}  // namespace

TEST_CASE("A signal in the middle of a passphrase waits until the terminal shows again what is typed")
{
    Pseudo pseudo;
    watched = &pseudo;
    cli::Terminal terminal(pseudo.name);
    struct sigaction mine = {}, before = {};
    mine.sa_handler = note;
    REQUIRE(sigaction(SIGTERM, &mine, &before) == 0);
    seen = 0;
    std::thread other([&, me = ::pthread_self()] {
        pseudo.wait_for("Passfrase: ");
        pseudo.type("halv");
        ::pthread_kill(me, SIGTERM);
    });
    const auto answer = terminal.ask_secret("Passfrase: ");
    other.join();
    CHECK_FALSE(answer);
    CHECK(seen == 1);
    CHECK(echo_when_seen == 1);
    sigaction(SIGTERM, &before, nullptr);
}
