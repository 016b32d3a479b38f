// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file/disk.h"

#include "base/failure.h"
#include "base/hash.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace storage {

void raise_system(const std::filesystem::path& path, int error)
{
    const char* code = "storage.failed";
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        code = "storage.full";
    else if (error == EROFS || error == EACCES || error == EPERM)
        code = "storage.read_only";
    else if (error == ENOENT || error == ENOTDIR || error == EISDIR || error == ENAMETOOLONG)
        code = "storage.cannot_open";
    throw base::Failure(base::Failure::Kind::disk, code, path.string() + ": " + std::strerror(error));
}

void sync_file(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        raise_system(path, errno);
    const int error = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    if (error != 0)
        raise_system(path, error);
}

void sync_folder(const std::filesystem::path& folder)
{
    const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    // Some network file systems refuse; they write names through anyway.
    ::fsync(handle);
    ::close(handle);
}

void move_into_place(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        raise_system(to, errno);
    sync_folder(to.parent_path());
}

ScratchFile::ScratchFile(const std::filesystem::path& target)
{
    std::array<std::uint8_t, 6> salt;
    base::fill_random(salt);
    m_path = target;
    m_path += "." + base::hex(salt) + ".new";
}

ScratchFile::~ScratchFile()
{
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
    for (const char* trail : {"-journal", "-wal", "-shm"}) {
        auto companion = m_path;
        companion += trail;
        std::filesystem::remove(companion, ignored);
    }
}

}  // namespace storage
