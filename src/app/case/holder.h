// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"

namespace app {

/// Who works in a case file, read off the sign beside it without opening anything: the notice "file.open_by" {who, since,
/// host, elsewhere}; nothing where nobody does.
std::optional<Notice> who_has(const std::filesystem::path& file);

}  // namespace app
