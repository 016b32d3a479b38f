// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/year_calendar.h"
#include "base/picture.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// The wheel of a year as a chart of view data (documents/chart/draw_wheel.h).
nlohmann::json wheel_chart(const YearCalendar& calendar, int year, base::Language language);
/// The same as a picture, for the window and other files.
base::Picture wheel_picture(const YearCalendar& calendar, int year, base::Language language, double width);
/// The wheel to be pointed at in a window: 404 points wide, without its legend.
struct WheelFace {
    base::Picture picture;
    /// Where each event of YearCalendar::wheel stands, in their order; several of one kind and day share a place.
    std::vector<base::Picture::Point> spots;
    /// How far a sign reaches around its spot.
    double reach = 0;
    /// Each sign, 20 by 20, and what it means.
    std::vector<std::pair<base::Picture, std::string>> legend;
};
WheelFace wheel_face(const YearCalendar& calendar, int year, base::Language language);
/// And as an SVG file.
std::string wheel_svg(const YearCalendar& calendar, int year, base::Language language);

/// The wheel as a calendar to be subscribed to: each event with a title that says nothing to others, alarms for what is
/// still to be done. `stamp`: when it is written.
std::string wheel_feed(
    const YearCalendar& calendar, const domain::Case& records, int year, base::Language language, std::chrono::sys_time<std::chrono::milliseconds> stamp);

}  // namespace app
