// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/calendar_table.h"

#include "app/calendar/data_file.h"
#include "base/failure.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

using namespace calendar_data;
using domain::CalendarRule;

domain::Offset offset(const json& of)
{
    return {of.value("months", 0), of.value("days", 0)};
}

/// "04-30"
domain::MonthDay month_day(const DataFile& file, const std::string& text)
{
    // A leap year: 29 February is a day of the calendar too.
    const auto day = base::Date::from("2000-" + text);
    if (!day)
        file.fault("on", text);
    return {day->month(), day->day()};
}

template <class E>
E word_in(const DataFile& file, const json& row, const char* name, E otherwise)
{
    if (!row.contains(name))
        return otherwise;
    const auto text = row.at(name).get<std::string>();
    if (const auto value = domain::from_code<E>(text))
        return *value;
    file.fault(name, text);
}

CalendarRule rule_from(const DataFile& file, const json& row)
{
    CalendarRule rule;
    rule.key = row.at("key").get<std::string>();
    rule.kind = word_in(file, row, "kind", rule.kind);
    rule.owner = word_in(file, row, "owner", rule.owner);
    const auto from = domain::Anchor::from(row.at("from").get<std::string>());
    if (!from)
        file.fault(rule.key + "/from", row.at("from").get<std::string>());
    rule.from = *from;
    rule.repeat = word_in(file, row, "repeat", rule.repeat);
    if (row.contains("offset"))
        rule.offset = offset(row.at("offset"));
    rule.inclusive = row.value("end", "same_day") == "inclusive";
    if (row.contains("on"))
        rule.on = month_day(file, row.at("on").get<std::string>());
    rule.done_by = anchors(file, row, "done_by");
    rule.same = word_in(file, row, "same", rule.same);
    if (row.contains("since"))
        rule.since = offset(row.at("since"));
    if (row.contains("lapses"))
        rule.lapses = offset(row.at("lapses"));
    for (const auto& each : row.value("warn", json::array()))
        rule.warn.push_back(offset(each));
    rule.election = row.value("election", false);
    // So that each round of its reckoning comes further.
    if (rule.repeat == CalendarRule::Repeat::interval && rule.offset.months <= 0)
        file.fault(rule.key + "/offset", "months");
    return rule;
}

domain::Holiday holiday_from(const DataFile& file, const json& row)
{
    static constexpr std::array<std::string_view, 7> weekdays{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    domain::Holiday day{row.at("key").get<std::string>()};
    if (row.contains("fixed"))
        day.fixed = month_day(file, row.at("fixed").get<std::string>());
    else if (row.contains("easter"))
        day.from_easter = row.at("easter").get<int>();
    else {
        const auto* found = std::find(weekdays.begin(), weekdays.end(), row.at("weekday").get<std::string>());
        day.weekday = static_cast<unsigned>(found - weekdays.begin());
        day.not_before = month_day(file, row.at("not_before").get<std::string>());
    }
    if (row.contains("since"))
        day.since = row.at("since").get<int>();
    if (row.contains("last"))
        day.last = row.at("last").get<int>();
    return day;
}

std::string file_of(domain::Country country)
{
    switch (country) {
    case domain::Country::no: return "calendar/no.json";
    case domain::Country::se: return "calendar/se.json";
    case domain::Country::fi: return "calendar/fi.json";
    }
    base::broken("data.damaged", "country");
}

}  // namespace

CalendarTable::CalendarTable(domain::Country country, const std::filesystem::path& templates)
{
    const auto found = DataFile::find(templates, file_of(country), "calendar");
    if (!found)
        base::broken("resource.missing", file_of(country));
    const auto& data = found->content;
    if (data.at("country").get<std::string>() != domain::code(country))
        found->fault("/country", data.at("country").get<std::string>());
    for (const auto& [name, words] : data.at("words").items())
        m_words[name] = in_all_languages(words);
    for (const auto& row : data.at("kinds"))
        m_kinds[word_in(*found, row, "key", domain::EventKind::municipal)] = {in_all_languages(row.at("name")), in_all_languages(row.at("neutral"))};
    for (const auto& [kind, name] : domain::Codes<domain::EventKind>::all) {
        if (!m_kinds.contains(kind))
            found->fault("/kinds", std::string(name));
    }
    std::vector<domain::Holiday> days;
    for (const auto& row : data.at("holidays").at("days")) {
        days.push_back(holiday_from(*found, row));
        m_holidays[days.back().key] = in_all_languages(row.at("name"));
    }
    for (const auto& row : data.at("rules")) {
        auto made = rule_from(*found, row);
        RuleText text{in_all_languages(row.at("title")), in_all_languages(row.at("basis")), source(row), row.value("wheel", true)};
        if (!m_rules.emplace(made.key, std::move(text)).second)
            found->fault("/rules", made.key);
        m_calendar.rules.push_back(std::move(made));
    }
    m_calendar.holidays = domain::Holidays(std::move(days));
    for (const auto& row : data.at("wheel"))
        m_presets.push_back({row.at("key").get<std::string>(), word_in(*found, row, "kind", domain::EventKind::municipal),
            month_day(*found, row.at("on").get<std::string>()), in_all_languages(row.at("title"))});
}

std::shared_ptr<const CalendarTable> CalendarTable::of(domain::Country country, const std::filesystem::path& templates)
{
    const auto own = templates.empty() ? std::filesystem::path() : templates / file_of(country);
    if (!own.empty() && std::filesystem::is_regular_file(own))
        return std::shared_ptr<const CalendarTable>(new CalendarTable(country, templates));
    const auto shipped = [](domain::Country each) { return std::shared_ptr<const CalendarTable>(new CalendarTable(each, {})); };
    switch (country) {
    case domain::Country::no: {
        static const auto norway = shipped(domain::Country::no);
        return norway;
    }
    case domain::Country::se: {
        static const auto sweden = shipped(domain::Country::se);
        return sweden;
    }
    case domain::Country::fi: break;
    }
    static const auto finland = shipped(domain::Country::fi);
    return finland;
}

}  // namespace app
