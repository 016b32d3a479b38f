// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sample_folder.h"

#include "base/failure.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace gui {

SampleFolder::SampleFolder()
{
    auto name = (std::filesystem::temp_directory_path() / "radslag-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw base::Failure(base::Failure::Kind::disk, "file.no_folder", std::generic_category().message(errno));
    m_path = name;
}

SampleFolder::~SampleFolder()
{
    std::error_code left_behind;
    std::filesystem::remove_all(m_path, left_behind);
}

}  // namespace gui
