// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/law.h"
#include "app/open_form/files.h"
#include "support/catch.h"

#include <cmath>

using namespace domain;

namespace {

const Case& fjellvik()
{
    static const Case only = files::read("fjellvik.json");
    return only;
}

const Talk& development_talk()
{
    return *fjellvik()->talks.find("utviklingssamtale-2027");
}

const base::Date year_end(2026, 12, 31);

}  // namespace

TEST_CASE("Fjellvik: results at 31 December give 77.8, 75, 100, 80 and 60 per cent, in all 80.3")
{
    const auto& plan = *fjellvik()->plans.find("plan-2026");
    const double shown[] = {77.8, 75.0, 100.0, 80.0, 60.0};
    const int weights[] = {30, 20, 20, 20, 10};
    REQUIRE(plan->goals.size() == 5);
    for (size_t i = 0; i < 5; ++i) {
        CHECK(attainment(plan->goals[i], year_end)->shown() == shown[i]);
        CHECK(plan->goals[i].weight == weights[i]);
        CHECK_FALSE(plan->goals[i].is_red());
    }
    CHECK(one_decimal(attainment(plan->goals[2], year_end)->uncapped) == 110.5);
    CHECK(one_decimal(*plan.total(year_end)) == 80.3);
    CHECK(plan->employer_accepted == base::Date(2026, 4, 16));
    CHECK(plan.is_locked());
}

TEST_CASE("Fjellvik: the change of 18 June shows old and new date and the case")
{
    const auto& plan = *fjellvik()->plans.find("plan-2026");
    const auto& change = plan->history.at(0);
    CHECK(change.date == base::Date(2026, 6, 18));
    CHECK(change.old_value.str() == "2026-10-15");
    CHECK(change.new_value.str() == "2026-12-15");
    CHECK(change.decision->case_number.str() == "061/26");
    CHECK(change.employer_accepted);
    CHECK(change.executive_accepted);
    CHECK(plan.find_goal(change.goal)->milestones.at(4).due == base::Date(2026, 12, 15));
}

TEST_CASE("Fjellvik: 7 actions opened before the development talk, 5 closed, 1 moved, 1 dropped")
{
    CHECK(fjellvik().tally_before(base::Date(2027, 2, 18)) == ActionTally{7, 5, 1, 1, 0});
    // What comes back: whatever was still to be done after the talk of 10 December.
    std::vector<std::string> back;
    for (const auto* action : fjellvik().earlier_actions(development_talk()))
        back.push_back((*action)->key);
    CHECK(back == std::vector<std::string>{"a4", "a5", "a6", "a7"});
    CHECK(fjellvik().actions_of(development_talk()).size() == 5);
}

TEST_CASE("Fjellvik: the development talk was called 21 days before, prepared blind by both")
{
    const auto& talk = development_talk();
    CHECK(talk->notice() == 21);
    CHECK(talk->preparation->blind);
    CHECK(talk->preparation->presidium.submitted <= base::Date(2027, 2, 11));
    CHECK(talk->preparation->executive.submitted == base::Date(2027, 2, 11));
    CHECK(talk->agenda.size() == 8);
    CHECK(talk->participants.size() == 4);
    for (const auto& each : talk->participants)
        CHECK(each.signs);
    CHECK((*fjellvik().mandate_of(talk))->decision.case_number.str() == "005/26");
    CHECK(fjellvik().executive_of(talk)->key == "haugland");
    CHECK(fjellvik().plan_of(talk) != nullptr);
    CHECK(fjellvik().development_of(talk).at(0).cost == base::Money::of_minor(4800000, base::Currency::nok));
}

TEST_CASE("Fjellvik: only the remark on health is closed, as confidential, and its marker cites the law")
{
    std::vector<Passage> closed;
    for (const auto& item : development_talk()->agenda) {
        for (const auto& statement : item.statements) {
            if (statement.passage.access.is_closed())
                closed.push_back(statement.passage);
        }
    }
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].access.access_class() == AccessClass::confidential);
    CHECK(closed[0].text.str() == "Eg har hatt ein periode med dårleg søvn i haust; vi er samde om to faste heimedagar i månaden fram til sommaren.");
    const auto& law = app::Law::of(Country::no);
    CHECK(law.marker(closed[0].access, base::Language::nn) == "Unnateke offentlegheit, offl. § 13 jf. fvl. § 13");
    CHECK(law.marker(closed[0].access, base::Language::nb) == "Unntatt offentlighet, offl. § 13 jf. fvl. § 13");
}

TEST_CASE("Fjellvik: nothing in the file is questionable, and no talk speaks of pay")
{
    const auto& words = app::Law::of(Country::no).pay_words(base::Language::nn);
    CHECK(fjellvik().warnings(base::Date(2027, 2, 19), words).empty());
}

TEST_CASE("Fjellvik: the mandate of 005/26 carries pay to 4.1 per cent until 31 October 2027, and never appointing")
{
    const auto all = list(fjellvik()->mandates);
    const Mandates mandates(all);
    CHECK(mandates.require(Power::appoint, base::Date(2027, 2, 18))->key == "sak-004-26");
    CHECK(mandates.require_pay(*base::Decimal::from("3.83"), base::Date(2027, 5, 13))->key == "sak-005-26");
    CHECK_THROWS_AS(mandates.require_pay(*base::Decimal::from("5.05"), base::Date(2027, 5, 13)), Refused);
    CHECK_THROWS_AS(mandates.require(Power::hold_talks, base::Date(2027, 11, 1)), Refused);
}

TEST_CASE("Storvattnet: band, number, date and share give what the case says")
{
    const auto whole = files::read("storvattnet.json");
    const auto& goals = (*whole->plans.find("mal-2025"))->goals;
    const double shown[] = {100.0, 48.6, 100.0, 0.0, 93.3};
    for (size_t i = 0; i < 5; ++i)
        CHECK(attainment(goals[i], base::Date(2025, 12, 31))->shown() == shown[i]);
    CHECK(goals[3].status_on(base::Date(2026, 3, 11)) == GoalStatus::late);
    CHECK_FALSE((*whole->plans.find("mal-2025")).total(base::Date(2025, 12, 31)));
    const auto& closed = whole->talks.find("utvecklingssamtal-2026")->operator->()->agenda[3].statements[0].passage.access;
    CHECK(app::Law::of(Country::se).marker(closed, base::Language::sv) == "Sekretess prövas, 39 kap. 3 § OSL");
}
