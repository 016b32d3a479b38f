// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/local_time.h"
#include "base/own_folder.h"
#include "support/catch.h"

#include <cstdlib>
#include <ctime>

TEST_CASE("What the program remembers lies where the desktop says, else under the home folder, and never in a relative place")
{
    CHECK(base::own_folder("/data", "/users/kari") == "/data/radslag");
    CHECK(base::own_folder(nullptr, "/users/kari") == "/users/kari/.local/share/radslag");
    CHECK(base::own_folder("", "/users/kari") == "/users/kari/.local/share/radslag");
    CHECK(base::own_folder("data", "/users/kari") == "/users/kari/.local/share/radslag");
    CHECK(base::own_folder("data", "kari").empty());
    CHECK(base::own_folder(nullptr, nullptr).empty());
}

TEST_CASE("A moment is told by the clocks of the machine, summer and winter, with the day that they show")
{
    const char* before = std::getenv("TZ");
    const std::string kept = before ? before : "";
    // Rules written out, so that no table of zones is needed.
    ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    ::tzset();
    const auto at = [](base::Date day, int minutes) { return base::local_time(std::chrono::sys_days(day.ymd()) + std::chrono::minutes(minutes)); };
    const auto winter = at(base::Date(2026, 11, 22), 23 * 60 + 5);
    const auto summer = at(base::Date(2026, 7, 1), 22 * 60 + 30);
    if (before)
        ::setenv("TZ", kept.c_str(), 1);
    else
        ::unsetenv("TZ");
    ::tzset();
    CHECK(winter.date == base::Date(2026, 11, 23));
    CHECK(winter.time.iso() == "00:05");
    CHECK(summer.date == base::Date(2026, 7, 2));
    CHECK(summer.time.iso() == "00:30");
}
