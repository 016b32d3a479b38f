// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "cli/driver.h"
#include "support/catch.h"

#include <set>

using driver::Desk;
using driver::Json;

TEST_CASE("list gives ids, keys, states and dates, the same for every account")
{
    Desk desk;
    const auto file = desk.sample();
    for (const char* kind :
        {"persons", "terms", "seats", "appointments", "mandates", "interests", "plans", "goals", "talks", "actions", "documents", "rooms"}) {
        INFO(kind);
        const auto lead = desk.as("hovland", {"list", file, kind, "--json"});
        REQUIRE(lead.code == 0);
        CHECK(lead.json().at(kind).is_array());
        CHECK(lead.json().at("warnings").empty());
        for (const char* other : {"haugland", "myklebust", "lundestad"})
            CHECK(desk.as(other, {"list", file, kind, "--json"}).out == lead.out);
    }
    const auto talks = desk.as("myklebust", {"list", file, "talks", "--json"}).json().at("talks");
    REQUIRE(talks.size() == 5);
    CHECK(talks[4].at("key") == "utviklingssamtale-2027");
    CHECK(talks[4].at("state") == "in_review");
    CHECK(talks[4].at("date") == "2027-02-18");
    CHECK(talks[4].at("frozen").is_null());
    const auto actions = desk.as("myklebust", {"list", file, "actions", "--json"}).json().at("actions");
    CHECK(actions[7].at("due") == "2027-03-15");
    CHECK_FALSE(actions[7].contains("text"));
}

TEST_CASE("list as text is a table with headings in the reader's language")
{
    Desk desk;
    const auto file = desk.sample();
    const auto bokmal = desk.as("hovland", {"list", file, "terms"});
    CHECK(bokmal.out.starts_with("Nøkkel"));
    CHECK_THAT(bokmal.out, ContainsSubstring("2023-10-19  2027-10-31"));
    CHECK(desk.as("hovland", {"list", file, "terms", "--lang", "sv"}).out.starts_with("Nyckel"));
}

TEST_CASE("Who has an account is told without a passphrase")
{
    Desk desk;
    const auto result = desk({"list", desk.sample(), "accounts", "--json"});
    REQUIRE(result.code == 0);
    const auto accounts = result.json().at("accounts");
    REQUIRE(accounts.size() == 6);
    CHECK(accounts[3].at("party") == "executive");
    CHECK(accounts[3].at("state") == "open");
    CHECK(desk.keyboard.hidden.empty());
}

TEST_CASE("A kind that cannot be listed yet is refused with the names of those that can")
{
    Desk desk;
    const auto file = desk.sample();
    for (const char* kind : {"gifts", "pulses", "nonsense"}) {
        const auto result = desk.as("hovland", {"list", file, kind, "--json"});
        CHECK(result.code == 1);
        CHECK(result.complaint() == "list.kind");
        CHECK_THAT(result.err, ContainsSubstring("persons terms seats"));
        CHECK_THAT(result.err, ContainsSubstring("rooms"));
    }
}

TEST_CASE("show gives one record whole, by key or by id, in the open form")
{
    Desk desk;
    const auto file = desk.sample();
    const auto by_key = desk.as("hovland", {"show", file, "a8", "--json"});
    REQUIRE(by_key.code == 0);
    CHECK(by_key.json().at("kind") == "actions");
    const auto form = Json::parse(base::read_file(std::string(RADSLAG_TEST_DATA) + "/fjellvik.json"));
    auto expected = form.at("actions")[7];
    expected["state"] = "open";
    CHECK(by_key.json().at("record") == expected);
    const auto id = desk.as("hovland", {"list", file, "actions", "--json"}).json().at("actions")[7].at("id").get<std::string>();
    CHECK(desk.as("hovland", {"show", file, id, "--json"}).out == by_key.out);

    const auto plan = desk.as("hovland", {"show", file, "plan-2026", "--json"});
    CHECK(plan.json().at("goals").size() == 5);
    const auto text = desk.as("hovland", {"show", file, "a8", "--lang", "en"});
    CHECK_THAT(text.out, ContainsSubstring("Due: 15"));
    CHECK_THAT(text.out, ContainsSubstring("Text: Skrive ein rutine for varsel"));
    CHECK_THAT(desk.as("hovland", {"show", file, "plan-2027", "--lang", "nn"}).out, ContainsSubstring("48\u00a0000\u00a0kr"));
}

