// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/wheel.h"

#include "app/calendar/ics.h"
#include "base/text.h"
#include "documents/chart/draw_chart.h"
#include "documents/chart/draw_wheel.h"
#include "documents/svg/paint_svg.h"
#include "domain/case.h"

#include <nlohmann/json.hpp>

#include <set>

namespace app {
namespace {

using nlohmann::json;

std::string_view state_of(const WheelEvent& event)
{
    return event.deadline ? domain::code(event.deadline->state) : std::string_view("recurs");
}

/// The same event in a later file: what recurs is told apart by its day, or its year, anything else by its record.
std::string uid_of(const WheelEvent& event, const std::string& organisation_number, int year)
{
    std::string name = std::string(event.preset) + "/" + std::to_string(year);
    if (event.deadline) {
        using Repeat = domain::CalendarRule::Repeat;
        const auto& one = *event.deadline;
        name = one.rule->key + "/" + std::string(one.subject.array) + "/" + std::string(one.subject.key);
        if (one.rule->repeat != Repeat::once)
            name += "/" + (one.rule->repeat == Repeat::yearly ? std::to_string(year) : one.due.iso());
    }
    return base::Uuid::derive(organisation_number, "event", name).str();
}

std::vector<int> alarms_of(const WheelEvent& event)
{
    constexpr int day = 24 * 60;
    std::vector<int> minutes;
    if (!event.deadline || event.deadline->done)
        return minutes;
    for (const auto from : event.deadline->warn_from)
        minutes.push_back(from.days_until(event.day) * day);
    return minutes;
}

}  // namespace

json wheel_chart(const YearCalendar& calendar, int year, base::Language language)
{
    const auto& table = calendar.table();
    json months = json::array(), events = json::array(), kinds = json::array();
    for (unsigned month = 1; month <= 12; ++month)
        months.push_back(base::capitalised(base::month_name(month, language)));
    std::set<domain::EventKind> shown;
    for (const auto& event : calendar.wheel(year, language)) {
        shown.insert(event.kind);
        events.push_back({{"month", event.day.month()}, {"day", event.day.day()}, {"kind", domain::code(event.kind)}, {"text", event.title},
            {"date", event.day.in_words(language)}, {"state", state_of(event)}});
    }
    for (const auto& [kind, code] : domain::Codes<domain::EventKind>::all) {
        if (shown.contains(kind))
            kinds.push_back({{"key", code}, {"name", table.text(kind).name.at(language)}});
    }
    json today;
    if (calendar.today().year() == year)
        today = {{"month", calendar.today().month()}, {"day", calendar.today().day()}};
    json words = json::object();
    for (const char* word : {"done", "overdue", "recurs"})
        words[word] = table.word(word).at(language);
    return {{"type", "wheel"}, {"year", std::to_string(year)}, {"name", table.word("wheel").at(language)}, {"months", std::move(months)}, {"today", today},
        {"kinds", std::move(kinds)}, {"words", std::move(words)}, {"events", std::move(events)}};
}

base::Picture wheel_picture(const YearCalendar& calendar, int year, base::Language language, double width)
{
    return documents::draw_chart(wheel_chart(calendar, year, language), width, calendar.table().word("wheel").at(language) + " " + std::to_string(year) + ":");
}

WheelFace wheel_face(const YearCalendar& calendar, int year, base::Language language)
{
    const auto chart = wheel_chart(calendar, year, language);
    auto drawn = documents::wheel_face(chart);
    WheelFace face{std::move(drawn.picture), std::move(drawn.spots), drawn.reach, {}};
    std::vector<std::string> words;
    for (const auto& kind : chart.at("kinds"))
        words.push_back(kind.at("name"));
    for (const char* word : {"done", "overdue", "recurs"})
        words.push_back(chart.at("words").at(word));
    for (size_t i = 0; i < words.size(); ++i)
        face.legend.emplace_back(std::move(drawn.signs[i]), base::capitalised(words[i]));
    return face;
}

std::string wheel_svg(const YearCalendar& calendar, int year, base::Language language)
{
    constexpr double width = 471;
    const auto title = calendar.table().word("wheel").at(language) + " " + std::to_string(year);
    return documents::paint_svg(wheel_picture(calendar, year, language, width), title, language);
}

std::string wheel_feed(
    const YearCalendar& calendar, const domain::Case& records, int year, base::Language language, std::chrono::sys_time<std::chrono::milliseconds> stamp)
{
    const auto& town = *records->municipality;
    IcsCalendar file{.name = base::Text::of(calendar.table().word("wheel").at(language) + " " + std::to_string(year)),
        .language = language,
        .country = town.country,
        .stamp = stamp};
    for (const auto& event : calendar.wheel(year, language)) {
        const bool is_everybodys = event.kind == domain::EventKind::municipal;
        file.events.push_back({.uid = uid_of(event, town.organisation_number, year),
            .summary = base::Text::of(is_everybodys ? event.title : event.neutral),
            .day = event.day,
            .time = event.time,
            .minutes = event.minutes,
            .alarms = alarms_of(event)});
    }
    return write_ics(file);
}

}  // namespace app
