// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/calendar_table.h"
#include "app/calendar/framework.h"
#include "domain/calendar/compliance.h"

namespace domain {
class Case;
}

namespace app {

/// What a statement came to.
struct StatementResult {
    const Framework::Statement* statement;
    domain::ComplianceResult result;
};

/// What is drawn on the year wheel: a deadline of the case, or what recurs each year.
struct WheelEvent {
    base::Date day;
    domain::EventKind kind;
    /// What it is, in the language that was asked for; and as others may see it.
    std::string title;
    std::string neutral;
    /// Null for what only recurs.
    const domain::Deadline* deadline = nullptr;
    /// Key of the preset, for what only recurs.
    std::string_view preset = {};
    std::optional<base::TimeOfDay> time = {};
    std::optional<int> minutes = {};
};

/// Deadlines, compliance and the wheel of a case, as they stand on a day. All of it is plain metadata, so it is the same
/// for every account. Holds on to the case and must not outlive it.
class YearCalendar {
public:
    /// `last_year`: as far as what recurs is reckoned; never less than to the end of next year. `templates`: the user's own.
    YearCalendar(const domain::Case& records, base::Date today, int last_year = 0, const std::filesystem::path& templates = {});
    YearCalendar(const YearCalendar&) = delete;

    base::Date today() const { return m_today; }
    const CalendarTable& table() const { return *m_table; }
    const std::vector<domain::Deadline>& deadlines() const { return m_deadlines; }
    /// In the order of the framework, which must outlive the results. What is not computed is left out.
    std::vector<StatementResult> compliance(const Framework& framework) const;
    /// In order of their days: of deadlines those that a wheel shows, and what recurs.
    std::vector<WheelEvent> wheel(int year, base::Language language) const;

private:
    const domain::Case& m_records;
    base::Date m_today;
    std::shared_ptr<const CalendarTable> m_table;
    std::vector<const domain::WaiverFields*> m_waivers;
    domain::Facts m_facts;
    std::vector<domain::Deadline> m_deadlines;
};

}  // namespace app
