// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/merge_forms.h"

#include "app/open_form/parse.h"
#include "app/open_form/read.h"
#include "app/open_form/write.h"

#include <algorithm>
#include <map>

namespace app {
namespace {

using nlohmann::json;

bool is_withheld(const json& value)
{
    return value.is_object() && value.size() == 1 && value.contains("withheld");
}

/// Records, which belong together by their keys and not by their places.
bool is_keyed(const json& array)
{
    return std::all_of(array.begin(), array.end(), [](const json& each) { return each.is_object() && each.contains("key"); });
}

class Merge {
public:
    Merge(json first, domain::Faults& faults) : m_whole(std::move(first)), m_faults(faults) {}

    void add(const json& form, size_t file)
    {
        m_file = file;
        merge(m_whole, form, "");
    }
    const json& whole() const { return m_whole; }

private:
    void conflict(const std::string& path) { m_faults.add("merge.conflict", path, {{"file", std::to_string(m_file)}}); }

    void merge(json& into, const json& other, const std::string& path)
    {
        if (is_withheld(other) || into == other)
            return;
        if (is_withheld(into))
            into = other;
        else if (into.is_object() && other.is_object())
            merge_fields(into, other, path);
        else if (into.is_array() && other.is_array() && is_keyed(into) && is_keyed(other))
            merge_records(into, other, path);
        else if (into.is_array() && other.is_array() && into.size() == other.size()) {
            for (size_t i = 0; i < into.size(); ++i)
                merge(into[i], other[i], path + "/" + std::to_string(i));
        }
        else
            conflict(path);
    }
    void merge_fields(json& into, const json& other, const std::string& path)
    {
        for (auto& [name, value] : into.items()) {
            const auto place = path + "/" + open_form::pointer_step(name);
            if (const auto same = other.find(name); same != other.end())
                merge(value, *same, place);
            else
                conflict(place);
        }
        for (const auto& [name, value] : other.items()) {
            if (!into.contains(name))
                conflict(path + "/" + open_form::pointer_step(name));
        }
    }
    void merge_records(json& into, const json& other, const std::string& path)
    {
        std::map<std::string, const json*> by_key;
        for (const auto& each : other)
            by_key.emplace(each["key"].get<std::string>(), &each);
        for (size_t i = 0; i < into.size(); ++i) {
            const auto same = by_key.find(into[i]["key"].get<std::string>());
            if (same == by_key.end()) {
                conflict(path + "/" + std::to_string(i));
                continue;
            }
            merge(into[i], *same->second, path + "/" + std::to_string(i));
            by_key.erase(same);
        }
        // What only the later file has, has no place in the first.
        if (!by_key.empty())
            conflict(path);
    }

    json m_whole;
    domain::Faults& m_faults;
    size_t m_file = 1;
};

/// As this program writes it, so that what was left out and what was said though it went without saying are alike.
json normal(const std::string& form, size_t file, domain::Faults& faults)
{
    try {
        const auto read = read_whole_form(form);
        return json::parse(write_open_form(read.records, read.documents));
    }
    catch (const domain::Refused& refused) {
        for (auto each : refused.complaints()) {
            each.values.emplace("file", std::to_string(file));
            faults.add(each.code, each.field, each.values);
        }
        return {};
    }
}

}  // namespace

std::string merge_forms(const std::vector<std::string>& forms)
{
    domain::Faults faults;
    std::vector<json> normals;
    for (size_t i = 0; i < forms.size(); ++i)
        normals.push_back(normal(forms[i], i + 1, faults));
    faults.raise();
    if (normals.empty())
        domain::refuse("form.not_json", "", {{"byte", "0"}, {"line", "1"}, {"column", "1"}});
    Merge merge(std::move(normals[0]), faults);
    for (size_t i = 1; i < normals.size(); ++i)
        merge.add(normals[i], i + 1);
    faults.raise();
    const auto whole = read_whole_form(merge.whole().dump());
    return write_open_form(whole.records, whole.documents);
}

}  // namespace app
