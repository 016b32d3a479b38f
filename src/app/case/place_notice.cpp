// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/place_notice.h"

#include "storage/file/place.h"

namespace app {

std::optional<Notice> notice_of_place(const std::filesystem::path& file, bool read_only, const storage::Surroundings* surroundings)
{
    const storage::ThisMachine machine;
    const auto place = storage::place_of(file, surroundings ? *surroundings : machine);
    const std::map<std::string, std::string> values{{"service", std::string(storage::service_name(place.service))}, {"folder", place.root.string()}};
    if (place.kind == storage::FilePlace::Kind::sync_folder && !read_only)
        domain::refuse("place.sync_folder", "file", values);
    if (place.kind == storage::FilePlace::Kind::sync_folder)
        return Notice{"place.sync_folder_read", "file", values};
    if (place.kind == storage::FilePlace::Kind::network)
        return Notice{"place.network", "file", values};
    return std::nullopt;
}

}  // namespace app
