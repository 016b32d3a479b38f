// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "domain/ids.h"
#include "domain/record/on_behalf.h"
#include "domain/sealed.h"
#include "domain/valid.h"

#include <optional>
#include <string>

namespace domain {

struct CaseFields;
struct RoomOf;
using WaiverId = base::Id<struct WaiverTag>;

/// A deadline, or a statement of a framework, that does not apply here, and why.
struct WaiverFields {
    WaiverId id;
    std::string key;
    /// The rule's or statement's key: "no.agreement.seven_days", "NO-4".
    std::string rule;
    /// Key of the record it is about; empty: whatever the rule is about.
    std::string subject = {};
    AppointmentId appointment;
    base::Date date;
    SealedText reason;
    /// The day it was taken back; the rule counts again from there.
    std::optional<base::Date> ended = {};
    bool holds_on(base::Date day) const { return date <= day && (!ended || day < *ended); }
    bool operator==(const WaiverFields&) const = default;
};
/// "field.required" without rule or reason, "field.dates_reversed".
void check(const WaiverFields& fields, Faults& faults);

class Waiver : public Valid<WaiverFields> {
public:
    using Valid::Valid;
    static Waiver restore(WaiverFields fields) { return Waiver(std::move(fields)); }
    /// Refuses "waiver.ended" where it is.
    void end(base::Date on);
};
void fit(const CaseFields& fields, const Waiver& waiver, const std::string& path, Faults& faults);
/// Why something does not apply is said between the two: the dialogue of its day.
RoomOf room_of(const CaseFields& fields, const WaiverFields& waiver);

}  // namespace domain