TEST_CASE("show finds rooms and frozen documents by their ids")
{
    Desk desk;
    const auto file = desk.sample();
    for (const char* kind : {"rooms", "documents"}) {
        for (const auto& row : desk.as("hovland", {"list", file, kind, "--json"}).json().at(kind)) {
            const auto shown = desk.as("hovland", {"show", file, row.at("id").get<std::string>(), "--json"});
            REQUIRE(shown.code == 0);
            CHECK(shown.json().at("kind") == kind);
            CHECK(shown.json().at("record") == row);
            break;
        }
    }
}

TEST_CASE("What an account cannot open stands as withheld with its room, and a record of which nothing opens is 4")
{
    Desk desk;
    const auto file = desk.sample();
    const auto action = desk.as("myklebust", {"show", file, "a8", "--json"});
    CHECK(action.code == 4);
    CHECK(action.json().at("record").at("text") == Json{{"withheld", "dialogue"}});
    CHECK(action.json().at("record").at("state") == "open");
    const auto goal = desk.as("myklebust", {"show", file, "g1", "--json"});
    CHECK(goal.code == 0);
    CHECK(goal.json().at("record").at("title") == "Netto driftsresultat");
    CHECK(goal.json().at("record").at("follow_ups").dump().find("withheld") != std::string::npos);
    CHECK_THAT(desk.as("myklebust", {"show", file, "a8", "--lang", "en"}).out, ContainsSubstring("withheld: it lies in the dialogue room"));
}

TEST_CASE("A key that two kinds have is refused with both, and found by kind and key")
{
    Desk desk;
    const auto file = desk.sample();
    const auto both = desk.as("hovland", {"show", file, "hovland", "--json"});
    CHECK(both.code == 1);
    CHECK(both.complaint() == "record.several");
    CHECK_THAT(both.err, ContainsSubstring("persons/hovland accounts/hovland"));
    CHECK(desk.as("hovland", {"show", file, "accounts/hovland", "--json"}).json().at("record").at("party") == "presidium");
    CHECK(desk.as("hovland", {"show", file, "persons/hovland", "--json"}).json().at("record").at("name") == "Ingunn Sætre Hovland");
    const auto nobody = desk.as("hovland", {"show", file, "nobody", "--json"});
    CHECK(nobody.code == 1);
    CHECK(nobody.complaint() == "record.unknown");
    CHECK(nobody.field() == "nobody");
}

TEST_CASE("search finds what the account may read, and nothing else")
{
    Desk desk;
    const auto file = desk.sample();
    const auto found = desk.as("haugland", {"search", file, "søvn", "--json"});
    REQUIRE(found.code == 0);
    const auto hits = found.json().at("hits");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].at("key") == "utviklingssamtale-2027");
    const auto mark = hits[0].at("marks")[0];
    const auto snippet = hits[0].at("snippet").get<std::string>();
    CHECK(snippet.substr(mark[0].get<size_t>(), mark[1].get<size_t>() - mark[0].get<size_t>()) == "søvn");
    const auto withheld = desk.as("myklebust", {"search", file, "søvn", "--json"});
    CHECK(withheld.code == 0);
    CHECK(withheld.json().at("hits").empty());
    CHECK_FALSE(desk.as("myklebust", {"search", file, "søvn"}).out.empty());
    CHECK_THAT(desk.as("hovland", {"search", file, "kommun", "skule"}).out, ContainsSubstring("oppfolging-2026-12"));
}

TEST_CASE("Reading leaves nothing beside the file, and the same call gives the same answer")
{
    Desk desk;
    const auto file = desk.sample("alone.radslag");
    const auto before = base::read_file(file);
    const auto first = desk.as("hovland", {"show", file, "plan-2026", "--json"});
    CHECK(desk.as("hovland", {"show", file, "plan-2026", "--json"}).out == first.out);
    desk.as("hovland", {"search", file, "skule"});
    desk.as("hovland", {"check", file, "--full"});
    CHECK(base::read_file(file) == before);
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(desk.folder.path()))
        names.insert(entry.path().filename().string());
    CHECK(names == std::set<std::string>{"alone.radslag", "settings"});
}
