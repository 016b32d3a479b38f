// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/law.h"
#include "base/files.h"
#include "domain/case.h"
#include "domain/salary/salary_in_case.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using nlohmann::json;

namespace {

json storvattnet()
{
    return json::parse(base::read_file(RADSLAG_TEST_DATA "/storvattnet.json"));
}

/// Fjellvik's salary review as it was in June 2027.
json fjellvik_in_june()
{
    auto form = json::parse(base::read_file(RADSLAG_TEST_DATA "/fjellvik.json"));
    form["today"] = "2027-06-30";
    form["talks"].push_back({{"key", "lonssamtale-2027"}, {"appointment", "kommunedirektor-2026"}, {"kind", "salary"}, {"state", "held"},
        {"date", "2027-05-13"}, {"mandate", "sak-005-26"},
        {"participants",
            {{{"person", "hovland"}, {"side", "presidium"}, {"capacity", "ordførar"}, {"attendance", "present"}, {"signs", true}},
                {{"person", "haugland"}, {"side", "executive"}, {"capacity", "kommunedirektør"}, {"attendance", "present"}, {"signs", true}}}}});
    auto& review = form["salary"][0];
    const auto kroner = [](int amount) { return json{{"amount", amount * 100}, {"currency", "NOK"}}; };
    review["talk"] = "lonssamtale-2027";
    review["participants"] = form["talks"].back()["participants"];
    review["state"] = "decided";
    review["elements"][0]["after"] = kroner(1'438'000);
    review["bids"] = {{{"kind", "claim"}, {"by", "haugland"}, {"date", "2027-05-13"}, {"delivered", "2027-05-13"}, {"amount", kroner(1'455'000)},
        {"reason", "Måla er langt på veg nådde."}}};
    for (const int amount : {1'365'000, 1'402'000, 1'430'000, 1'461'000, 1'492'000})
        review["comparison"].push_back({{"municipality", fmt::format("Kommune {}", amount)}, {"size", 11'000}, {"source", "Eiga innhenting"},
            {"collected", "2027-04-20"}, {"amount", kroner(amount)}});
    review["comparison_delivered"] = "2027-05-10";
    review["bargaining"]["review"] = "2027-12-31";
    review["outcome"] = {{"kind", "agreed"}, {"concluded", "2027-05-13"}, {"effective", "2027-05-01"},
        {"reason",
            {{{"text", "Økonomien er i betre stand, og vedtak blir følgde opp i tide."}},
                {{"text", "Vi har òg sett på arbeidsmengda i haust."},
                    {"access", {{"basis", "no.offl.23"}, {"reason", "Lønspolitisk vurdering"}, {"review", "2028-06-30"}}}}}},
        {"grounds", {{{"goal", "g1"}}, {{"goal", "g3"}}, {{"criterion", "resultat"}}}}};
    review["decision"] = {{"date", "2027-06-17"}, {"decision", {{"body", "arbeidsgjevarutvalet"}, {"date", "2027-06-17"}, {"case_number", "012/27"}}},
        {"votes_for", 3}, {"votes_against", 0}};
    review["next_review"] = "2028-05-01";
    return form;
}

json view(const app::Desk& desk, const char* kind, const char* review, app::DocumentOptions options = {})
{
    const auto documents = desk.documents();
    const auto [found, record] = documents.find(kind, review);
    return documents.view(*found, record, options);
}

app::DocumentOptions public_edition()
{
    app::DocumentOptions options;
    options.edition = domain::Edition::public_;
    return options;
}

std::string refused(const app::Desk& desk, const char* kind, const char* review)
{
    try {
        view(desk, kind, review);
    }
    catch (const domain::Refused& refused) {
        return refused.complaints().front().code;
    }
    return {};
}

/// Texts of a salary review that a public edition must not hold.
const std::vector<std::string> storvattnets_secrets{
    "110\u00A0000", "107\u00A0600", "108\u00A0680", "Granvik", "Ansvaret har vuxit", "Besked i svåra frågor", "strax under märket", "115\u00A0000"};

}  // namespace

TEST_CASE("Fjellvik's protocol says 1 438 000, +3,83 %, and 8 833,33 for May and June")
{
    const app::Desk desk(fjellvik_in_june().dump());
    const auto protocol = view(desk, "salary_protocol", "lonsvurdering-2027");
    CHECK(protocol["total"]["before"] == "1\u00A0385\u00A0000\u00A0kr");
    CHECK(protocol["total"]["after"] == "1\u00A0438\u00A0000\u00A0kr");
    CHECK(protocol["total"]["difference"] == "+53\u00A0000\u00A0kr");
    CHECK(protocol["total"]["percent"] == "+3,83\u00A0%");
    CHECK(protocol["back_pay"]["amount"] == "8\u00A0833,33\u00A0kr");
    CHECK(protocol["back_pay"]["months"] == "2");
    CHECK(protocol["back_pay"]["from"] == "mai 2027");
    CHECK(protocol["back_pay"]["to"] == "juni 2027");
    CHECK(protocol["yearly"] == "53\u00A0000\u00A0kr");
    CHECK(protocol["mandate"]["limit"] == "4,1\u00A0%");
    CHECK(protocol["decision"]["case_number"] == "012/27");
    CHECK(protocol["grounds"][0]["goal"]["number"] == "1");
    CHECK(protocol["grounds"][2]["criterion"] == "Oppnådde resultat mot mål");
    CHECK(protocol["omitted"].size() == 1);
    const auto assessment = view(desk, "salary_assessment", "lonsvurdering-2027");
    CHECK(assessment["bids"][0]["percent"] == "+5,05\u00A0%");
    CHECK(assessment["highest"] == "1\u00A0441\u00A0785\u00A0kr");
    CHECK(assessment["quartiles"]["first"] == "1\u00A0402\u00A0000\u00A0kr");
    CHECK(assessment["quartiles"]["median"] == "1\u00A0430\u00A0000\u00A0kr");
    CHECK(assessment["quartiles"]["third"] == "1\u00A0461\u00A0000\u00A0kr");
    CHECK(assessment["goals_total"] == "80,3\u00A0%");
}

TEST_CASE("A protocol is signed by those of the review, else by those of its talk, and says who was there where that is known")
{
    auto form = fjellvik_in_june();
    const auto people = [&] { return view(app::Desk(form.dump()), "salary_protocol", "lonsvurdering-2027"); };
    form["salary"][0]["participants"][1].erase("attendance");
    auto protocol = people();
    CHECK(protocol["participants"][1]["attendance"]["present"] == true);
    form["salary"][0].erase("participants");
    protocol = people();
    REQUIRE(protocol["signatures"].size() == 2);
    CHECK(protocol["signatures"][1]["name"] == "Eirik Nesbø Haugland");
    CHECK(protocol["has_attendance"] == true);
    form["salary"][0]["participants"] = form["talks"].back()["participants"];
    for (auto& each : form["salary"][0]["participants"])
        each.erase("attendance");
    form["salary"][0].erase("talk");
    CHECK(people()["has_attendance"] == false);
}

TEST_CASE("Storvattnet's papers have every figure of the case, and its pay beside norm and prices")
{
    const app::Desk desk(storvattnet().dump());
    const auto protocol = view(desk, "salary_protocol", "loneoversyn-2026");
    CHECK(protocol["total"]["percent"] == "+3,54\u00A0%");
    CHECK(protocol["yearly"] == "44\u00A0400\u00A0kr");
    CHECK(protocol["back_pay"]["amount"] == "7\u00A0400\u00A0kr");
    CHECK(protocol["reported"]["paragraph"] == "§ 88");
    const auto assessment = view(desk, "salary_assessment", "loneoversyn-2026");
    CHECK(assessment["bids"][0]["percent"] == "+5,26\u00A0%");
    CHECK(assessment["bids"][1]["percent"] == "+2,97\u00A0%");
    CHECK_FALSE(assessment["has_surprises"].get<bool>());
    REQUIRE(protocol["charts"]["pay"].is_object());
    const auto& lines = protocol["charts"]["pay"]["lines"];
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["label"] == "Kommundirektör");
    CHECK(lines[0]["points"].front()["value"] == 100.0);
    CHECK(lines[1]["label"] == "Märket");
    CHECK(refused(desk, "salary_protocol", "loneoversyn-2026").empty());
    auto open = storvattnet();
    auto& review = open["salary"][0];
    for (const auto* late : {"outcome", "decision", "payroll", "letter", "next_review"})
        review.erase(late);
    review["bargaining"].erase("review");
    review["elements"][0].erase("after");
    review["state"] = "bids";
    const app::Desk in_work(open.dump());
    CHECK(refused(in_work, "salary_protocol", "loneoversyn-2026") == "salary.not_concluded");
    CHECK(refused(in_work, "outcome_letter", "loneoversyn-2026") == "salary.not_decided");
    CHECK(refused(in_work, "salary_assessment", "loneoversyn-2026").empty());
}

