// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/replay.h"

#include "app/case/safety.h"
#include "domain/salary/comparison.h"
#include "support/catch.h"

using support::Replay;

TEST_CASE("Fjellvik's first year and a half, day by day, goes as the case says")
{
    Replay fjellvik("fjellvik");
    fjellvik.run();
    for (const auto& fault : fjellvik.faults)
        UNSCOPED_INFO(fault);
    CHECK(fjellvik.faults.empty());
    CHECK(fjellvik.otherwise_than_told() == "");

    auto file = fjellvik.open();
    // The open form loses nothing of what the acts made.
    for (const char* each : {"haugland", "hovland"})
        CHECK(support::lost_in_form(fjellvik.as(file, each).records()) == "");
    const auto& records = file.session()->records();
    const auto& plan = *records->plans.find("plan-2026");
    const auto total = plan.total(base::Date(2026, 12, 31));
    REQUIRE(total);
    CHECK(*total > 80.25);
    CHECK(*total < 80.35);
    const auto& review = *records->salary.find("lonn-2027");
    REQUIRE(review.rise());
    CHECK(review.rise()->difference.minor() == 5300000);
    CHECK(review.back_pay()->minor() == 883333);
    const auto quarters = domain::quartiles(review->comparison);
    REQUIRE(quarters);
    CHECK(quarters->first.minor() == 140200000);
    CHECK(quarters->median.minor() == 143000000);
    CHECK(quarters->third.minor() == 146100000);
    CHECK((*records->talks.find("utviklingssamtale-2027"))->notice() == 21);
    const auto tally = records.tally_before(base::Date(2027, 2, 18));
    CHECK(tally.opened == 7);
    CHECK(tally.done == 5);
    CHECK(tally.moved == 1);
    CHECK(tally.dropped == 1);
    CHECK(app::check(file, app::CheckDepth::full).sound());
}
