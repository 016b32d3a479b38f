// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/overview.h"

#include <wx/colour.h>
#include <wx/string.h>

namespace gui {

/// How something stands: a sign with a shape of its own, a colour, and the word, which alone says it all.
struct Standing {
    wxString sign;
    wxString word;
    wxColour colour;
};
Standing standing(domain::DeadlineState state);
Standing standing(domain::ComplianceState state);
/// Of what only recurs, and is in no record.
Standing recurring();
/// "▲ Overdue" in its colour, as Pango markup.
wxString marked(const Standing& standing);

/// Text as Pango markup.
wxString quoted(const wxString& text);
/// Text in the quiet colour, as markup.
wxString muted(const wxString& text);

/// What is to be done, in one line.
wxString step_title(const app::NextStep& step);
/// "2 June 2026 · Employer's side".
wxString step_when(const app::NextStep& step);
/// Where it comes from, or what it is about.
wxString step_detail(const app::NextStep& step);
/// "18 February 2027 · development talk": what shows it; else the day it is due.
wxString tool_proof(const app::Overview::Tool& tool);

}  // namespace gui
