// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement/agreement_views.h"
#include "app/agreement/severance_cost.h"
#include "app/desk.h"
#include "app/law.h"
#include "base/files.h"
#include "domain/agreement/agreement_fit.h"
#include "domain/agreement/terms.h"
#include "domain/case.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

using nlohmann::json;

namespace {

std::string data_file(const std::string& name)
{
    return base::read_file(std::string(RADSLAG_TEST_DATA) + "/" + name);
}

struct Municipality {
    explicit Municipality(const std::string& file) : desk(data_file(file)) {}
    json view(std::string_view kind, std::string_view key, domain::Edition edition = domain::Edition::full)
    {
        app::DocumentOptions options;
        options.edition = edition;
        const auto documents = desk.documents();
        const auto [found, record] = documents.find(kind, key);
        return documents.view(*found, record, options);
    }
    app::Desk desk;
};

const json& clause(const json& view, std::string_view heading)
{
    for (const auto& each : view.at("clauses")) {
        if (each.at("heading") == heading)
            return each;
    }
    throw std::runtime_error("no such clause");
}

}  // namespace

TEST_CASE("Fjellvik's agreement: probation to 2 September 2026, notice three months and then six, 1 385 000, 692 500 in severance")
{
    Municipality fjellvik("fjellvik.json");
    const auto view = fjellvik.view("agreement", "arbeidsavtale-2026");
    CHECK(view.at("draft") == false);
    CHECK(view.at("signed").at("iso") == "2026-02-05");
    CHECK(view.at("effective").at("iso") == "2026-03-02");
    CHECK(view.at("decision").at("case_number") == "004/26");
    CHECK(clause(view, "Prøvetid").at("probation").at("last").at("iso") == "2026-09-02");
    const auto& notice = clause(view, "Oppseiingstid").at("notice");
    CHECK(notice.at("employer_in_probation").at("count") == "3");
    CHECK(notice.at("employer").at("count") == "6");
    CHECK(clause(view, "Løn").at("pay").at(0).at("amount") == "1\u00A0385\u00A0000\u00A0kr");
    CHECK(clause(view, "Lønsvurdering").at("pay_review").at("iso") == "2027-05-01");
    CHECK(clause(view, "Etterløn").at("severance").at("when").at(0).at("mutual") == true);
    CHECK(clause(view, "Retrettstilling").at("passage").at("text") == "Det er ikkje avtalt retrettstilling.");

    const auto& records = *fjellvik.desk.records();
    const auto& agreement = *records.agreements.find("arbeidsavtale-2026");
    const auto reckoned = app::severance_cost(records, agreement, base::Date(2026, 12, 31));
    CHECK(reckoned.yearly.minor() == 138'500'000);
    CHECK(reckoned.cost.gross.minor() == 69'250'000);
    CHECK(reckoned.at_incomes.empty());
}

TEST_CASE("The amendment of 24 September 2026 names what it amends and carries the consent to the side post")
{
    Municipality fjellvik("fjellvik.json");
    const auto view = fjellvik.view("amendment", "tilleggsavtale-2026-09");
    CHECK(view.at("amends").at("title") == "Arbeidsavtale for kommunedirektør");
    CHECK(view.at("amends").at("date").at("iso") == "2026-02-05");
    CHECK(view.at("clauses").size() == 1);
    CHECK_THROWS_AS(fjellvik.view("exit_agreement", "tilleggsavtale-2026-09"), domain::Refused);
    const auto& records = *fjellvik.desk.records();
    const auto& post = **records.side_posts.find("styreverv-vatn");
    CHECK(post.agreement == (*records.agreements.find("tilleggsavtale-2026-09"))->id);
    CHECK(records.side_posts.find("styreverv-vatn")->reconfirmation_due() == base::Date(2027, 9, 24));
    const auto all = domain::agreements_of(records, post.appointment);
    const auto& before = domain::terms_on(all, base::Date(2026, 9, 23));
    const auto& after = domain::terms_on(all, base::Date(2026, 9, 24));
    CHECK(before.clauses.size() == after.clauses.size());
    CHECK(before.clauses != after.clauses);
}

