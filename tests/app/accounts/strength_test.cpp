// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/strength.h"

#include "support/catch.h"

using app::strength_of;
using Grade = app::Strength::Grade;
using Advice = app::Strength::Advice;

TEST_CASE("Words that do not belong together make a good passphrase")
{
    CHECK(strength_of("korrekt hest batteri stift sekk").grade == Grade::good);
    CHECK(strength_of("lampe grøt månen tolv skøyter").grade == Grade::good);
    CHECK(strength_of("v8#Kq!2xWm$9zT").grade == Grade::good);
}

TEST_CASE("What repeats, lies in a row or is a name that anybody would try is weak, however long it is")
{
    const struct {
        const char* typed;
        Advice advice;
    } weak[] = {
        {"aaaaaaaaaaaaaaaaaaaa", Advice::repeats},
        {"passordpassordpassord", Advice::repeats},
        {"123456789012345", Advice::rows},
        {"qwertyuiopåasdfghjkl", Advice::rows},
        {"abcdefghijklmnopqrst", Advice::rows},
        {"Fjellvik Hovland", Advice::known_names},
        {"arbeidsgiver", Advice::more_words},
    };
    for (const auto& each : weak) {
        INFO(each.typed);
        const auto strength = strength_of(each.typed, {"Ingunn Hovland", "Fjellvik kommune"});
        CHECK(strength.grade == Grade::weak);
        CHECK(strength.advice == each.advice);
    }
}

TEST_CASE("A passphrase below twelve signs is too short, whatever stands in it")
{
    CHECK(strength_of("").grade == Grade::empty);
    CHECK(strength_of("x9#K!2xWm$z").grade == Grade::too_short);
    CHECK(strength_of("x9#K!2xWm$z").advice == Advice::longer);
    CHECK(strength_of("æøåæøåæøåæø").grade == Grade::too_short);
}

TEST_CASE("More of the same adds less than something new")
{
    CHECK(strength_of("batteri stift").bits < strength_of("batteri stift sekk").bits);
    CHECK(strength_of("batteribatteri").bits == strength_of("batteri").bits);
    CHECK(strength_of("Sommeren 2026").grade == Grade::weak);
    CHECK(strength_of("fjord og fjell 77").grade == Grade::fair);
}
