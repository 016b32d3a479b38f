// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/holidays.h"

#include "domain/calendar/deadline.h"
#include "support/catch.h"

using namespace domain;
using base::Date;

TEST_CASE("Easter Sunday falls where the tables have it, in its earliest and latest years too")
{
    const std::pair<int, Date> known[] = {{1900, {1900, 4, 15}}, {1943, {1943, 4, 25}}, {1954, {1954, 4, 18}}, {1981, {1981, 4, 19}}, {2000, {2000, 4, 23}},
        {2008, {2008, 3, 23}}, {2024, {2024, 3, 31}}, {2025, {2025, 4, 20}}, {2026, {2026, 4, 5}}, {2027, {2027, 3, 28}}, {2028, {2028, 4, 16}},
        {2038, {2038, 4, 25}}, {2049, {2049, 4, 18}}, {2076, {2076, 4, 19}}, {2160, {2160, 3, 23}}, {2199, {2199, 4, 14}}};
    for (const auto& [year, day] : known) {
        INFO(year);
        CHECK(easter_sunday(year) == day);
    }
    for (int year = 1900; year <= 2199; ++year) {
        const auto day = easter_sunday(year);
        CHECK(std::chrono::weekday(std::chrono::sys_days(day.ymd())) == std::chrono::Sunday);
        CHECK((Date(year, 3, 22) <= day && day <= Date(year, 4, 25)));
    }
}

TEST_CASE("A holiday is a fixed day, so many days from Easter, or a weekday in a week, and only in its years")
{
    const Holiday constitution{.key = "constitution", .fixed = MonthDay{5, 17}};
    const Holiday ascension{.key = "ascension", .from_easter = 39};
    const Holiday midsummer{.key = "midsummer", .weekday = 6, .not_before = {6, 20}};
    const Holiday national{.key = "national", .fixed = MonthDay{6, 6}, .since = 2005};
    const Holiday whit_monday{.key = "whit", .from_easter = 50, .last = 2004};
    CHECK(constitution.in(2027) == Date(2027, 5, 17));
    CHECK(ascension.in(2027) == Date(2027, 5, 6));
    CHECK(midsummer.in(2026) == Date(2026, 6, 20));
    CHECK(midsummer.in(2027) == Date(2027, 6, 26));
    CHECK_FALSE(national.in(2004));
    CHECK(national.in(2005) == Date(2005, 6, 6));
    CHECK(whit_monday.in(2004) == Date(2004, 5, 31));
    CHECK_FALSE(whit_monday.in(2005));
}

TEST_CASE("A day is a holiday before it is a weekend")
{
    const Holidays days({{.key = "easter", .from_easter = 0}, {.key = "friday", .from_easter = -2}});
    CHECK(days.note({2026, 4, 5}) == DayNote::holiday);
    CHECK(days.note({2026, 4, 3}) == DayNote::holiday);
    CHECK(days.note({2026, 4, 4}) == DayNote::weekend);
    CHECK(days.note({2026, 4, 7}) == DayNote::working_day);
    CHECK(days.on({2026, 4, 3})->key == "friday");
    CHECK(days.of_year(2026).size() == 2);
    CHECK(days.of_year(2026).front().second->key == "friday");
}

TEST_CASE("Months keep the day's number, or take the month's last day, in leap years too")
{
    CHECK(moved({2026, 3, 2}, {6, 0}) == Date(2026, 9, 2));
    CHECK(moved({2027, 1, 31}, {1, 0}) == Date(2027, 2, 28));
    CHECK(moved({2028, 1, 31}, {1, 0}) == Date(2028, 2, 29));
    // A term that ends on 31 August 2028: six months before is the last day of a February in a leap year.
    CHECK(moved({2028, 8, 31}, {-6, 0}) == Date(2028, 2, 29));
    CHECK(moved({2028, 2, 29}, {12, 0}) == Date(2029, 2, 28));
    CHECK(moved({2028, 2, 29}, {48, 0}) == Date(2032, 2, 29));
    CHECK(moved({2026, 12, 31}, {2, -1}) == Date(2027, 2, 27));
    CHECK(moved({2026, 2, 5}, {0, 7}) == Date(2026, 2, 12));
    CHECK_FALSE(moved({2199, 12, 1}, {1, 0}));
    CHECK_FALSE(moved({1900, 1, 1}, {0, -1}));
    CHECK(in_year({2, 29}, 2028) == Date(2028, 2, 29));
    CHECK(in_year({2, 29}, 2027) == Date(2027, 2, 28));
}
