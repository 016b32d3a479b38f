// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include "base/local_time.h"

#include <ctime>
#include <string>

namespace base {
namespace {

/// libstdc++ 12 has no time zones; the C library knows the machine's.
std::tm local(std::time_t seconds)
{
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return parts;
}

Date day_of(const std::tm& parts)
{
    return Date(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday));
}

}  // namespace

LocalTime local_time(std::chrono::sys_seconds at)
{
    const auto parts = local(std::chrono::system_clock::to_time_t(at));
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return {day_of(parts), TimeOfDay::from(two(parts.tm_hour) + ":" + two(parts.tm_min)).value_or(TimeOfDay())};
}

std::chrono::sys_time<std::chrono::milliseconds> SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Date SystemClock::today() const
{
    return day_of(local(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

std::chrono::sys_time<std::chrono::milliseconds> FixedClock::now() const
{
    return std::chrono::sys_days(m_today.ymd()) + std::chrono::hours(12);
}

}  // namespace base
