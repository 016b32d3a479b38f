// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/preparation.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

TEST_CASE("Blind preparation is read by the other side only when both are in")
{
    Talk one(talk());
    one.write_preparation(Side::executive, {{t("Kva gjekk bra?"), t("Økonomien")}});
    CHECK(one->preparation->may_read(Side::executive, Side::executive));
    CHECK_FALSE(one->preparation->may_read(Side::presidium, Side::executive));
    one.submit_preparation(Side::executive, base::Date(2027, 2, 11));
    CHECK_FALSE(one->preparation->may_read(Side::presidium, Side::executive));
    one.submit_preparation(Side::presidium, base::Date(2027, 2, 10));
    CHECK(one->preparation->may_read(Side::presidium, Side::executive));
    CHECK(one->preparation->may_read(Side::executive, Side::presidium));
}

TEST_CASE("\"No written preparation from X\" opens what the other side submitted")
{
    Talk one(talk());
    one.submit_preparation(Side::executive, base::Date(2027, 2, 11));
    one.no_preparation_from(Side::presidium, base::Date(2027, 2, 18));
    CHECK(one->preparation->may_read(Side::presidium, Side::executive));
    CHECK(refused([&] { one.no_preparation_from(Side::executive, base::Date(2027, 2, 18)); }) == Told{"preparation.submitted"});
}

TEST_CASE("Preparation that is not blind is private until its owner submits it")
{
    Preparation open{.blind = false};
    CHECK_FALSE(open.may_read(Side::presidium, Side::executive));
    open.executive.submitted = base::Date(2027, 2, 11);
    CHECK(open.may_read(Side::presidium, Side::executive));
    CHECK_FALSE(open.may_read(Side::executive, Side::presidium));
}

TEST_CASE("HR, secretariat and guests never read preparation")
{
    Preparation both;
    both.presidium.submitted = both.executive.submitted = base::Date(2027, 2, 11);
    for (auto side : {Side::hr, Side::secretariat, Side::guest})
        CHECK_FALSE(both.may_read(side, Side::executive));
}

TEST_CASE("What is submitted is not written over, and guests have none")
{
    Talk one(talk());
    one.submit_preparation(Side::executive, base::Date(2027, 2, 11));
    CHECK(refused([&] { one.write_preparation(Side::executive, {}); }) == Told{"preparation.submitted"});
    CHECK(refused([&] { one.submit_preparation(Side::guest, base::Date(2027, 2, 11)); }) == Told{"talk.not_a_party"});
}
