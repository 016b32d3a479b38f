// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/framework.h"

#include "app/calendar/data_file.h"
#include "base/failure.h"
#include "base/resource.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {
namespace {

using namespace calendar_data;

domain::ComplianceCheck check_of(const DataFile& file, const json& row)
{
    domain::ComplianceCheck check;
    check.rules = row.value("rules", std::vector<std::string>{});
    check.facts = anchors(file, row, "facts");
    check.when = anchors(file, row, "when");
    if (row.contains("within_months"))
        check.within_months = row.at("within_months").get<int>();
    if (row.value("same", "appointment") == "all")
        check.same = domain::CalendarRule::Same::all;
    for (const auto& each : row.value("all", json::array()))
        check.all.push_back(check_of(file, each));
    for (const auto& each : row.value("any", json::array()))
        check.any.push_back(check_of(file, each));
    check.enforced = row.value("enforced", "");
    return check;
}

/// A name of a file and nothing else, wherever it comes from.
bool is_name(std::string_view key)
{
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

constexpr std::string_view folder = "templates/frameworks/";

}  // namespace

Framework Framework::of(std::string_view key, const std::filesystem::path& templates)
{
    const auto file = is_name(key) ? DataFile::find(templates, "frameworks/" + std::string(key) + ".json", "framework") : std::nullopt;
    if (!file)
        domain::refuse("framework.unknown", "FRAMEWORK", {{"value", std::string(key)}, {"known", fmt::format("{}", fmt::join(all(templates), " "))}});
    const auto& data = file->content;
    if (data.at("key").get<std::string>() != key)
        file->fault("/key", data.at("key").get<std::string>());
    Framework framework{std::string(key), in_all_languages(data.at("name")), {}, {}, {}};
    framework.source.name = data.at("source").at("name").get<std::string>();
    framework.source.url = data.at("source").at("url").get<std::string>();
    for (const auto& each : data.at("countries")) {
        if (const auto country = domain::from_code<domain::Country>(each.get<std::string>()))
            framework.countries.insert(*country);
    }
    for (const auto& row : data.at("statements")) {
        Statement statement{
            row.at("key").get<std::string>(), in_all_languages(row.at("text")), calendar_data::source(row), {}, {}, row.value("principle", false)};
        if (row.contains("check")) {
            statement.computed = in_all_languages(row.at("computed"));
            statement.check = check_of(*file, row.at("check"));
        }
        framework.statements.push_back(std::move(statement));
    }
    return framework;
}

std::vector<std::string> Framework::all(const std::filesystem::path& templates)
{
    std::set<std::string> keys;
    for (const auto name : base::resource_names(folder)) {
        const auto key = name.substr(folder.size(), name.size() - folder.size() - std::string_view(".json").size());
        if (is_name(key))
            keys.emplace(key);
    }
    const auto own = templates / "frameworks";
    if (!templates.empty() && std::filesystem::is_directory(own)) {
        for (const auto& each : std::filesystem::directory_iterator(own)) {
            if (each.path().extension() == ".json" && is_name(each.path().stem().string()))
                keys.insert(each.path().stem().string());
        }
    }
    return {keys.begin(), keys.end()};
}

bool Framework::has_statement(std::string_view name, const std::filesystem::path& templates)
{
    const auto dot = name.find('.');
    if (dot == name.npos)
        return false;
    const auto keys = all(templates);
    if (std::find(keys.begin(), keys.end(), name.substr(0, dot)) == keys.end())
        return false;
    const auto framework = of(name.substr(0, dot), templates);
    return std::any_of(framework.statements.begin(), framework.statements.end(), [&](const auto& each) { return each.key == name.substr(dot + 1); });
}

}  // namespace app
