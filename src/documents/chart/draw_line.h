// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace documents {

/// A line to be pointed at.
struct LineFace {
    base::Picture picture;
    /// Its points, in their order.
    std::vector<base::Picture::Point> spots = {};
};

/// A measured figure from day to day, with where it began and where it should go, in a picture of this width (points):
/// {"points":[{"at","label","value","text"}] in order of their days, "levels":[{"label","value","text","role"}] (dashed; role
/// good or muted), "band":[low,high]|null, "days":[{"at","text"}], "today":{"at","text"}|null, "to", "empty"}. `at` and
/// `to` are days after the first one; "empty" is said where nothing was measured; "height" may be given, in points.
LineFace draw_line(const nlohmann::json& line, double width);

}  // namespace documents
