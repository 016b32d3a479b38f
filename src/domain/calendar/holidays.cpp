// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/holidays.h"

#include <algorithm>

namespace domain {

base::Date in_year(MonthDay day, int year)
{
    const std::chrono::year_month month{std::chrono::year{year}, std::chrono::month{day.month}};
    const auto last = static_cast<unsigned>(std::chrono::year_month_day_last(month.year(), std::chrono::month_day_last(month.month())).day());
    return base::Date(year, day.month, std::min(day.day, last));
}

base::Date easter_sunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return base::Date(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

std::optional<base::Date> Holiday::in(int year) const
{
    if ((since && year < *since) || (last && year > *last))
        return std::nullopt;
    if (fixed)
        return in_year(*fixed, year);
    if (from_easter)
        return easter_sunday(year).plus_days(*from_easter);
    auto day = in_year(not_before, year);
    const unsigned first = std::chrono::weekday(std::chrono::sys_days(day.ymd())).c_encoding();
    return day.plus_days(static_cast<int>((weekday.value_or(0) + 7 - first) % 7));
}

const Holiday* Holidays::on(base::Date day) const
{
    const auto found = std::find_if(m_holidays.begin(), m_holidays.end(), [&](const auto& each) { return each.in(day.year()) == day; });
    return found == m_holidays.end() ? nullptr : &*found;
}

bool is_weekend(base::Date day)
{
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(day.ymd())).c_encoding();
    return weekday == 0 || weekday == 6;
}

DayNote Holidays::note(base::Date day) const
{
    return on(day) ? DayNote::holiday : is_weekend(day) ? DayNote::weekend : DayNote::working_day;
}

std::vector<std::pair<base::Date, const Holiday*>> Holidays::of_year(int year) const
{
    std::vector<std::pair<base::Date, const Holiday*>> all;
    for (const auto& each : m_holidays) {
        if (const auto day = each.in(year))
            all.emplace_back(*day, &each);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    return all;
}

}  // namespace domain
