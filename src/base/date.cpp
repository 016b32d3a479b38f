// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include "base/failure.h"

#include <fmt/format.h>

#include <algorithm>

namespace base {
namespace {

using namespace std::chrono;

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(value);
}

constexpr std::string_view months_nb[] = {
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"};
constexpr std::string_view months_sv[] = {
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"};
constexpr std::string_view months_en[] = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};

}  // namespace

Date::Date(int year, unsigned month, unsigned day) : m_day(std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day})
{
    if (!from(m_day))
        broken("date.impossible", fmt::format("{}-{}-{}", year, month, day));
}

std::optional<Date> Date::from(year_month_day ymd)
{
    if (!ymd.ok() || ymd.year() < std::chrono::year{first_year} || ymd.year() > std::chrono::year{last_year})
        return std::nullopt;
    return Date(ymd);
}

std::optional<Date> Date::from(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    auto y = digits(iso.substr(0, 4)), m = digits(iso.substr(5, 2)), d = digits(iso.substr(8, 2));
    if (!y || !m || !d)
        return std::nullopt;
    return from(year_month_day(std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)}, std::chrono::day{static_cast<unsigned>(*d)}));
}

Date Date::plus_days(int count) const
{
    auto moved = from(year_month_day(sys_days(m_day) + days(count)));
    if (!moved)
        broken("date.out_of_range", iso());
    return *moved;
}

Date Date::plus_months(int count) const
{
    auto target = year_month(m_day.year(), m_day.month()) + std::chrono::months(count);
    auto last = year_month_day_last(target.year(), month_day_last(target.month())).day();
    auto moved = from(year_month_day(target.year(), target.month(), std::min(m_day.day(), last)));
    if (!moved)
        broken("date.out_of_range", iso());
    return *moved;
}

int Date::days_until(Date later) const
{
    return static_cast<int>((sys_days(later.m_day) - sys_days(m_day)).count());
}

std::string Date::iso() const
{
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

std::string Date::in_words(Language language) const
{
    const bool norwegian = language == Language::nb || language == Language::nn;
    return fmt::format("{}{}\u00A0{}\u00A0{}", day(), norwegian ? "." : "", month_name(month(), language), year());
}

std::string_view month_name(unsigned month, Language language)
{
    if (month < 1 || month > 12)
        broken("date.month", std::to_string(month));
    switch (language) {
    case Language::nb:
    case Language::nn: return months_nb[month - 1];
    case Language::sv: return months_sv[month - 1];
    case Language::en: return months_en[month - 1];
    }
    return {};
}

std::optional<TimeOfDay> TimeOfDay::from(std::string_view iso)
{
    if (iso.size() != 5 || iso[2] != ':')
        return std::nullopt;
    auto hour = digits(iso.substr(0, 2)), minute = digits(iso.substr(3, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    TimeOfDay time;
    time.m_minutes = *hour * 60 + *minute;
    return time;
}

std::string TimeOfDay::iso() const
{
    return fmt::format("{:02}:{:02}", m_minutes / 60, m_minutes % 60);
}

std::string TimeOfDay::in_words(Language language) const
{
    return fmt::format("{:02}{}{:02}", m_minutes / 60, language == Language::en ? ':' : '.', m_minutes % 60);
}

}  // namespace base
