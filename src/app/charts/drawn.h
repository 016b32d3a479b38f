// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"

#include <string>
#include <vector>

namespace app {

/// A chart with the places in it that mean something: one can go from each to the next, and hear or read what it says.
struct DrawnChart {
    struct Spot {
        base::Picture::Point at;
        std::string reading;
    };
    base::Picture picture;
    std::vector<Spot> spots = {};
};

}  // namespace app
