// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/accounts/accounts.h"

#include <string>
#include <vector>

namespace app {

/// Somebody of the case who could have an account and has none.
struct Candidate {
    Invitation invitation;
    /// The seat's title, or the executive's.
    std::string capacity;
};
/// Who sits on the employer's side on this day, the lead first, and then the executive, also before the first day.
std::vector<Candidate> candidates(const domain::CaseFields& records, base::Date today);

/// All of them or none. What is refused has the place in the list, from 0, before its field: "2/name".
std::vector<PrintedSlip> invite_all(Work& work, const std::vector<Invitation>& invitations);

}  // namespace app
