// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/before_freezing.h"

#include "app/desk.h"
#include "base/files.h"
#include "support/catch.h"

TEST_CASE("Who freezes minutes hears that the deadline runs, and that the executive has not answered")
{
    const app::Desk desk(base::read_file(std::string(RADSLAG_TEST_DATA) + "/fjellvik.json"));
    const auto& records = *desk.records();
    auto talk = *records.talks.get(desk.find_talk("utviklingssamtale-2027"));
    talk.state = domain::TalkState::in_review;
    const base::Date last(2027, 3, 4);
    const auto remarks = std::exchange(talk.remarks, {});
    const auto disagreement = std::exchange(talk.disagreement, {});
    CHECK(app::before_freezing(records, talk, last) == app::BeforeFreezing{last, true});
    CHECK(app::before_freezing(records, talk, last.plus_days(1)) == app::BeforeFreezing{{}, true});

    const auto executive = records.appointments.get(talk.appointment)->person;
    const auto employer = (*records.persons.find("hovland"))->id;
    REQUIRE_FALSE(remarks.empty());
    auto remark = remarks.front();
    remark.state = domain::Remark::State::open;
    remark.by = employer;
    talk.remarks = {remark};
    CHECK(app::before_freezing(records, talk, last).is_unanswered);
    talk.remarks.front().state = domain::Remark::State::accepted;
    CHECK_FALSE(app::before_freezing(records, talk, last).is_unanswered);
    remark.by = executive;
    talk.remarks = {remark};
    CHECK_FALSE(app::before_freezing(records, talk, last).is_unanswered);
    talk.remarks.clear();
    talk.disagreement = {{executive, last, remark.passage}};
    CHECK_FALSE(app::before_freezing(records, talk, last).is_unanswered);
}
