// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "storage/file/place.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <map>

using storage::FilePlace;
using storage::place_of;
using Kind = FilePlace::Kind;
using Service = FilePlace::Service;

namespace {

class Told final : public storage::Surroundings {
public:
    std::vector<std::string> names_in(const std::filesystem::path& folder) const override
    {
        auto found = names.find(folder.string());
        return found == names.end() ? std::vector<std::string>() : found->second;
    }
    std::uint64_t file_system(const std::filesystem::path&) const override { return type; }
    std::string mounted_as(const std::filesystem::path&) const override { return mount; }
    std::filesystem::path resolved(const std::filesystem::path& path) const override
    {
        auto found = links.find(path.string());
        return found == links.end() ? path : std::filesystem::path(found->second);
    }

    std::map<std::string, std::vector<std::string>> names;
    std::map<std::string, std::string> links;
    std::uint64_t type = 0xEF53;
    std::string mount = "ext4";
};

FilePlace sync(Service service, const std::string& root)
{
    return {Kind::sync_folder, service, root};
}

}  // namespace

TEST_CASE("A plain folder on a plain disk is local")
{
    Told machine;
    CHECK(place_of("/users/kari/Documents/fjellvik.radslag", machine) == FilePlace());
    machine.names["/users/kari"] = {".bashrc", ".dropboxrc", "notes.txt"};
    CHECK(place_of("/users/kari/Dropbox-like/fjellvik.radslag", machine).kind == Kind::sync_folder);
    CHECK(place_of("/users/kari/Backup of OneDrive/fjellvik.radslag", machine) == FilePlace());
    CHECK(place_of("/users/kari/nextcloudy/fjellvik.radslag", machine) == FilePlace());
    // The file's own name says nothing about its place.
    CHECK(place_of("/users/kari/Dropbox", machine) == FilePlace());
}

TEST_CASE("Sync folders are known by the names that the services give them")
{
    Told machine;
    const std::map<std::string, Service> folders{
        {"OneDrive", Service::onedrive},
        {"OneDrive - Fjellvik kommune", Service::onedrive},
        {"OneDrive \xe2\x80\x93 Personal", Service::onedrive},
        {"OneDrive-Fjellvikkommune", Service::onedrive},
        {"Dropbox", Service::dropbox},
        {"dropbox", Service::dropbox},
        {"Dropbox (Fjellvik)", Service::dropbox},
        {"Nextcloud", Service::nextcloud},
        {"ownCloud", Service::nextcloud},
        {"Mobile Documents", Service::icloud},
        {"com~apple~CloudDocs", Service::icloud},
        {"iCloudDrive", Service::icloud},
        {"Google Drive", Service::google_drive},
        {"GoogleDrive-kari@example.no", Service::google_drive},
    };
    for (const auto& [name, service] : folders) {
        INFO(name);
        CHECK(place_of("/users/kari/" + name + "/council/2026/fjellvik.radslag", machine) == sync(service, "/users/kari/" + name));
    }
}

TEST_CASE("Sync folders are known by the files that the services leave in them")
{
    const std::map<std::string, Service> markers{
        {".dropbox", Service::dropbox},
        {".dropbox.cache", Service::dropbox},
        {".sync_6a3f.db", Service::nextcloud},
        {"._sync_6a3f.db", Service::nextcloud},
        {".nextcloudsync.log", Service::nextcloud},
        {".owncloudsync.log", Service::nextcloud},
        {".849C9593-D756-4E56-8D6E-42412F2A707B", Service::onedrive},
        {".tmp.driveupload", Service::google_drive},
        {".stfolder", Service::other},
    };
    for (const auto& [name, service] : markers) {
        INFO(name);
        Told machine;
        machine.names["/data/team"] = {"readme.txt", name};
        CHECK(place_of("/data/team/council/fjellvik.radslag", machine) == sync(service, "/data/team"));
        CHECK(place_of("/data/other/fjellvik.radslag", machine) == FilePlace());
    }
}

TEST_CASE("A link into a sync folder does not hide it, nor does a link out of one")
{
    Told machine;
    machine.links["/users/kari/work/fjellvik.radslag"] = "/users/kari/Nextcloud/work/fjellvik.radslag";
    CHECK(place_of("/users/kari/work/fjellvik.radslag", machine) == sync(Service::nextcloud, "/users/kari/Nextcloud"));
    machine.links["/users/kari/Dropbox/fjellvik.radslag"] = "/data/fjellvik.radslag";
    CHECK(place_of("/users/kari/Dropbox/fjellvik.radslag", machine) == sync(Service::dropbox, "/users/kari/Dropbox"));
    CHECK(place_of("/users/kari/x/../Dropbox/fjellvik.radslag", machine).kind == Kind::sync_folder);
}

TEST_CASE("A network share is known by its file system")
{
    for (std::uint64_t type : {0x6969ull, 0x517Bull, 0xFF534D42ull, 0xFE534D42ull, 0x5346414Full, 0x01021997ull}) {
        Told machine;
        machine.type = type;
        CHECK(place_of("/mnt/felles/fjellvik.radslag", machine) == FilePlace{Kind::network, Service::none, "/mnt/felles"});
    }
    Told machine;
    machine.type = 0x65735546;
    machine.mount = "fuse.sshfs";
    CHECK(place_of("/mnt/felles/fjellvik.radslag", machine).kind == Kind::network);
    // A stick with NTFS comes through FUSE too, and is as local as can be.
    machine.mount = "fuseblk";
    CHECK(place_of("/media/stick/fjellvik.radslag", machine) == FilePlace());
    machine.mount = "fuse.onedriver";
    CHECK(place_of("/mnt/cloud/fjellvik.radslag", machine) == sync(Service::onedrive, "/mnt/cloud"));
}

TEST_CASE("A sync folder on a share is refused as a sync folder")
{
    Told machine;
    machine.type = 0xFE534D42;
    CHECK(place_of("/mnt/felles/OneDrive/fjellvik.radslag", machine).kind == Kind::sync_folder);
}

TEST_CASE("Services have the same name in every language")
{
    CHECK(storage::service_name(Service::onedrive) == "OneDrive");
    CHECK(storage::service_name(Service::icloud) == "iCloud Drive");
    CHECK(storage::service_name(Service::none).empty());
}

TEST_CASE("This machine answers for a real folder, also for a file that does not exist yet")
{
    support::TempDir folder;
    storage::ThisMachine machine;
    CHECK(machine.file_system(folder / "new" / "fjellvik.radslag") != 0);
    CHECK_FALSE(machine.mounted_as(folder / "fjellvik.radslag").empty());
    base::write_atomically(folder / ".sync_1.db", "");
    CHECK(place_of(folder / "fjellvik.radslag", machine) == sync(Service::nextcloud, folder.path().string()));
    std::filesystem::remove(folder / ".sync_1.db");
    // The settings folder of Dropbox in a home is no marker; its marker is a file.
    std::filesystem::create_directory(folder / ".dropbox");
    CHECK(place_of(folder / "fjellvik.radslag", machine).kind != Kind::sync_folder);
    std::filesystem::create_directory(folder / "Nextcloud");
    std::filesystem::create_directory_symlink(folder / "Nextcloud", folder / "work");
    CHECK(place_of(folder / "work" / "fjellvik.radslag", machine).service == Service::nextcloud);
    CHECK(machine.names_in(folder / "no such folder").empty());
}
