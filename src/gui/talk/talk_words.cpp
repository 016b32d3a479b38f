// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/talk_words.h"

#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/overview/overview_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

namespace gui {

wxString kind_word(domain::TalkKind kind)
{
    using enum domain::TalkKind;
    switch (kind) {
    case expectation: return say("Expectation talk");
    case goal_setting: return say("Goal-setting talk");
    case development: return say("Development talk");
    case follow_up: return say("Follow-up talk");
    case salary: return say("Salary talk");
    case probation: return say("Probation talk");
    case renewal: return say("Renewal review");
    case interplay: return say("Interplay talk");
    case exit: return say("Exit talk");
    case conflict: return say("Conflict step");
    case debrief: return say("Debrief after panel ratings");
    }
    return {};
}

wxString state_word(domain::TalkState state)
{
    using enum domain::TalkState;
    switch (state) {
    case planned: return in_context("talk", "Planned");
    case invited: return in_context("talk", "Invited");
    case preparing: return in_context("talk", "In preparation");
    case held: return in_context("talk", "Held");
    case in_review: return in_context("talk", "In review");
    case frozen: return in_context("talk", "Frozen");
    case signed_: return in_context("talk", "Signed");
    case archived: return in_context("talk", "Archived");
    case cancelled: return in_context("talk", "Cancelled");
    }
    return {};
}

wxColour state_colour(domain::TalkState state)
{
    const auto& colours = theme::palette();
    using enum domain::TalkState;
    switch (state) {
    case planned:
    case invited:
    case preparing: return colours.accent;
    case held:
    case in_review: return colours.warn;
    case frozen:
    case signed_:
    case archived: return colours.good;
    case cancelled: return colours.muted;
    }
    return colours.muted;
}

StateChip::Sign state_sign(domain::TalkState state)
{
    using enum domain::TalkState;
    switch (state) {
    case planned:
    case invited: return StateChip::Sign::planned;
    case preparing:
    case held:
    case in_review: return StateChip::Sign::under_way;
    case frozen:
    case signed_:
    case archived: return StateChip::Sign::done;
    case cancelled: return StateChip::Sign::dropped;
    }
    return StateChip::Sign::not_begun;
}

wxString lack_words(const app::Lack& lack)
{
    using What = app::Lack::What;
    const auto count = static_cast<unsigned>(lack.count);
    const auto number = std::to_string(lack.count);
    const auto day = lack.by ? lack.by->in_words(window_language()) : std::string();
    switch (lack.what) {
    case What::invitation: return say("Not invited to yet");
    case What::presidium_preparation: return say("The employer's side has not prepared yet");
    case What::executive_preparation: return say("The executive has not prepared yet");
    case What::holding: return say("To be held on {date}", {{"date", day}});
    case What::texts: return plural("{count} point without text", "{count} points without text", count, {{"count", number}});
    case What::review: return say("Not sent out for remarks yet");
    case What::remarks: return plural("{count} open remark", "{count} open remarks", count, {{"count", number}});
    case What::reading: return say("Open for remarks until {date}", {{"date", day}});
    case What::freezing: return say("Can be frozen");
    case What::signatures: return plural("{count} signature is missing", "{count} signatures are missing", count, {{"count", number}});
    }
    return {};
}

wxString goal_status_mark(domain::GoalStatus status)
{
    const auto& colours = theme::palette();
    using enum domain::GoalStatus;
    switch (status) {
    case not_started: return marked({to_wx("○"), status_word(status), colours.muted});
    case on_track: return marked({to_wx("●"), status_word(status), colours.accent});
    case at_risk: return marked({to_wx("▲"), status_word(status), colours.warn});
    case late: return marked({to_wx("■"), status_word(status), colours.bad});
    case reached: return marked({to_wx("✓"), status_word(status), colours.good});
    case dropped: return marked({dash, status_word(status), colours.muted});
    }
    return {};
}

wxString action_cell(const domain::CaseFields& records, const domain::ActionFields& action, base::Date today)
{
    const auto& colours = theme::palette();
    const auto text = action.text.is_withheld() ? say("Withheld") : to_wx(action.text.str());
    auto who = to_wx(records.persons.get(action.owner)->name.str());
    if (action.due)
        who += dot + to_wx(action.due->in_words(window_language()));
    if (action.state == domain::ActionState::moved)
        who += dot + in_context("action", "moved");
    auto below = muted(who);
    using enum domain::ActionState;
    const bool is_pending = action.state == open || action.state == moved;
    if (is_pending && action.due && *action.due < today)
        below += " " + marked({to_wx("▲"), in_context("action", "Overdue"), colours.bad});
    else if (action.state == done)
        below += " " + marked({to_wx("✓"), in_context("action", "Done"), colours.good});
    else if (action.state == dropped)
        below += " " + marked({dash, in_context("action", "Dropped"), colours.muted});
    return two_lines(quoted(text), below);
}

wxString action_line_words(const domain::CaseFields& records, const domain::ActionFields& action)
{
    auto line = (action.text.is_withheld() ? say("Withheld") : to_wx(action.text.str())) + to_wx(" – ") + to_wx(records.persons.get(action.owner)->name.str());
    if (action.due)
        line += ", " + to_wx(action.due->in_words(window_language()));
    return line;
}

wxString when(base::Date date, const std::optional<base::TimeOfDay>& time)
{
    auto language = window_language();
    if (!time)
        return to_wx(date.in_words(language));
    return say("{date} at {time}", {{"date", date.in_words(language)}, {"time", time->in_words(language)}});
}

}  // namespace gui
