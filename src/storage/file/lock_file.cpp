// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file/lock_file.h"

#include "storage/file/disk.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <map>
#include <utility>

namespace storage {
namespace {

constexpr std::string_view first_line = "radslag lock 1";
constexpr int attempts = 100;

class Handle {
public:
    explicit Handle(int handle) : m_handle(handle) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    int get() const { return m_handle; }
    int keep() { return std::exchange(m_handle, -1); }

private:
    int m_handle;
};

std::filesystem::path beside(const std::filesystem::path& case_file)
{
    auto path = case_file;
    path += ".lock";
    return path;
}

std::string one_line(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string written(const Holder& holder)
{
    return fmt::format("{}\nwho: {}\nsince: {}\nhost: {}\npid: {}\n", first_line, one_line(holder.who), holder.since.time_since_epoch().count(),
        one_line(holder.host), holder.pid);
}

std::string content_of(int handle)
{
    std::array<char, 4096> bytes;
    const auto got = ::pread(handle, bytes.data(), bytes.size(), 0);
    return got > 0 ? std::string(bytes.data(), static_cast<size_t>(got)) : std::string();
}

template <class T>
bool read_number(std::string_view text, T& number)
{
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

std::optional<Holder> read_holder(std::string_view content)
{
    std::map<std::string_view, std::string_view> lines;
    std::string_view head = content.substr(0, content.find('\n'));
    while (!content.empty()) {
        const auto line = content.substr(0, content.find('\n'));
        content.remove_prefix(std::min(content.size(), line.size() + 1));
        if (auto colon = line.find(": "); colon != std::string_view::npos)
            lines.emplace(line.substr(0, colon), line.substr(colon + 2));
    }
    Holder holder;
    std::int64_t since = 0;
    if (head != first_line || !lines.contains("who") || !lines.contains("host") || !read_number(lines["since"], since)
        || !read_number(lines["pid"], holder.pid))
        return std::nullopt;
    holder.who = lines["who"];
    holder.host = lines["host"];
    holder.since = Instant(std::chrono::milliseconds(since));
    return holder;
}

/// Whether the name still leads to this very file: it may have been removed and made anew meanwhile.
bool is_at(int handle, const std::filesystem::path& path)
{
    struct stat here {
    }, there{};
    return ::fstat(handle, &here) == 0 && ::stat(path.c_str(), &there) == 0 && here.st_dev == there.st_dev && here.st_ino == there.st_ino;
}

enum class Grip { ours, theirs, unknown };

/// The system's lock on the open file ends with its process, however that ends, so it tells the living from the dead.
Grip grip(int handle)
{
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0)
        return Grip::ours;
    return errno == EWOULDBLOCK ? Grip::theirs : Grip::unknown;
}

bool runs_here(int pid)
{
    return pid > 0 && (::kill(pid, 0) == 0 || errno == EPERM);
}

/// What the content says of its holder when the system's lock says `found`; nothing when it holds no more.
std::optional<HeldLock> judge(Grip found, const std::string& content, const std::string& own_host)
{
    auto holder = read_holder(content);
    if (found == Grip::theirs)
        return HeldLock{HeldLock::State::held, holder};
    if (!holder)
        return std::nullopt;
    // Locks of the system may not reach across the network, so here they say nothing.
    if (holder->host != own_host)
        return HeldLock{HeldLock::State::elsewhere, holder};
    if (found == Grip::unknown && runs_here(holder->pid))
        return HeldLock{HeldLock::State::held, holder};
    return std::nullopt;
}

void write_whole(int handle, const std::string& content, const std::filesystem::path& path)
{
    if (::ftruncate(handle, 0) != 0 || ::pwrite(handle, content.data(), content.size(), 0) != static_cast<ssize_t>(content.size()) || ::fsync(handle) != 0)
        raise_system(path, errno != 0 ? errno : ENOSPC);
}

}  // namespace

Holder holder_here(std::string who, Instant since)
{
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0)
        name[0] = '\0';
    return {std::move(who), since, name.data(), static_cast<int>(::getpid())};
}

std::variant<LockFile, HeldLock> LockFile::take(const std::filesystem::path& case_file, const Holder& self, Takeover takeover)
{
    const auto path = beside(case_file);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        Handle file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0660));
        if (file.get() < 0)
            raise_system(path, errno);
        const auto found = grip(file.get());
        // Who lets go removes the name first, so a file without its name is nobody's.
        if (found == Grip::ours && !is_at(file.get(), path))
            continue;
        if (auto held = judge(found, content_of(file.get()), self.host)) {
            if (held->state == HeldLock::State::held || takeover == Takeover::no)
                return *held;
        }
        const auto content = written(self);
        write_whole(file.get(), content, path);
        return LockFile(path, file.keep(), content);
    }
    return HeldLock{HeldLock::State::held, std::nullopt};
}

std::optional<HeldLock> LockFile::look(const std::filesystem::path& case_file, const std::string& own_host)
{
    Handle file(::open(beside(case_file).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.get() < 0)
        return std::nullopt;
    return judge(grip(file.get()), content_of(file.get()), own_host);
}

LockFile::LockFile(std::filesystem::path path, int handle, std::string content) : m_path(std::move(path)), m_handle(handle), m_content(std::move(content)) {}

LockFile::LockFile(LockFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_handle(std::exchange(other.m_handle, -1)), m_content(std::move(other.m_content))
{
}

LockFile& LockFile::operator=(LockFile&& other) noexcept
{
    if (this != &other) {
        release();
        m_path = std::move(other.m_path);
        m_handle = std::exchange(other.m_handle, -1);
        m_content = std::move(other.m_content);
    }
    return *this;
}

LockFile::~LockFile()
{
    release();
}

bool LockFile::still_ours() const
{
    return m_handle >= 0 && is_at(m_handle, m_path) && content_of(m_handle) == m_content;
}

void LockFile::release() noexcept
{
    if (m_handle < 0)
        return;
    if (still_ours())
        ::unlink(m_path.c_str());
    ::close(std::exchange(m_handle, -1));
}

}  // namespace storage
