// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/law.h"

#include "support/catch.h"

using namespace domain;

TEST_CASE("The law tables of Norway and Sweden give every basis a class, a citation and words in four languages")
{
    for (auto country : {Country::no, Country::se}) {
        const auto& law = app::Law::of(country);
        CHECK(law.rows().size() >= 3);
        for (const auto& row : law.rows()) {
            CHECK(row.rule.access_class != AccessClass::open);
            CHECK(row.rule.valid_from);
            CHECK_FALSE(row.source.empty());
            for (auto language : base::all_languages) {
                const auto access = Access::closed(law.bases(), row.rule.id);
                CHECK_FALSE(row.text.at(language).empty());
                CHECK_THAT(law.marker(access, language), ContainsSubstring(row.short_form.at(language)));
                CHECK_FALSE(law.class_word(access.access_class(), language).empty());
            }
        }
    }
}

TEST_CASE("Offentleglova § 13 is confidential and § 23 exempt")
{
    const auto& law = app::Law::of(Country::no);
    CHECK(law.find("no.offl.13")->rule.access_class == AccessClass::confidential);
    CHECK(law.find("no.offl.23")->rule.access_class == AccessClass::exempt);
    CHECK(law.find("no.offl.13")->checked);
    CHECK_FALSE(law.find("no.offl.26")->checked);
    CHECK(law.find("no.offl.99") == nullptr);
}

TEST_CASE("Swedish markers say that secrecy is examined, never that a text is secret")
{
    const auto& law = app::Law::of(Country::se);
    CHECK(law.marker(Access::closed(law.bases(), "se.osl.39-2"), base::Language::sv) == "Särskilt blad, sekretess prövas, 39 kap. 2 § OSL");
    CHECK(law.marker(Access::closed(law.bases(), "se.osl.39-3"), base::Language::sv) == "Sekretess prövas, 39 kap. 3 § OSL");
    CHECK(law.marker(Access(), base::Language::sv).empty());
}

TEST_CASE("Words of pay are found in each language, and words that only begin like them are not")
{
    const auto& norway = app::Law::of(Country::no);
    CHECK(find_pay_word("Vi snakka om løna di", norway.pay_words(base::Language::nn)) == "løna");
    CHECK(find_pay_word("Lønnsøkningen er drøftet", norway.pay_words(base::Language::nb)) == "Lønnsøkningen");
    CHECK(find_pay_word("Det er lønnsomt", norway.pay_words(base::Language::nb)).empty());
    CHECK(find_pay_word("lönsamhet", app::Law::of(Country::se).pay_words(base::Language::sv)).empty());
    CHECK(find_pay_word("Lönesamtalet", app::Law::of(Country::se).pay_words(base::Language::sv)) == "Lönesamtalet");
}
