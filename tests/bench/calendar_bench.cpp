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
/// Late enough for a hundred years of salary reviews.
constexpr int last_year = 2099;
const base::Date today(last_year, 11, 22);

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
            const app::YearCalendar calendar(records, today);
            if (calendar.deadlines().empty() || calendar.compliance(tools).empty() || calendar.compliance(norway).empty())
                all_well = false;
        }));
    }
    // The least disturbed one.
    return *std::min_element(rounds.begin(), rounds.end());
}

}  // namespace

int main()
{
    const auto tools = app::Framework::of("tools"), norway = app::Framework::of("no");
    double first = 0;
    for (const int years : {1, 25, 50, 100}) {
        const auto records = support::case_of_years(years, last_year);
        const double taken = once(records, tools, norway);
        const app::YearCalendar calendar(records, today);
        fmt::print("{:>3} years: {:>6} deadlines in {:.2f} ms\n", years, calendar.deadlines().size(), taken * 1e3);
        if (years == 25) {
            told("deadlines and two frameworks, 25 years of records", taken * 1e3, 20, "ms");
            first = taken;
        }
        if (years == 100)
            told("four times the years take so many times as long", taken / first, 5, "x");
    }
    const auto records = support::case_of_years(25, last_year);
    const app::YearCalendar calendar(records, today);
    told("the wheel as SVG", bench::seconds([&] { (void)app::wheel_svg(calendar, last_year, base::Language::nb); }, 20) * 1e3, 20, "ms");
    return all_well ? 0 : 1;
}
