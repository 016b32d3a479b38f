// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/room_access.h"
#include "app/case/safety.h"
#include "app/desk.h"
#include "app/exchange/cases.h"
#include "app/exchange/merge_forms.h"
#include "app/open_form/write.h"
#include "domain/talk/rating.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <set>

// tests/data/<name>_whole.json: what a case leaves behind after its last day, in the open form. That playing the case does
// leave it behind is told beside the play.

using cases::json;
using support::TempDir;

namespace {

json view(const app::Desk& desk, const char* kind, const char* record, domain::Edition edition = domain::Edition::full)
{
    const auto documents = desk.documents();
    const auto [found, id] = documents.find(kind, record);
    app::DocumentOptions options;
    options.edition = edition;
    return documents.view(*found, id, options);
}

std::string pages(const app::Desk& desk, const char* kind, const char* record, domain::Edition edition = domain::Edition::full)
{
    const auto documents = desk.documents();
    const auto [found, id] = documents.find(kind, record);
    app::DocumentOptions options;
    options.edition = edition;
    return support::text_of(documents.compose(*found, id, options).pdf);
}

using Column = std::vector<std::string>;

/// What stands under a name in every object of a list, without the spaces that do not break.
Column column(const json& list, const char* name)
{
    Column all;
    for (const auto& each : list) {
        auto text = each.at(name).is_null() ? std::string() : each.at(name).get<std::string>();
        for (size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;)
            text.replace(at, 2, " ");
        all.push_back(text);
    }
    return all;
}
std::string plain(const json& text)
{
    return column(json::array({{{"text", text}}}), "text")[0];
}

bool has_ended(const json& account, const json& form)
{
    return account.contains("valid_to") && account["valid_to"].get<std::string>() < form["today"].get<std::string>();
}

}  // namespace

TEST_CASE("Both cases can be brought in whole, everybody opens them, and what all export is what was brought in")
{
    for (const std::string name : {"fjellvik_whole.json", "storvattnet_whole.json"}) {
        INFO(name);
        TempDir dir;
        const auto imported = app::import_case(files::bytes(name), dir / "a.radslag", {}, {}, cases::clock());
        CHECK(imported.slips.empty());
        CHECK(imported.warnings.empty());
        const auto form = cases::form(name);
        std::vector<std::string> exports;
        std::set<std::string> kinds;
        for (const auto& account : form["accounts"]) {
            const auto key = account["key"].get<std::string>(), passphrase = account["passphrase"].get<std::string>();
            INFO(key);
            app::CaseFile file(dir / "a.radslag", cases::clock());
            if (has_ended(account, form)) {
                CHECK_THROWS_AS(file.unlock(key, passphrase), domain::Refused);
                continue;
            }
            auto& session = file.unlock(key, passphrase);
            for (const auto& room : app::rooms(session)) {
                for (const auto& [kind, count] : room.texts)
                    kinds.insert(kind);
            }
            exports.push_back(app::export_case(session));
            CHECK(app::check(file, app::CheckDepth::full).sound());
        }
        const auto whole = app::merge_forms(exports);
        CHECK(cases::difference(whole, app::write_open_form(files::read(name))) == "");
        CHECK(cases::count(whole, "withheld") == 0);
        // What lies in rooms is counted by kind, whichever table it lies in.
        for (const char* kind : {"goal", "item", "result", "pay", "bid", "signature", "salary_element", "participant", "severance", "notice_terms"})
            CHECK(kinds.contains(kind));
    }
}

