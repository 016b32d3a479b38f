// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/overview/overview_words.h"

#include "base/text.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/unlock/unlock_page.h"
#include "gui/words.h"

namespace gui {
namespace {

wxString capitalised(const wxString& text)
{
    return to_wx(base::capitalised(from_wx(text)));
}

wxString coloured(const wxString& markup, const wxColour& colour)
{
    if (theme::palette().high_contrast)
        return markup;
    return "<span foreground=\"" + colour.GetAsString(wxC2S_HTML_SYNTAX) + "\">" + markup + "</span>";
}

/// "development talk 18 February 2027", "Net result · Sick leave".
wxString about(const app::NextStep& step)
{
    return (step.talk_kind ? kind_word(*step.talk_kind).Lower() + " " : wxString()) + to_wx(step.detail);
}

/// What a record is, by the array it lies in.
wxString record_word(const std::string& array)
{
    if (array == "agreements")
        return say("Agreement");
    if (array == "plans")
        return say("Goal and development plan");
    if (array == "salary")
        return say("Salary review");
    if (array == "mandates")
        return say("Resolution");
    if (array == "instructions")
        return say("Instruction");
    if (array == "accords")
        return say("Accord");
    if (array == "talks")
        return say("Talk");
    return {};
}

}  // namespace

Standing standing(domain::DeadlineState state)
{
    const auto& colours = theme::palette();
    using S = domain::DeadlineState;
    switch (state) {
    case S::overdue: return {to_wx("▲"), capitalised(say("overdue")), colours.bad};
    case S::due: return {to_wx("◆"), capitalised(say("due now")), colours.warn};
    case S::coming: return {to_wx("○"), capitalised(say("to come")), colours.accent};
    case S::done: return {to_wx("✓"), capitalised(say("done")), colours.good};
    case S::not_applicable: return {dash, capitalised(say("not applicable")), colours.muted};
    }
    return {};
}

Standing standing(domain::ComplianceState state)
{
    const auto& colours = theme::palette();
    using S = domain::ComplianceState;
    switch (state) {
    case S::done: return {to_wx("✓"), capitalised(say("in place")), colours.good};
    case S::due: return {to_wx("◆"), capitalised(say("to be done")), colours.warn};
    case S::missing: return {to_wx("✕"), capitalised(say("missing")), colours.bad};
    case S::not_applicable: return {dash, capitalised(say("not applicable")), colours.muted};
    }
    return {};
}

Standing recurring()
{
    return {to_wx("↻"), say("Each year"), theme::palette().muted};
}

wxString quoted(const wxString& text)
{
    wxString safe = text;
    safe.Replace("&", "&amp;");
    safe.Replace("<", "&lt;");
    safe.Replace(">", "&gt;");
    return safe;
}

wxString marked(const Standing& standing)
{
    return coloured(quoted(standing.sign + " " + standing.word), standing.colour);
}

wxString muted(const wxString& text)
{
    return coloured(quoted(text), theme::palette().muted);
}

wxString step_title(const app::NextStep& step)
{
    using Kind = app::NextStep::Kind;
    switch (step.kind) {
    case Kind::prepare: return say("Prepare the talk") + (step.talk_kind ? to_wx(": ") + kind_word(*step.talk_kind) : wxString());
    case Kind::accept: return say("Accept the goal and development plan") + (step.detail.empty() ? "" : " " + to_wx(step.detail));
    case Kind::confirm: return say("Confirm what others have typed in") + (step.count > 1 ? " (" + std::to_string(step.count) + ")" : std::string());
    case Kind::begin_mandate: return say("Enter the resolution that gives the mandate");
    case Kind::begin_agreement: return say("Enter the employment agreement");
    case Kind::begin_plan: return say("Agree on goals and development for the year");
    case Kind::begin_talk: return say("Plan the first talk");
    case Kind::deadline: break;
    }
    auto title = to_wx(step.title);
    if (step.count > 1)
        title += " (" + std::to_string(step.count) + ")";
    // A person's action already says what it is.
    if (!step.detail.empty() && step.person.empty())
        title += to_wx(": ") + about(step);
    return title;
}

wxString step_when(const app::NextStep& step)
{
    wxString text = step.due ? to_wx(step.due->in_words(window_language())) : wxString();
    text += (text.empty() ? "" : dot) + (!step.person.empty() ? to_wx(step.person) : step.for_both_sides ? say("Both sides") : party_word(step.owner));
    return text;
}

wxString step_detail(const app::NextStep& step)
{
    if (step.kind == app::NextStep::Kind::deadline && !step.detail.empty())
        return step.person.empty() ? step_title(step) : to_wx(step.title) + dot + to_wx(step.detail);
    return step_title(step);
}

wxString tool_proof(const app::Overview::Tool& tool)
{
    const auto day = tool.date ? to_wx(tool.date->in_words(window_language())) : wxString();
    const bool waits = tool.state == domain::ComplianceState::due || tool.state == domain::ComplianceState::missing;
    if (waits && !day.empty())
        return say("by {date}", {{"date", from_wx(day)}});
    const auto record = record_word(tool.proof_array);
    if (day.empty() || record.empty())
        return day + record;
    return day + dot + record;
}

}  // namespace gui
