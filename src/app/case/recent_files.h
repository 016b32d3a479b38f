// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

namespace app {

/// The case files that a user opened last, kept in the user's own folder (recent.json): their paths and nothing else.
class RecentFiles {
public:
    struct Entry {
        std::filesystem::path path;
        /// Not there any more, or not reachable just now.
        bool missing = false;
    };
    static constexpr size_t most = 10;

    /// `folder` is made at the first `add`; empty: nothing is kept.
    explicit RecentFiles(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Newest first. A list that cannot be read counts as empty.
    std::vector<Entry> all() const;
    /// To the top. Failure where the disk refuses; the old list then stands.
    void add(const std::filesystem::path& file);
    void remove(const std::filesystem::path& file);

private:
    std::vector<std::filesystem::path> read() const;
    void write(const std::vector<std::filesystem::path>& files) const;

    std::filesystem::path m_folder;
};

}  // namespace app
