// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "domain/codes.h"
#include "domain/ids.h"
#include "domain/sealed.h"
#include "domain/valid.h"

#include <optional>
#include <string>

namespace domain {

struct CaseFields;
struct RoomOf;
using WaiverId = base::Id<struct WaiverTag>;

/// "Not applicable here", with a reason: a deadline that a rule of the calendar computes, or a statement of a framework.
struct WaiverFields {
    enum class Of { deadline, statement };
    WaiverId id;
    std::string key;
    /// Whose dialogue the reason lies in.
    AppointmentId appointment;
    Of of = Of::deadline;
    /// Key of the rule ("talk.development") or of the statement ("no.NO-3").
    std::string rule;
    /// The record it is about, "mandates/m-1"; empty: all that the rule computes.
    std::string subject = {};
    /// The one deadline of a rule that recurs; nothing: all of them.
    std::optional<base::Date> due = {};
    SealedText reason;
    base::Date date;
    /// The day it was taken back.
    std::optional<base::Date> withdrawn = {};

    bool counts(base::Date on) const { return date <= on && (!withdrawn || on < *withdrawn); }
    bool operator==(const WaiverFields&) const = default;
};
template <>
struct Codes<WaiverFields::Of> {
    using O = WaiverFields::Of;
    static constexpr Code<O> all[] = {{O::deadline, "deadline"}, {O::statement, "statement"}};
};
/// "waiver.reason_missing"; "waiver.subject" for what does not read as "array/key"; a day or a record of a statement is
/// "waiver.whole_statement".
void check(const WaiverFields& fields, Faults& faults);

class Waiver : public Valid<WaiverFields> {
public:
    using Valid::Valid;
    static Waiver restore(WaiverFields fields) { return Waiver(std::move(fields)); }

    /// Refuses "waiver.withdrawn" for the second time, "field.dates_reversed" for a day before it was given.
    void withdraw(base::Date on);
};
/// The appointment is there.
void fit(const CaseFields& fields, const Waiver& waiver, const std::string& path, Faults& faults);
/// The dialogue of the term that holds its day.
RoomOf room_of(const CaseFields& fields, const WaiverFields& waiver);

}  // namespace domain
