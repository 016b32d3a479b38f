// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/sight.h"

// Where the parts of a salary review lie.
namespace domain {

/// Claims, the executive's own side, and what has been delivered: the dialogue, or the circle of its talk.
RoomOf dialogue_of(const CaseFields& fields, const SalaryReviewFields& review);
/// Strategy, and until they are delivered offers, the employer's assessment and the comparison set.
RoomOf presidium_of(const CaseFields& fields, const SalaryReviewFields& review);
/// Pay, by which criteria and by whom, what it came to and the decision: with the rest, once decided the record.
RoomOf result_of(const CaseFields& fields, const SalaryReviewFields& review);

}  // namespace domain