TEST_CASE("Storvattnet's severance: twelve months of 104 500, set off against other income, with contributions")
{
    Municipality storvattnet("storvattnet.json");
    const auto& records = *storvattnet.desk.records();
    const auto& agreement = *records.agreements.find("anstallningsavtal-2022");
    const auto reckoned = app::severance_cost(records, agreement, base::Date(2026, 3, 13));
    CHECK(reckoned.yearly.minor() == 125'400'000);
    CHECK(reckoned.cost.gross.minor() == 125'400'000);
    CHECK(reckoned.cost.contributions.minor() == 39'400'680);
    REQUIRE(reckoned.at_incomes.size() == 2);
    CHECK(reckoned.at_incomes[0].cost.remaining.minor() == 62'700'000);
    CHECK(reckoned.at_incomes[1].cost.remaining.minor() == 0);
    const auto view = storvattnet.view("severance", "anstallningsavtal-2022");
    CHECK(view.at("has_incomes") == true);
    CHECK(view.at("severance").at("set_off").at("yes") == true);
}

TEST_CASE("The public edition of an agreement has the marker in place of what is closed, and lists it, the full one has the text")
{
    Municipality storvattnet("storvattnet.json");
    const auto full = storvattnet.view("agreement", "anstallningsavtal-2022");
    const auto open = storvattnet.view("agreement", "anstallningsavtal-2022", domain::Edition::public_);
    CHECK(full.dump().find("Älvgatan 3") != std::string::npos);
    CHECK(open.dump().find("Älvgatan 3") == std::string::npos);
    CHECK(clause(open, "Arbetstagare").at("passage").at("closed").at("marker") == "Sekretess prövas, 39 kap. 3 § OSL");
    CHECK(open.at("omitted").size() == 1);
    CHECK(open.at("omitted").at(0).at("reason") == "Hemadressen");
}

TEST_CASE("No closed clause of a random agreement stands in its public edition")
{
    Municipality fjellvik("fjellvik.json");
    std::mt19937 random(7);
    const auto roll = [&](int count) { return std::uniform_int_distribution<int>(0, count - 1)(random); };
    const auto& law = app::Law::of(domain::Country::no);
    const std::filesystem::path none;
    for (int run = 0; run < 2'000; ++run) {
        auto fields = **fjellvik.desk.records()->agreements.find("tilleggsavtale-2026-09");
        auto& terms = fields.versions[0].terms;
        std::vector<std::string> closed, open;
        for (int i = 0; i < 1 + roll(6); ++i) {
            const auto text = "ord-" + std::to_string(run) + "-" + std::to_string(i) + std::string(static_cast<size_t>(1 + roll(20)), 'x');
            domain::Clause clause{.key = "eige-" + std::to_string(i)};
            clause.heading = base::Text::of("Punkt");
            domain::Passage passage{base::Text::of(text)};
            if (roll(2)) {
                passage.access = domain::Access::closed(law.bases(), law.rows()[static_cast<size_t>(roll(3))].rule.id);
                closed.push_back(text);
            }
            else
                open.push_back(text);
            clause.text = std::move(passage);
            terms.clauses.push_back(std::move(clause));
        }
        auto records = *fjellvik.desk.records();
        records.agreements.put(domain::Agreement(std::move(fields)));
        const domain::Case whole(std::move(records));
        app::DocumentOptions options;
        options.edition = domain::Edition::public_;
        app::DocumentFace face;
        const auto record = (*whole->agreements.find("tilleggsavtale-2026-09"))->id.str();
        const auto view = app::agreement_view({whole, law, record, options, base::Language::nn, none}, face).dump();
        for (const auto& each : closed)
            REQUIRE(view.find(each) == std::string::npos);
        for (const auto& each : open)
            REQUIRE(view.find(each) != std::string::npos);
    }
}

TEST_CASE("Every document of the agreements is composed in four languages and both editions, and says what it is")
{
    Municipality fjellvik("fjellvik.json");
    const auto documents = fjellvik.desk.documents();
    for (const auto* kind : {"agreement", "amendment", "severance"}) {
        const auto* key = std::string_view(kind) == "amendment" ? "tilleggsavtale-2026-09" : "arbeidsavtale-2026";
        const auto [found, record] = documents.find(kind, key);
        for (const auto language : base::all_languages) {
            for (const auto edition : {domain::Edition::full, domain::Edition::public_}) {
                if (!found->editions && edition == domain::Edition::public_)
                    continue;
                app::DocumentOptions options;
                options.language = language;
                options.edition = edition;
                const auto text = support::text_of(documents.compose(*found, record, options).pdf);
                INFO(kind << " " << base::code(language));
                CHECK_THAT(text, ContainsSubstring("Eirik Nesbø Haugland"));
                CHECK_THAT(text, !ContainsSubstring("{{"));
            }
        }
    }
}
