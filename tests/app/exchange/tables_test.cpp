// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tables.h"
#include "app/open_form/files.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

const base::Date today(2027, 2, 19);

std::vector<std::string> lines(const std::string& table)
{
    std::vector<std::string> all;
    for (size_t at = 0; at < table.size();) {
        const auto end = table.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        all.push_back(table.substr(at, end - at));
        at = end + 2;
    }
    return all;
}

std::string action_text(const std::string& text)
{
    auto form = json::parse(files::bytes("fjellvik.json"));
    form["actions"] = json::array({form["actions"][0]});
    form["actions"][0]["text"] = text;
    const auto table = app::actions_table(app::read_open_form(form.dump()), today);
    const auto begin = table.find("Eirik Nesbø Haugland;") + std::string("Eirik Nesbø Haugland;").size();
    return table.substr(begin, table.rfind(";2026-08-20") - begin);
}

}  // namespace

TEST_CASE("The table of goals has a line for each goal, with figures as they are written here")
{
    const auto all = lines(app::goals_table(files::read("fjellvik.json"), today));
    REQUIRE(all.size() == 6);
    CHECK(all[0].starts_with("\xEF\xBB\xBFplan;plan_title;plan_state;number;key;title;"));
    CHECK_THAT(all[1], ContainsSubstring(";30;number;%;-0,8;1;;;;;"));
    CHECK_THAT(all[1], ContainsSubstring(";2026-12-31;0,6;;77,8"));
    for (const auto& line : all)
        CHECK(std::count(line.begin(), line.end(), ';') >= 27);
}

TEST_CASE("The table of actions says who owes what and what is late")
{
    const auto all = lines(app::actions_table(files::read("fjellvik.json"), base::Date(2027, 3, 20)));
    CHECK(all.size() == 13);
    CHECK_THAT(all[7], ContainsSubstring("a7;oppfolging-2026-12;2026-12-10;haugland;Eirik Nesbø Haugland;"));
    CHECK_THAT(all[7], ContainsSubstring(";moved;yes;2027-02-18;2027-02-11;"));
}

TEST_CASE("Separators, quotes and line breaks in a text stay in their cell")
{
    CHECK(action_text("Ring; skriv") == "\"Ring; skriv\"");
    CHECK(action_text("Les \"notatet\"") == "\"Les \"\"notatet\"\"\"");
    CHECK(action_text("Éi\nog to") == "\"Éi\nog to\"");
    CHECK(action_text("Rett fram") == "Rett fram");
}

TEST_CASE("A cell that a spreadsheet would reckon is told apart by an apostrophe, a figure is not")
{
    CHECK(action_text("=SUM(A1:A9)") == "'=SUM(A1:A9)");
    CHECK(action_text("+47 12") == "'+47 12");
    CHECK(action_text("-1+1") == "'-1+1");
    CHECK(action_text("@SUM(A1)") == "'@SUM(A1)");
    CHECK(action_text("\t=1") == "'\t=1");
    CHECK(action_text("=HYPERLINK(\"x\";\"y\")") == "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"");
    CHECK(action_text("-0,8") == "-0,8");
    CHECK(action_text("+4.5") == "+4.5");
    CHECK(action_text("-") == "'-");
    CHECK(action_text("-1,2,3") == "'-1,2,3");
}

TEST_CASE("What may not be read is said to be withheld, in whatever column")
{
    auto form = json::parse(files::bytes("fjellvik.json"));
    const json closed{{"withheld", "dialogue"}};
    for (const char* name : {"title", "what", "how", "area", "source", "weight", "indicator", "data_owner"})
        form["goals"][0][name] = closed;
    form["goals"][0]["follow_ups"][1]["value"] = closed;
    const auto all = lines(app::goals_table(app::read_open_form(form.dump()), today));
    size_t withheld = 0;
    for (auto at = all[1].find("{withheld: dialogue}"); at != std::string::npos; at = all[1].find("{withheld: dialogue}", at + 1))
        ++withheld;
    CHECK(withheld == 16);
    CHECK(all[1].ends_with(";"));
}
