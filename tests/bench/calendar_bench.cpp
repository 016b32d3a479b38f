// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench calendar: deadlines and compliance of one municipality, and how they grow with its years. Ends with 1 where a
// figure is missed.
#include "measure.h"

#include "app/calendar/wheel.h"
#include "app/calendar/years.h"

#include <fmt/format.h>

#include <cstdio>

namespace {

bool all_well = true;

void told(const std::string& what, double value, double wanted, const char* unit)
{
    all_well = all_well && value <= wanted;
    fmt::print("{:<58} {:>9.2f} {} (wanted: at most {:g}){}\n", what, value, unit, wanted, value <= wanted ? "" : "  MISSED");
    std::fflush(stdout);
}

double once(const domain::Case& records, const app::Framework& tools, const app::Framework& norway)
{
    std::vector<double> rounds;
    for (int i = 0; i < 25; ++i) {
        rounds.push_back(bench::seconds([&] {
            const app::YearCalendar calendar(records, base::Date(2026, 11, 22));
            if (calendar.deadlines().empty() || calendar.compliance(tools).empty() || calendar.compliance(norway).empty())
                all_well = false;
        }));
    }
    return bench::median(rounds);
}

}  // namespace

int main()
{
    const auto tools = app::Framework::of("tools"), norway = app::Framework::of("no");
    double first = 0;
    for (const int years : {1, 25, 50, 100}) {
        const auto records = support::case_of_years(years);
        const double taken = once(records, tools, norway);
        const app::YearCalendar calendar(records, base::Date(2026, 11, 22));
        fmt::print("{:>3} years: {:>6} deadlines in {:.2f} ms\n", years, calendar.deadlines().size(), taken * 1e3);
        if (years == 25) {
            told("deadlines and two frameworks, 25 years of records", taken * 1e3, 20, "ms");
            first = taken;
        }
        if (years == 100)
            told("four times the years take so many times as long", taken / first, 5, "x");
    }
    const auto records = support::case_of_years(25);
    const app::YearCalendar calendar(records, base::Date(2026, 11, 22));
    told("the wheel as SVG", bench::seconds([&] { (void)app::wheel_svg(calendar, 2026, base::Language::nb); }, 20) * 1e3, 20, "ms");
    return all_well ? 0 : 1;
}
