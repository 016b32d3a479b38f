// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

namespace domain {

/// The employer's side of a talk as it should be: who sits on its day, less those whose declared interest concerns it,
/// with the deputies who step in for them. Without guests.
Circle proposed_circle(const CaseFields& fields, const TalkFields& talk);

/// The talk with another circle, or with none. Of a talk in any state: it says who reads, not what was said. Refused:
/// circle.empty; circle.twice; circle.no_seat where somebody of the employer's side has none on the talk's day or today
/// and is no secretary let in; circle.executive, who takes part anyway; interest.conflict for a member or a guest.
Talk with_circle(const CaseFields& fields, const Talk& talk, std::optional<Circle> circle, base::Date today);

}  // namespace domain