TEST_CASE("Fjellvik's whole case has the contract, the mandate and the plan as the case names them")
{
    const app::Desk desk(files::bytes("fjellvik_whole.json"));
    const auto& records = *desk.records();
    const auto& mandate = *records.mandates.find("sak-005-26");
    CHECK(mandate->pay_limit_percent->plain() == "4.1");
    CHECK(mandate->valid_to == base::Date(2027, 10, 31));
    CHECK((*records.mandates.find("sak-004-26"))->decision.case_number.str() == "004/26");

    const auto contract = view(desk, "agreement", "arbeidsavtale-2026");
    CHECK(contract["signed"]["iso"] == "2026-02-05");
    CHECK(contract["start"]["iso"] == "2026-03-02");
    const auto of = [&](const char* block) {
        for (const auto& clause : contract["clauses"]) {
            if (!clause[block].is_null() && !clause[block].empty())
                return clause[block];
        }
        return json();
    };
    CHECK(of("probation")["last"]["iso"] == "2026-09-02");
    CHECK(of("notice")["employer_in_probation"]["count"] == "3");
    CHECK(of("notice")["employer"]["count"] == "6");
    CHECK(plain(of("pay")[0]["amount"]) == "1 385 000 kr");
    CHECK(of("pay_review")["iso"] == "2027-05-01");
    CHECK(of("severance")["months"]["count"] == "6");
    CHECK((*records.appointments.find("kommunedirektor-2026"))->confirmed == base::Date(2026, 8, 31));
    CHECK(view(desk, "amendment", "tilleggsavtale-2026-09")["signed"]["iso"] == "2026-09-24");

    const auto plan = view(desk, "plan", "plan-2026");
    CHECK(plan["employer_accepted"]["iso"] == "2026-04-16");
    CHECK(column(plan["goals"], "weight") == Column{"30 %", "20 %", "20 %", "20 %", "10 %"});
    CHECK(plan["promises"].size() == 3);
    REQUIRE(plan["history"].size() == 1);
    const auto& moved = plan["history"][0];
    CHECK(plain(moved["old"]) == "15. oktober 2026");
    CHECK(plain(moved["new"]) == "15. desember 2026");
    CHECK(moved["decision"]["case_number"] == "061/26");
    CHECK(moved["both"] == true);
}

TEST_CASE("Fjellvik's whole case has every figure of the year's talks: 80.3 per cent, seven actions, 21 days")
{
    const app::Desk desk(files::bytes("fjellvik_whole.json"));
    const auto& records = desk.records();
    std::vector<std::string> days;
    for (const auto& talk : records->talks)
        days.push_back(talk->date.iso());
    CHECK(days == Column{"2026-06-11", "2026-08-31", "2026-09-24", "2026-12-10", "2027-02-18", "2027-05-13"});
    CHECK((*records->talks.find("oppfolging-2026-06"))->minutes == 45);
    CHECK(records.tally_before(base::Date(2027, 2, 18)) == domain::ActionTally{7, 5, 1, 1, 0});

    const auto minutes = view(desk, "minutes", "utviklingssamtale-2027");
    CHECK(column(minutes["goals"], "attainment") == Column{"77,8 %", "75,0 %", "100,0 %", "80,0 %", "60,0 %"});
    CHECK(column(minutes["goals"], "result") == Column{"0,6 %", "8,7 %", "92 %", "4/5", "4,4 av 6"});
    CHECK(plain(minutes["goals_total"]) == "80,3 %");
    CHECK(minutes["invited"]["days"] == "21");
    CHECK(minutes["preparation"]["presidium"]["iso"] <= "2027-02-11");
    CHECK(minutes["preparation"]["executive"]["iso"] <= "2027-02-11");
    CHECK(plain(minutes["development"][0]["cost"]) == "48 000 kr");
    CHECK(minutes["development"][0]["until"]["iso"] == "2027-12-31");
    REQUIRE(minutes["signatures"].size() == 4);
    for (const auto& line : minutes["signatures"])
        CHECK(line["state"]["signed"] == true);

    const auto open = pages(desk, "minutes", "utviklingssamtale-2027", domain::Edition::public_);
    CHECK(support::count_of(open, "dårleg søvn") == 0);
    CHECK(support::count_of(pages(desk, "minutes", "utviklingssamtale-2027"), "dårleg søvn") == 1);
    for (const char* pay : {"1 385 000", "1 455 000", "1 438 000", "1\u00A0385\u00A0000", "1\u00A0438\u00A0000"})
        CHECK(support::count_of(open, pay) == 0);
}

