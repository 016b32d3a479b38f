// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/replay.h"

#include "app/case/safety.h"
#include "domain/salary/salary_in_case.h"
#include "support/catch.h"

using support::Replay;

TEST_CASE("Storvattnet's instruction, talk, reservation and pay, day by day, go as the case says")
{
    Replay storvattnet("storvattnet");
    storvattnet.run();
    for (const auto& fault : storvattnet.faults)
        UNSCOPED_INFO(fault);
    CHECK(storvattnet.faults.empty());
    CHECK(storvattnet.otherwise_than_told() == "");

    auto file = storvattnet.open();
    // The open form loses nothing of what the acts made.
    for (const char* each : {"nordgren", "lindqvist"})
        CHECK(support::lost_in_form(storvattnet.as(file, each).records()) == "");
    const auto& records = file.session()->records();
    const auto& talk = *records->talks.find("utvecklingssamtal-2026");
    CHECK(talk->state == domain::TalkState::signed_);
    CHECK(domain::completed(talk->signatures) == base::Date(2026, 5, 6));
    std::vector<std::string> means;
    for (const auto& each : domain::tally(*talk->ratings))
        means.push_back(each.mean()->plain());
    CHECK(means == std::vector<std::string>{"3.67", "3.33", "4.33", "2.67", "4"});

    const auto& review = *records->salary.find("lon-2026");
    REQUIRE(review.rise());
    CHECK(review.rise()->difference.minor() == 370000);
    CHECK(review.yearly_effect()->minor() == 4440000);
    CHECK(review.back_pay()->minor() == 740000);

    const auto& before = *records->instructions.find("instruktion-2");
    REQUIRE(before->look_overs.size() == 1);
    CHECK(before->look_overs[0].in_time());
    CHECK(app::check(file, app::CheckDepth::full).sound());
}

TEST_CASE("The facilitator's access to Storvattnet's talk ends by itself on 30 June 2026")
{
    Replay storvattnet("storvattnet");
    storvattnet.run_until(base::Date(2026, 6, 10));
    {
        auto file = storvattnet.open(base::Date(2026, 6, 30));
        const auto& talk = *storvattnet.as(file, "bergstrand").records()->talks.find("utvecklingssamtal-2026");
        CHECK_FALSE(talk->agenda[0].title.is_withheld());
    }
    auto file = storvattnet.open(base::Date(2026, 7, 1));
    CHECK_THROWS_AS(storvattnet.as(file, "bergstrand"), domain::Refused);
}
