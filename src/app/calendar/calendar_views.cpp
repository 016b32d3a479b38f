// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/calendar_views.h"

#include "app/calendar/subject_label.h"
#include "app/calendar/wheel.h"
#include "app/documents/view_words.h"
#include "domain/case.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace app {
namespace {

using domain::DeadlineState;
using nlohmann::json;
using view::flags;

/// What the three documents have in common.
class View {
public:
    View(const DocumentSource& source, DocumentFace& face)
        : m_source(source)
        , m_language(source.language)
        , m_year(year_of(source.record))
        , m_calendar(source.records, source.options.on.value_or(source.records->today.value_or(base::Date(m_year, 12, 31))), m_year, source.templates)
    {
        face.date = m_calendar.today();
    }

    json common() const
    {
        json executive;
        for (const auto& post : m_source.records->appointments) {
            if (post->start.year() <= m_year && (!post->until || post->until->year() >= m_year))
                executive = {{"name", (*m_source.records->persons.get(post->person)).name.str()}, {"title", post->title.str()}};
        }
        return {{"language", base::code(m_language)}, {"municipality", m_source.records->municipality->name.str()}, {"year", std::to_string(m_year)},
            {"today", day(m_calendar.today())}, {"executive", executive}, {"presidium", m_source.records->municipality->presidium_title.str()}};
    }

    json wheel() const
    {
        auto view = common();
        json events = json::array(), recurring = json::array();
        for (const auto& event : m_calendar.wheel(m_year, m_language)) {
            if (event.deadline)
                add_or_count(events, row(*event.deadline));
            else if (const auto month = base::capitalised(base::month_name(event.day.month(), m_language));
                     recurring.empty() || recurring.back().at("month") != month)
                recurring.push_back({{"month", month}, {"texts", json::array({{{"text", event.title}}})}});
            else
                recurring.back()["texts"].push_back({{"text", event.title}});
        }
        view["charts"] = {{"wheel", wheel_chart(m_calendar, m_year, m_language)}};
        list(view, "events", std::move(events));
        list(view, "recurring", std::move(recurring));
        return view;
    }

    json deadlines() const
    {
        auto view = common();
        const std::pair<const char*, bool (*)(const domain::Deadline&)> parts[] = {
            {"overdue", [](const auto& each) { return each.state == DeadlineState::overdue; }},
            {"open", [](const auto& each) { return each.state == DeadlineState::due || each.state == DeadlineState::coming; }},
            {"done", [](const auto& each) { return each.state == DeadlineState::done; }},
            {"waived", [](const auto& each) { return each.state == DeadlineState::not_applicable; }},
        };
        for (const auto& [name, belongs] : parts) {
            json rows = json::array();
            for (const auto& each : m_calendar.deadlines()) {
                const bool counts = each.due.year() == m_year || (each.state == DeadlineState::overdue && each.due.year() < m_year);
                if (counts && belongs(each))
                    add_or_count(rows, row(each));
            }
            list(view, name, std::move(rows));
        }
        return view;
    }

    json employers_year() const
    {
        auto view = common();
        json tools = json::array();
        const auto framework = Framework::of("tools", m_source.templates);
        for (const auto& [statement, result] : m_calendar.compliance(framework))
            tools.push_back({{"text", statement->text.at(m_language)}, {"state", flags(result.state)}, {"date", day(result.date)}});
        list(view, "tools", std::move(tools));
        list(view, "talks", talks());
        cut(view, "done", done(), 10);
        json open = json::array();
        for (const auto& each : m_calendar.deadlines()) {
            const bool stands = each.state == DeadlineState::overdue || (each.state == DeadlineState::due && each.due.year() == m_year);
            if (stands && m_calendar.table().text(each.rule->key).on_wheel)
                add_or_count(open, row(each));
        }
        cut(view, "open", std::move(open), 5);
        return view;
    }

private:
    static int year_of(std::string_view text)
    {
        int year = 0;
        std::from_chars(text.data(), text.data() + text.size(), year);
        return year;
    }

    static void list(json& view, const std::string& name, json rows)
    {
        view["has_" + name] = !rows.empty();
        view[name] = std::move(rows);
    }

    /// One page has room for so many rows; how many more there are is said.
    static void cut(json& view, const std::string& name, json rows, size_t most)
    {
        const auto more = rows.size() > most ? rows.size() - most : 0;
        while (rows.size() > most)
            rows.erase(rows.size() - 1);
        view[name + "_more"] = more > 0 ? json(std::to_string(more)) : json();
        list(view, name, std::move(rows));
    }

