// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/appointment.h"

#include "domain/rules.h"

namespace domain {

void check(const AppointmentFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.title, faults, "", "title");
    check_order(fields.start, fields.until, faults, "", "until");
    check_order(fields.start, fields.probation_until, faults, "", "probation_until");
    // In the last months there are, nothing lies later than six months on.
    const bool has_six_months = fields.start < base::Date(2199, 6, 30);
    if (fields.probation_until && has_six_months && *fields.probation_until > fields.start.plus_months(6))
        faults.add("appointment.probation_too_long", "probation_until", {{"start", fields.start.iso()}, {"latest", fields.start.plus_months(6).iso()}});
    if (fields.confirmed && *fields.confirmed < fields.start)
        faults.add("field.dates_reversed", "confirmed", {{"from", fields.start.iso()}, {"to", fields.confirmed->iso()}});
}

}  // namespace domain
