// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/texts.h"
#include "domain/calendar/deadline.h"
#include "domain/employer/country.h"

#include <filesystem>
#include <memory>

namespace app {

/// A country's calendar from templates/calendar: rules of deadlines, public holidays, what recurs on the year wheel, and
/// the words for all of it. No rule stands in code.
class CalendarTable {
public:
    struct RuleText {
        Texts title;
        Texts basis;
        SourceOf source;
        /// Whether it is drawn on the year wheel and goes into its feed.
        bool on_wheel = true;
    };
    struct KindText {
        Texts name;
        /// For calendars that others see.
        Texts neutral;
    };
    /// What recurs each year, whether or not a record says so.
    struct Preset {
        std::string key;
        domain::EventKind kind = domain::EventKind::municipal;
        domain::MonthDay on;
        Texts title;
    };

    /// The program's own, or the one in the user's folder of templates ("calendar/no.json") where there is one.
    static std::shared_ptr<const CalendarTable> of(domain::Country country, const std::filesystem::path& templates = {});

    const domain::Calendar& calendar() const { return m_calendar; }
    const RuleText& text(std::string_view rule) const { return m_rules.find(rule)->second; }
    bool has_rule(std::string_view rule) const { return m_rules.contains(rule); }
    const KindText& text(domain::EventKind kind) const { return m_kinds.at(kind); }
    const Texts& holiday(std::string_view key) const { return m_holidays.find(key)->second; }
    /// "wheel", "done", "overdue", "recurs": what stands on the wheel itself.
    const Texts& word(std::string_view name) const { return m_words.find(name)->second; }
    const std::vector<Preset>& presets() const { return m_presets; }

private:
    CalendarTable(domain::Country country, const std::filesystem::path& templates);

    domain::Calendar m_calendar;
    std::map<std::string, RuleText, std::less<>> m_rules;
    std::map<std::string, Texts, std::less<>> m_words;
    std::map<domain::EventKind, KindText> m_kinds;
    std::map<std::string, Texts, std::less<>> m_holidays;
    std::vector<Preset> m_presets;
};

}  // namespace app
