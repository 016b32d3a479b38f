// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/calendar/overview.h"
#include "app/calendar/wheel.h"
#include "app/calendar/years.h"
#include "app/desk.h"
#include "base/files.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using app::NextStep;
using app::YearCalendar;
using base::Date;
using domain::DeadlineState;
using domain::Party;

namespace {

const Date today{2027, 2, 19};

domain::Account account(const domain::Case& records, Party party, std::string_view person)
{
    domain::AccountFields fields{.id = domain::AccountId(base::Uuid::derive("test", "account", "a")), .key = "a", .name = base::Text::of("A"), .party = party};
    fields.person = (*records->persons.find(person))->id;
    return domain::Account::restore(std::move(fields));
}

struct Seen {
    explicit Seen(Date day = today) : calendar(desk.records(), day) {}

    std::vector<NextStep> as(Party party, std::string_view person) const
    {
        const auto who = account(desk.records(), party, person);
        return app::next_steps(calendar, desk.records(), &who, base::Language::nb);
    }
    app::Desk desk{app::Desk::sample_form()};
    YearCalendar calendar;
};

const NextStep* titled(const std::vector<NextStep>& steps, std::string_view title)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const auto& step) { return step.title == title; });
    return found == steps.end() ? nullptr : &*found;
}

void check_order(const std::vector<NextStep>& steps)
{
    const auto urgency = [](const NextStep& step) { return step.state == DeadlineState::overdue ? 0 : step.state == DeadlineState::due ? 1 : 2; };
    for (size_t i = 1; i < steps.size(); ++i) {
        const auto &one = steps[i - 1], &other = steps[i];
        INFO(i << " " << other.title);
        CHECK(one.mine >= other.mine);
        if (one.mine == other.mine) {
            CHECK(urgency(one) <= urgency(other));
            if (urgency(one) == urgency(other) && one.due && other.due)
                CHECK(*one.due <= *other.due);
        }
    }
}

}  // namespace

TEST_CASE("Each sees first what is theirs to do, the most urgent first")
{
    const Seen seen;
    for (const auto& [party, person] : {std::pair{Party::presidium, "hovland"}, {Party::executive, "haugland"}, {Party::hr, "myklebust"}}) {
        const auto steps = seen.as(party, person);
        check_order(steps);
        CHECK(steps.front().mine);
    }
    CHECK(seen.as(Party::presidium, "hovland").front().title == "Spilleregler for samspillet vedtatt");
    const auto executive = seen.as(Party::executive, "haugland");
    CHECK((executive.front().title == "Milepæl" && executive.front().state == DeadlineState::overdue));
    const auto hr = seen.as(Party::hr, "myklebust");
    CHECK(hr.front().title == "Ny lønn gjelder fra");
    CHECK(std::count_if(hr.begin(), hr.end(), [](const auto& step) { return step.mine; }) == 1);
}

TEST_CASE("An action is its owner's, on whichever side, and says what was agreed and whose it is")
{
    const Seen seen;
    const auto lead = seen.as(Party::presidium, "hovland"), deputy = seen.as(Party::presidium, "bakkejord");
    const auto on = [](const std::vector<NextStep>& steps, Date day) {
        return *std::find_if(steps.begin(), steps.end(), [&](const auto& step) { return step.due == day && !step.person.empty(); });
    };
    CHECK(on(deputy, Date(2027, 2, 26)).mine);
    CHECK_FALSE(on(lead, Date(2027, 2, 26)).mine);
    CHECK(on(lead, Date(2027, 2, 26)).person == "Torstein Bakkejord");
    CHECK(on(lead, Date(2027, 3, 9)).mine);
    CHECK(on(lead, Date(2027, 3, 9)).talk);
    CHECK_THAT(on(lead, Date(2027, 3, 9)).title, !ContainsSubstring("Tiltak fra"));
    CHECK(on(lead, Date(2027, 3, 9)).detail == "Tiltak fra en samtale, 18.\u00a0februar\u00a02027");
    CHECK(on(seen.as(Party::executive, "haugland"), Date(2027, 3, 15)).mine);
}

TEST_CASE("Remarks concern both sides, HR sees them as the others' business")
{
    const Seen seen;
    const char* title = "Merknader til referatet";
    REQUIRE(titled(seen.as(Party::executive, "haugland"), title));
    CHECK(titled(seen.as(Party::executive, "haugland"), title)->mine);
    CHECK(titled(seen.as(Party::presidium, "hovland"), title)->mine);
    CHECK_FALSE(titled(seen.as(Party::hr, "myklebust"), title)->mine);
    CHECK(titled(seen.as(Party::hr, "myklebust"), title)->talk_kind == domain::TalkKind::development);
}

