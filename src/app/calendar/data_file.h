// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/texts.h"
#include "app/table_words.h"
#include "domain/calendar/deadline.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>

// How the calendar's data files are read: the program's own, or the municipality's in its folder of templates.
namespace app::calendar_data {

using nlohmann::json;

/// The user's file of that name ("calendar/no.json") where there is one, else the program's; checked against the schema
/// ("calendar" or "framework"). Refuses "data.damaged" {file, at, code} for a fault in the user's file.
struct DataFile {
    /// As it is called in messages.
    std::string name;
    json content;
    bool own = false;

    static std::optional<DataFile> find(const std::filesystem::path& templates, const std::string& name, const char* schema);
    /// For what a schema cannot say.
    [[noreturn]] void fault(const std::string& at, const std::string& what) const;
};

SourceOf source(const json& row);
std::vector<domain::Anchor> anchors(const DataFile& file, const json& row, const char* name);

}  // namespace app::calendar_data
