// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/waiver.h"

#include "domain/rules.h"
#include "domain/sight.h"

namespace domain {
namespace {

bool is_subject(std::string_view subject)
{
    const auto slash = subject.find('/');
    return slash != subject.npos && slash > 0 && is_key(subject.substr(0, slash)) && is_key(subject.substr(slash + 1));
}

}  // namespace

void check(const WaiverFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    check_key(fields.rule, faults, "rule");
    if (fields.reason.empty())
        faults.add("waiver.reason_missing", "reason", {{"key", fields.key}});
    if (!fields.subject.empty() && !is_subject(fields.subject))
        faults.add("waiver.subject", "subject", {{"value", fields.subject}});
    if (fields.of == WaiverFields::Of::statement && (fields.due || !fields.subject.empty()))
        faults.add("waiver.whole_statement", fields.due ? "due" : "subject", {{"key", fields.key}});
    check_order(fields.date, fields.withdrawn, faults, "", "withdrawn");
}

void Waiver::withdraw(base::Date on)
{
    auto next = **this;
    if (next.withdrawn)
        refuse("waiver.withdrawn", "withdrawn", {{"key", next.key}, {"date", next.withdrawn->iso()}});
    next.withdrawn = on;
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
