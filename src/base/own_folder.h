// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace base {

/// Where the program keeps what it remembers for its user, by the values of XDG_DATA_HOME and HOME; null where one is not set. A
/// relative path counts as none (XDG Base Directory Specification); empty where neither says.
std::filesystem::path own_folder(const char* data_home, const char* home);

}  // namespace base
