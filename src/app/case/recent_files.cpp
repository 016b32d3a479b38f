// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/recent_files.h"

#include "base/failure.h"
#include "base/files.h"
#include "base/text.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using nlohmann::json;

constexpr const char* name = "recent.json";
constexpr std::uintmax_t largest = 1u << 20;

std::filesystem::path tidied(const std::filesystem::path& file)
{
    std::error_code error;
    const auto whole = std::filesystem::absolute(file, error);
    return (error ? file : whole).lexically_normal();
}

}  // namespace

std::vector<std::filesystem::path> RecentFiles::read() const
{
    std::vector<std::filesystem::path> files;
    if (m_folder.empty())
        return files;
    try {
        const auto list = json::parse(base::read_file(m_folder / name, largest));
        for (const auto& each : list.at("files").get<std::vector<std::string>>()) {
            if (files.size() < most)
                files.emplace_back(each);
        }
    }
    catch (const base::Failure&) {
        // None yet, or not for us to read: a convenience, and no reason to keep anybody from working.
    }
    catch (const json::exception&) {
    }
    return files;
}

void RecentFiles::write(const std::vector<std::filesystem::path>& files) const
{
    auto paths = json::array();
    for (const auto& each : files)
        paths.push_back(each.string());
    base::make_folder(m_folder);
    base::write_atomically(m_folder / name, json{{"form", "radslag-recent"}, {"version", 1}, {"files", std::move(paths)}}.dump(2) + "\n");
}

std::vector<RecentFiles::Entry> RecentFiles::all() const
{
    std::vector<Entry> entries;
    for (auto& each : read()) {
        std::error_code error;
        const bool missing = !std::filesystem::is_regular_file(each, error);
        entries.push_back({std::move(each), missing});
    }
    return entries;
}

void RecentFiles::add(const std::filesystem::path& file)
{
    const auto path = tidied(file);
    // JSON holds text only; such a name the user has to find anew.
    if (m_folder.empty() || !base::is_utf8(path.string()))
        return;
    auto files = read();
    if (!files.empty() && files.front() == path)
        return;
    std::erase(files, path);
    files.insert(files.begin(), path);
    if (files.size() > most)
        files.resize(most);
    write(files);
}

void RecentFiles::remove(const std::filesystem::path& file)
{
    auto files = read();
    if (std::erase(files, tidied(file)) > 0)
        write(files);
}

}  // namespace app
