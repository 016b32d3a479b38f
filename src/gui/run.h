// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace gui {

/// The whole program with a window, which remembers things in this folder (empty: nowhere). Returns its exit code.
int run(int argc, char** argv, const std::filesystem::path& own_folder);

}  // namespace gui
