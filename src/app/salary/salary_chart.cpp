// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/salary/salary_chart.h"

#include "app/documents/view_words.h"
#include "base/number.h"
#include "domain/salary/salary_in_case.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace app {
namespace {

using nlohmann::json;

std::vector<domain::PayStep> known_steps(const domain::CaseFields& records, domain::AppointmentId appointment, base::Date until)
{
    auto steps = domain::salary_history(records, appointment);
    std::erase_if(steps, [&](const domain::PayStep& each) { return each.effective > until || !each.amount || each.per != steps.front().per; });
    return steps;
}

json point(base::Date start, base::Date day, double value, base::Language language)
{
    return {{"at", start.days_until(day)}, {"value", value}, {"text", base::rounded(value, 1, language)}};
}

/// Level lines that a reader can count by: every whole 1, 2, 5, 10 … so that there are three to six.
json levels(double least, double most, base::Language language)
{
    double step = 1;
    for (const double next : {2.0, 5.0, 10.0, 20.0, 50.0, 100.0}) {
        if ((most - least) / step <= 6)
            break;
        step = next;
    }
    json all = json::array();
    for (double level = std::ceil(least / step) * step; level <= most + 1e-9; level += step)
        all.push_back({{"value", level}, {"text", base::rounded(level, 0, language)}});
    return all;
}

}  // namespace

json pay_chart(const domain::CaseFields& records, domain::AppointmentId appointment, base::Date until, base::Language language)
{
    const auto steps = known_steps(records, appointment, until);
    if (steps.size() < 2)
        return {};
    const auto start = steps.front().effective;
    const auto first = static_cast<double>(steps.front().amount->minor());
    const auto share = [&](const domain::PayStep& step) { return 100.0 * static_cast<double>(step.amount->minor()) / first; };

    json own = json::array();
    double least = 100, most = 100;
    for (size_t i = 0; i < steps.size(); ++i) {
        if (i > 0)
            own.push_back(point(start, steps[i].effective, share(steps[i - 1]), language));
        own.push_back(point(start, steps[i].effective, share(steps[i]), language));
        most = std::max(most, share(steps[i]));
        least = std::min(least, share(steps[i]));
    }
    if (steps.back().effective < until)
        own.push_back(point(start, until, share(steps.back()), language));
    json lines = json::array(
        {{{"label", base::capitalised(records.appointments.get(appointment)->title.str())}, {"role", "accent"}, {"dashed", false}, {"points", own}}});
    for (const auto& series : records.series) {
        // Changes that are only known from long after the start would be told too low.
        if (series->measure == domain::SeriesMeasure::change && start.days_until(series->points.front().date) > 400)
            continue;
        std::set<base::Date> days{start, until};
        for (const auto& each : series->points) {
            if (start < each.date && each.date < until)
                days.insert(each.date);
        }
        json points = json::array();
        double before = 100;
        for (const auto day : days) {
            const auto index = day == start ? std::optional(100.0) : series.index(start, day);
            if (!index)
                continue;
            // A norm holds from its day on, as pay does.
            if (series->kind == domain::SeriesKind::norm && day != start)
                points.push_back(point(start, day, before, language));
            points.push_back(point(start, day, *index, language));
            before = *index;
            most = std::max(most, *index);
            least = std::min(least, *index);
        }
        if (points.size() > 2)
            lines.push_back(
                {{"label", series->name.str()}, {"role", series->kind == domain::SeriesKind::norm ? "violet" : "muted"}, {"dashed", true}, {"points", points}});
    }
    if (lines.size() < 2)
        return {};
    json days = json::array();
    days.push_back({{"at", 0}, {"text", std::to_string(start.year())}});
    const int years = until.year() - start.year();
    for (int year = start.year() + 1; year <= until.year(); ++year) {
        const base::Date day(year, 1, 1);
        // Years that would run into each other are left out.
        if (start.days_until(day) * 8 > start.days_until(until) && (years < 12 || year % 5 == 0))
            days.push_back({{"at", start.days_until(day)}, {"text", std::to_string(year)}});
    }
    return {{"type", "lines"}, {"lines", std::move(lines)}, {"levels", levels(least, most, language)}, {"days", std::move(days)}};
}

json pay_history(const domain::CaseFields& records, domain::AppointmentId appointment, base::Date until, base::Language language)
{
    json all = json::array();
    for (const auto& step : domain::salary_history(records, appointment)) {
        if (step.effective > until)
            continue;
        all.push_back({{"effective", view::day(step.effective, language)}, {"amount", step.amount ? json(step.amount->in_words(language)) : json()},
            {"per", view::flags(step.per)}, {"percent", step.percent ? json(base::per_cent(*step.percent, 2, language)) : json()},
            {"from", {{"start", step.kind.empty()}, {"review", step.kind == "salary"}, {"agreement", step.kind == "agreements"}}}});
    }
    return all;
}

std::optional<double> real_change(const domain::CaseFields& records, domain::AppointmentId appointment, base::Date effective)
{
    const auto steps = known_steps(records, appointment, effective);
    if (steps.size() < 2)
        return std::nullopt;
    const auto& before = steps[steps.size() - 2];
    const auto& after = steps.back();
    for (const auto& series : records.series) {
        const auto prices = series->kind == domain::SeriesKind::cpi ? series.index(before.effective, after.effective) : std::nullopt;
        if (prices && before.amount->minor() > 0)
            return 100.0 * (static_cast<double>(after.amount->minor()) / static_cast<double>(before.amount->minor()) / (*prices / 100.0) - 1);
    }
    return std::nullopt;
}

}  // namespace app
