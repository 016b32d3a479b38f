// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/lacks.h"
#include "base/date.h"
#include "domain/plan/goal.h"
#include "domain/talk/action.h"
#include "domain/talk/talk.h"
#include "gui/widgets/state_chip.h"

#include <wx/colour.h>
#include <wx/string.h>

namespace domain {
struct CaseFields;
}

namespace gui {

/// "Development talk".
wxString kind_word(domain::TalkKind kind);
/// "Held".
wxString state_word(domain::TalkState state);
/// The dot before the word; the word alone says it all.
wxColour state_colour(domain::TalkState state);
StateChip::Sign state_sign(domain::TalkState state);
/// "Not prepared: the employer's side".
wxString lack_words(const app::Lack& lack);
/// "▲ At risk" in its colour, as markup.
wxString goal_status_mark(domain::GoalStatus status);
/// An action in two lines, as markup: what, and below it who, by when and how it stands.
wxString action_cell(const domain::CaseFields& records, const domain::ActionFields& action, base::Date today);
/// "Send the report – Kari Haugland, 12 March 2027".
wxString action_line_words(const domain::CaseFields& records, const domain::ActionFields& action);
/// "18. februar 2027 kl. 09.00".
wxString when(base::Date date, const std::optional<base::TimeOfDay>& time);

}  // namespace gui
