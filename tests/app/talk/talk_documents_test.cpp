// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/ics.h"
#include "app/calendar/talk_ics.h"
#include "app/desk.h"
#include "app/law.h"
#include "domain/case.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include "base/files.h"

#include <nlohmann/json.hpp>

using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

std::string data_file(const std::string& name)
{
    return base::read_file(RADSLAG_TEST_DATA "/" + name);
}

json view(const app::Desk& desk, const char* kind, const char* talk, app::DocumentOptions options = {})
{
    const auto documents = desk.documents();
    const auto [found, record] = documents.find(kind, talk);
    return documents.view(*found, record, options);
}

/// Fjellvik with one more talk, of any kind, to come.
app::Desk planned(const std::string& kind, const json& more = json::object())
{
    auto form = json::parse(data_file("fjellvik.json"));
    json talk = {{"key", "ny"}, {"appointment", "kommunedirektor-2026"}, {"kind", kind}, {"state", "invited"}, {"date", "2027-06-10"}, {"time", "09:00"},
        {"minutes", 90}, {"place", "Formannskapssalen"}, {"invited", "2027-02-19"}, {"mandate", "sak-005-26"},
        {"participants",
            {{{"person", "hovland"}, {"side", "presidium"}, {"capacity", "ordførar"}, {"attendance", "present"}, {"signs", true}},
                {{"person", "haugland"}, {"side", "executive"}, {"capacity", "kommunedirektør"}, {"signs", true}}}}};
    talk.update(more);
    form["talks"].push_back(std::move(talk));
    return app::Desk(form.dump());
}

}  // namespace

TEST_CASE("Invitation and pack of every kind of talk are archive-grade in four languages")
{
    for (const auto& [kind, word] : domain::Codes<domain::TalkKind>::all) {
        const auto desk = planned(std::string(word), {{"guide", word == "development" ? "no_development" : std::string(word)}});
        for (const char* document : {"invitation", "pack"}) {
            for (const auto language : base::all_languages) {
                INFO(word << " " << document << " " << base::code(language));
                app::DocumentOptions options;
                options.language = language;
                const auto documents = desk.documents();
                const auto [found, record] = documents.find(document, "ny");
                support::require_archive_grade(documents.compose(*found, record, options).pdf);
            }
        }
    }
}

TEST_CASE("Minutes fit every kind of talk")
{
    for (const auto& [kind, word] : domain::Codes<domain::TalkKind>::all) {
        const auto desk = planned(std::string(word),
            {{"state", "in_review"}, {"date", "2027-02-18"}, {"invited", "2027-02-01"}, {"remark_deadline", "2027-03-01"},
                {"agenda", {{{"key", "a"}, {"title", "Saka"}, {"agreed", {{"text", "Vi er samde."}}}}}}});
        const auto documents = desk.documents();
        const auto [found, record] = documents.find("minutes", "ny");
        support::require_archive_grade(documents.compose(*found, record, {}).pdf);
    }
}

TEST_CASE("The pack has the last minutes, the goals and the open actions, and says that ground rules are missing")
{
    const auto desk = planned("follow_up");
    const auto pack = view(desk, "pack", "ny");
    CHECK(pack["last"]["date"]["iso"] == "2027-02-18");
    CHECK(pack["last"]["items"].size() == 8);
    CHECK(pack["has_goals"] == true);
    CHECK(pack["has_open_actions"] == true);
    CHECK(pack["has_rules"] == false);
    auto documents = desk.documents();
    const auto [found, record] = documents.find("pack", "ny");
    CHECK_THAT(support::text_of(documents.compose(*found, record, {}).pdf), Contains("ikkje vedtekne enno"));
    app::DocumentOptions open;
    open.edition = domain::Edition::public_;
    CHECK_THROWS_AS(documents.view(*found, record, open), domain::Refused);
}

TEST_CASE("A cancelled talk invites nobody, and takes itself out of calendars")
{
    const auto desk = planned("follow_up", {{"state", "cancelled"}, {"cancelled_reason", "Sjukdom"}});
    CHECK_THROWS_AS(view(desk, "invitation", "ny"), domain::Refused);
    const base::FixedClock clock(base::Date(2027, 2, 19));
    const auto ics = app::talk_ics(desk.records(), *desk.records()->talks.find("ny"), base::Language::nn, clock.now());
    CHECK_THAT(ics, Contains("STATUS:CANCELLED") && Contains("SEQUENCE:1") && !Contains("VALARM"));
}

