// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"

namespace domain {

/// Full, or composed without the closed text.
enum class Edition { full, public_ };
template <>
struct Codes<Edition> {
    static constexpr Code<Edition> all[] = {{Edition::full, "full"}, {Edition::public_, "public"}};
};

}  // namespace domain
