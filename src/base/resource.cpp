// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resource.h"

#include "base/failure.h"

#include <algorithm>
#include <string>

namespace base {

std::optional<std::string_view> find_resource(std::string_view name)
{
    const auto* end = detail::resource_rows + detail::resource_count;
    const auto* row = std::find_if(detail::resource_rows, end, [&](const auto& r) { return name == r.name; });
    if (row == end)
        return std::nullopt;
    return std::string_view(row->begin, static_cast<size_t>(row->end - row->begin));
}

std::string_view resource(std::string_view name)
{
    if (auto bytes = find_resource(name))
        return *bytes;
    broken("resource.missing", std::string(name));
}

std::vector<std::string_view> resource_names(std::string_view prefix)
{
    std::vector<std::string_view> names;
    for (unsigned i = 0; i < detail::resource_count; ++i) {
        if (std::string_view name = detail::resource_rows[i].name; name.starts_with(prefix))
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace base
