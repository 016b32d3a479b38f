// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/law.h"
#include "base/files.h"
#include "domain/case.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <nlohmann/json.hpp>

#include <random>

using nlohmann::json;

namespace {

std::string data_file(const std::string& name)
{
    return base::read_file(std::string(RADSLAG_TEST_DATA) + "/" + name);
}

app::MinutesOptions in(domain::Edition edition)
{
    app::MinutesOptions options;
    options.edition = edition;
    return options;
}

const auto full = in(domain::Edition::full);
const auto open_edition = in(domain::Edition::public_);
const std::string health = "Eg har hatt ein periode med dårleg søvn i haust; vi er samde om to faste heimedagar i månaden fram til sommaren.";

/// The talk of 18 February 2027 in Fjellvik.
struct Fjellvik {
    app::Desk desk{data_file("fjellvik.json")};
    domain::TalkId talk = desk.find_talk("utviklingssamtale-2027");
    json view(const app::MinutesOptions& options) const { return desk.minutes().view(talk, options); }
};

bool holds_null_or_text_only(const json& value)
{
    for (const auto& each : value) {
        if (each.is_structured() ? !holds_null_or_text_only(each) : !(each.is_string() || each.is_null() || each.is_boolean()))
            return false;
    }
    return true;
}

}  // namespace

TEST_CASE("Fjellvik's minutes show the attainment of each goal and the weighted total of 80.3 per cent")
{
    const auto view = Fjellvik().view(full);
    std::vector<std::string> reached;
    for (const auto& goal : view.at("goals"))
        reached.push_back(goal.at("attainment"));
    CHECK(reached == std::vector<std::string>{"77,8\u00A0%", "75,0\u00A0%", "100,0\u00A0%", "80,0\u00A0%", "60,0\u00A0%"});
    CHECK(view.at("goals_total") == "80,3\u00A0%");
    CHECK(view.at("charts").at("goals").at("rows").size() == 5);
}

TEST_CASE("Fjellvik's minutes name the mandate, the notice of 21 days and when both preparations were in")
{
    const auto view = Fjellvik().view(full);
    CHECK(view.at("mandate").at("case_number") == "005/26");
    CHECK(view.at("mandate").at("valid_to").at("iso") == "2027-10-31");
    CHECK(view.at("invited").at("days") == "21");
    CHECK(view.at("preparation").at("presidium").at("iso") <= "2027-02-11");
    CHECK(view.at("preparation").at("executive").at("iso") <= "2027-02-11");
}

TEST_CASE("The development minutes of Fjellvik hold no pay figure")
{
    const Fjellvik fjellvik;
    const auto text = support::text_of(fjellvik.desk.minutes().compose(fjellvik.talk, full).pdf);
    for (const char* figure : {"1 385 000", "1385000", "1 438 000", "1 455 000", "årsløn", "lønstillegg"})
        CHECK(support::count_of(text, figure) == 0);
}

TEST_CASE("The public edition has the marker in place of the closed text, and a last section that lists it")
{
    const Fjellvik fjellvik;
    const auto view = fjellvik.view(open_edition);
    CHECK(view.dump().find("søvn") == std::string::npos);
    REQUIRE(view.at("omitted").size() == 1);
    const auto& left_out = view.at("omitted")[0];
    CHECK(left_out.at("in").at("item") == true);
    CHECK_THAT(left_out.at("marker").get<std::string>(), ContainsSubstring("offl. § 13"));

    auto options = open_edition;
    options.with_data = true;
    const auto composed = fjellvik.desk.minutes().compose(fjellvik.talk, options);
    support::require_archive_grade(composed.pdf);
    const auto text = support::text_of(composed.pdf);
    CHECK(support::count_of(text, "søvn") == 0);
    CHECK(support::count_of(text, left_out.at("marker").get<std::string>().substr(0, 20)) >= 2);
    CHECK(support::attachment_of(composed.pdf) == view.dump());

    CHECK_THAT(fjellvik.view(full).dump(), ContainsSubstring(health));
    CHECK(support::count_of(support::text_of(fjellvik.desk.minutes().compose(fjellvik.talk, full).pdf), "søvn") == 1);
}

TEST_CASE("Text and structure of Fjellvik's minutes stand as the golden files say, in both editions")
{
    const Fjellvik fjellvik;
    for (const auto& [options, name] : {std::pair{full, "fjellvik-full"}, std::pair{open_edition, "fjellvik-public"}}) {
        const auto composed = fjellvik.desk.minutes().compose(fjellvik.talk, options);
        support::require_archive_grade(composed.pdf);
        support::check_golden(std::string(name) + ".txt", support::text_of(composed.pdf));
        support::check_golden(std::string(name) + ".structure.txt", support::structure_of(composed.pdf));
    }
}

