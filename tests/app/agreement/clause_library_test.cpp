// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement/clause_library.h"

#include "app/law.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

using namespace domain;
using app::ClauseLibrary;
using Weight = ClauseRule::Weight;

TEST_CASE("The checklists have their rows: 40 in Norway, LAS 6 c § and the rest in Sweden, F3 in Finland")
{
    CHECK(ClauseLibrary::of(Country::no).rows().size() == 40);
    const auto& sweden = ClauseLibrary::of(Country::se);
    std::set<std::string> law, usual, severance;
    for (const auto& row : sweden.rows())
        (row.number[0] == 'a' ? law : row.number[0] == 'b' ? usual : severance).insert(row.number);
    for (int i = 1; i <= 15; ++i)
        CHECK(law.contains("a" + std::to_string(i)));
    CHECK(usual.size() >= 25);
    CHECK(severance.size() >= 15);
    const auto& finland = ClauseLibrary::of(Country::fi);
    for (int i = 1; i <= 7; ++i)
        CHECK(std::any_of(finland.rows().begin(), finland.rows().end(), [&](const auto& row) { return row.number == std::to_string(i); }));
    CHECK(std::none_of(finland.rows().begin(), finland.rows().end(), [](const auto& row) { return row.checked; }));
}

TEST_CASE("Every row has a key of its own, a heading and a source, texts in all languages or none, and a basis that the law has")
{
    for (const auto country : {Country::no, Country::se, Country::fi}) {
        std::set<std::string> keys;
        for (const auto& row : ClauseLibrary::of(country).rows()) {
            INFO(domain::code(country) << " " << row.rule.key);
            CHECK(keys.insert(row.rule.key).second);
            CHECK_FALSE(row.rule.kinds.empty());
            CHECK_FALSE(row.source.empty());
            CHECK((row.text.empty() || row.text.size() == 4));
            for (auto language : base::all_languages) {
                CHECK_FALSE(row.heading.at(language).empty());
                if (row.text.empty())
                    continue;
                const auto& text = row.text.at(language);
                CHECK_FALSE(text.empty());
                // What is filled in has a name that is known.
                for (auto from = text.find('{'); from != std::string::npos; from = text.find('{', from + 1)) {
                    const auto name = text.substr(from + 1, text.find('}', from) - from - 1);
                    CHECK((name == "municipality" || name == "organisation_number" || name == "executive" || name == "title"));
                }
            }
            if (country != Country::fi && !row.basis.empty()) {
                const auto* basis = app::Law::of(country).bases().find(row.basis);
                REQUIRE(basis);
                if (row.access_class != AccessClass::open)
                    CHECK(basis->access_class == row.access_class);
            }
            CHECK((row.access_class == AccessClass::open || !row.basis.empty()));
            // What a clause says of severance is asked for where there is any.
            if (row.rule.block == ClauseRule::Block::set_off || row.rule.block == ClauseRule::Block::severance_months)
                CHECK(row.rule.when == ClauseRule::When::severance);
        }
    }
}

TEST_CASE("The law wants the contract in seven days in Norway, in seven days and a month in Sweden, and names no day in Finland")
{
    const auto& norway = ClauseLibrary::of(Country::no).rules();
    CHECK(norway.first_days == 7);
    CHECK_FALSE(norway.second_months);
    CHECK(norway.valid_from == base::Date(2024, 7, 1));
    const auto& sweden = ClauseLibrary::of(Country::se).rules();
    CHECK(sweden.first_days == 7);
    CHECK(sweden.second_months == 1);
    for (const auto& rule : sweden.rows) {
        if (rule.weight == Weight::must)
            CHECK(rule.group != ClauseRule::Group::none);
    }
    const auto second = std::count_if(sweden.rows.begin(), sweden.rows.end(), [](const auto& rule) { return rule.group == ClauseRule::Group::second; });
    CHECK(second == 5);
    CHECK_FALSE(ClauseLibrary::of(Country::fi).rules().first_days);
}

TEST_CASE("A clause that names a row and has no heading gets the row's, another keeps its own")
{
    std::vector<Clause> clauses(2);
    clauses[0].key = "notice";
    clauses[1].key = "holiday";
    clauses[1].heading = base::Text::of("Ferie hos oss");
    ClauseLibrary::of(Country::no).complete(clauses, base::Language::nn);
    CHECK(clauses[0].heading.str() == "Oppseiingstid");
    CHECK(clauses[1].heading.str() == "Ferie hos oss");
}
