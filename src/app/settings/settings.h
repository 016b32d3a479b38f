// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <filesystem>
#include <optional>
#include <string>

namespace app {

/// Light and dark whatever the desktop says; a desktop in high contrast is always followed.
enum class Look { desktop, light, dark };

/// Where the window stood, in device-independent pixels. A desktop that places windows itself is only asked for the size.
struct WindowPlace {
    int x = 0, y = 0, width = 0, height = 0;
    bool maximized = false;
    bool operator==(const WindowPlace&) const = default;
};

/// What a user has chosen for the program, whatever case file is open. Nothing of any case stands here.
struct Settings {
    static constexpr int least_text = 100, most_text = 200, text_step = 25;
    static constexpr int least_minutes = 1, most_minutes = 240;

    /// Empty: the desktop's.
    std::optional<base::Language> language = {};
    Look look = Look::desktop;
    /// Per cent of the desktop's own size.
    int text_size = 100;
    /// Minutes without a key or the mouse until the file is locked.
    int lock_after = 10;
    std::optional<WindowPlace> window = {};
    /// The page that was in view, by name.
    std::string page = {};
    bool operator==(const Settings&) const = default;
};

/// settings.json in the user's own folder.
class SettingsFile {
public:
    /// An empty folder: nothing is read or kept.
    explicit SettingsFile(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// A value that is missing or cannot be is as it was at first; so are all where the file is damaged.
    Settings read() const;
    /// At once and whole. What another version of the program keeps there stays. Failure as of write_atomically.
    void write(const Settings& settings) const;

private:
    std::filesystem::path m_folder;
};

}  // namespace app
