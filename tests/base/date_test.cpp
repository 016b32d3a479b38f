// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/date.h"
#include "base/failure.h"
#include "support/catch.h"

using namespace base;

TEST_CASE("Only days that exist are dates")
{
    CHECK(Date::from("2027-02-18"));
    CHECK(Date::from("2028-02-29"));
    for (const char* typed : {"2027-02-29", "2027-13-01", "2027-00-10", "2027-01-32", "27-02-18", "2027-2-18", "2027-02-18 ", "2027/02/18", "", "1899-12-31",
             "2200-01-01", "२०२७-०२-१८"}) {
        INFO(typed);
        CHECK_FALSE(Date::from(typed));
    }
    CHECK_THROWS_AS(Date(2027, 2, 30), Failure);
}

TEST_CASE("Dates are written as each language writes them")
{
    const Date date(2026, 11, 24);
    CHECK(date.in_words(Language::nb) == "24.\u00A0november\u00A02026");
    CHECK(date.in_words(Language::nn) == "24.\u00A0november\u00A02026");
    CHECK(date.in_words(Language::sv) == "24\u00A0november\u00A02026");
    CHECK(date.in_words(Language::en) == "24\u00A0November\u00A02026");
    CHECK(Date(2026, 1, 1).in_words(Language::sv) == "1\u00A0januari\u00A02026");
    CHECK(date.iso() == "2026-11-24");
}

TEST_CASE("A month on from the last day of a month is the last day of the next where it must be")
{
    CHECK(Date(2027, 1, 31).plus_months(1) == Date(2027, 2, 28));
    CHECK(Date(2028, 1, 31).plus_months(1) == Date(2028, 2, 29));
    CHECK(Date(2026, 3, 2).plus_months(6) == Date(2026, 9, 2));
    CHECK(Date(2026, 1, 15).plus_months(-2) == Date(2025, 11, 15));
    CHECK(Date(2028, 2, 29).plus_months(12) == Date(2029, 2, 28));
}

TEST_CASE("Days are counted from day to day")
{
    CHECK(Date(2027, 1, 28).days_until(Date(2027, 2, 18)) == 21);
    CHECK(Date(2027, 2, 18).days_until(Date(2027, 1, 28)) == -21);
    CHECK(Date(2026, 12, 31).plus_days(1) == Date(2027, 1, 1));
    CHECK_THROWS_AS(Date(2199, 12, 31).plus_days(1), Failure);
}

TEST_CASE("A time of day is read and written")
{
    CHECK(TimeOfDay::from("08:30")->in_words(Language::nb) == "08.30");
    CHECK(TimeOfDay::from("08:30")->in_words(Language::en) == "08:30");
    for (const char* typed : {"24:00", "8:30", "08:60", "08.30", ""})
        CHECK_FALSE(TimeOfDay::from(typed));
}

TEST_CASE("A fixed clock stands still until it is set")
{
    FixedClock clock(Date(2027, 2, 19));
    CHECK(clock.today() == Date(2027, 2, 19));
    CHECK(clock.now() == clock.now());
    clock.set(Date(2027, 2, 20));
    CHECK(clock.today() == Date(2027, 2, 20));
}
