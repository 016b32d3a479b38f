// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/talk_plan.h"
#include "gui/widgets/paragraph.h"
#include "gui/widgets/state_chip.h"
#include "gui/workplace.h"

/// What the dialog to plan a talk begins with and says.
namespace gui::plan {

/// Of the appointment that runs; hour and place as the last time, blind. The day is still to be chosen.
domain::TalkFields first_draft(const domain::CaseFields& records, base::Date today);
/// Ids of those who take part unless somebody says otherwise.
std::vector<std::string> expected(const std::vector<app::Invitee>& invitees);
/// "With Eirik Nesbø Haugland, kommunedirektør".
wxString with_whom(const domain::CaseFields& records, const domain::TalkFields& talk);
/// When the invitation was sent and how long before the talk, or that it has not been.
void tell_invited(const domain::TalkFields& talk, int rule, StateChip& chip, Paragraph& text);

}  // namespace gui::plan
