// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/prepare_view.h"
#include "gui/widgets/state_chip.h"

#include <wx/string.h>

namespace gui {

/// A sign, a word and a sentence: how something stands.
struct Told {
    StateChip::Sign sign;
    wxString word;
    wxString sentence = {};
};

/// How a side stands with its preparation, to its own people or to others. `name`: "The employer's side".
Told side_told(const app::PreparingSide& side, bool is_own, const std::string& me, const wxString& name);
/// How a point stands for the account's own side.
Told point_told(const app::PreparePoint& point, const app::PrepareView& view, bool is_written);
Told rating_told(const app::RatedPoint& point, const app::PrepareRatings& ratings);
Told goal_told(domain::GoalStatus status);
/// "95 of 90 minutes: 5 too many".
Told sum_told(int minutes, const std::optional<int>& planned);

/// What is said in place of the other side's answer to a point; empty where the answer itself can be read.
wxString theirs_told(const app::PreparePoint& point, const app::PrepareView& view, const wxString& name);

/// "● Written" as Pango markup.
wxString marked(const Told& told);
/// Of a point, or that it is withheld.
wxString title_words(const domain::SealedText& title);
/// "as employer".
wxString hat_word(domain::Hat hat);
/// "4", or "Cannot say".
wxString score_words(const std::optional<int>& value);

}  // namespace gui
