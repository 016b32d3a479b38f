// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/year_calendar.h"
#include "base/picture.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>

namespace app {

/// The wheel of a year as a chart of view data (documents/chart/draw_wheel.h).
nlohmann::json wheel_chart(const YearCalendar& calendar, int year, base::Language language);
/// The same as a picture, for the window and other files.
base::Picture wheel_picture(const YearCalendar& calendar, int year, base::Language language, double width);
/// And as an SVG file.
std::string wheel_svg(const YearCalendar& calendar, int year, base::Language language);

/// The wheel as a calendar to be subscribed to: each event with a title that says nothing to others, alarms for what is
/// still to be done. `stamp`: when it is written.
std::string wheel_feed(
    const YearCalendar& calendar, const domain::Case& records, int year, base::Language language, std::chrono::sys_time<std::chrono::milliseconds> stamp);

}  // namespace app
