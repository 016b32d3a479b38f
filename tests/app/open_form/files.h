// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/open_form/read.h"
#include "base/files.h"

#include <algorithm>

// Reads of tests/data, and what a refusal says.
namespace files {

inline std::string bytes(const std::string& name)
{
    return base::read_file(std::filesystem::path(RADSLAG_TEST_DATA) / name);
}

inline domain::Case read(const std::string& name)
{
    return app::read_open_form(bytes(name));
}

/// "code field", sorted; empty when the bytes are accepted.
inline std::vector<std::string> refused(std::string_view form)
{
    std::vector<std::string> told;
    try {
        app::read_open_form(form);
    }
    catch (const domain::Refused& refusal) {
        for (const auto& each : refusal.complaints())
            told.push_back(each.code + " " + each.field);
    }
    std::sort(told.begin(), told.end());
    return told;
}

using Told = std::vector<std::string>;

}  // namespace files
