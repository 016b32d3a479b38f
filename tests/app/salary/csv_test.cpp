// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv.h"
#include "app/salary/salary_tables.h"
#include "support/catch.h"

using base::Date;
using domain::Refused;

namespace {

base::Decimal n(std::string_view figure)
{
    return *base::Decimal::from(figure);
}

/// "date value" each; what is refused as "! code field".
std::vector<std::string> told(std::string_view bytes, const app::SeriesColumns& columns = {"måned", "indeks"})
{
    std::vector<std::string> all;
    try {
        for (const auto& each : app::series_from_csv(bytes, columns))
            all.push_back(each.date.iso() + " " + each.value.plain());
    }
    catch (const Refused& refused) {
        for (const auto& each : refused.complaints())
            all.push_back("! " + each.code + " " + each.field);
    }
    return all;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("A series is read with semicolons, commas and tabs, in UTF-8 with and without a mark, and in Latin-1")
{
    const Told expected{"2026-01-01 138.1", "2026-02-01 138.5"};
    CHECK(told("måned;indeks\r\n2026M01;138,1\r\n2026M02;138,5\r\n") == expected);
    CHECK(told("\xEF\xBB\xBFmåned;indeks\n2026M01;138,1\n2026M02;138,5") == expected);
    CHECK(told("m\xE5ned;indeks\n2026M01;138,1\n2026M02;138,5\n") == expected);
    CHECK(told("måned\tindeks\n2026-01\t138.1\n2026-02\t138.5\n") == expected);
    CHECK(told("\"måned\",\"indeks\"\n\"2026M01\",\"138,1\"\n\"2026M02\",\"138,5\"\n") == expected);
    CHECK(told("måned,indeks\n2026M02,138.5\n2026M01,138.1\n") == expected);
    CHECK(told("måned;indeks\r2026M01;138,1\r2026M02;138,5\r") == expected);
}

TEST_CASE("Titles above the columns, notes below them and marks for nothing are left out")
{
    CHECK(told("03013: Konsumprisindeks, etter måned\n\n\"måned\";\"vare\";\"indeks\"\n2026M01;Totalindeks;.\n2026M02;Totalindeks;..\n2026M03;Totalindeks;:\n"
               "2026M04;Totalindeks;\n2026M05;Totalindeks;-\n2026M06;Totalindeks;140,2\n\nKilde: Statistisk sentralbyrå\n")
        == Told{"2026-06-01 140.2"});
    CHECK(told("måned;indeks\n2026;..\n") == Told{"! series.no_points points"});
}

TEST_CASE("Columns are found by name or by number, and what is missing is told with line and column")
{
    CHECK(told("a;b;c\n2026;x;1,5\n", {"1", "3"}) == Told{"2026-01-01 1.5"});
    CHECK(told("måned;verdi\n2026;1,5\n") == Told{"! csv.column_missing csv/1/indeks"});
    CHECK(told("år;verdi\n2026;1,5\n") == Told{"! csv.column_missing csv/1/måned", "! csv.column_missing csv/1/indeks"});
    CHECK(told("måned;indeks;indeks\n2026;1,5;2\n") == Told{"! csv.column_twice csv/1/indeks"});
    CHECK(told("måned;indeks\n2026;1;2\n2027;1,5\n2028\n2029;\"a\n") == Told{"! csv.quote_open csv/5"});
    CHECK(told("måned;indeks\n2026;1;2\nnoko;1,5\n2028;tull\n2029;1,5\n2029;1,6\n")
        == Told{"! csv.cells csv/2", "! csv.day csv/3/måned", "! csv.figure csv/4/indeks", "! csv.twice csv/6/måned"});
    CHECK(told("") == Told{"! csv.empty csv"});
    CHECK(told("\n\n;;\n") == Told{"! csv.empty csv"});
    CHECK(told("berre ein kolonne\n1\n2\n") == Told{"! csv.column_missing csv/1/måned", "! csv.column_missing csv/1/indeks"});
}

TEST_CASE("Decimal comma and point are told apart by the whole column, and asked for where it does not tell")
{
    CHECK(app::decimal_sign({"1.234,5", "2.000"}) == ',');
    CHECK(app::decimal_sign({"1,234.5", "2,000"}) == '.');
    CHECK(app::decimal_sign({"1.234.567"}) == ',');
    CHECK(app::decimal_sign({"104.5", "1.234"}) == '.');
    CHECK(app::decimal_sign({"0.125"}) == '.');
    CHECK(app::decimal_sign({"12", "1 438 000"}) == ',');
    CHECK_FALSE(app::decimal_sign({"1.234", "2.345"}));
    CHECK(told("måned;indeks\n2026;1.234\n") == Told{"! csv.decimal_unclear csv"});
    CHECK(told("måned;indeks\n2026;1.234\n", {"måned", "indeks", '.'}) == Told{"2026-01-01 1.234"});
    CHECK(told("måned;indeks\n2026;1.234\n", {"måned", "indeks", ','}) == Told{"2026-01-01 1234"});
}

TEST_CASE("Figures may have blanks between thousands, a sign and a per cent sign, and are rounded to four decimals")
{
    CHECK(app::read_figure("1 438 000", ',') == n("1438000"));
    CHECK(app::read_figure("1.438.000,50", ',') == n("1438000.5"));
    CHECK(app::read_figure("\u22120,8", ',') == n("-0.8"));
    CHECK(app::read_figure("+4.1 %", '.') == n("4.1"));
    CHECK(app::read_figure("4,1%", ',') == n("4.1"));
    CHECK(app::read_figure("0,00005", ',') == n("0.0001"));
    CHECK(app::read_figure("-1,00005", ',') == n("-1.0001"));
    CHECK(app::read_figure(",5", ',') == n("0.5"));
    CHECK(app::read_figure("007", ',') == n("7"));
    for (const auto* bad : {"", "-", "1,2,3", "tull", "1e5", "12x", "%", "--1"})
        CHECK_FALSE(app::read_figure(bad, ','));
}

TEST_CASE("Days are years, months, quarters and days as offices write them, and none that do not exist")
{
    CHECK(app::read_day("2026") == Date(2026, 1, 1));
    CHECK(app::read_day("2026M12") == Date(2026, 12, 1));
    CHECK(app::read_day("2026-05") == Date(2026, 5, 1));
    CHECK(app::read_day("2026K3") == Date(2026, 7, 1));
    CHECK(app::read_day("2026-05-17") == Date(2026, 5, 17));
    CHECK(app::read_day("1.5.2026") == Date(2026, 5, 1));
    CHECK(app::read_day("29.02.2028") == Date(2028, 2, 29));
    for (const auto* bad : {"", "2026M13", "2026K5", "29.02.2027", "31.4.2026", "1.5", "5/1/2026", "maj 2026", "0000", "20260", "2026-00", "-026"})
        CHECK_FALSE(app::read_day(bad));
}

TEST_CASE("A comparison set is read from a table, with size and source where it has them")
{
    const app::ComparisonColumns columns{"Kommune", "Lønn", "Innbyggere", {}, {}};
    const auto set = app::comparison_from_csv("Kommune;Innbyggere;Lønn\nVik;11 200;1 402 000\nNes;9 800;..\nOs;12 000;1.430.000,50\n", columns,
        base::Text::of("Eigne tal"), Date(2027, 4, 20), base::Currency::nok);
    REQUIRE(set.size() == 2);
    CHECK(set[0].municipality.str() == "Vik");
    CHECK(*set[0].size == 11'200);
    CHECK(set[0].amount->minor() == 140'200'000);
    CHECK(set[1].amount->minor() == 143'000'050);
    CHECK(set[1].source.str() == "Eigne tal");
    CHECK(set[1].collected == Date(2027, 4, 20));
    std::vector<std::string> codes;
    try {
        app::comparison_from_csv("Kommune;Innbyggere;Lønn\nVik;mange;1 402 000\nNes;9 800;mykje\n", columns, {}, {}, base::Currency::nok);
    }
    catch (const Refused& refused) {
        for (const auto& each : refused.complaints())
            codes.push_back(each.code + " " + each.field);
    }
    CHECK(codes == Told{"csv.day csv/2", "csv.figure csv/2/Innbyggere", "csv.figure csv/3/Lønn", "csv.day csv/3"});
}
