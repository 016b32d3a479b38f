// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace cli {
namespace {

/// Longer lines are nobody's passphrase.
constexpr size_t longest_line = 4096;

class Device {
public:
    explicit Device(const std::string& path) : m_handle(::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC)) {}
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;
    ~Device()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    bool is_terminal() const { return m_handle >= 0 && ::isatty(m_handle) == 1; }
    int handle() const { return m_handle; }
    void write(std::string_view text) const
    {
        while (!text.empty()) {
            const auto written = ::write(m_handle, text.data(), text.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return;
            text.remove_prefix(static_cast<size_t>(written));
        }
    }

private:
    int m_handle;
};

volatile sig_atomic_t caught = 0;

void catch_signal(int signal)
{
    caught = signal;
}

/// Signals that would end or stop the program wait until the terminal shows again what is typed. They come in only while
/// `wait_for` waits, so that none slips in just before it does and is slept through.
class Signals {
public:
    Signals()
    {
        caught = 0;
        struct sigaction handler = {};
        handler.sa_handler = catch_signal;
        sigemptyset(&handler.sa_mask);
        sigset_t held;
        sigemptyset(&held);
        for (const int each : those)
            sigaddset(&held, each);
        pthread_sigmask(SIG_BLOCK, &held, &m_mask);
        for (size_t i = 0; i < those.size(); ++i)
            sigaction(those[i], &handler, &m_before[i]);
    }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    ~Signals()
    {
        for (size_t i = 0; i < those.size(); ++i)
            sigaction(those[i], &m_before[i], nullptr);
        pthread_sigmask(SIG_SETMASK, &m_mask, nullptr);
        if (caught != 0)
            ::raise(caught);
    }

    /// True when there is something to read, or an end; false after a signal.
    bool wait_for(int handle) const
    {
        pollfd waiting{handle, POLLIN, 0};
        while (::ppoll(&waiting, 1, nullptr, &m_mask) < 0) {
            if (errno != EINTR || caught != 0)
                return false;
        }
        return true;
    }

private:
    static constexpr std::array those{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
    std::array<struct sigaction, those.size()> m_before = {};
    sigset_t m_mask = {};
};

class NoEcho {
public:
    explicit NoEcho(int handle) : m_handle(handle), m_known(::tcgetattr(handle, &m_before) == 0)
    {
        if (!m_known)
            return;
        auto silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        ::tcsetattr(m_handle, TCSAFLUSH, &silent);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;
    ~NoEcho()
    {
        if (m_known)
            ::tcsetattr(m_handle, TCSAFLUSH, &m_before);
    }

private:
    int m_handle;
    termios m_before = {};
    bool m_known;
};

}  // namespace

bool Terminal::is_there() const
{
    return Device(m_device).is_terminal();
}

std::optional<std::string> Terminal::read_line(std::string_view question, bool shown)
{
    const Device device(m_device);
    if (!device.is_terminal())
        return std::nullopt;
    // Goes last, so that the terminal is in order when a signal that waited is let through.
    const Signals signals;
    std::optional<NoEcho> silence;
    if (!shown)
        silence.emplace(device.handle());
    device.write(question);

    std::string line;
    // No growing: it would leave pieces behind in memory.
    line.reserve(longest_line);
    while (true) {
        char sign = 0;
        const bool ready = signals.wait_for(device.handle());
        const auto got = ready ? ::read(device.handle(), &sign, 1) : -1;
        if (ready && got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            explicit_bzero(line.data(), line.size());
            return std::nullopt;
        }
        if (sign == '\n' || sign == '\r')
            return line;
        if (line.size() < longest_line)
            line.push_back(sign);
    }
}

std::optional<std::string> Terminal::ask(std::string_view question)
{
    return read_line(question, true);
}

std::optional<Secret> Terminal::ask_secret(std::string_view question)
{
    auto line = read_line(question, false);
    return line ? std::optional<Secret>(std::in_place, *line) : std::nullopt;
}

}  // namespace cli
