// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/prepare/prepare_words.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <cstdlib>

namespace gui {
namespace {

using Sign = StateChip::Sign;
using SideState = app::PreparingSide::State;

wxString sign_of(Sign sign)
{
    switch (sign) {
    case Sign::not_begun: return to_wx("○");
    case Sign::planned: return to_wx("◔");
    case Sign::under_way: return to_wx("◐");
    case Sign::at_risk: return to_wx("▲");
    case Sign::late: return to_wx("■");
    case Sign::done: return to_wx("✓");
    case Sign::dropped: return dash;
    case Sign::closed: return to_wx("□");
    }
    return {};
}

wxColour colour_of(Sign sign)
{
    const auto& colours = theme::palette();
    switch (sign) {
    case Sign::not_begun:
    case Sign::dropped: return colours.muted;
    case Sign::planned:
    case Sign::under_way: return colours.accent;
    case Sign::at_risk: return colours.warn;
    case Sign::late: return colours.bad;
    case Sign::done: return colours.good;
    case Sign::closed: return colours.violet;
    }
    return colours.muted;
}

std::string day(const std::optional<base::Date>& date)
{
    return date ? date->in_words(window_language()) : std::string();
}

}  // namespace

Told side_told(const app::PreparingSide& side, bool is_own, const std::string& me, const wxString& name)
{
    const auto who = from_wx(name);
    const bool executive = side.side == domain::Side::executive;
    switch (side.state) {
    case SideState::submitted:
        return {Sign::done, in_context("preparation", "Submitted"), say("{side}: submitted on {date}.", {{"side", who}, {"date", day(side.on)}})};
    case SideState::none:
        return {Sign::dropped, in_context("preparation", "None"),
            say("{side}: no written preparation, entered on {date}.", {{"side", who}, {"date", day(side.on)}})};
    case SideState::shared:
        return {Sign::under_way, in_context("preparation", "Shared"),
            is_own ? say("{side}: shared by {name}. Everybody on your side reads it and can write on.", {{"side", who}, {"name", side.writer}})
                   : say("{side}: being written, not submitted yet.", {{"side", who}})};
    case SideState::begun:
        if (!is_own)
            return {Sign::under_way, in_context("preparation", "Begun"), say("{side}: being written, not submitted yet.", {{"side", who}})};
        if (side.writer == me)
            return {Sign::under_way, in_context("preparation", "Begun"),
                executive ? say("{side}: only you read what you write, until you submit it.", {{"side", who}})
                          : say("{side}: only you read what you write, until you share or submit it.", {{"side", who}})};
        return {Sign::under_way, in_context("preparation", "Begun"),
            say("{side}: {name} is writing and has not shared it yet. You can write as soon as it is shared.", {{"side", who}, {"name", side.writer}})};
    case SideState::not_begun: break;
    }
    return {Sign::not_begun, in_context("preparation", "Not begun"), say("{side}: nothing is written yet.", {{"side", who}})};
}

Told point_told(const app::PreparePoint& point, const app::PrepareView& view, bool is_written)
{
    if (!view.side)
        return {Sign::not_begun, wxString()};
    if (point.other && is_written)
        return {Sign::done, say("Both have answered")};
    if (point.other)
        return {Sign::under_way, say("The other side has answered")};
    const auto state = view.of(*view.side).state;
    if (!is_written)
        return state == SideState::submitted || state == SideState::none ? Told{Sign::dropped, say("No answer")} : Told{Sign::not_begun, say("No answer yet")};
    switch (state) {
    case SideState::submitted: return {Sign::done, in_context("preparation", "Submitted")};
    case SideState::shared: return {Sign::under_way, in_context("preparation", "Shared")};
    default: return {Sign::under_way, say("Written, only for you")};
    }
}

Told rating_told(const app::RatedPoint& point, const app::PrepareRatings& ratings)
{
    if (point.agreed)
        return {Sign::done, in_context("rating", "Agreed")};
    if (ratings.all_in)
        return {Sign::planned, say("To be agreed on")};
    if (!point.own)
        return {Sign::not_begun, say("Not rated yet")};
    if (ratings.own && ratings.own->state == app::Rater::State::in)
        return {Sign::under_way, say("Handed in")};
    return {Sign::under_way, say("Rated, only for you")};
}

Told goal_told(domain::GoalStatus status)
{
    using enum domain::GoalStatus;
    switch (status) {
    case not_started: return {Sign::not_begun, in_context("goal", "Not started")};
    case on_track: return {Sign::under_way, in_context("goal", "On track")};
    case at_risk: return {Sign::at_risk, in_context("goal", "At risk")};
    case late: return {Sign::late, in_context("goal", "Late")};
    case reached: return {Sign::done, in_context("goal", "Reached")};
    case dropped: return {Sign::dropped, in_context("goal", "Dropped")};
    }
    return {Sign::not_begun, wxString()};
}

Told sum_told(int minutes, const std::optional<int>& planned)
{
    const auto sum = std::to_string(minutes);
    if (!planned)
        return {Sign::not_begun, say("Time"), say("{sum} minutes in all", {{"sum", sum}})};
    const auto difference = std::to_string(std::abs(*planned - minutes));
    const auto all = std::to_string(*planned);
    if (minutes > *planned)
        return {Sign::at_risk, say("Time"), say("{sum} of {all} minutes: {difference} too many", {{"sum", sum}, {"all", all}, {"difference", difference}})};
    if (minutes == *planned)
        return {Sign::done, say("Time"), say("{sum} of {all} minutes", {{"sum", sum}, {"all", all}})};
    return {Sign::done, say("Time"), say("{sum} of {all} minutes: {difference} to spare", {{"sum", sum}, {"all", all}, {"difference", difference}})};
}

wxString theirs_told(const app::PreparePoint& point, const app::PrepareView& view, const wxString& name)
{
    if (!view.side || point.other)
        return {};
    const auto& theirs = view.of(*view.side == domain::Side::executive ? domain::Side::presidium : domain::Side::executive);
    const auto who = from_wx(name);
    if (theirs.state == SideState::none)
        return say("{side} has no written preparation for this talk.", {{"side", who}});
    if (theirs.state == SideState::submitted && theirs.is_readable)
        return say("{side} has written nothing on this point.", {{"side", who}});
    if (theirs.state == SideState::submitted)
        return say("{side} has submitted. You can read it as soon as yours is submitted too.", {{"side", who}});
    if (view.is_blind)
        return say("{side} has not submitted yet. Neither of you reads the other's answers before both have submitted.", {{"side", who}});
    return say("{side} has not submitted yet.", {{"side", who}});
}

wxString marked(const Told& told)
{
    if (told.word.empty())
        return {};
    const auto sign = sign_of(told.sign);
    if (theme::palette().high_contrast)
        return sign + " " + told.word;
    return "<span foreground=\"" + colour_of(told.sign).GetAsString(wxC2S_HTML_SYNTAX) + "\">" + sign + " " + told.word + "</span>";
}

wxString title_words(const domain::SealedText& title)
{
    return title.is_withheld() ? say("Withheld") : to_wx(title.str());
}

wxString hat_word(domain::Hat hat)
{
    return hat == domain::Hat::employer ? say("as employer") : say("on the assignment");
}

wxString score_words(const std::optional<int>& value)
{
    return value ? to_wx(std::to_string(*value)) : say("Cannot say");
}

}  // namespace gui
