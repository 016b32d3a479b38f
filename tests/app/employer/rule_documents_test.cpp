// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/employer/instruction_library.h"
#include "app/law.h"
#include "domain/case.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include "base/files.h"

#include <nlohmann/json.hpp>

#include <random>

using nlohmann::json;

namespace {

std::string data_file(const std::string& name)
{
    return base::read_file(RADSLAG_TEST_DATA "/" + name);
}

json view(const app::Desk& desk, const char* kind, const char* record, domain::Edition edition = domain::Edition::full)
{
    const auto documents = desk.documents();
    const auto [found, id] = documents.find(kind, record);
    app::DocumentOptions options;
    options.edition = edition;
    return documents.view(*found, id, options);
}

}  // namespace

TEST_CASE("Plan, plan as agreed, instruction and accord are archive-grade in four languages")
{
    for (const auto& [file, kind, record] : {std::tuple("fjellvik.json", "plan", "plan-2026"), std::tuple("fjellvik.json", "plan_agreed", "plan-2026"),
             std::tuple("storvattnet.json", "instruction", "instruktion-3"), std::tuple("tangvaer.json", "accord", "avtale"),
             std::tuple("tangvaer.json", "plan", "p28")}) {
        const app::Desk desk(data_file(file));
        const auto documents = desk.documents();
        for (const auto language : base::all_languages) {
            INFO(kind << " " << base::code(language));
            const auto [found, id] = documents.find(kind, record);
            app::DocumentOptions options;
            options.language = language;
            const auto composed = documents.compose(*found, id, options);
            CHECK(composed.missing.empty());
            support::require_archive_grade(composed.pdf);
        }
    }
}

TEST_CASE("The plan prints 80.3 per cent, what was changed by case 061/26, and both editions their own")
{
    const app::Desk desk(data_file("fjellvik.json"));
    const auto full = view(desk, "plan", "plan-2026");
    CHECK(full["goals_total"] == "80,3\u00A0%");
    CHECK(full["history"][0]["old"] == "15.\u00A0oktober\u00A02026");
    CHECK(full["history"][0]["new"] == "15.\u00A0desember\u00A02026");
    CHECK(full["history"][0]["decision"]["case_number"] == "061/26");
    const auto agreed = view(desk, "plan_agreed", "plan-2026");
    CHECK(agreed["goals"][3]["milestones"][4]["due"]["iso"] == "2026-10-15");
    CHECK(agreed["has_history"] == false);
    CHECK(agreed["goals_total"].is_null());
}

TEST_CASE("The plan on paper draws a goal's line once two figures make one, and none in the plan as it was agreed")
{
    auto form = json::parse(data_file("fjellvik.json"));
    form["goals"][1]["follow_ups"][0]["value"] = "9.1";
    const app::Desk desk(form.dump());
    const auto documents = desk.documents();
    const auto [kind, id] = documents.find("plan", "plan-2026");
    const auto charts = documents.view(*kind, id, {})["charts"];
    CHECK(charts["goal_2"]["levels"][0]["text"] == "9,6\u00A0%");
    CHECK(charts["goal_2"]["points"].size() == 2);
    CHECK(charts["goal_1"].is_null());
    CHECK(charts["goal_4"].is_null());
    CHECK(view(desk, "plan_agreed", "plan-2026")["charts"]["goal_2"].is_null());
    for (const auto language : base::all_languages) {
        const auto pdf = documents.compose(*kind, id, {.language = language}).pdf;
        support::require_archive_grade(pdf);
        // The bars of all, and the line.
        CHECK(support::count_of(support::structure_of(pdf), "Figure") == 2);
    }
}

