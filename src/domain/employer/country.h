// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"

namespace domain {

enum class Country { no, se, fi };
template <>
struct Codes<Country> {
    static constexpr Code<Country> all[] = {{Country::no, "NO"}, {Country::se, "SE"}, {Country::fi, "FI"}};
};

}  // namespace domain
