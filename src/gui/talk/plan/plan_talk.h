// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/workplace.h"

#include <functional>
#include <optional>

namespace gui {

/// Whether the account may plan talks: both sides of the dialogue and the secretariat.
bool may_plan_talks(const Workplace& place);

/// What somebody has begun to type in that dialog and neither saved nor given up: for a new talk, or to change one that is still
/// to be held.
struct PausedPlan {
    std::optional<domain::TalkId> talk = {};
};
/// The latest of them; none that is open just now beside `page`.
std::optional<PausedPlan> paused_plan(wxWindow* page, const Workplace& place);

/// The dialog to plan a talk, beside the page and not in its way; the one that is open, if there is. `planned`: once it lies on
/// the disk; left out, the page of the talk is opened then.
void plan_talk(wxWindow* parent, Workplace& place, std::function<void(domain::TalkId)> planned = {});

/// The same dialog for a talk that is still to be held: its day and everything else, the invitation, and cancelling it.
/// `changed`: after each change.
void change_talk(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed);

}  // namespace gui
