// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include "base/failure.h"
#include "base/hash.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace base {
namespace {

/// What people can do something about has a code of its own; the C library's English is for the rest.
[[noreturn]] void unreadable(const std::filesystem::path& path, int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR: throw Failure(Failure::Kind::disk, "file.not_found", path.string());
    case EACCES:
    case EPERM: throw Failure(Failure::Kind::disk, "file.read_forbidden", path.string());
    case EISDIR: throw Failure(Failure::Kind::disk, "file.is_folder", path.string());
    default: throw Failure(Failure::Kind::disk, "file.unreadable", path.string() + ": " + std::strerror(error));
    }
}

[[noreturn]] void unwritable(const std::filesystem::path& path, int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: throw Failure(Failure::Kind::disk, "file.disk_full", path.string());
    case EACCES:
    case EPERM:
    case EROFS: throw Failure(Failure::Kind::disk, "file.write_forbidden", path.string());
    case ENOENT:
    case ENOTDIR: throw Failure(Failure::Kind::disk, "file.no_folder", path.string());
    case EISDIR: throw Failure(Failure::Kind::disk, "file.is_folder", path.string());
    default: throw Failure(Failure::Kind::disk, "file.unwritable", path.string() + ": " + std::strerror(error));
    }
}

std::filesystem::path folder_of(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// A new file that disappears again unless it is kept.
class NewFile {
public:
    explicit NewFile(const std::filesystem::path& target) : m_target(target)
    {
        std::array<std::uint8_t, 6> salt;
        fill_random(salt);
        m_path = target;
        m_path += "." + hex(salt) + ".new";
        // Without a name until it is whole, so that a killed program leaves no text behind; some file systems lack this.
        m_handle = ::open(folder_of(target).c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0600);
        m_named = m_handle < 0;
        if (m_named)
            m_handle = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (m_handle < 0)
            unwritable(m_target, errno);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile()
    {
        if (m_handle >= 0)
            ::close(m_handle);
        if (m_named && !m_kept)
            ::unlink(m_path.c_str());
    }

    void write(std::string_view bytes)
    {
        while (!bytes.empty()) {
            auto written = ::write(m_handle, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                unwritable(m_target, written < 0 ? errno : ENOSPC);
            bytes.remove_prefix(static_cast<size_t>(written));
        }
    }

    void keep()
    {
        // Network file systems may report a full disk as late as here.
        if (::fsync(m_handle) != 0)
            unwritable(m_target, errno);
        give_name();
        if (::close(std::exchange(m_handle, -1)) != 0 || ::rename(m_path.c_str(), m_target.c_str()) != 0)
            unwritable(m_target, errno);
        m_kept = true;
    }

private:
    void give_name()
    {
        if (m_named)
            return;
        const auto unnamed = "/proc/self/fd/" + std::to_string(m_handle);
        if (::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, m_path.c_str(), AT_SYMLINK_FOLLOW) != 0)
            unwritable(m_target, errno);
        m_named = true;
    }

    std::filesystem::path m_target, m_path;
    int m_handle = -1;
    bool m_named = false;
    bool m_kept = false;
};

void sync_folder_of(const std::filesystem::path& path)
{
    int handle = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::uintmax_t limit)
{
    int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        unreadable(path, errno);
    std::string bytes;
    std::array<char, 65536> chunk;
    ssize_t got = 0;
    while (bytes.size() <= limit && ((got = ::read(handle, chunk.data(), chunk.size())) > 0 || (got < 0 && errno == EINTR))) {
        if (got > 0)
            bytes.append(chunk.data(), static_cast<size_t>(got));
    }
    int error = errno;
    ::close(handle);
    if (got < 0)
        unreadable(path, error);
    if (bytes.size() > limit)
        throw Failure(Failure::Kind::disk, "file.too_large", path.string());
    return bytes;
}

void write_atomically(const std::filesystem::path& path, std::string_view bytes)
{
    // A link stays a link, and what it leads to is replaced; a device or a pipe would be lost for good.
    std::error_code error;
    const bool is_link = std::filesystem::is_symlink(std::filesystem::symlink_status(path, error));
    const auto target = is_link ? std::filesystem::weakly_canonical(path, error) : path;
    const auto status = std::filesystem::status(target, error);
    if (std::filesystem::is_directory(status))
        unwritable(path, EISDIR);
    if (target.empty() || std::filesystem::is_symlink(std::filesystem::symlink_status(target, error)) || std::filesystem::is_other(status))
        unwritable(path, EINVAL);
    NewFile file(target);
    file.write(bytes);
    file.keep();
    sync_folder_of(target);
}

void make_folder(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        unwritable(path, error.value());
    if (!std::filesystem::is_directory(path))
        unwritable(path, ENOTDIR);
}

}  // namespace base
