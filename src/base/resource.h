// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace base {

/// Bytes compiled into the program, by the name they have in the source tree, for example
/// "templates/law/no.json", "fonts/sans-Regular.ttf", "words/nb.mo" or "sample/fjellvik.json".
std::optional<std::string_view> find_resource(std::string_view name);

/// As above; a name that does not exist is a fault of ours and throws Failure.
std::string_view resource(std::string_view name);

/// The names that begin with this prefix, sorted.
std::vector<std::string_view> resource_names(std::string_view prefix);

namespace detail {
struct ResourceRow {
    const char* name;
    const char* begin;
    const char* end;
};
extern const ResourceRow resource_rows[];
extern const unsigned resource_count;
}  // namespace detail
}  // namespace base
