// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/data_file.h"

#include "app/open_form/schema.h"
#include "base/failure.h"
#include "base/files.h"
#include "base/resource.h"

namespace app::calendar_data {
std::optional<DataFile> DataFile::find(const std::filesystem::path& templates, const std::string& name, const char* schema)
{
    DataFile file{name, {}, false};
    std::string own;
    std::optional<std::string_view> text;
    if (const auto path = templates / name; !templates.empty() && std::filesystem::is_regular_file(path)) {
        file.own = true;
        own = base::read_file(path);
        text = own;
    }
    else
        text = base::find_resource("templates/" + name);
    if (!text)
        return std::nullopt;
    file.content = json::parse(*text, nullptr, false);
    if (file.content.is_discarded())
        file.fault("", "form.not_json");
    // What was compiled in was checked when it was tested.
    if (file.own) {
        domain::Faults faults;
        open_form::Schema(json::parse(base::resource("templates/" + std::string(schema) + ".schema.json"))).check(file.content, faults);
        if (!faults.none())
            file.fault(faults.all().front().field, faults.all().front().code);
    }
    return file;
}

void DataFile::fault(const std::string& at, const std::string& what) const
{
    if (!own)
        base::broken("data.damaged", name + " " + at + " " + what);
    domain::refuse("data.damaged", name, {{"file", name}, {"at", at}, {"what", what}});
}

SourceOf source(const json& row)
{
    const auto& of = row.at("source");
    return {of.at("name").get<std::string>(), of.at("url").get<std::string>(), row.value("checked", of.value("mark", "") == "S")};
}

std::vector<domain::Anchor> anchors(const DataFile& file, const json& row, const char* name)
{
    std::vector<domain::Anchor> all;
    for (const auto& each : row.value(name, json::array())) {
        const auto anchor = domain::Anchor::from(each.get<std::string>());
        if (!anchor)
            file.fault(name, each.get<std::string>());
        all.push_back(*anchor);
    }
    return all;
}

}  // namespace app::calendar_data
