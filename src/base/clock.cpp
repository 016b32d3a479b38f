// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <ctime>

namespace base {

std::chrono::sys_time<std::chrono::milliseconds> SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Date SystemClock::today() const
{
    // libstdc++ 12 has no time zones; the C library knows the machine's.
    std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&seconds, &local);
    return Date(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday));
}

std::chrono::sys_time<std::chrono::milliseconds> FixedClock::now() const
{
    return std::chrono::sys_days(m_today.ymd()) + std::chrono::hours(12);
}

}  // namespace base
