// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/action_line.h"
#include "domain/talk/talk.h"

#include <wx/string.h>

#include <chrono>
#include <vector>

namespace domain {
struct CaseFields;
}

namespace gui {

class ItemClock;

/// "As the employer", "As the one who gives assignments".
wxString hat_words(const domain::CaseFields& records, domain::Hat hat);
/// The points of an agenda, as markup: a tick where something is agreed, number, title, and time used of the time set aside.
std::vector<std::vector<wxString>> agenda_rows(const domain::TalkFields& talk, const ItemClock& clock);

struct ClockWords {
    /// "03:12"
    wxString face;
    /// "of 10 minutes", "2 minutes over".
    wxString below;
    bool is_over = false;
};
ClockWords clock_words(std::chrono::seconds used, const std::optional<int>& planned);

/// How a typed action is read: "Kari Haugland · by 12 March 2027".
wxString reading_words(const domain::CaseFields& records, const app::ActionLine& line);
/// What is missing or unclear in it; empty where it can be added.
wxString fault_words(const domain::CaseFields& records, const app::ActionLine& line);

/// Who is expected at a talk: its participants; where none are named, the executive and the employer's side.
std::vector<domain::Participant> expected_at(const domain::CaseFields& records, const domain::TalkFields& talk);

}  // namespace gui
