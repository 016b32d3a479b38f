// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/replay.h"

#include "app/case/safety.h"
#include "support/catch.h"

using support::Replay;

TEST_CASE("Fjellvik's first year and a half, day by day, goes as the case says")
{
    Replay fjellvik("fjellvik");
    fjellvik.run();
    for (const auto& fault : fjellvik.faults)
        UNSCOPED_INFO(fault);
    CHECK(fjellvik.faults.empty());

    auto file = fjellvik.open();
    const auto& records = fjellvik.as(file, "hovland").records();
    const auto& plan = *records->plans.find("plan-2026");
    const auto total = plan.total(base::Date(2026, 12, 31));
    REQUIRE(total);
    CHECK(*total > 80.25);
    CHECK(*total < 80.35);
    CHECK(app::check(file, app::CheckDepth::full).sound());
}
