// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace app {

/// Words of one of our tables: {"nb": …, "nn": …, "sv": …, "en": …}; one that lacks a language is a fault of ours.
inline std::map<base::Language, std::string> in_all_languages(const nlohmann::json& words)
{
    std::map<base::Language, std::string> all;
    for (auto language : base::all_languages)
        all[language] = words.at(std::string(base::code(language))).get<std::string>();
    return all;
}

}  // namespace app
