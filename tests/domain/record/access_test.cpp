// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record/access.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

TEST_CASE("A closed section needs a basis, and its class follows from the basis")
{
    const LegalBases table({{"no.offl.13", AccessClass::confidential}, {"no.offl.23", AccessClass::exempt}});
    CHECK(Access::closed(table, "no.offl.13").access_class() == AccessClass::confidential);
    CHECK(Access::closed(table, "no.offl.23").access_class() == AccessClass::exempt);
    CHECK(refused([&] { Access::closed(table, ""); }) == Told{"access.basis_missing"});
    CHECK(refused([&] { Access::closed(table, "no.offl.99"); }) == Told{"access.basis_unknown"});
    CHECK_FALSE(Access().is_closed());
}

TEST_CASE("A passage has a text, and its language is a language tag")
{
    auto codes = [](std::string_view text, const char* language) {
        Faults faults;
        check(Passage{t(text), {}, language}, faults, "agreed");
        Told found;
        for (const auto& each : faults.all())
            found.push_back(each.code + " " + each.field);
        return found;
    };
    for (const char* right : {"", "se", "se-NO", "sma", "nn-NO", "zh-Hant-TW"})
        CHECK(codes("Buorre beaivi", right).empty());
    for (const char* wrong : {"s", "samisk", "se-", "-se", "se_NO", "s3"})
        CHECK(codes("Buorre beaivi", wrong) == Told{"passage.language agreed/language"});
    CHECK(codes("", "") == Told{"field.required agreed/text"});
}
