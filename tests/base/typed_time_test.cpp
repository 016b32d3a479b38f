// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/typed_time.h"
#include "support/catch.h"

using base::time_from_typed;

TEST_CASE("A time of day is read as people write it")
{
    for (const auto& [typed, meant] : {std::pair{"9", "09:00"}, {"9.30", "09:30"}, {"09:00", "09:00"}, {"0915", "09:15"}, {"915", "09:15"}, {"kl. 13", "13:00"},
             {"Kl 13.05", "13:05"}, {"13,15", "13:15"}, {"8 45", "08:45"}, {" 7 ", "07:00"}, {"00.00", "00:00"}, {"23:59", "23:59"}}) {
        INFO(typed);
        REQUIRE(time_from_typed(typed));
        CHECK(time_from_typed(typed)->iso() == meant);
    }
}

TEST_CASE("What is no time of day is not read as one")
{
    for (const auto* typed : {"", "ni", "24", "24:00", "9.5", "9:", "12:60", "9.30.00", "12345", "etter 9", "9 til 10", "-9"}) {
        INFO(typed);
        CHECK_FALSE(time_from_typed(typed));
    }
}
