// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/waivers.h"

#include "app/calendar/year_calendar.h"
#include "app/case/session_parts.h"

#include <algorithm>

namespace app {

using Of = domain::WaiverFields::Of;

domain::Hand Waivers::hand() const
{
    return domain::Hand(*m_work.records(), m_work.account(), m_work.today());
}

void Waivers::warn_of_mandate()
{
    const auto mandates = domain::list(m_work.records()->mandates);
    if (!domain::Mandates(mandates).find(domain::Power::hold_talks, m_work.today()))
        m_work.warnings().push_back({"waiver.no_mandate", "", {{"date", m_work.today().iso()}}});
}

void Waivers::add(domain::WaiverFields fields)
{
    hand().require_employer();
    hand().require_by_today(fields.date, "date");
    const domain::Waiver waiver(fields);
    const auto& templates = m_work.parts().parts.file.opening.templates;
    if (fields.of == Of::statement) {
        if (!Framework::has_statement(fields.rule, templates))
            domain::refuse("waiver.no_statement", "rule", {{"value", fields.rule}});
    }
    else {
        const YearCalendar year(m_work.records(), m_work.today(), fields.due ? fields.due->year() : 0, templates);
        const auto& all = year.deadlines();
        const bool asked = std::any_of(all.begin(), all.end(), [&](const auto& each) {
            const auto name = std::string(each.subject.array) + "/" + std::string(each.subject.key);
            return each.rule->key == fields.rule && (fields.subject.empty() || fields.subject == name) && (!fields.due || *fields.due == each.due);
        });
        if (!asked)
            domain::refuse("waiver.no_deadline", "rule", {{"value", fields.rule}});
    }
    for (const auto& each : m_work.records()->waivers) {
        if (each->of == fields.of && each->rule == fields.rule && each->subject == fields.subject && each->due == fields.due && each->counts(m_work.today()))
            domain::refuse("waiver.twice", "rule", {{"waiver", each->key}});
    }
    warn_of_mandate();
    m_work.save(waiver);
}

void Waivers::withdraw(domain::WaiverId id, base::Date on)
{
    hand().require_employer();
    hand().require_by_today(on, "on");
    auto waiver = m_work.records()->waivers.get(id);
    waiver.withdraw(on);
    warn_of_mandate();
    m_work.save(waiver);
}

domain::AppointmentId Waivers::appointment() const
{
    const auto& all = m_work.records()->appointments;
    const domain::Appointment* found = nullptr;
    for (const auto& each : all) {
        const bool runs = each->start <= m_work.today() && (!each->until || m_work.today() <= *each->until);
        if (!found || runs || (*found)->start < each->start)
            found = &each;
        if (runs)
            break;
    }
    if (!found)
        domain::refuse("waiver.no_appointment", "appointment");
    return (*found)->id;
}

}  // namespace app