    /// Goals that are due on one day, say, are one row with their number.
    static void add_or_count(json& rows, json next)
    {
        if (!rows.empty()) {
            auto& last = rows.back();
            const auto is_same = [&](const char* field) { return last.at(field) == next.at(field); };
            if (is_same("due") && is_same("text") && is_same("subject") && is_same("state") && is_same("done")) {
                last["count"] = last.at("count").is_null() ? json("2") : json(std::to_string(std::stoi(last.at("count").get<std::string>()) + 1));
                return;
            }
        }
        rows.push_back(std::move(next));
    }

    json day(const std::optional<base::Date>& date) const { return date ? json{{"iso", date->iso()}, {"text", date->in_words(m_language)}} : json(); }

    json row(const domain::Deadline& deadline) const
    {
        const auto& text = m_calendar.table().text(deadline.rule->key);
        // Of a talk on its own day the day says which.
        const bool is_talk = deadline.rule->from == domain::Anchor::of("talk.planned");
        const auto subject = is_talk ? std::string() : subject_label(m_source.records, deadline.subject, m_language);
        const auto holiday = deadline.holiday.empty() ? json() : json(m_calendar.table().holiday(deadline.holiday).at(m_language));
        return {{"due", day(deadline.due)}, {"text", text.title.at(m_language)}, {"subject", subject.empty() ? json() : json(subject)}, {"count", nullptr},
            {"basis", text.basis.at(m_language)}, {"unchecked", !text.source.checked}, {"state", flags(deadline.state)}, {"done", day(deadline.done)},
            {"late", deadline.late()}, {"owner", flags(deadline.rule->owner)}, {"kind", m_calendar.table().text(deadline.rule->kind).name.at(m_language)},
            {"weekend", deadline.note == domain::DayNote::weekend}, {"holiday", holiday}};
    }

    /// The days of one kind in words: "11. juni, 24. september".
    json talks() const
    {
        json rows = json::array();
        for (const auto& [kind, code] : domain::Codes<domain::TalkKind>::all) {
            std::vector<std::string> days;
            for (const auto& talk : m_source.records->talks) {
                if (talk->kind == kind && talk->was_held() && talk->date.year() == m_year && talk->date <= m_calendar.today())
                    days.push_back(talk->date.in_words(m_language));
            }
            // What two parties said of a conflict is no matter for a report, and neither is that they had to.
            if (!days.empty() && kind != domain::TalkKind::conflict && kind != domain::TalkKind::debrief)
                rows.push_back({{"kind", flags(kind)}, {"count", std::to_string(days.size())}, {"dates", fmt::format("{}", fmt::join(days, ", "))}});
        }
        return rows;
    }

    /// What was asked for and done that year; what several records had is one row.
    json done() const
    {
        json rows = json::array();
        for (const auto& rule : m_calendar.table().calendar().rules) {
            // Talks have a list of their own.
            if (!m_calendar.table().text(rule.key).on_wheel || rule.kind == domain::EventKind::talk)
                continue;
            std::vector<std::string> days;
            bool late = false;
            for (const auto& each : m_calendar.deadlines()) {
                if (each.rule != &rule || !each.done || each.done->year() != m_year)
                    continue;
                days.push_back(each.done->in_words(m_language));
                // Late against a rule that somebody has looked at; good practice asks for no more than that it is done.
                late = late || (each.late() && m_calendar.table().text(rule.key).source.checked);
            }
            if (days.empty())
                continue;
            const auto shown = days.size() > 3 ? json() : json(fmt::format("{}", fmt::join(days, ", ")));
            rows.push_back(
                {{"text", m_calendar.table().text(rule.key).title.at(m_language)}, {"dates", shown}, {"count", std::to_string(days.size())}, {"late", late}});
        }
        return rows;
    }

    const DocumentSource& m_source;
    base::Language m_language;
    int m_year;
    YearCalendar m_calendar;
};

}  // namespace

json wheel_view(const DocumentSource& source, DocumentFace& face)
{
    return View(source, face).wheel();
}

json employers_year_view(const DocumentSource& source, DocumentFace& face)
{
    return View(source, face).employers_year();
}

json deadlines_view(const DocumentSource& source, DocumentFace& face)
{
    return View(source, face).deadlines();
}

}  // namespace app
