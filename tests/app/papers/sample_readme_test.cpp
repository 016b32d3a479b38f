// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/sample_readme.h"

#include "base/text.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <sstream>

using base::Language;

namespace {

app::Sample fjellvik()
{
    using P = domain::Party;
    return {"Fjellvik kommune", "fjellvik.radslag", base::Date::from("2027-02-19").value(),
        {{"hovland", "Ingunn Sætre Hovland", "ordførar", P::presidium, false, "bratt fjell stille vatn"},
            {"bakkejord", "Torstein Bakkejord", "varaordførar", P::presidium, false, "raud stein over elva"},
            {"haugland", "Eirik Nesbø Haugland", "kommunedirektør", P::executive, false, "lang veg heim i regn"},
            {"myklebust", "Solveig Myklebust", "HR-sjef", P::hr, false, "blå dør ved kaia"},
            {"lundestad", "Kåre Lundestad", "sekretær i politisk sekretariat", P::secretariat, true, "tre sauer på taket"}},
        {"referat-2027-02-18.pdf", "referat-2027-02-18-offentleg.pdf"}, "utviklingssamtale-2027"};
}

}  // namespace

TEST_CASE("The sample's README reads as the golden files say, in lines of at most 78 signs")
{
    for (const auto language : base::all_languages) {
        const auto text = app::sample_readme(fjellvik(), language);
        support::check_golden("sample-readme." + std::string(base::code(language)) + ".txt", text);
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(base::to_utf32(line).size() <= 78);
        }
    }
}

TEST_CASE("The sample's README gives every account with its passphrase, and one party after the other")
{
    auto sample = fjellvik();
    std::rotate(sample.accounts.begin(), sample.accounts.begin() + 4, sample.accounts.end());
    const auto text = app::sample_readme(sample, Language::nb);
    for (const auto& account : sample.accounts) {
        INFO(account.key);
        CHECK_THAT(
            text, ContainsSubstring(account.name + ", " + account.title + "\n      konto      " + account.key + "\n      passfrase  " + account.passphrase));
    }
    CHECK(text.find("Arbeidsgiversiden") < text.find("hovland"));
    CHECK(support::count_of(text, "Arbeidsgiversiden\n") == 1);
    CHECK(support::count_of(text, "Er sluppet inn") == 1);
    CHECK(support::count_of(text, "Gjester") == 0);
    CHECK_THAT(text, ContainsSubstring("talks --as lundestad"));
}

TEST_CASE("A sample without minutes or a talk to look at does not mention them, and signs in a name stay as they are")
{
    auto sample = fjellvik();
    sample.documents.clear();
    sample.talk.clear();
    sample.accounts[0].name = "A & B <c> *d*";
    const auto text = app::sample_readme(sample, Language::sv);
    CHECK(support::count_of(text, "Protokollet") == 0);
    CHECK(support::count_of(text, "radslag-cli show") == 0);
    CHECK_THAT(text, ContainsSubstring("A & B <c> *d*"));
}
