// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/waiver.h"

#include "domain/rules.h"
#include "domain/sight.h"

namespace domain {

void check(const WaiverFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    if (fields.rule.empty())
        faults.add("field.required", "rule");
    require_text(fields.reason, faults, "", "reason");
    check_order(fields.date, fields.ended, faults, "", "ended");
}

void Waiver::end(base::Date on)
{
    if ((**this).ended)
        refuse("waiver.ended", "ended", {{"key", (**this).key}});
    auto next = **this;
    next.ended = on;
    replace(std::move(next));
}

void fit(const CaseFields& fields, const Waiver& waiver, const std::string& path, Faults& faults)
{
    if (!fields.appointments.find(waiver->appointment))
        faults.add("case.reference", path + "/appointment", {{"id", waiver->appointment.str()}});
}

RoomOf room_of(const CaseFields& fields, const WaiverFields& waiver)
{
    return {.kind = RoomKind::dialogue, .term = term_holding(fields, waiver.date), .appointment = waiver.appointment};
}

}  // namespace domain
