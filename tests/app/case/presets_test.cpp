// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/presets.h"

#include "support/catch.h"

using app::Presets;
using base::Date;
using domain::Country;

TEST_CASE("Presets of every country have titles in its written forms, terms without a gap, and say where they come from")
{
    for (const auto& [country, code] : domain::Codes<Country>::all) {
        INFO(code);
        const auto& presets = Presets::of(country);
        REQUIRE_FALSE(presets.written_forms().empty());
        for (auto form : presets.written_forms()) {
            const auto* titles = presets.titles(form);
            REQUIRE(titles);
            CHECK_FALSE(titles->executive.empty());
            CHECK_FALSE(titles->presidium.empty());
            CHECK_FALSE(titles->lead.empty());
            CHECK_FALSE(titles->member.empty());
            CHECK_FALSE(titles->decides.empty());
        }
        REQUIRE(presets.sources().size() == 2);
        const auto& terms = presets.terms();
        REQUIRE_FALSE(terms.empty());
        for (size_t i = 0; i < terms.size(); ++i) {
            CHECK(terms[i].election < terms[i].from);
            CHECK(presets.elected_before(terms[i].from) == &terms[i]);
            if (i > 0)
                CHECK(terms[i - 1].to.days_until(terms[i].from) <= 1);
        }
    }
}

TEST_CASE("Elections fall on the day that the law names")
{
    // Norway on a Monday in September, Sweden on its second Sunday.
    for (const auto& term : Presets::of(Country::no).terms()) {
        CHECK(std::chrono::weekday(std::chrono::sys_days(term.election.ymd())) == std::chrono::Monday);
        CHECK(term.election.ymd().month() == std::chrono::September);
    }
    for (const auto& term : Presets::of(Country::se).terms()) {
        const std::chrono::year_month_weekday day{std::chrono::sys_days(term.election.ymd())};
        CHECK(day.month() == std::chrono::September);
        CHECK(day.weekday_indexed() == std::chrono::Sunday[2]);
    }
}

TEST_CASE("The term of a day is the newer where two meet, and none beyond what is known")
{
    const auto& norway = Presets::of(Country::no);
    CHECK(norway.term(Date(2026, 11, 22))->election == Date(2023, 9, 11));
    CHECK(norway.term(Date(2027, 10, 15))->election == Date(2027, 9, 13));
    CHECK(Presets::of(Country::se).term(Date(2026, 12, 31))->election == Date(2022, 9, 11));
    CHECK(norway.term(Date(1990, 1, 1)) == nullptr);
    CHECK(norway.elected_before(Date(2025, 1, 1)) == nullptr);
}
