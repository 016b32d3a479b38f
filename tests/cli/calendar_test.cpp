// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "cli/driver.h"
#include "support/catch.h"

#include <set>

using driver::Desk;
using driver::Json;

namespace {

Json row_of(const Json& rows, const std::string& rule, const std::string& due)
{
    for (const auto& row : rows) {
        if (row.at("rule") == rule && row.at("due") == due)
            return row;
    }
    FAIL("no " << rule << " " << due);
    return {};
}

}  // namespace

TEST_CASE("deadlines and compliance say the same to every account, each in its own language")
{
    Desk desk;
    const auto file = desk.sample();
    const auto lead = desk.as("hovland", {"deadlines", file, "--json"});
    REQUIRE(lead.code == 0);
    const auto rows = lead.json().at("deadlines");
    const auto development = row_of(rows, "talk.development", "2027-03-02");
    CHECK(development.at("state") == "done");
    CHECK(development.at("proof") == Json{{"kind", "talks"}, {"key", "utviklingssamtale-2027"}});
    CHECK(development.at("subject") == Json{{"kind", "appointments"}, {"key", "kommunedirektor-2026"}});
    const auto mandate = row_of(rows, "mandate.end", "2027-10-31");
    CHECK(mandate.at("warn_from") == Json::array({"2027-09-01", "2027-10-17"}));
    CHECK(mandate.at("note") == "weekend");
    CHECK(mandate.at("owner") == "presidium");
    CHECK(mandate.at("about") == "005/26");
    for (const char* other : {"haugland", "myklebust", "lundestad"}) {
        CHECK(desk.as(other, {"deadlines", file, "--json"}).out == lead.out);
        CHECK(desk.as(other, {"compliance", file, "tools", "--json"}).out == desk.as("hovland", {"compliance", file, "tools", "--json"}).out);
    }
    const auto open = desk.as("hovland", {"deadlines", file, "--open", "--json"}).json().at("deadlines");
    CHECK(open.size() < rows.size());
    for (const auto& row : open)
        CHECK((row.at("state") != "done" && row.at("state") != "not_applicable"));
    for (const auto& row : desk.as("hovland", {"deadlines", file, "--election", "--json"}).json().at("deadlines"))
        CHECK(row.at("election") == true);
    CHECK_THAT(desk.as("hovland", {"deadlines", file}).out, ContainsSubstring("Utviklingssamtale minst hvert år"));
    CHECK_THAT(desk.as("hovland", {"deadlines", file, "--lang", "sv"}).out, ContainsSubstring("Utvecklingssamtal minst varje år"));
    // A day that is asked for is the day it is reckoned on.
    const auto later = desk.as("hovland", {"deadlines", file, "--json", "--on", "2027-11-01"}).json().at("deadlines");
    CHECK(row_of(later, "mandate.end", "2027-10-31").at("state") == "overdue");
}

TEST_CASE("compliance tells each statement with its proof, what it looks at, and what it does not compute")
{
    Desk desk;
    const auto file = desk.sample();
    const auto tools = desk.as("hovland", {"compliance", file, "tools", "--json"}).json();
    CHECK(tools.at("statements").size() == 9);
    CHECK(tools.at("statements")[0].at("state") == "done");
    CHECK(tools.at("statements")[0].at("proof").at("kind") == "agreements");
    const auto sweden = desk.as("hovland", {"compliance", file, "se", "--json"}).json();
    CHECK(sweden.at("not_computed")[0].at("statement") == "SE-4");
    const auto unknown = desk.as("hovland", {"compliance", file, "mars", "--json"});
    CHECK(unknown.code == 1);
    CHECK(unknown.complaint() == "framework.unknown");
}

