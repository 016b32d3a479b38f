// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace gui {

/// A folder of one's own for the sample, so that nothing done there matters. Gone when it goes.
class SampleFolder {
public:
    /// Throws Failure where none can be made.
    SampleFolder();
    SampleFolder(const SampleFolder&) = delete;
    SampleFolder& operator=(const SampleFolder&) = delete;
    ~SampleFolder();

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

}  // namespace gui