TEST_CASE("No public edition holds what is closed, as long as it is closed")
{
    const app::Desk desk(storvattnet().dump());
    for (const auto* kind : {"salary_assessment", "salary_protocol", "outcome_letter"}) {
        const auto shown = view(desk, kind, "loneoversyn-2026", public_edition()).dump();
        for (const auto& secret : storvattnets_secrets)
            CHECK_THAT(shown, !ContainsSubstring(secret));
    }
    const auto assessment = view(desk, "salary_assessment", "loneoversyn-2026", public_edition());
    CHECK(assessment["left_out"] == true);
    CHECK(assessment["omitted"][0]["in"]["bargaining"] == true);
    CHECK(assessment["omitted"][0]["review"]["iso"] == "2026-12-31");

    const app::Desk fjellvik(fjellvik_in_june().dump());
    const auto protocol = view(fjellvik, "salary_protocol", "lonsvurdering-2027", public_edition());
    CHECK_THAT(protocol.dump(), !ContainsSubstring("arbeidsmengda"));
    CHECK_THAT(protocol.dump(), ContainsSubstring("1\u00A0438\u00A0000"));
    CHECK(protocol["reason"][1]["passage"]["text"].is_null());

    auto opened = storvattnet();
    opened["today"] = "2027-01-15";
    opened["salary"][0]["bargaining"]["opened"] = "2027-01-05";
    const auto later = view(app::Desk(opened.dump()), "salary_assessment", "loneoversyn-2026", public_edition());
    CHECK(later["bids"].size() == 2);
    CHECK_THAT(later.dump(), !ContainsSubstring("strax under märket"));
}