TEST_CASE("list FILE deadlines is a table like the others")
{
    Desk desk;
    const auto file = desk.sample();
    const auto rows = desk.as("myklebust", {"list", file, "deadlines", "--json"}).json().at("deadlines");
    std::set<std::string> names;
    for (const auto& [name, value] : rows.at(0).items())
        names.insert(name);
    CHECK(names == std::set<std::string>{"due", "rule", "subject", "state", "owner", "basis", "done", "proof"});
    CHECK_THAT(desk.as("myklebust", {"list", file, "deadlines"}).out, ContainsSubstring("talks/utviklingssamtale-2027"));
    CHECK(desk.as("myklebust", {"list", file, "waivers", "--json"}).json().at("waivers").empty());
}

TEST_CASE("wheel writes a PDF, an SVG or a calendar by the name of its file, and nothing else")
{
    Desk desk;
    const auto file = desk.sample();
    for (const auto& [ending, begins] : {std::pair{".pdf", "%PDF-1.7"}, std::pair{".svg", "<?xml"}, std::pair{".ics", "BEGIN:VCALENDAR"}}) {
        INFO(ending);
        const auto out = desk.path(std::string("hjul") + ending);
        const auto result = desk.as("hovland", {"wheel", file, "2026", "-o", out, "--json"});
        REQUIRE(result.code == 0);
        CHECK(result.json().at("events") > 20);
        CHECK(base::read_file(out).starts_with(begins));
    }
    const auto other = desk.as("hovland", {"wheel", file, "2026", "-o", desk.path("hjul.png"), "--json"});
    CHECK(other.code == 2);
    CHECK(other.complaint() == "wheel.ending");
    CHECK_FALSE(std::filesystem::exists(desk.path("hjul.png")));
    CHECK(desk.as("hovland", {"wheel", file, "20266", "-o", desk.path("hjul.svg")}).code == 2);
    const auto year = desk.as("hovland", {"document", file, "2026", "--kind", "employers_year", "-o", desk.path("aret.pdf"), "--json"});
    CHECK(year.code == 0);
    CHECK(year.json().at("pages") == 1);
}

TEST_CASE("A waiver goes through import, list, show and export, and its reason through the dialogue alone")
{
    Desk desk;
    auto form = Json::parse(base::read_file(std::string(RADSLAG_TEST_DATA) + "/fjellvik.json"));
    form["waivers"] = Json::parse(R"([{"key": "w1", "appointment": "kommunedirektor-2026", "of": "deadline", "rule": "ground_rules.adopted",
        "reason": "Spelereglane står i samarbeidsavtala.", "date": "2026-06-01"}])");
    const auto file = desk.path("med.radslag");
    REQUIRE(desk.as("hovland", {"import", desk.write("med.json", form.dump()), file}).code == 0);
    const auto rows = desk.as("myklebust", {"list", file, "waivers", "--json"}).json().at("waivers");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].at("rule") == "ground_rules.adopted");
    CHECK_FALSE(rows[0].contains("reason"));
    CHECK(desk.as("haugland", {"show", file, "w1", "--json"}).json().at("record").at("reason") == "Spelereglane står i samarbeidsavtala.");
    CHECK(desk.as("myklebust", {"show", file, "w1", "--json"}).json().at("record").at("reason").at("withheld") == "dialogue");
    for (const auto& row : desk.as("myklebust", {"deadlines", file, "--json"}).json().at("deadlines")) {
        if (row.at("rule") == "ground_rules.adopted")
            CHECK((row.at("state") == "not_applicable" && row.at("waiver") == "w1"));
    }
    REQUIRE(desk.as("hovland", {"export", file, desk.path("ut.json")}).code == 0);
    const auto out = Json::parse(base::read_file(desk.path("ut.json")));
    CHECK(out.at("waivers")[0].at("reason") == "Spelereglane står i samarbeidsavtala.");
    // And what the others of the employer's year have brought.
    for (const char* kind : {"delegations", "instructions", "accords", "steps", "guides", "agreements", "side-posts", "salary", "series"}) {
        INFO(kind);
        CHECK(out.value(kind, Json::array()).size() == form.value(kind, Json::array()).size());
    }
}