TEST_CASE("Storvattnet's results of 2025: met, 48.6, met, late, 93 per cent")
{
    const app::Desk desk(data_file("storvattnet.json"));
    const auto plan = view(desk, "plan", "mal-2025");
    CHECK(plan["goals"][0]["attainment"] == "100,0\u00A0%");
    CHECK(plan["goals"][1]["attainment"] == "48,6\u00A0%");
    CHECK(plan["goals"][2]["attainment"] == "100,0\u00A0%");
    CHECK(plan["goals"][3]["status"]["late"] == true);
    CHECK(plan["goals"][3]["result"] == "13\u00A0oktober\u00A02025");
    CHECK(plan["goals"][4]["attainment"] == "93,3\u00A0%");
}

TEST_CASE("Storvattnet's instruction has nine tasks, purchases to 1 500 000, and was looked over in time")
{
    const app::Desk desk(data_file("storvattnet.json"));
    const auto& records = *desk.records();
    CHECK((*records.instructions.find("instruktion-3"))->task_count() == 9);
    const auto instruction = view(desk, "instruction", "instruktion-3");
    CHECK(instruction["limits"][0]["amount"] == "1\u00A0500\u00A0000\u00A0kr");
    CHECK(instruction["adopted"]["paragraph"] == "§ 9");
    const auto before = view(desk, "instruction", "instruktion-2");
    REQUIRE(before["look_overs"].size() == 1);
    CHECK(before["look_overs"][0]["due"]["iso"] == "2026-01-31");
    CHECK(before["look_overs"][0]["in_time"] == true);
    CHECK(view(desk, "accord", "overenskommelse-2026")["points"].size() == 6);
}

TEST_CASE("No public edition of a plan holds what belongs to the dialogue, whatever is written there")
{
    std::mt19937 random(20);
    const auto word = [&] {
        std::string text = "løynd";
        for (int i = 0; i < 12; ++i)
            text += static_cast<char>('a' + random() % 26);
        return text;
    };
    const auto form = json::parse(data_file("fjellvik.json"));
    for (int round = 0; round < 200; ++round) {
        std::vector<std::string> hidden;
        const auto hide = [&](json& where, const char* field) { where[field] = hidden.emplace_back(word()); };
        auto each = form;
        for (auto& goal : each["goals"]) {
            for (auto& entry : goal["follow_ups"]) {
                for (const auto* field : {"self_assessment", "employer_assessment", "agreed_assessment", "disagreement"})
                    hide(entry, field);
            }
        }
        auto& plan = each["plans"][0];
        hide(plan, "workload");
        hide(plan, "holiday");
        plan["development"] = json::array({json{{"need", hidden.emplace_back(word())}, {"support", hidden.emplace_back(word())}}});
        const app::Desk desk(each.dump());
        const auto open = view(desk, "plan", "plan-2026", domain::Edition::public_).dump();
        const auto full = view(desk, "plan", "plan-2026").dump();
        for (const auto& text : hidden) {
            REQUIRE(open.find(text) == std::string::npos);
            REQUIRE(full.find(text) != std::string::npos);
        }
    }
}

TEST_CASE("The library has two fixed topics and twenty to choose from, with words in every language")
{
    const auto& topics = app::InstructionLibrary::shipped().topics();
    CHECK(topics.size() == 22);
    CHECK(std::count_if(topics.begin(), topics.end(), [](const auto& topic) { return topic.fixed; }) == 2);
    for (const auto& topic : topics) {
        INFO(topic.key);
        CHECK_FALSE(topic.source.empty());
        for (const auto language : base::all_languages) {
            CHECK_FALSE(topic.heading.at(language).empty());
            CHECK_FALSE(topic.tasks.at(language).empty());
        }
    }
}

TEST_CASE("What closes a meeting stands in the law tables, with its source and words in every language")
{
    for (const auto country : {domain::Country::no, domain::Country::se}) {
        const auto& law = app::Law::of(country);
        CHECK_FALSE(law.closings().empty());
        for (const auto& row : law.closings()) {
            CHECK(law.find_closing(row.rule.id) == &row);
            CHECK_FALSE(row.source.empty());
            for (const auto language : base::all_languages)
                CHECK_FALSE(row.short_form.at(language).empty());
        }
        for (const auto language : base::all_languages)
            CHECK_FALSE(law.staff_words(language).empty());
    }
}
