// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/own_folder.h"

namespace base {

std::filesystem::path own_folder(const char* data_home, const char* home)
{
    const std::filesystem::path data(data_home ? data_home : "");
    if (data.is_absolute())
        return data / "radslag";
    const std::filesystem::path user(home ? home : "");
    return user.is_absolute() ? user / ".local" / "share" / "radslag" : std::filesystem::path();
}

}  // namespace base
