// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A day of the Gregorian calendar, 1900 to 2199. Valid by construction.
class Date {
public:
    static constexpr int first_year = 1900, last_year = 2199;

    /// Throws Failure for a day that does not exist; use `from` for what people type.
    Date(int year, unsigned month, unsigned day);

    /// Exactly "YYYY-MM-DD"; empty for anything else and for days that do not exist.
    static std::optional<Date> from(std::string_view iso);
    static std::optional<Date> from(std::chrono::year_month_day ymd);

    std::chrono::year_month_day ymd() const { return m_day; }
    int year() const { return static_cast<int>(m_day.year()); }
    unsigned month() const { return static_cast<unsigned>(m_day.month()); }
    unsigned day() const { return static_cast<unsigned>(m_day.day()); }

    Date plus_days(int days) const;
    /// The same day number; the month's last day where there is none (31 January + 1 month = 28 or 29 February).
    Date plus_months(int months) const;
    /// Days from here to `later`; negative when it lies before.
    int days_until(Date later) const;

    /// "2027-02-18"
    std::string iso() const;
    /// "18. februar 2027", "18 februari 2027", "18 February 2027"; with no-break spaces.
    std::string in_words(Language language) const;

    auto operator<=>(const Date& other) const { return m_day <=> other.m_day; }
    bool operator==(const Date& other) const { return m_day == other.m_day; }

private:
    explicit Date(std::chrono::year_month_day day) : m_day(day) {}
    std::chrono::year_month_day m_day;
};

/// "januar" … "december", 1 to 12, lower case but in English.
std::string_view month_name(unsigned month, Language language);

/// A time of day, to the minute.
class TimeOfDay {
public:
    /// Exactly "HH:MM".
    static std::optional<TimeOfDay> from(std::string_view iso);
    std::string iso() const;
    /// "kl. 09.00" is words of a template; this gives "09.00" (nb, nn, sv) or "09:00" (en).
    std::string in_words(Language language) const;
    int minutes() const { return m_minutes; }
    auto operator<=>(const TimeOfDay&) const = default;

private:
    int m_minutes = 0;
};

}  // namespace base
