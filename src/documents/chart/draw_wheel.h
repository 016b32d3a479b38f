// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace documents {

/// A wheel to be pointed at: 400 points across, without its legend.
struct WheelFace {
    base::Picture picture;
    /// Where each event stands, in their order; several of one kind and day share a place.
    std::vector<base::Picture::Point> spots;
    /// How far a sign reaches around its spot.
    double reach = 0;
    /// The sign of each kind, in the order of "kinds", each 20 by 20; then those for done, overdue and recurs.
    std::vector<base::Picture> signs;
};

/// A year as a wheel: twelve months, the year in the middle, events on their days with a shape and a colour for each kind,
/// today's hand. A picture of this width, with its legend below.
/// {"year":"2026","name":"Årshjul","months":[12 names],"today":{"month":11,"day":22}|null,
///  "kinds":[{"key","name"}] (those that the legend names, in its order),
///  "words":{"done","overdue","recurs"}, "events":[{"month","day","kind","text","date","state"}]}; state: done, coming, due,
/// overdue, or recurs for what is in no record. Kinds: talk, plan, salary, agreement, mandate, interplay, record, municipal.
base::Picture draw_wheel(const nlohmann::json& wheel, double width);
/// The same, for a window.
WheelFace wheel_face(const nlohmann::json& wheel);

}  // namespace documents
