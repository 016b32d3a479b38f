// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

class wxEventLoopSource;

namespace gui {

class InstanceEars;

/// One window for each own folder: whoever starts the program again is shown the window that is there. Speaks through a socket
/// that only this user can reach.
class SingleInstance {
public:
    /// `run_folder`: XDG_RUNTIME_DIR; where it is empty, the own folder. An empty own folder has no part in it: then every
    /// start is the first.
    SingleInstance(const std::filesystem::path& own_folder, const std::filesystem::path& run_folder);
    SingleInstance(const SingleInstance&) = delete;
    SingleInstance& operator=(const SingleInstance&) = delete;
    ~SingleInstance();

    bool is_first() const { return m_is_first; }
    /// To the first: open this file, or with an empty path show yourself. False where it does not answer in time.
    bool hand_over(const std::filesystem::path& file) const;
    /// What the others hand over, on the window's thread, once the event loop runs.
    void listen(std::function<void(const std::filesystem::path& file)> heard);

private:
    void hear();

    std::filesystem::path m_socket_path;
    bool m_is_first = true;
    int m_lock = -1, m_socket = -1;
    std::function<void(const std::filesystem::path&)> m_heard;
    std::unique_ptr<InstanceEars> m_ears;
    std::unique_ptr<wxEventLoopSource> m_source;
};

}  // namespace gui
