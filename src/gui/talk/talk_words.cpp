// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/talk_words.h"

#include "gui/theme.h"
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

wxString when(base::Date date, const std::optional<base::TimeOfDay>& time)
{
    auto language = window_language();
    if (!time)
        return to_wx(date.in_words(language));
    return say("{date} at {time}", {{"date", date.in_words(language)}, {"time", time->in_words(language)}});
}

}  // namespace gui
