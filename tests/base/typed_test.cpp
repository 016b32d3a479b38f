// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/typed.h"
#include "support/catch.h"

#include <cstdlib>

using namespace base;

namespace {

const Date today(2026, 11, 22);

std::string read(std::string_view typed, Language language = Language::nb)
{
    DateFault fault{};
    if (auto date = date_from_typed(typed, language, today, &fault))
        return date->iso();
    constexpr const char* names[] = {"empty", "not a date", "no such day", "far year", "ambiguous"};
    return names[static_cast<int>(fault)];
}

}  // namespace

TEST_CASE("Dates are read as people in Norway and Sweden type them")
{
    for (const char* typed :
        {"18.2.2027", "18.02.2027", "18.2.27", "18. 2. 2027", "18/2-27", "18/2 2027", "18/2/2027", "18-2-2027", "2027-02-18", "2027-2-18", "20270218",
            "18022027", "18. februar 2027", "18 februari 2027", "18 feb 27", "18. feb. 2027", "18 FEB 2027", "18. Februar 2027", "torsdag 18. februar 2027",
            "tor 18.2.27", "den 18 februari 2027", "18th of February 2027", "February 18, 2027", " 18.2.2027 ", "18.\u00A0februar\u00A02027"}) {
        for (auto language : all_languages) {
            INFO(typed << " in " << code(language));
            CHECK(read(typed, language) == "2027-02-18");
        }
    }
}

TEST_CASE("What the program writes, it reads")
{
    for (auto language : all_languages) {
        for (auto day : {Date(2027, 2, 18), Date(1980, 5, 1), Date(2199, 12, 31), Date(2028, 2, 29)}) {
            CHECK(read(day.in_words(language), language) == day.iso());
            CHECK(read(day.iso(), language) == day.iso());
        }
    }
}

TEST_CASE("A date without a year is the nearest one")
{
    CHECK(read("14.1") == "2027-01-14");
    CHECK(read("14.1.") == "2027-01-14");
    CHECK(read("1. sep") == "2026-09-01");
    CHECK(read("24/12") == "2026-12-24");
    CHECK(read("29.2") == "2028-02-29");
    CHECK(read("30.2") == "no such day");
}

TEST_CASE("Six digits are read in the order of the language, and refused where there is none")
{
    CHECK(read("180227", Language::nb) == "2027-02-18");
    CHECK(read("180227", Language::nn) == "2027-02-18");
    CHECK(read("270218", Language::sv) == "2027-02-18");
    CHECK(read("180227", Language::en) == "ambiguous");
    CHECK(read("991227", Language::en) == "1999-12-27");
    CHECK(read("27-02-18", Language::sv) == "ambiguous");
    CHECK(read("75-12-31", Language::sv) == "2075-12-31");
    CHECK(read("27-02-18", Language::nb) == "2018-02-27");
}

TEST_CASE("Days can be told from today")
{
    CHECK(read("i dag") == "2026-11-22");
    CHECK(read("I dag") == "2026-11-22");
    CHECK(read("i morgen") == "2026-11-23");
    CHECK(read("imorgon", Language::sv) == "2026-11-23");
    CHECK(read("i går") == "2026-11-21");
}

TEST_CASE("What is no date is refused with its reason")
{
    CHECK(read("") == "empty");
    CHECK(read(" \u00A0") == "empty");
    CHECK(read("31.4.2027") == "no such day");
    CHECK(read("29.2.2027") == "no such day");
    CHECK(read("18.13.2027") == "no such day");
    CHECK(read("0.1.2027") == "no such day");
    for (const char* typed : {"18.2.1850", "18.2.2200", "2200-02-18", "18. februar 1850", "31.4.1850", "18.2.0027"})
        CHECK(read(typed) == "far year");
    for (const char* typed : {"18", "1802", "tirsdag", "18. foo 2027", "18 fe 2027", "18.2.2027.1", "18.2.027", "18:2:2027", "\xFF\xFE", "18 februar mars",
             "februar 2027", "180.2.2027", "9999999999999999999", "१८.२.२०२७"}) {
        INFO(typed);
        CHECK(read(typed) == "not a date");
    }
}

TEST_CASE("Figures are read with comma or full stop, a sign, groups and a per cent sign")
{
    const auto plain = [](std::string_view typed) {
        auto figure = decimal_from_typed(typed);
        return figure ? figure->plain() : "refused";
    };
    CHECK(plain("77,8") == "77.8");
    CHECK(plain("77.8 %") == "77.8");
    CHECK(plain("3,25\u00A0%") == "3.25");
    CHECK(plain("\u22120,8") == "-0.8");
    CHECK(plain("- 0,8") == "-0.8");
    CHECK(plain("1 250") == "1250");
    CHECK(plain("12\u00A0500,5") == "12500.5");
    CHECK(plain("007") == "7");
    CHECK(plain("0") == "0");
    for (const char* typed : {"", " ", "%", "abc", "1,2,3", "1.250,5", "12 50", "1,23456", "5,", ",5", "--5", "5 %%", "1e3", "1 2", " 1\t23"}) {
        INFO(typed);
        CHECK(plain(typed) == "refused");
    }
    for (auto language : all_languages)
        CHECK(decimal_from_typed(per_cent(1234.5, 1, language))->plain() == "1234.5");
}

TEST_CASE("A figure that is refused is told from one that is too large, too exact or marked twice")
{
    using F = DecimalFault;
    const auto why = [](std::string_view typed) {
        F fault{};
        CHECK_FALSE(decimal_from_typed(typed, &fault));
        return fault;
    };
    CHECK(why("12345678901234567890") == F::too_large);
    CHECK(why("1000000000000") == F::too_large);
    CHECK(why("1.234,5") == F::two_marks);
    CHECK(why("1.234.567") == F::two_marks);
    CHECK(why("0,12345") == F::too_many_decimals);
    for (const char* typed : {"", "abc", "5,", "1,2x", "12 50", "1e3"}) {
        INFO(typed);
        CHECK(why(typed) == F::not_a_figure);
    }
}

TEST_CASE("Every day of three centuries is read back from how each language writes it")
{
    for (auto day = Date(1900, 1, 1); day < Date(2199, 11, 1); day = day.plus_days(37)) {
        for (auto language : all_languages) {
            if (read(day.in_words(language), language) != day.iso() || read(day.iso(), language) != day.iso())
                FAIL_CHECK(day.iso() << " in " << code(language));
        }
    }
}

TEST_CASE("No signs, however put together, are read as a day that nobody meant or end the program")
{
    // The same ones each time: signs that dates are made of, in any order.
    constexpr std::string_view signs[] = {"1", "2", "0", "9", "31", "2027", ".", "/", "-", " ", "\u00A0", "feb", "mai", "i", "dag", "å", "den", "\xC3", "%"};
    unsigned state = 1;
    for (int i = 0; i < 20'000; ++i) {
        std::string typed;
        for (int length = 1 + i % 7; length > 0; --length) {
            state = state * 1'664'525u + 1'013'904'223u;
            typed += signs[(state >> 16) % std::size(signs)];
        }
        for (auto language : all_languages) {
            const auto day = date_from_typed(typed, language, today);
            if (day && typed.find_first_of("0123456789") == typed.npos)
                CHECK(std::abs(today.days_until(*day)) <= 2);
        }
        (void)decimal_from_typed(typed);
    }
}
