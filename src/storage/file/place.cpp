// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file/place.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <sstream>

namespace storage {
namespace {

using Service = FilePlace::Service;

/// How a name betrays a service. `begins` also accepts what the services append: an account, a number, a company.
struct Sign {
    Service service;
    std::string_view text;
    bool begins = false;
};

// Folders by the names that the services' own programs give them.
constexpr std::array folder_names{
    Sign{Service::onedrive, "onedrive"},
    Sign{Service::onedrive, "onedrive - ", true},
    Sign{Service::onedrive, "onedrive \xe2\x80\x93 ", true},
    Sign{Service::onedrive, "onedrive-", true},
    Sign{Service::dropbox, "dropbox"},
    Sign{Service::dropbox, "dropbox (", true},
    Sign{Service::dropbox, "dropbox-", true},
    Sign{Service::nextcloud, "nextcloud"},
    Sign{Service::nextcloud, "owncloud"},
    Sign{Service::icloud, "mobile documents"},
    Sign{Service::icloud, "com~apple~clouddocs"},
    Sign{Service::icloud, "iclouddrive"},
    Sign{Service::icloud, "icloud drive"},
    Sign{Service::google_drive, "google drive"},
    Sign{Service::google_drive, "googledrive"},
    Sign{Service::google_drive, "googledrive-", true},
};

// Files that the services leave in the folder they watch.
constexpr std::array markers{
    Sign{Service::onedrive, ".849c9593-d756-4e56-8d6e-42412f2a707b"},
    Sign{Service::dropbox, ".dropbox"},
    Sign{Service::dropbox, ".dropbox.cache"},
    Sign{Service::nextcloud, ".sync_", true},
    Sign{Service::nextcloud, "._sync_", true},
    Sign{Service::nextcloud, ".nextcloudsync.log"},
    Sign{Service::nextcloud, ".owncloudsync.log"},
    Sign{Service::google_drive, ".tmp.drivedownload"},
    Sign{Service::google_drive, ".tmp.driveupload"},
    Sign{Service::other, ".stfolder"},
};

// Sync services and file systems that show themselves as a mounted disk.
constexpr std::array mounts{
    Sign{Service::onedrive, "fuse.onedriver"},
    Sign{Service::google_drive, "fuse.google-drive-ocamlfuse"},
    Sign{Service::other, "fuse.rclone"},
};

// Magic numbers of statfs(2), from linux/magic.h and the file systems' own sources.
constexpr std::array<std::uint64_t, 11> network_types{
    0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x5346414F, 0x6B414653, 0x73757245, 0x01021997, 0x00C36400, 0x0BD00BD0, 0x564C};
constexpr std::uint64_t fuse_type = 0x65735546;

std::string lower_ascii(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return text;
}

template <size_t N>
Service recognise(const std::array<Sign, N>& signs, const std::string& name)
{
    const auto low = lower_ascii(name);
    for (const auto& sign : signs) {
        if (sign.begins ? low.starts_with(sign.text) : low == sign.text)
            return sign.service;
    }
    return Service::none;
}

std::optional<FilePlace> sync_folder_above(const std::filesystem::path& file, const Surroundings& surroundings)
{
    for (auto folder = file.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (auto service = recognise(folder_names, folder.filename().string()); service != Service::none)
            return FilePlace{FilePlace::Kind::sync_folder, service, folder};
        for (const auto& name : surroundings.names_in(folder)) {
            auto service = recognise(markers, name);
            if (service != Service::none)
                return FilePlace{FilePlace::Kind::sync_folder, service, folder};
        }
        if (folder == folder.parent_path())
            break;
    }
    return std::nullopt;
}

bool is_network(const std::filesystem::path& file, const Surroundings& surroundings, const std::string& mounted_as)
{
    const auto type = surroundings.file_system(file);
    if (std::find(network_types.begin(), network_types.end(), type) != network_types.end())
        return true;
    // FUSE carries local disks (fuseblk) as well as remote ones (fuse.sshfs); only the mount says which.
    return type == fuse_type && mounted_as.starts_with("fuse.");
}

}  // namespace

FilePlace place_of(const std::filesystem::path& file, const Surroundings& surroundings)
{
    const auto written = std::filesystem::absolute(file).lexically_normal();
    const auto resolved = surroundings.resolved(written);
    for (const auto& path : {written, resolved}) {
        if (auto found = sync_folder_above(path, surroundings))
            return *found;
    }
    const auto mounted_as = surroundings.mounted_as(resolved);
    if (auto service = recognise(mounts, mounted_as); service != Service::none)
        return {FilePlace::Kind::sync_folder, service, resolved.parent_path()};
    if (is_network(resolved, surroundings, mounted_as))
        return {FilePlace::Kind::network, Service::none, resolved.parent_path()};
    return {};
}

std::string_view service_name(FilePlace::Service service)
{
    switch (service) {
    case Service::onedrive: return "OneDrive";
    case Service::dropbox: return "Dropbox";
    case Service::nextcloud: return "Nextcloud";
    case Service::icloud: return "iCloud Drive";
    case Service::google_drive: return "Google Drive";
    case Service::none:
    case Service::other: break;
    }
    return {};
}

std::vector<std::string> ThisMachine::names_in(const std::filesystem::path& folder) const
{
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        std::error_code ignored;
        auto name = each->path().filename().string();
        // Dropbox keeps its settings in a folder by this name in the home; the marker is a file.
        if (name == ".dropbox" && each->is_directory(ignored))
            continue;
        names.push_back(std::move(name));
    }
    return names;
}

std::uint64_t ThisMachine::file_system(const std::filesystem::path& path) const
{
    for (auto each = path; !each.empty(); each = each.parent_path()) {
        struct statfs about {};
        if (::statfs(each.c_str(), &about) == 0)
            // Some machines hold the type in a signed int.
            return static_cast<std::uint64_t>(about.f_type) & 0xffffffffu;
        if (each == each.parent_path())
            break;
    }
    return 0;
}

std::string ThisMachine::mounted_as(const std::filesystem::path& path) const
{
    std::ifstream mounts_file("/proc/self/mountinfo");
    std::string line, best;
    size_t longest = 0;
    while (std::getline(mounts_file, line)) {
        // "36 35 98:0 /root /mount/point options - type source": see proc(5).
        std::istringstream fields(line);
        std::string skipped, point, word, type;
        fields >> skipped >> skipped >> skipped >> skipped >> point;
        while (fields >> word && word != "-") {}
        fields >> type;
        const bool above = point == "/" || path.string() == point || path.string().starts_with(point + "/");
        if (above && point.size() >= longest) {
            longest = point.size();
            best = type;
        }
    }
    return best;
}

std::filesystem::path ThisMachine::resolved(const std::filesystem::path& path) const
{
    std::error_code error;
    auto found = std::filesystem::weakly_canonical(path, error);
    return error ? path : found;
}

}  // namespace storage
