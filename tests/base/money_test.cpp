// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"
#include "base/money.h"
#include "support/catch.h"

#include <clocale>

using namespace base;

namespace {

Money kroner(std::int64_t minor)
{
    return *Money::of_minor(minor, Currency::nok);
}

std::optional<std::int64_t> parsed(const std::string& typed, Currency currency = Currency::nok)
{
    auto money = Money::parse(typed, currency);
    return money ? std::optional(money->minor()) : std::nullopt;
}

Money::Fault fault_of(const std::string& typed, Currency currency = Currency::nok)
{
    Money::Fault fault{};
    REQUIRE_FALSE(Money::parse(typed, currency, &fault));
    return fault;
}

}  // namespace

TEST_CASE("Kroner print in groups of three with no-break spaces, and a real minus sign")
{
    for (auto language : {Language::nb, Language::nn, Language::sv})
        CHECK(kroner(143'800'000).in_words(language) == "1\u00A0438\u00A0000\u00A0kr");
    CHECK(kroner(883'333).in_words(Language::nb) == "8\u00A0833,33\u00A0kr");
    CHECK(kroner(-25'000).in_words(Language::nb) == "\u2212250\u00A0kr");
    CHECK(kroner(5).in_words(Language::nb) == "0,05\u00A0kr");
    CHECK(kroner(0).in_words(Language::nb) == "0\u00A0kr");
    CHECK(kroner(143'800'050).in_words(Language::en) == "NOK\u00A01\u00A0438\u00A0000.50");
    CHECK(Money::of_minor(1'200'000, Currency::eur)->in_words(Language::sv) == "12\u00A0000\u00A0€");
    CHECK(kroner(-999'999'999'999'999).in_words(Language::nb) == "\u22129\u00A0999\u00A0999\u00A0999\u00A0999,99\u00A0kr");
}

TEST_CASE("What people type for an amount is understood")
{
    const std::int64_t million = 143'800'000;
    for (const char* typed : {"1438000", "1 438 000", "1\u00A0438\u00A0000", "1\u202F438\u202F000", "1.438.000", "1,438,000", "1 438 000 kr", "kr 1 438 000",
             "NOK 1438000", "1438000,-", "1 438 000,–", "1 438 000,00", "1.438.000,00", "1,438,000.00", "  1438000  "}) {
        INFO(typed);
        CHECK(parsed(typed) == million);
    }
    CHECK(parsed("8833,33") == 883'333);
    CHECK(parsed("8833.3") == 883'330);
    CHECK(parsed("-250") == -25'000);
    CHECK(parsed("\u2212250 kr") == -25'000);
    CHECK(parsed("0") == 0);
    CHECK(parsed("007") == 700);
    CHECK(parsed("12 345,50") == 1'234'550);
}

TEST_CASE("One separator before exactly three digits is ambiguous and refused")
{
    CHECK(fault_of("12,345") == Money::Fault::ambiguous);
    CHECK(fault_of("12.345") == Money::Fault::ambiguous);
    CHECK(fault_of("1,438.000") == Money::Fault::ambiguous);
    // Blanks between the groups settle what the comma is.
    CHECK(parsed("12 345 678") == 1'234'567'800);
}

TEST_CASE("What is not an amount is refused with its reason")
{
    CHECK(fault_of("") == Money::Fault::empty);
    CHECK(fault_of("kr") == Money::Fault::empty);
    for (const char* typed : {"abc", "1 43 8000", "14 38 000", "1..000", "1,2,3", "--5", "5-", "1e6", "0x10", "1.438.00", ",50", "12,", "१२"}) {
        INFO(typed);
        CHECK(fault_of(typed) == Money::Fault::not_a_number);
    }
    CHECK(fault_of("99999999999999") == Money::Fault::too_large);
    CHECK(fault_of("500 SEK") == Money::Fault::other_currency);
    CHECK(fault_of("500 €") == Money::Fault::other_currency);
    CHECK(fault_of("500 kr", Currency::eur) == Money::Fault::other_currency);
}

TEST_CASE("What is printed can be typed back, whatever LC_NUMERIC says")
{
    // Bare Debian has no Norwegian locale; where it is installed the decimal comma must not matter.
    std::setlocale(LC_ALL, "nb_NO.UTF-8");
    for (std::int64_t minor : {0LL, 1LL, 99LL, 100LL, 123'456LL, -883'333LL, 143'800'000LL, 99'999'999'999'999LL}) {
        for (auto language : {Language::nb, Language::sv, Language::en})
            CHECK(parsed(kroner(minor).in_words(language)) == minor);
    }
    std::setlocale(LC_ALL, "C");
}

TEST_CASE("Amounts in different currencies cannot be compared")
{
    CHECK(kroner(1) < kroner(2));
    CHECK_THROWS_AS((void)(kroner(1) < *Money::of_minor(2, Currency::sek)), Failure);
    CHECK_FALSE(Money::of_minor(1'000'000'000'000'000, Currency::nok));
}
