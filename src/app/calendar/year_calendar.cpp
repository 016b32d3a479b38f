// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/year_calendar.h"

#include "app/agreement/clause_library.h"
#include "domain/agreement/terms.h"
#include "domain/case.h"

#include <algorithm>

namespace app {
namespace {

std::vector<const domain::WaiverFields*> waivers_of(const domain::CaseFields& fields)
{
    std::vector<const domain::WaiverFields*> all;
    for (const auto& waiver : fields.waivers)
        all.push_back(&*waiver);
    return all;
}

/// The country's checklist knows which clauses the law wants; an agreement in force that lacks none of them is complete.
std::vector<domain::Fact> complete_agreements(const domain::CaseFields& fields, base::Date today)
{
    const auto& rules = ClauseLibrary::of(fields.municipality->country).rules();
    std::vector<domain::Fact> all;
    for (const auto& agreement : fields.agreements) {
        const auto* version = agreement.in_force();
        const auto kind = agreement->kind;
        if (!version || (kind != domain::AgreementKind::employment && kind != domain::AgreementKind::fixed_term))
            continue;
        const auto* post = fields.appointments.find(agreement->appointment);
        const auto start = post ? std::optional((*post)->start) : std::nullopt;
        const auto lines = domain::checklist(rules, kind, version->terms, version->signatures, start, version->signed_on, today);
        const bool complete = std::none_of(lines.begin(), lines.end(),
            [](const auto& line) { return line.weight == domain::ClauseRule::Weight::must && line.state == domain::ChecklistLine::State::missing; });
        if (complete)
            all.push_back({domain::Anchor::of("agreement.checklist"), version->signed_on.value_or(today), {"agreements", agreement->key},
                post ? std::string_view((*post)->key) : std::string_view()});
    }
    return all;
}

}  // namespace

YearCalendar::YearCalendar(const domain::Case& records, base::Date today, int last_year, const std::filesystem::path& templates)
    : m_records(records)
    , m_today(today)
    , m_table(CalendarTable::of(records->municipality->country, templates))
    , m_waivers(waivers_of(*records))
    , m_facts(domain::facts_of(*records, complete_agreements(*records, today)))
    , m_deadlines(domain::deadlines(
          m_table->calendar(), m_facts, m_waivers, today, base::Date(std::min(base::Date::last_year, std::max(last_year, today.year() + 1)), 12, 31)))
{
}

std::vector<StatementResult> YearCalendar::compliance(const Framework& framework) const
{
    const domain::Compliance compliance(m_facts, m_deadlines, m_waivers, m_today);
    std::vector<StatementResult> all;
    for (const auto& statement : framework.statements) {
        if (statement.is_computed())
            all.push_back({&statement, compliance.of(framework.key + "." + statement.key, statement.check)});
    }
    return all;
}

std::vector<WheelEvent> YearCalendar::wheel(int year, base::Language language) const
{
    std::vector<WheelEvent> all;
    for (const auto& preset : m_table->presets()) {
        all.push_back(
            {domain::in_year(preset.on, year), preset.kind, preset.title.at(language), m_table->text(preset.kind).neutral.at(language), nullptr, preset.key});
    }
    for (const auto& deadline : m_deadlines) {
        const auto& text = m_table->text(deadline.rule->key);
        if (deadline.due.year() != year || !text.on_wheel || deadline.state == domain::DeadlineState::not_applicable)
            continue;
        WheelEvent event{deadline.due, deadline.rule->kind, text.title.at(language), m_table->text(deadline.rule->kind).neutral.at(language), &deadline};
        if (const auto* talk = deadline.subject.array == "talks" && deadline.rule->key == "talk.date" ? m_records->talks.find(deadline.subject.key) : nullptr) {
            event.time = (*talk)->time;
            event.minutes = (*talk)->minutes;
        }
        all.push_back(std::move(event));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.day < other.day; });
    return all;
}

}  // namespace app