TEST_CASE("Every held talk of every sample case makes archive-grade minutes in four languages and two editions")
{
    for (const std::string name : {"fjellvik.json", "storvattnet.json", "minimal-nb.json"}) {
        const app::Desk desk(data_file(name));
        for (const auto& row : app::talk_list(desk.records())) {
            if (!row.has_minutes) {
                CHECK_THROWS_AS(desk.minutes().compose(row.id, full), domain::Refused);
                continue;
            }
            for (auto options : {full, open_edition}) {
                for (auto language : base::all_languages) {
                    options.language = language;
                    INFO(name + " " + row.key + " " + std::string(base::code(language)));
                    support::require_archive_grade(desk.minutes().compose(row.id, options).pdf);
                }
            }
        }
    }
}

TEST_CASE("A document's language is the municipality's written form, whatever the screen's, unless chosen")
{
    const app::Desk desk(data_file("storvattnet.json"));
    const auto talk = desk.find_talk("utvecklingssamtal-2026");
    CHECK(desk.minutes().compose(talk, full).title == "Samtalsprotokoll från utvecklingssamtal den 11\u00A0mars\u00A02026");
    auto options = full;
    options.language = base::Language::en;
    CHECK_THAT(desk.minutes().compose(talk, options).title, ContainsSubstring("11\u00A0March\u00A02026"));
}

TEST_CASE("What the template sees is text, flags and nothing, and only charts hold figures")
{
    auto view = Fjellvik().view(full);
    view.erase("charts");
    CHECK(holds_null_or_text_only(view));
}

TEST_CASE("The public edition never holds a word of a closed text, whatever the texts say")
{
    auto form = json::parse(data_file("fjellvik.json"));
    std::mt19937 random(20270218);
    auto secret = [&] {
        std::string word = "løynd";
        for (int i = 0; i < 12; ++i)
            word += static_cast<char>('a' + random() % 26);
        return word;
    };
    std::vector<std::string> secrets;
    auto hide = [&](json& passage) {
        secrets.push_back(secret());
        passage = {{"text", secrets.back() + " *" + secrets.back() + "*\n\n# " + secrets.back()},
            {"access", {{"basis", random() % 2 ? "no.offl.13" : "no.offl.23"}, {"reason", "Personlege forhold"}}}};
    };
    for (int round = 0; round < 40; ++round) {
        auto one = form;
        secrets.clear();
        for (auto& talk : one["talks"]) {
            for (auto& item : talk["agenda"]) {
                if (item.contains("agreed") && random() % 2)
                    hide(item["agreed"]);
                if (!item.contains("statements"))
                    continue;
                for (auto& statement : item["statements"]) {
                    if (random() % 2)
                        hide(statement["text"]);
                }
            }
            for (const char* list : {"remarks", "disagreement"}) {
                if (talk.contains(list)) {
                    for (auto& entry : talk[list])
                        hide(entry["text"]);
                }
            }
        }
        const app::Desk desk(one.dump());
        const auto view = desk.minutes().view(desk.find_talk("utviklingssamtale-2027"), open_edition).dump();
        const auto kept = desk.minutes().view(desk.find_talk("utviklingssamtale-2027"), full).dump();
        bool in_full = false;
        for (const auto& word : secrets) {
            REQUIRE(view.find(word) == std::string::npos);
            in_full = in_full || kept.find(word) != std::string::npos;
        }
        CHECK(in_full);
    }
}

TEST_CASE("A remark left open prints as a remark until its deadline has passed, and then as disagreement, so nobody can block")
{
    auto form = json::parse(data_file("fjellvik.json"));
    for (auto& talk : form["talks"]) {
        if (talk["key"] != "utviklingssamtale-2027")
            continue;
        talk["remark_deadline"] = "2027-03-04";
        talk["remarks"] =
            json::array({{{"by", "haugland"}, {"date", "2027-02-20"}, {"text", {{"text", "Eg saknar ei linje om budsjettet."}}}, {"state", "open"}}});
        talk["disagreement"] = json::array();
    }
    const app::Desk desk(form.dump());
    auto on = [&](base::Date day) {
        auto options = full;
        options.on = day;
        const auto view = desk.minutes().view(desk.find_talk("utviklingssamtale-2027"), options);
        return std::pair(view.at("remarks").size(), view.at("disagreement").size());
    };
    CHECK(on(base::Date(2027, 3, 4)) == std::pair<size_t, size_t>(1, 0));
    CHECK(on(base::Date(2027, 3, 5)) == std::pair<size_t, size_t>(0, 1));
}

TEST_CASE("The day that counts is the one asked for, else a test file's own, else the clock's")
{
    const base::FixedClock clock(base::Date(2030, 1, 1));
    const Fjellvik fjellvik;
    CHECK(fjellvik.desk.today(clock) == base::Date(2027, 2, 19));
    CHECK(fjellvik.desk.today(clock, base::Date(2027, 3, 1)) == base::Date(2027, 3, 1));
    auto form = json::parse(data_file("fjellvik.json"));
    form.erase("test");
    form.erase("today");
    for (auto& account : form["accounts"])
        account.erase("passphrase");
    CHECK(app::Desk(form.dump()).today(clock) == base::Date(2030, 1, 1));
}

