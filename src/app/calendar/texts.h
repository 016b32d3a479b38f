// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <map>
#include <string>

namespace app {

/// A text of a data file, in every written form.
using Texts = std::map<base::Language, std::string>;

/// Where a row of a data file comes from. What nobody qualified has looked at shows as to be confirmed locally.
struct SourceOf {
    std::string name;
    std::string url;
    bool checked = false;
};

}  // namespace app
