// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "domain/ids.h"
#include "domain/valid.h"

#include <optional>

namespace domain {

/// The one chief executive's post, from the council's resolution to its last day.
struct AppointmentFields {
    AppointmentId id;
    std::string key;
    PersonId person;
    /// "kommunedirektør": as it stands in this agreement.
    base::Text title;
    /// The resolution that appointed.
    std::optional<MandateId> decided_by = {};
    std::optional<base::Date> agreement_signed = {};
    base::Date start;
    /// Last day of probation; at most six months after the start in Norway (aml. § 15-6).
    std::optional<base::Date> probation_until = {};
    /// The day the employer confirmed the post.
    std::optional<base::Date> confirmed = {};
    std::optional<base::Date> until = {};
    bool operator==(const AppointmentFields&) const = default;
};
void check(const AppointmentFields& fields, Faults& faults);
using Appointment = Valid<AppointmentFields>;

}  // namespace domain
