// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/agreement.h"
#include "domain/agreement/side_post.h"

namespace domain {

struct CaseFields;

/// What an agreement says of other records: they exist; "agreement.amends_wrong" for an agreement of another appointment, or
/// an amendment of an amendment; from proposed on the appointed executive signs ("agreement.executive_missing"), and somebody
/// for the employer ("agreement.employer_missing").
void fit(const CaseFields& fields, const Agreement& agreement, const std::string& path, Faults& faults);
/// Likewise; "side_post.after_appointment".
void fit(const CaseFields& fields, const SidePost& post, const std::string& path, Faults& faults);

/// "circle.twice", "circle.executive" (who takes part anyway), "circle.no_seat" for somebody of the employer's side who has
/// none today and is no secretary let in, "interest.conflict".
void check_circle(const CaseFields& fields, AppointmentId appointment, const Circle& circle, base::Date today, Faults& faults);

/// All of one appointment, in the case's order.
std::vector<const Agreement*> agreements_of(const CaseFields& fields, AppointmentId appointment);

}  // namespace domain
