// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// Where a case file lies. In a sync folder a live file is copied half-written and comes back as a conflict; it may
/// only be read there. On a network share everything hangs on the server's locking.
struct FilePlace {
    enum class Kind { local, network, sync_folder };
    enum class Service { none, onedrive, dropbox, nextcloud, icloud, google_drive, other };

    Kind kind = Kind::local;
    Service service = Service::none;
    /// The folder that gave it away; empty for local.
    std::filesystem::path root = {};
    bool operator==(const FilePlace&) const = default;
};

/// What is asked of the machine. Tests answer themselves.
class Surroundings {
public:
    virtual ~Surroundings() = default;
    /// The names in a folder; none where it cannot be read.
    virtual std::vector<std::string> names_in(const std::filesystem::path& folder) const = 0;
    /// f_type of statfs(2) for the nearest part of the path that exists; 0 where nothing can be said.
    virtual std::uint64_t file_system(const std::filesystem::path& path) const = 0;
    /// "cifs", "ext4", "fuse.sshfs" …: the type by which it is mounted; empty where nothing can be said.
    virtual std::string mounted_as(const std::filesystem::path& path) const = 0;
    /// With all links followed as far as the path exists.
    virtual std::filesystem::path resolved(const std::filesystem::path& path) const = 0;
};

class ThisMachine final : public Surroundings {
public:
    std::vector<std::string> names_in(const std::filesystem::path& folder) const override;
    std::uint64_t file_system(const std::filesystem::path& path) const override;
    std::string mounted_as(const std::filesystem::path& path) const override;
    std::filesystem::path resolved(const std::filesystem::path& path) const override;
};

/// For a file that exists or shall be made. Looks at the folders above it as written and with links followed: marker
/// files and folder names of the services, then the file system's type.
FilePlace place_of(const std::filesystem::path& file, const Surroundings& surroundings);

/// "OneDrive", "Dropbox" …: a name, the same in every language. Empty for none and other.
std::string_view service_name(FilePlace::Service service);

}  // namespace storage
