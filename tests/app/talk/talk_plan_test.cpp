// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/talk/agenda.h"
#include "app/talk/talk_plan.h"
#include "support/catch.h"

#include <algorithm>

using support::Acting;

namespace {

const base::Date today(2027, 2, 19);

domain::TalkFields draft(const domain::CaseFields& records, base::Date on)
{
    domain::TalkFields talk{
        .id = domain::TalkId(base::Uuid::derive("", "talks", "new")), .key = "new", .appointment = (*records.appointments.begin())->id, .date = on};
    talk.kind = domain::TalkKind::follow_up;
    for (const auto& each : app::invitees(records, **records.appointments.begin(), on)) {
        if (each.is_expected)
            talk.participants.push_back({each.person, each.side, each.capacity, domain::Attendance::unknown, true});
    }
    return talk;
}

bool warns(const app::TalkForecast& forecast, const char* code)
{
    return std::any_of(forecast.warnings.begin(), forecast.warnings.end(), [&](const auto& each) { return each.code == code; });
}

}  // namespace

TEST_CASE("Who is asked to a talk: the seats of the day and the executive, the others may be")
{
    Acting acting;
    const auto& records = acting.records("lead");
    const auto all = app::invitees(records, **records.appointments.begin(), today);
    REQUIRE(all.size() == records.persons.size());
    CHECK(std::count_if(all.begin(), all.end(), [](const auto& each) { return each.is_expected; }) == 4);
    CHECK(all[0].name == "Ingunn Sætre Hovland");
    CHECK(all[0].capacity.str() == "ordførar");
    CHECK(all[0].side == domain::Side::presidium);
    CHECK(all[3].side == domain::Side::executive);
    const auto hr = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.name == "Solveig Myklebust"; });
    CHECK_FALSE(hr->is_expected);
    CHECK(hr->side == domain::Side::hr);
    CHECK(hr->capacity.str() == "HR-sjef");
}

TEST_CASE("Where the seats of the next term are not entered yet, those who sat last are asked")
{
    Acting acting;
    const auto& records = acting.records("lead");
    const auto all = app::invitees(records, **records.appointments.begin(), base::Date(2030, 1, 1));
    CHECK(std::count_if(all.begin(), all.end(), [](const auto& each) { return each.is_expected; }) == 4);
    CHECK(all[0].side == domain::Side::presidium);
    CHECK(all[0].capacity.str() == "ordførar");
}

TEST_CASE("Planning a talk is told of short notice and of its mandate before anything is written")
{
    Acting acting;
    const auto& records = acting.records("lead");
    auto told = app::forecast(records, draft(records, base::Date(2027, 3, 5)), today, {});
    CHECK(told.complaints.empty());
    CHECK(told.notice == 14);
    CHECK_FALSE(warns(told, "talk.short_notice"));
    REQUIRE(told.mandate);
    CHECK((*told.mandate)->key == "sak-005-26");
    told = app::forecast(records, draft(records, base::Date(2027, 2, 23)), today, {});
    CHECK(told.notice == 4);
    CHECK(warns(told, "talk.short_notice"));
    told = app::forecast(records, draft(records, base::Date(2027, 11, 15)), today, {});
    CHECK_FALSE(told.mandate);
    REQUIRE(told.mandate_missing.size() == 1);
    CHECK(told.mandate_missing[0].code == "mandate.lapsed");
    told = app::forecast(records, draft(records, base::Date(2027, 2, 1)), today, {});
    CHECK_FALSE(told.notice);
    CHECK(acting.records("lead").talks.find("new") == nullptr);
}

TEST_CASE("What a talk would be refused for is told with the name of its field")
{
    Acting acting;
    const auto& records = acting.records("lead");
    auto talk = draft(records, base::Date(2027, 3, 5));
    talk.minutes = 2000;
    auto told = app::forecast(records, talk, today, {});
    REQUIRE_FALSE(told.complaints.empty());
    CHECK(told.complaints[0].field == "minutes");
    talk.minutes = 60;
    talk.mandate = (*records.mandates.find("sak-004-26"))->id;
    told = app::forecast(records, talk, today, {});
    REQUIRE(told.complaints.size() == 1);
    CHECK(told.complaints[0].code == "mandate.other_power");
    CHECK(told.complaints[0].field == "mandate");
}

TEST_CASE("A new talk gets an id, a key of its kind and year, and the agenda of its guide, and changed that of another")
{
    Acting acting;
    auto& session = acting.as("lead");
    auto talk = draft(*session.records(), base::Date(2027, 3, 5));
    talk.guide = "follow_up";
    std::vector<domain::TalkId> made;
    for (int i = 0; i < 2; ++i) {
        app::Work work(session);
        made.push_back(app::plan_new(work, talk));
        work.commit();
    }
    const auto& records = *session.records();
    CHECK(records.talks.get(made[0])->key == "follow_up-2027");
    CHECK(records.talks.get(made[1])->key == "follow_up-2027-2");
    REQUIRE_FALSE(records.talks.get(made[0])->agenda.empty());
    {
        app::Work work(session);
        auto next = *records.talks.get(made[0]);
        next.kind = domain::TalkKind::development;
        next.guide = "development_rated";
        app::Agenda(work).add(next.id, base::Text::of("Ferieplanen"), domain::Hat::employer, 0);
        next.agenda = work.records()->talks.get(next.id)->agenda;
        app::replan(work, next);
        work.commit();
    }
    const auto& changed = *records.talks.get(made[0]);
    CHECK(changed.agenda.size() != records.talks.get(made[1])->agenda.size());
    // What somebody has put on the agenda himself stays.
    CHECK(changed.agenda.back().title.str() == "Ferieplanen");
    CHECK(std::count_if(changed.agenda.begin(), changed.agenda.end(), [](const auto& each) { return each.title.str() == "Ferieplanen"; }) == 1);
    REQUIRE(changed.ratings);
    CHECK(changed.ratings->panel.size() == 3);
    {
        app::Work work(session);
        auto next = changed;
        std::erase_if(next.participants, [&](const auto& each) { return each.person == records.persons.find("ovrebo")->operator->()->id; });
        app::replan(work, next);
        work.commit();
    }
    CHECK(records.talks.get(made[0])->ratings->panel.size() == 2);
}
