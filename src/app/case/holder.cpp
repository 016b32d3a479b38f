// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/holder.h"

#include "app/case/file_parts.h"

namespace app {

std::optional<Notice> who_has(const std::filesystem::path& file)
{
    const auto here = storage::holder_here({}, {});
    const auto held = storage::LockFile::look(file, here.host);
    if (!held || !held->holder)
        return std::nullopt;
    return Notice{"file.open_by", "file", holder_values(*held)};
}

}  // namespace app
