// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/driver.h"
#include "support/catch.h"

#include <algorithm>

using driver::Desk;
using driver::Json;

TEST_CASE("Agreements and side posts are listed with kind, version, state and days, the same for every account")
{
    Desk desk;
    const auto file = desk.sample();
    for (const auto* kind : {"agreements", "side-posts"}) {
        const auto lead = desk.as("hovland", {"list", file, kind, "--json"});
        REQUIRE(lead.code == 0);
        for (const char* other : {"haugland", "myklebust", "lundestad"})
            CHECK(desk.as(other, {"list", file, kind, "--json"}).out == lead.out);
    }
    const auto agreements = desk.as("myklebust", {"list", file, "agreements", "--json"}).json().at("agreements");
    REQUIRE(agreements.size() == 2);
    CHECK(agreements[0].at("type") == "employment");
    CHECK(agreements[0].at("version") == 1);
    CHECK(agreements[0].at("state") == "signed");
    CHECK(agreements[0].at("signed") == "2026-02-05");
    CHECK(agreements[0].at("unsigned") == 0);
    CHECK(agreements[1].at("amends") == "arbeidsavtale-2026");
    const auto posts = desk.as("hovland", {"list", file, "side-posts", "--json"}).json().at("side-posts");
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].at("state") == "consented");
    CHECK(posts[0].at("due") == "2027-09-24");
}

TEST_CASE("show of an agreement tells what its checklist finds and what its severance costs")
{
    Desk desk;
    const auto file = desk.sample();
    const auto shown = desk.as("haugland", {"show", file, "arbeidsavtale-2026", "--json"}).json();
    const auto& lines = shown.at("checklist");
    CHECK(lines.size() == 40);
    const auto state = [&](const std::string& clause) {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const Json& line) { return line.at("clause") == clause; });
        REQUIRE(found != lines.end());
        return found->at("state").get<std::string>();
    };
    CHECK(state("pay") == "present");
    CHECK(state("probation") == "present");
    CHECK(state("quarantine") == "missing");
    for (const auto& line : lines) {
        INFO(line.dump());
        if (line.at("weight") == "must") {
            CHECK(line.at("state") == "present");
            CHECK(line.at("due") == "2026-03-09");
            CHECK(line.at("late") == false);
        }
    }
    CHECK(shown.at("severance_cost").at("gross").at("amount") == 69'250'000);
    CHECK_THAT(desk.as("haugland", {"show", file, "arbeidsavtale-2026", "--lang", "nn"}).out, ContainsSubstring("692\u00A0500"));
    const auto post = desk.as("myklebust", {"show", file, "styreverv-vatn", "--lang", "nn"}).out;
    CHECK_THAT(post, ContainsSubstring("Bistilling: Styremedlem"));
    CHECK_THAT(post, ContainsSubstring("For: Fjellvik Vatn AS"));
    const auto agreement = desk.as("hovland", {"show", file, "arbeidsavtale-2026", "--lang", "nb"}).out;
    CHECK_THAT(agreement, ContainsSubstring("Betales fra: utløpet av oppsigelsestiden"));
    CHECK_THAT(agreement, !ContainsSubstring("Tiltredelse:"));
    CHECK_THAT(agreement, ContainsSubstring("Per: år"));
    CHECK_THAT(desk.as("hovland", {"show", file, "sak-005-26", "--lang", "nb"}).out, ContainsSubstring("Ramme for lønn, prosent: 4,1"));
    CHECK_THAT(desk.as("hovland", {"show", file, "ordforar", "--lang", "sv"}).out, ContainsSubstring("Titel: ordførar"));
    CHECK_THAT(desk.as("hovland", {"show", file, "opposisjonsleiar", "--lang", "sv"}).out, ContainsSubstring("Parti: H"));
}
