// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "support/catch.h"

using namespace base;

TEST_CASE("A measured figure is kept exactly")
{
    for (const char* plain : {"0", "-0.8", "9.6", "100", "0.0001", "999999999999", "-12.5"})
        CHECK(Decimal::from(plain)->plain() == plain);
    CHECK(Decimal::from("1.50")->plain() == "1.5");
    for (const char* plain : {"", "-", ".5", "1.", "01", "1e3", "+1", "1,5", "1.23456", "1000000000000", " 1", "NaN"})
        CHECK_FALSE(Decimal::from(plain));
}

TEST_CASE("Figures are written with comma, minus sign and groups")
{
    CHECK(Decimal::from("-0.8")->in_words(Language::nb) == "\u22120,8");
    CHECK(Decimal::from("-0.8")->in_words(Language::en) == "\u22120.8");
    CHECK(Decimal::from("11400")->in_words(Language::sv) == "11\u00A0400");
}

TEST_CASE("Rounding is half up, as people reckon, and never writes minus nought")
{
    CHECK(rounded(80.333333, 1, Language::nb) == "80,3");
    CHECK(rounded(0.25, 1, Language::nb) == "0,3");
    CHECK(rounded(-0.25, 1, Language::nb) == "\u22120,3");
    CHECK(rounded(1.005, 2, Language::nb) == "1,01");
    CHECK(rounded(-0.04, 1, Language::nb) == "0,0");
    CHECK(per_cent(77.777, 1, Language::nb) == "77,8\u00A0%");
    CHECK(rounded(9'999'999'999'999.0, 0, Language::nb) == "9\u00A0999\u00A0999\u00A0999\u00A0999");
}
