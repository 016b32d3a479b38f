// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "app/law.h"
#include "domain/case.h"

#include <string>
#include <vector>

namespace app {

/// Somebody who may be asked to a talk, on the day of it.
struct Invitee {
    domain::PersonId person;
    std::string name;
    /// The title of the seat or the post that day; else how the person is called at work; else the name of the side.
    base::Text capacity;
    domain::Side side = domain::Side::guest;
    /// Of the employer's side and the executive: who takes part unless somebody says otherwise.
    bool is_expected = false;
};

/// All persons; where nobody sits that day, those who sat last count as sitting. Who is expected comes first, each group in the order of the records.
std::vector<Invitee> invitees(const domain::CaseFields& records, const domain::AppointmentFields& appointment, base::Date day);

/// The appointment whose executive talks are held with on that day; else the latest before it, else the first. Null without any.
const domain::Appointment* appointment_on(const domain::CaseFields& records, base::Date day);

/// What would be said if this talk were planned like that and everybody invited on `invited`, without planning it.
struct TalkForecast {
    std::vector<domain::Complaint> complaints = {};
    std::vector<domain::Warning> warnings = {};
    /// The one it would be held under; null where none gives the power, and `complaints` or `mandate_missing` say why.
    const domain::Mandate* mandate = nullptr;
    std::vector<domain::Complaint> mandate_missing = {};
    /// Days between the invitation and the talk; nothing where it would come after it.
    std::optional<int> notice = {};
};
TalkForecast forecast(const domain::CaseFields& records, domain::TalkFields talk, base::Date invited, const domain::PayWords& pay_words);

/// A new talk, planned: it gets an id and a key of its kind and year ("development-2027"), and agenda and ratings from the guide
/// that it names. As Talks::plan.
domain::TalkId plan_new(Work& work, domain::TalkFields talk);

/// Date, place, participants, guide of a talk that is still to be held, as Talks::edit. Of another guide it takes the agenda, unless
/// somebody has begun to prepare the one it has; points that somebody added or changed stay, below those. The panel follows the
/// participants until somebody has rated.
void replan(Work& work, domain::TalkFields talk);

}  // namespace app
