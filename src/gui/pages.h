// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/goals/goals_page.h"
#include "gui/overview/overview_page.h"
#include "gui/shell.h"
#include "gui/talk/talks_page.h"
#include "gui/workplace.h"

#include <vector>

namespace gui {

/// What a person has chosen on each page; begins anew with another case file.
struct Views {
    OverviewView overview;
    GoalsView goals;
    TalksView talks;

    /// For whoever sits down next: the talk that lies open, and nothing that was searched for or chosen beside it.
    Views for_another() const;
};

/// The pages of an open case in the order of the navigation. Both must outlive them. `ready`: the first of them, if it was made
/// before the case was open.
std::vector<PageEntry> pages(Workplace& place, Views& views, OverviewPage* ready = nullptr);

}  // namespace gui