TEST_CASE("Fjellvik's whole case has every figure of the salary talk: 3.83 per cent, 8 833.33, the quartiles")
{
    const app::Desk desk(files::bytes("fjellvik_whole.json"));
    const auto protocol = view(desk, "salary_protocol", "lonn-2027");
    CHECK(plain(protocol["total"]["before"]) == "1 385 000 kr");
    CHECK(plain(protocol["total"]["after"]) == "1 438 000 kr");
    CHECK(plain(protocol["total"]["difference"]) == "+53 000 kr");
    CHECK(plain(protocol["total"]["percent"]) == "+3,83 %");
    CHECK(protocol["effective"]["iso"] == "2027-05-01");
    CHECK(plain(protocol["back_pay"]["amount"]) == "8 833,33 kr");
    CHECK(protocol["back_pay"]["months"] == "2");
    CHECK(protocol["decision"]["case_number"] == "012/27");
    CHECK(protocol["decision"]["date"]["iso"] == "2027-06-17");

    const auto assessment = view(desk, "salary_assessment", "lonn-2027");
    CHECK(column(assessment["bids"], "amount") == Column{"1 455 000 kr"});
    CHECK(column(assessment["bids"], "percent") == Column{"+5,05 %"});
    CHECK(plain(assessment["highest"]) == "1 441 785 kr");
    CHECK(column(assessment["comparison"], "amount") == Column{"1 365 000 kr", "1 402 000 kr", "1 430 000 kr", "1 461 000 kr", "1 492 000 kr"});
    CHECK(plain(assessment["quartiles"]["first"]) == "1 402 000 kr");
    CHECK(plain(assessment["quartiles"]["median"]) == "1 430 000 kr");
    CHECK(plain(assessment["quartiles"]["third"]) == "1 461 000 kr");
    CHECK(assessment["comparison"][0]["collected"]["iso"] == "2027-04-20");
    const auto open = pages(desk, "salary_assessment", "lonn-2027", domain::Edition::public_);
    for (const char* position : {"1 455 000", "1\u00A0455\u00A0000", "Bjørkedal", "1 441 785", "1\u00A0441\u00A0785"})
        CHECK(support::count_of(open, position) == 0);
    CHECK(plain(view(desk, "outcome_letter", "lonn-2027")["back_pay"]["amount"]) == "8 833,33 kr");
}

TEST_CASE("Storvattnet's whole case has the instruction, the accord, the mandate and the goals as the case names them")
{
    const app::Desk desk(files::bytes("storvattnet_whole.json"));
    const auto& records = *desk.records();
    const auto instruction = view(desk, "instruction", "instruktion-3");
    CHECK(instruction["adopted"]["date"]["iso"] == "2026-01-14");
    CHECK(instruction["adopted"]["paragraph"] == "§ 9");
    CHECK(instruction["adopted"]["case_number"] == "KS 2026/14");
    CHECK(instruction["next_review"]["iso"] == "2027-01-31");
    CHECK(column(instruction["limits"], "amount") == Column{"1 500 000 kr"});
    size_t tasks = 0;
    for (const auto& section : instruction["sections"])
        tasks += section["tasks"].size();
    CHECK(tasks == 9);
    const auto before = view(desk, "instruction", "instruktion-2")["look_overs"];
    REQUIRE(before.size() == 1);
    CHECK(before[0]["due"]["iso"] == "2026-01-31");
    CHECK(before[0]["in_time"] == true);
    const auto accord = view(desk, "accord", "overenskommelse-2026");
    CHECK(accord["signed"]["iso"] == "2026-02-18");
    CHECK(accord["points"].size() == 6);
    const auto& mandate = *records.mandates.begin();
    CHECK(mandate->pay_limit_percent->plain() == "4");
    CHECK(mandate->valid_to == base::Date(2026, 12, 31));

    const auto goals = view(desk, "plan", "mal-2025")["goals"];
    CHECK(column(goals, "result") == Column{"−0,4 %", "83,2 %", "6,8 veckor", "13 oktober 2025", "42/45"});
    CHECK(column(goals, "attainment") == Column{"100,0 %", "48,6 %", "100,0 %", "0,0 %", "93,3 %"});
}

