// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"

namespace app {

/// Refuses "place.sync_folder" for a live file there; returns the notice that the place deserves, if any.
std::optional<Notice> notice_of_place(const std::filesystem::path& file, bool read_only, const storage::Surroundings* surroundings);

}  // namespace app