TEST_CASE("Minutes of a talk that has not been held are refused, and so is a talk that does not exist")
{
    const app::Desk desk(data_file("fjellvik.json"));
    try {
        (void)desk.find_talk("finst-ikkje");
        FAIL("not refused");
    }
    catch (const domain::Refused& refusal) {
        CHECK(refusal.complaints()[0].code == "record.unknown");
        CHECK(refusal.complaints()[0].field == "finst-ikkje");
    }
}

TEST_CASE("The answer to a closed remark is left out of the public edition with it")
{
    auto form = json::parse(data_file("fjellvik.json"));
    for (auto& talk : form["talks"]) {
        if (talk["key"] == "utviklingssamtale-2027")
            talk["remarks"][1]["text"]["access"] = {{"basis", "no.offl.13"}};
    }
    const app::Desk desk(form.dump());
    const auto talk = desk.find_talk("utviklingssamtale-2027");
    CHECK(desk.minutes().view(talk, full).at("remarks")[1].at("reason").is_string());
    const auto remarks = desk.minutes().view(talk, open_edition).at("remarks");
    CHECK(remarks[1].at("reason").is_null());
    CHECK(remarks[1].at("state").at("declined") == true);
}

TEST_CASE("Minutes say what there is little of as people do: one day, a decision without a case number, no preparation, no scores")
{
    auto form = json::parse(data_file("fjellvik.json"));
    auto& mandate = form["mandates"][1]["decision"];
    mandate.erase("case_number");
    mandate["paragraph"] = "§ 6";
    form["plans"][0]["scores"] = false;
    for (auto& talk : form["talks"]) {
        if (talk["key"] != "utviklingssamtale-2027")
            continue;
        talk["invited"] = "2027-02-17";
        talk["preparation"] = {{"presidium", {{"none_entered", "2027-02-17"}}}};
        talk["agenda"][0] = {{"key", "tom"}, {"title", "Ordet fritt"}};
    }
    const app::Desk desk(form.dump());
    const auto composed = desk.minutes().compose(desk.find_talk("utviklingssamtale-2027"), full);
    support::require_archive_grade(composed.pdf);
    const auto text = support::text_of(composed.pdf);
    for (const char* words : {"1 dag før", "Kommunestyret, § 6", "Inga skriftleg førebuing", "Det er ikkje ført noko under dette punktet."})
        CHECK_THAT(text, ContainsSubstring(words));
    for (const char* words : {"1 dagar", ", sak", "Måloppnåing"})
        CHECK_THAT(text, !ContainsSubstring(words));
}

TEST_CASE("Minutes leave out a column of notes that nobody wrote, and a chart of a single goal")
{
    const Fjellvik fjellvik;
    const auto view = fjellvik.view(full);
    CHECK(view.at("has_promise_notes") == true);
    CHECK(view.at("has_earlier_notes") == true);
    const auto probation = fjellvik.desk.minutes().view(fjellvik.desk.find_talk("provetid-2026-08"), full);
    CHECK(probation.at("has_earlier") == true);
    CHECK(probation.at("has_earlier_notes") == false);
    CHECK(probation.at("charts").at("goals").is_null());
}

TEST_CASE("The public edition of minutes names who signs and has no line to sign on")
{
    const Fjellvik fjellvik;
    const auto signed_on = [&](const app::MinutesOptions& options) {
        const auto text = support::text_of(fjellvik.desk.minutes().compose(fjellvik.talk, options).pdf);
        CHECK_THAT(text, ContainsSubstring("Marit Lien Øvrebø, opposisjonsleiar"));
        return support::count_of(text, "Stad og dato");
    };
    CHECK(signed_on(full) == 4);
    CHECK(signed_on(open_edition) == 0);
}

TEST_CASE("The largest figures that the form takes are printed")
{
    auto form = json::parse(data_file("fjellvik.json"));
    form["plans"][1]["development"][0]["cost"]["amount"] = 999'999'999'999'999;
    form["goals"][0]["indicator"] = {{"type", "number"}, {"unit", "kr"}, {"baseline", "-999999999999.9999"}, {"target", "999999999999.9999"}};
    form["goals"][0]["follow_ups"][1]["value"] = "-999999999999.9999";
    const app::Desk desk(form.dump());
    const auto view = desk.minutes().view(desk.find_talk("utviklingssamtale-2027"), full);
    CHECK(view.at("goals")[0].at("attainment") == "0,0\u00A0%");
    CHECK_THAT(view.at("development")[0].at("cost").get<std::string>(), ContainsSubstring("999,99"));
}
