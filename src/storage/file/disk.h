// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace storage {

/// Its bytes are on the disk when this returns. Never for a file that is open as a database in this process: closing
/// any handle to it would drop the database's locks.
void sync_file(const std::filesystem::path& path);
/// The names in the folder are on the disk, as far as its file system can say so.
void sync_folder(const std::filesystem::path& folder);
/// Puts `from` where `to` is or shall be, at once and for good. Same folder or at least the same disk.
void move_into_place(const std::filesystem::path& from, const std::filesystem::path& to);

/// A name beside the target that nobody has. Gone again when this goes, unless it was moved away.
class ScratchFile {
public:
    explicit ScratchFile(const std::filesystem::path& target);
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile();

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Throws the Failure for an errno: storage.full, storage.read_only, storage.cannot_open or storage.failed.
[[noreturn]] void raise_system(const std::filesystem::path& path, int error);

}  // namespace storage