TEST_CASE("Storvattnet's whole case has the ratings, what was agreed, the reservation and the signatures of the talk, and no rating in an edition")
{
    const app::Desk desk(files::bytes("storvattnet_whole.json"));
    const auto& records = *desk.records();
    const auto& talk = *records.talks.find("utvecklingssamtal-2026");
    const auto tally = domain::tally(*talk->ratings);
    Column means;
    for (const auto& each : tally)
        means.push_back(each.mean()->plain());
    CHECK(means == Column{"3.67", "3.33", "4.33", "2.67", "4"});
    const auto* widest = domain::largest_gap(tally);
    REQUIRE(widest);
    CHECK(widest->point == "communication");
    CHECK(widest->self == 4);
    const auto minutes = view(desk, "minutes", "utvecklingssamtal-2026");
    CHECK(column(minutes["ratings"], "rating") == Column{"4", "3", "4", "3", "4"});
    Column signed_on, states;
    for (const auto& line : minutes["signatures"]) {
        signed_on.push_back(line["date"]["iso"]);
        states.push_back(line["state"]["reserved"] == true ? "reserved" : line["state"]["signed"] == true ? "signed" : "");
    }
    CHECK(signed_on == Column{"2026-04-16", "2026-04-16", "2026-05-06", "2026-04-22"});
    CHECK(states == Column{"signed", "signed", "signed", "reserved"});
    const auto reservation = minutes["signatures"][3]["reservation"].get<std::string>();
    CHECK(std::count(reservation.begin(), reservation.end(), '\n') == 8);
    CHECK(minutes["signatures"][3]["reply"].is_string());

    for (const auto edition : {domain::Edition::full, domain::Edition::public_}) {
        const auto text = pages(desk, "minutes", "utvecklingssamtal-2026", edition);
        for (const char* kept : {"3,67", "3,33", "4,33", "2,67", "3.67", "drar sig för att ta upp svåra frågor.»", "104 500", "108 200", "110 000"})
            CHECK(support::count_of(text, kept) == 0);
    }
    // The facilitator's last day.
    const auto guest = std::find_if(records.accounts.begin(), records.accounts.end(), [](const auto& each) { return each->party == domain::Party::guest; });
    REQUIRE(guest != records.accounts.end());
    CHECK((*guest)->valid_to == base::Date(2026, 6, 30));
}

TEST_CASE("Storvattnet's whole case has every figure of the salary talk: 3.54 per cent, 44 400 and 7 400")
{
    const app::Desk desk(files::bytes("storvattnet_whole.json"));
    const auto protocol = view(desk, "salary_protocol", "lon-2026");
    CHECK(plain(protocol["total"]["before"]) == "104 500 kr");
    CHECK(plain(protocol["total"]["after"]) == "108 200 kr");
    CHECK(plain(protocol["total"]["difference"]) == "+3 700 kr");
    CHECK(plain(protocol["total"]["percent"]) == "+3,54 %");
    CHECK(plain(protocol["yearly"]) == "44 400 kr");
    CHECK(plain(protocol["back_pay"]["amount"]) == "7 400 kr");
    CHECK(protocol["effective"]["iso"] == "2026-04-01");
    CHECK(protocol["decision"]["date"]["iso"] == "2026-05-26");
    CHECK(protocol["reported"]["date"]["iso"] == "2026-06-10");
    CHECK(protocol["reported"]["paragraph"] == "§ 88");
    Column grounds;
    for (const auto& ground : protocol["grounds"])
        grounds.push_back(ground["goal"]["number"]);
    CHECK(grounds == Column{"1", "3"});
    const auto assessment = view(desk, "salary_assessment", "lon-2026");
    CHECK(column(assessment["bids"], "amount") == Column{"110 000 kr", "107 600 kr"});
    CHECK(column(assessment["bids"], "percent") == Column{"+5,26 %", "+2,97 %"});
}