TEST_CASE("Fjellvik's development talk in a calendar: when, where, two alarms, and nothing of what it is about")
{
    const app::Desk desk(data_file("fjellvik.json"));
    const base::FixedClock clock(base::Date(2027, 1, 28));
    const auto& talk = *desk.records()->talks.find("utviklingssamtale-2027");
    const auto ics = app::talk_ics(desk.records(), talk, base::Language::nn, clock.now());
    CHECK(ics == app::talk_ics(desk.records(), talk, base::Language::nn, clock.now()));
    CHECK_THAT(ics, Contains("DTSTART;TZID=Europe/Oslo:20270218T090000") && Contains("DTEND;TZID=Europe/Oslo:20270218T103000"));
    CHECK_THAT(ics, Contains("TZID:Europe/Oslo") && Contains("TZOFFSETTO:+0200") && Contains("TRIGGER:-P1D") && Contains("TRIGGER:-PT1H"));
    CHECK_THAT(ics, Contains("SUMMARY:Utviklingssamtale\r\n") && Contains("LOCATION:Formannskapssalen\\, Fjellvik rådhus"));
    CHECK_THAT(ics, Contains("UID:" + talk->id.str()) && Contains("DTSTAMP:20270128T120000Z"));
    CHECK_THAT(ics, !Contains("Haugland") && !Contains("Økonomi"));
}

TEST_CASE("A calendar file keeps long, odd and empty texts as they are, in lines that no reader chokes on")
{
    const base::FixedClock clock(base::Date(2028, 2, 1));
    app::IcsCalendar calendar{base::Text::of("Fjellvik, kommune"), base::Language::nb, domain::Country::fi, clock.now()};
    app::IcsEvent event{"x", base::Text::of("æøå; , \\ " + std::string(200, 'y')), base::Text::of("Ei line\nEi til"), {}, base::Date(2028, 2, 29)};
    event.alarms = {15 * 60, -60};
    calendar.events.push_back(event);
    const auto ics = app::write_ics(calendar);
    CHECK_THAT(ics, Contains("DTSTART;VALUE=DATE:20280229") && Contains("DTEND;VALUE=DATE:20280301") && Contains("TZID:Europe/Helsinki"));
    CHECK_THAT(ics, Contains("æøå\\; \\, \\\\") && Contains("Ei line\\nEi til") && Contains("TRIGGER:-PT15H") && Contains("TRIGGER:PT1H"));
    size_t longest = 0;
    for (size_t at = 0; at < ics.size();) {
        const auto end = ics.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        longest = std::max(longest, end - at);
        at = end + 2;
    }
    CHECK(longest <= 75);
}

TEST_CASE("Storvattnet's minutes print the agreed statements, the reservation of nine lines and the reply, single ratings stand in no edition")
{
    const app::Desk desk(data_file("storvattnet.json"));
    for (const auto edition : {domain::Edition::full, domain::Edition::public_}) {
        app::DocumentOptions options;
        options.edition = edition;
        const auto minutes = view(desk, "minutes", "utvecklingssamtal-2026", options);
        REQUIRE(minutes["ratings"].size() == 5);
        CHECK(minutes["ratings"][3]["rating"] == "3");
        CHECK(minutes["signatures"][2]["state"]["reserved"] == true);
        CHECK(minutes["signatures"][2]["date"]["iso"] == "2026-04-22");
        const auto reservation = minutes["signatures"][2]["reservation"].get<std::string>();
        CHECK(std::count(reservation.begin(), reservation.end(), '\n') == 8);
        CHECK(minutes["signatures"][3]["date"]["iso"] == "2026-05-06");
        const auto whole = minutes.dump();
        CHECK_THAT(whole, !Contains("2.67") && !Contains("2,67") && !Contains("drar sig för att ta upp svåra frågor.\",\"point") && !Contains("panel"));
        CHECK_THAT(whole, !Contains("Två medarbetare har sagt"));
    }
}

TEST_CASE("Fjellvik's and Storvattnet's development minutes contain no pay figure")
{
    for (const std::string name : {"fjellvik.json", "storvattnet.json"}) {
        const app::Desk desk(data_file(name));
        for (const auto& warning : desk.records().warnings(base::Date(2027, 2, 19), desk.law().pay_words(desk.written_form())))
            CHECK(warning.code != "talk.pay_text");
        const auto minutes = view(desk, "minutes", name == "fjellvik.json" ? "utviklingssamtale-2027" : "utvecklingssamtal-2026").dump();
        for (const char* figure : {"1 385 000", "1\u00A0385\u00A0000", "1385000", "104 500", "104\u00A0500", "108 200", "108\u00A0200"})
            CHECK_THAT(minutes, !Contains(figure));
    }
}

TEST_CASE("Storvattnet is signed by all on 6 May, with the director's reservation of 22 April")
{
    const app::Desk desk(data_file("storvattnet.json"));
    const auto& talk = *desk.records()->talks.find("utvecklingssamtal-2026");
    CHECK(talk->state == domain::TalkState::signed_);
    CHECK(completed(talk->signatures) == base::Date(2026, 5, 6));
    const auto all = tally(*talk->ratings);
    CHECK(all[3].mean()->plain() == "2.67");
    CHECK(largest_gap(all)->point == "communication");
}
