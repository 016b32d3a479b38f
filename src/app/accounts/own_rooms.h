// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/session_parts.h"

#include <vector>

// What becomes of own rooms when a new account takes the place of a lost one. Only app's own.
namespace app::own_rooms {

/// Closed accounts of the same side and person (the same name, where none is named): lost ones, whose place this one took.
std::vector<domain::AccountId> lost_before(storage::Connection& connection, domain::AccountId account);

/// Where a lost one let the recovery sheets into its own room, the new account gets one that they are let into too, so that
/// they can bring over what lies there. `owner`: just unlocked. Each is written to the log.
void make_covered(storage::Connection& connection, storage::Keyring& owner, const base::Clock& clock, storage::AuditLog& log);

/// With the sheets: texts and drafts of the lost ones' own rooms into the account's own. What was carried, and how many own rooms
/// had to be left.
struct Carried {
    int texts = 0;
    int left = 0;
};
Carried carry(Work& work, domain::AccountId account);

}  // namespace app::own_rooms
