// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"

namespace app {

/// What a handover came to, and what is left for others to do.
struct HandedOver {
    /// The new term's own rooms.
    int rooms_made = 0;
    /// Keys given to those with a right: of the new rooms and of the record.
    int granted = 0;
    /// Moved on to the new dialogue.
    int actions = 0;
    int plans = 0;
    /// Not yet: nobody reads both the old dialogue and the new one with this account.
    int actions_left = 0;
    int plans_left = 0;
};

/// After an election, as far as this account can: the new seats make their presidium and dialogue rooms; any member of the
/// record (executive, HR, who sits on) lets them into it; who reads both dialogues moves open actions and the plans that run
/// (their results, assessments and development part) on to the new one. Nothing else moves, and what a circle of its own
/// agreed stays in it. May be asked again, by others, until nothing is left. Refused: record.unknown, term.not_begun, term.over,
/// term.nothing_to_do {term}. Warns: account.not_verified {name}, term.rooms_missing, term.left {actions, plans}.
HandedOver hand_over(Work& work, domain::TermId term);

}  // namespace app
