// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"

#include <nlohmann/json_fwd.hpp>

namespace documents {

/// A year as a wheel: twelve months, the year in the middle, events on their days with a shape and a colour for each kind,
/// today's hand. A picture of this width, with its legend below.
/// {"year":"2026","name":"Årshjul","months":[12 names],"today":{"month":11,"day":22}|null,
///  "kinds":[{"key","name"}] (those that the legend names, in its order),
///  "words":{"done","overdue","recurs"}, "events":[{"month","day","kind","text","date","state"}]}; state: done, coming, due,
/// overdue, or recurs for what is in no record. Kinds: talk, plan, salary, agreement, mandate, interplay, record, municipal.
base::Picture draw_wheel(const nlohmann::json& wheel, double width);

}  // namespace documents
