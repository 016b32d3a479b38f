// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace domain {

struct MonthDay {
    unsigned month = 1;
    unsigned day = 1;
    bool operator==(const MonthDay&) const = default;
};
/// 29 February is the 28th in other years.
base::Date in_year(MonthDay day, int year);

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher: Astronomical Algorithms, ch. 8).
base::Date easter_sunday(int year);

/// A public holiday: a fixed day; so many days from Easter Sunday; or a weekday (0 = Sunday) on or after a day.
struct Holiday {
    std::string key;
    std::optional<MonthDay> fixed = {};
    std::optional<int> from_easter = {};
    std::optional<unsigned> weekday = {};
    MonthDay not_before = {};
    /// The country has had it since this year; nothing: always.
    std::optional<int> since = {};
    std::optional<int> last = {};

    std::optional<base::Date> in(int year) const;
};

/// What a day is, for whoever has to meet a deadline on it. Deadlines do not move.
enum class DayNote { working_day, weekend, holiday };

bool is_weekend(base::Date day);

class Holidays {
public:
    explicit Holidays(std::vector<Holiday> holidays) : m_holidays(std::move(holidays)) {}
    /// The holiday on that day; null where there is none.
    const Holiday* on(base::Date day) const;
    /// A holiday on a Sunday is a holiday.
    DayNote note(base::Date day) const;
    /// In order of their days.
    std::vector<std::pair<base::Date, const Holiday*>> of_year(int year) const;

private:
    std::vector<Holiday> m_holidays;
};

}  // namespace domain
