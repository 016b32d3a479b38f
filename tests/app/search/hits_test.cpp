// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/council.h"
#include "app/search/hits.h"
#include "support/catch.h"

#include <algorithm>
#include <regex>

using app::HitGroup;
using support::Council;

TEST_CASE("What was found stands together by kind, and the best of each first")
{
    const auto records = support::fjellvik();
    std::vector<app::Found> found;
    for (size_t i : {2u, 0u})
        found.push_back({"talk", records.talks[i]->id.str(), std::to_string(i), {}});
    found.insert(found.begin() + 1, {"person", records.persons[0]->id.str(), "", {}});
    found.push_back({"goal", records.plans[0]->goals[0].id.str(), "", {}});
    found.push_back({"something_new", "x", "", {}});
    const auto hits = app::hits(records, found, base::Language::nn);
    REQUIRE(hits.size() == 4);
    CHECK(hits[0].group == HitGroup::goals);
    CHECK(hits[0].label == records.plans[0]->goals[0].title.str());
    CHECK(hits[1].snippet == "2");
    CHECK(hits[2].snippet == "0");
    CHECK(hits[2].label == records.talks[0]->date.in_words(base::Language::nn));
    CHECK(hits[3].label == records.persons[0]->name.str());
}

TEST_CASE("An action leads to the talk that opened it")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    lead.wait_until_searchable();
    const auto hits = app::hits(*lead.records(), lead.search("kostnadsnotat"), base::Language::nn);
    const auto action = std::find_if(hits.begin(), hits.end(), [](const auto& hit) { return hit.kind == "action"; });
    REQUIRE(action != hits.end());
    CHECK(lead.records()->talks.find(action->record) != nullptr);
    CHECK(!action->label.empty());
    CHECK(!action->marks.empty());
}

TEST_CASE("A plan is found by what was said of a change, not by the days and figures in it")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    const auto& plans = lead.records()->plans;
    const auto plan = std::find_if(plans.begin(), plans.end(), [](const auto& each) { return !each->history.empty(); });
    REQUIRE(plan != plans.end());
    const auto& change = (*plan)->history.front();
    REQUIRE(change.field == domain::PlanChange::Field::milestone_due);
    lead.wait_until_searchable();
    const auto finds = [&](const std::string& words) {
        const auto found = app::hits(*lead.records(), lead.search(words), base::Language::nb);
        return std::any_of(found.begin(), found.end(), [&](const auto& hit) { return hit.record == (*plan)->id.str(); });
    };
    CHECK(finds(change.reason.str()));
    CHECK_FALSE(finds(change.new_value.str()));
    for (const char* year : {"2025", "2026", "2027", "2028"}) {
        for (const auto& hit : app::hits(*lead.records(), lead.search(year, 500), base::Language::nb)) {
            INFO(hit.kind << ": " << hit.snippet);
            CHECK_FALSE(std::regex_search(hit.snippet, std::regex("[0-9]{4}-[0-9]{2}-[0-9]{2}")));
        }
    }
}

TEST_CASE("A record that is gone, or whose name is withheld, is shown without a name")
{
    auto records = support::fjellvik();
    const auto hits = app::hits(records, {{"talk", "gone", "…", {}}, {"action", "gone", "…", {}}}, base::Language::sv);
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].label.empty());
    CHECK(hits[1].record.empty());
}