TEST_CASE("Salary assessment, protocol and outcome letter are archive-grade in four languages and both editions")
{
    for (const auto& form : {storvattnet(), fjellvik_in_june()}) {
        const app::Desk desk(form.dump());
        const auto key = form["salary"][0]["key"].get<std::string>();
        for (const auto* kind : {"salary_assessment", "salary_protocol", "outcome_letter"}) {
            for (const auto language : base::all_languages) {
                for (const auto edition : {domain::Edition::full, domain::Edition::public_}) {
                    INFO(kind << " " << base::code(language) << " " << code(edition));
                    app::DocumentOptions options;
                    options.language = language;
                    options.edition = edition;
                    const auto documents = desk.documents();
                    const auto [found, record] = documents.find(kind, key);
                    support::require_archive_grade(documents.compose(*found, record, options).pdf);
                }
            }
        }
    }
}

TEST_CASE("Pay is known from day to day over agreements and reviews, and what a development talk should not speak of")
{
    const app::Desk desk(storvattnet().dump());
    const auto& records = desk.records();
    const auto appointment = (*records->appointments.find("kommundirektor-2022"))->id;
    std::vector<std::string> steps;
    for (const auto& each : domain::salary_history(*records, appointment))
        steps.push_back(each.effective.iso() + " " + std::to_string(each.amount->minor() / 100) + " " + each.kind
            + (each.percent ? fmt::format(" {:.2f}", *each.percent) : ""));
    CHECK(steps == std::vector<std::string>{"2022-08-15 100500 agreements", "2025-04-01 104500 agreements 3.98", "2026-04-01 108200 salary 3.54"});
    const auto known = domain::pay_known(*records, appointment, base::Date(2026, 3, 11));
    CHECK(known.current->minor() == 10'450'000);
    CHECK(known.bids.size() == 2);
}
