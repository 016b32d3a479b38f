// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plan/goal_list.h"
#include "gui/overview/overview_words.h"
#include "gui/widgets/state_chip.h"

#include <wx/string.h>

namespace gui {

/// "Work goal".
wxString type_word(domain::GoalType type);
/// "Work goals", as the heading of a group.
wxString type_heading(domain::GoalType type);
/// "On track".
wxString status_word(domain::GoalStatus status);
StateChip::Sign status_sign(domain::GoalStatus status);
/// Sign, word and colour for a list.
Standing standing(domain::GoalStatus status);

/// "Under follow-up".
wxString plan_state_word(domain::PlanState state);
StateChip::Sign plan_state_sign(domain::PlanState state);
/// "Goal and development plan 2026", or which period it is where that may not be read.
wxString plan_title(const app::PlanRow& plan);
/// "2 March 2026 – 31 December 2026".
wxString period(base::Date from, base::Date to);
/// Who has accepted, and when; what waits.
wxString acceptance(const domain::CaseFields& records, const domain::Plan& plan);
/// "rests on Budget 2026 · Community plan": the governing documents; empty where there are none.
wxString rests_on(const domain::Plan& plan);
/// What the two sides are called in the municipality: "Employer's committee", "Chief executive".
wxString side_word(const domain::CaseFields& records, domain::Side side);

wxString kept_word(domain::Promise::Kept kept);
Standing standing(domain::Promise::Kept kept);
wxString source_word(domain::OnBehalf::Source source);

/// "75 %" or "12,5 %"; "–" where nothing was measured.
wxString attained_words(const std::optional<double>& attained);
wxString day_words(base::Date day);
/// "31.12.2026": for a table.
wxString short_day(base::Date day);
/// A text, or that it is withheld.
wxString readable(const domain::SealedText& text);
/// Body, day and case number of a decision.
wxString decision_words(const domain::Decision& decision);

/// Who, where the records say it, and what was done: for a line of history.
wxString event_who(const domain::CaseFields& records, const app::PlanEvent& event);
wxString event_what(const app::PlanEvent& event);
/// The reason of a change, and whose hand typed it in; mostly empty.
wxString event_why(const domain::CaseFields& records, const app::PlanEvent& event);
/// "typed in by Kåre Lundestad, a signed paper of 16 April 2026".
wxString typed_words(const domain::CaseFields& records, const domain::OnBehalf& mark);
/// The same for a plan, and which side has confirmed it when; empty without a mark.
wxString on_behalf_words(
    const domain::CaseFields& records, const std::optional<domain::OnBehalf>& for_employer, const std::optional<domain::OnBehalf>& for_executive);
/// "Goal 2: Sick leave".
wxString goal_name(const domain::Goal& goal);

}  // namespace gui
