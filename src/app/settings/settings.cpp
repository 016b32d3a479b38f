// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include "base/failure.h"
#include "base/files.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* file_name = "settings.json";
/// A window smaller than this was never one; a larger one fits no screen.
constexpr int least_side = 200, most_side = 20000;
constexpr std::uintmax_t most_bytes = 1 << 20;

constexpr std::pair<Look, const char*> looks[] = {{Look::desktop, "desktop"}, {Look::light, "light"}, {Look::dark, "dark"}};

/// An object, also where there is no file or none that can be read.
Json document(const std::filesystem::path& path)
{
    try {
        auto read = Json::parse(base::read_file(path, most_bytes), nullptr, false);
        if (read.is_object())
            return read;
    }
    catch (const base::Failure&) {
    }
    return Json::object();
}

std::optional<int> whole_number(const Json& object, const char* key, int least, int most)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer())
        return std::nullopt;
    const auto value = found->get<std::int64_t>();
    return value < least || value > most ? std::nullopt : std::optional(static_cast<int>(value));
}

std::string word(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<WindowPlace> place(const Json& object)
{
    const auto found = object.find("window");
    if (found == object.end() || !found->is_object())
        return std::nullopt;
    const auto x = whole_number(*found, "x", -most_side, most_side), y = whole_number(*found, "y", -most_side, most_side);
    const auto width = whole_number(*found, "width", least_side, most_side), height = whole_number(*found, "height", least_side, most_side);
    if (!x || !y || !width || !height)
        return std::nullopt;
    const auto maximized = found->find("maximized");
    return WindowPlace{*x, *y, *width, *height, maximized != found->end() && maximized->is_boolean() && maximized->get<bool>()};
}

}  // namespace

Settings SettingsFile::read() const
{
    Settings settings;
    if (m_folder.empty())
        return settings;
    const auto object = document(m_folder / file_name);
    settings.language = base::language_from(word(object, "language"));
    for (const auto& [look, name] : looks) {
        if (word(object, "look") == name)
            settings.look = look;
    }
    settings.text_size = whole_number(object, "text_size", Settings::least_text, Settings::most_text).value_or(settings.text_size);
    settings.lock_after = whole_number(object, "lock_after", Settings::least_minutes, Settings::most_minutes).value_or(settings.lock_after);
    settings.window = place(object);
    settings.page = word(object, "page");
    return settings;
}

void SettingsFile::write(const Settings& settings) const
{
    if (m_folder.empty())
        return;
    auto object = document(m_folder / file_name);
    if (settings.language)
        object["language"] = std::string(base::code(*settings.language));
    else
        object.erase("language");
    for (const auto& [look, name] : looks) {
        if (settings.look == look)
            object["look"] = name;
    }
    object["text_size"] = settings.text_size;
    object["lock_after"] = settings.lock_after;
    if (settings.window) {
        auto& window = object["window"];
        if (!window.is_object())
            window = Json::object();
        window["x"] = settings.window->x;
        window["y"] = settings.window->y;
        window["width"] = settings.window->width;
        window["height"] = settings.window->height;
        window["maximized"] = settings.window->maximized;
    }
    object["page"] = settings.page;
    base::make_folder(m_folder);
    // What is no UTF-8 came from a damaged file; it must not keep the rest from being saved.
    base::write_atomically(m_folder / file_name, object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace app
