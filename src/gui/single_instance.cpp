// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/single_instance.h"

#include "base/hash.h"

#include <wx/evtloop.h>
#include <wx/evtloopsrc.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace gui {
namespace {

/// A path is shorter.
constexpr size_t longest_message = 8192;
/// How long the other end may take, in milliseconds.
constexpr int patience = 2000;
constexpr char answer = '+';

bool address_of(const std::filesystem::path& path, sockaddr_un& address)
{
    address = {};
    address.sun_family = AF_UNIX;
    const auto text = path.string();
    if (text.size() >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, text.c_str(), text.size() + 1);
    return true;
}

int new_socket()
{
    return ::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
}

bool waits_for(int socket, short event)
{
    pollfd asked{socket, event, 0};
    return ::poll(&asked, 1, patience) == 1 && (asked.revents & event);
}

}  // namespace

class InstanceEars final : public wxEventLoopSourceHandler {
public:
    explicit InstanceEars(std::function<void()> hear) : m_hear(std::move(hear)) {}
    void OnReadWaiting() override { m_hear(); }
    void OnWriteWaiting() override {}
    void OnExceptionWaiting() override {}

private:
    std::function<void()> m_hear;
};

SingleInstance::SingleInstance(const std::filesystem::path& own_folder, const std::filesystem::path& run_folder)
{
    if (own_folder.empty())
        return;
    std::error_code ignored;
    const auto folder = run_folder.empty() ? own_folder : run_folder;
    std::filesystem::create_directories(folder, ignored);
    // Sockets have short names, and an own folder may be deep.
    const auto hash = base::sha256(std::filesystem::weakly_canonical(own_folder, ignored).string());
    const auto name = "radslag-" + base::hex(std::span(hash).first(8));
    m_socket_path = folder / (name + ".socket");
    sockaddr_un address;
    if (!address_of(m_socket_path, address))
        return;
    m_lock = ::open((folder / (name + ".lock")).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_lock < 0)
        return;
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        m_is_first = errno != EWOULDBLOCK;
        return;
    }
    // Who has the lock may take away what a killed program left behind.
    ::unlink(m_socket_path.c_str());
    m_socket = new_socket();
    if (m_socket < 0)
        return;
    const auto before = ::umask(0177);
    const bool stands = ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && ::listen(m_socket, 8) == 0;
    ::umask(before);
    if (!stands) {
        ::close(m_socket);
        m_socket = -1;
    }
}

SingleInstance::~SingleInstance()
{
    m_source.reset();
    if (m_socket >= 0) {
        ::unlink(m_socket_path.c_str());
        ::close(m_socket);
    }
    if (m_lock >= 0)
        ::close(m_lock);
}

bool SingleInstance::hand_over(const std::filesystem::path& file) const
{
    sockaddr_un address;
    const int socket = address_of(m_socket_path, address) ? new_socket() : -1;
    if (socket < 0)
        return false;
    std::error_code ignored;
    const auto message = file.empty() ? std::string(1, '\0') : std::filesystem::absolute(file, ignored).string();
    char answered = 0;
    const bool done = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && message.size() <= longest_message
        && ::send(socket, message.data(), message.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(message.size()) && waits_for(socket, POLLIN)
        && ::recv(socket, &answered, 1, 0) == 1 && answered == answer;
    ::close(socket);
    return done;
}

void SingleInstance::listen(std::function<void(const std::filesystem::path&)> heard)
{
    m_heard = std::move(heard);
    if (m_socket < 0)
        return;
    m_ears = std::make_unique<InstanceEars>([this] { hear(); });
    m_source.reset(wxEventLoopBase::AddSourceForFD(m_socket, m_ears.get(), wxEVENT_SOURCE_INPUT));
}

void SingleInstance::hear()
{
    const int other = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
    if (other < 0)
        return;
    std::array<char, longest_message> message{};
    ssize_t size = 0;
    if (waits_for(other, POLLIN))
        size = ::recv(other, message.data(), message.size(), 0);
    if (size > 0)
        ::send(other, &answer, 1, MSG_NOSIGNAL);
    ::close(other);
    if (size > 0)
        m_heard(message[0] == '\0' ? std::filesystem::path() : std::filesystem::path(std::string(message.data(), static_cast<size_t>(size))));
}

}  // namespace gui