TEST_CASE("Goals of one plan and day are one step that names them")
{
    const Seen seen;
    const auto steps = seen.as(Party::executive, "haugland");
    const auto* goals = titled(steps, "Mål skal være nådd");
    REQUIRE(goals);
    CHECK(goals->count == 3);
    CHECK(std::count_if(steps.begin(), steps.end(), [](const auto& step) { return step.title == "Mål skal være nådd"; }) == 1);
    CHECK(goals->detail != "");
}

TEST_CASE("Without an account nothing is one's own, and nothing further off than a year is shown")
{
    const Seen seen;
    const auto steps = app::next_steps(seen.calendar, seen.desk.records(), nullptr, base::Language::sv);
    REQUIRE_FALSE(steps.empty());
    check_order(steps);
    for (const auto& step : steps) {
        CHECK_FALSE(step.mine);
        CHECK((!step.due || *step.due <= Date(2028, 2, 19)));
    }
}

TEST_CASE("The overview counts goals, tells the next talk, the pay and what is due within thirty days")
{
    const Seen seen;
    const auto who = account(seen.desk.records(), Party::presidium, "hovland");
    const auto view = app::overview(seen.calendar, seen.desk.records(), &who, base::Language::nb);
    CHECK(view.executive == "Eirik Nesbø Haugland");
    REQUIRE(view.goals);
    CHECK((view.goals->period == "2026" && view.goals->all == 5 && view.goals->is_agreed));
    CHECK(view.goals->on_track + view.goals->at_risk + view.goals->late + view.goals->reached + view.goals->not_started == 5);
    REQUIRE(view.next_talk);
    CHECK((view.next_talk->date == Date(2027, 6, 10) && !view.next_talk->kind && !view.next_talk->id));
    REQUIRE(view.pay);
    CHECK(view.pay->amount == base::Money::of_minor(138500000, base::Currency::nok));
    CHECK(view.overdue == 5);
    CHECK(view.due_soon == 7);
    REQUIRE(view.tools.size() == 9);
    CHECK(std::count_if(view.tools.begin(), view.tools.end(), [](const auto& tool) { return tool.is_principle; }) == 3);
    CHECK((view.tools[3].proof_array == "talks" && view.tools[3].talk && view.tools[3].date == Date(2027, 2, 18)));
    CHECK((view.tools[5].state == domain::ComplianceState::missing && view.tools[5].proof.empty()));
}

TEST_CASE("An empty case says what to begin with, to those who can")
{
    support::Acting acting(true);
    auto& session = acting.as("lead");
    auto fields = *session.records();
    fields.talks = {};
    fields.plans = {};
    fields.actions = {};
    fields.agreements = {};
    fields.salary = {};
    fields.side_posts = {};
    const auto records = domain::Case::restore(std::move(fields));
    const YearCalendar calendar(records, today);
    const auto steps = app::next_steps(calendar, records, &session.account(), base::Language::nb);
    const auto begins = [&](NextStep::Kind kind) {
        return std::any_of(steps.begin(), steps.end(), [&](const auto& step) { return step.kind == kind && step.mine; });
    };
    CHECK(begins(NextStep::Kind::begin_agreement));
    CHECK(begins(NextStep::Kind::begin_plan));
    CHECK(begins(NextStep::Kind::begin_talk));
    CHECK_FALSE(begins(NextStep::Kind::begin_mandate));
    // Before what is late.
    REQUIRE(steps.size() > 3);
    CHECK((steps[0].kind == NextStep::Kind::begin_agreement && steps[1].kind == NextStep::Kind::begin_plan && steps[2].kind == NextStep::Kind::begin_talk));
    CHECK((steps[3].kind == NextStep::Kind::deadline && steps[3].state == domain::DeadlineState::overdue));
    const auto view = app::overview(calendar, records, nullptr, base::Language::nb);
    CHECK((!view.goals && !view.next_talk && !view.pay));
}

TEST_CASE("On the wheel each event has a place inside it, and the same one only with its like")
{
    const auto records = support::case_of_years(3);
    const YearCalendar calendar(records, Date(2026, 11, 22));
    for (const int year : {2025, 2026, 2027}) {
        const auto face = app::wheel_face(calendar, year, base::Language::sv);
        const auto events = calendar.wheel(year, base::Language::sv);
        REQUIRE(face.spots.size() == events.size());
        CHECK(face.legend.size() >= 4);
        const double middle = face.picture.width / 2;
        for (size_t i = 0; i < events.size(); ++i) {
            CHECK(std::hypot(face.spots[i].x - middle, face.spots[i].y - 202) < 170);
            for (size_t j = 0; j < i; ++j) {
                if (face.spots[i].x == face.spots[j].x && face.spots[i].y == face.spots[j].y && events[i].deadline && events[j].deadline)
                    CHECK((events[i].day == events[j].day && events[i].kind == events[j].kind));
            }
        }
    }
}
