// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

/// The whole file. Throws Failure "file.not_found", "file.read_forbidden", "file.is_folder", "file.unreadable", or
/// "file.too_large" above the limit (bytes).
std::string read_file(const std::filesystem::path& path, std::uintmax_t limit = 256u << 20);

/// All or nothing, and on disk when it returns: a new file beside the target (owner-only rights), written, synced,
/// then renamed over it, and the folder synced. Throws Failure "file.disk_full", "file.write_forbidden",
/// "file.no_folder", "file.is_folder" or "file.unwritable"; the old file then stands as it was and nothing is left
/// behind.
void write_atomically(const std::filesystem::path& path, std::string_view bytes);

/// Makes the folder, and those above it, where they do not exist. Failures as above.
void make_folder(const std::filesystem::path& path);

}  // namespace base
