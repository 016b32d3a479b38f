// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/wordy_keys.h"

#include "app/open_form/parse.h"

#include <algorithm>

namespace app::open_form {
namespace {

using nlohmann::json;

bool is_wordy(std::string_view key)
{
    return key.size() > 40 || std::count_if(key.begin(), key.end(), [](char c) { return c == '-' || c == '_' || c == '.'; }) > 4;
}

void look(const json& node, const std::string& path, std::vector<domain::Warning>& found)
{
    if (node.is_array()) {
        for (size_t i = 0; i < node.size(); ++i)
            look(node[i], path + "/" + std::to_string(i), found);
    }
    if (!node.is_object())
        return;
    for (const auto& [name, child] : node.items()) {
        if (child.is_structured())
            look(child, path + "/" + pointer_step(name), found);
        else if (name == "key" && child.is_string() && is_wordy(child.get_ref<const std::string&>()))
            found.push_back({"form.wordy_key", path + "/key", {{"key", shown(child.get_ref<const std::string&>())}}});
    }
}

}  // namespace

std::vector<domain::Warning> wordy_keys(const json& form)
{
    std::vector<domain::Warning> found;
    look(form, "", found);
    return found;
}

}  // namespace app::open_form
