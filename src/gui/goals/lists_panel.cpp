// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/lists_panel.h"

#include "app/plan/goal_list.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {
namespace {

/// "Late · 75 %", below it what was measured.
wxString stand_cell(const std::optional<app::ComparedGoal::Stand>& stand)
{
    if (!stand)
        return dash;
    auto first = marked(standing(stand->status));
    if (stand->attained)
        first += dot + attained_words(stand->attained);
    wxString below;
    if (stand->result)
        below = say("measured {result}", {{"result", *stand->result}});
    if (stand->target)
        below += (below.empty() ? wxString() : dot) + say("target {target}", {{"target", *stand->target}});
    return two_lines(first, below.empty() ? below : muted(quoted(below)));
}

}  // namespace

TablePanel::TablePanel(wxWindow* parent, const wxString& name, const std::vector<Head>& heads, unsigned wide)
    : wxPanel(parent), m_rows(new RowsModel(static_cast<unsigned>(heads.size())))
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    auto* card = new Card;
    card->Create(this, wxID_ANY);
    card->SetBackgroundColour(colours.card);
    m_above = new wxStaticText(card, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_above->SetForegroundColour(colours.muted);
    m_list = new wxDataViewCtrl(card, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE);
    int others = 0;
    for (unsigned i = 0; i < heads.size(); ++i) {
        add_column(*m_list, heads[i].title, i, FromDIP(heads[i].width), heads[i].cut);
        others += i == wide ? 0 : FromDIP(heads[i].width);
    }
    m_list->AssociateModel(m_rows.get());
    theme::css_class(*m_list, "table");
    theme::set_name(*m_list, name);
    fit_column(*m_list, wide, others);
    m_blank = new Blank;
    m_blank->Create(card, wxID_ANY);
    m_blank->SetBackgroundColour(colours.card);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(m_above, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    inside->Add(m_list, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(10)));
    inside->Add(m_blank, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(10)));
    card->SetSizer(inside);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(card, wxSizerFlags(1).Expand());
    SetSizer(sizer);
}

void TablePanel::show(const wxString& above, std::vector<std::vector<wxString>> rows)
{
    m_above->SetLabelText(above);
    m_above->Show(!above.empty());
    m_rows->set(std::move(rows));
    m_list->Show();
    m_blank->Hide();
    m_list->GetParent()->Layout();
}

void TablePanel::nothing(const char* icon_name, const wxString& headline, const wxString& advice)
{
    m_rows->set({});
    m_above->Hide();
    m_list->Hide();
    m_blank->tell(icon_name, headline, advice);
    m_blank->Show();
    m_list->GetParent()->Layout();
}

TablePanel* make_comparison(wxWindow* parent)
{
    return new TablePanel(parent, say("Compared with the period before"),
        {{say("Goal"), 280, Cut::end}, {in_context("comparison", "Then"), 250, Cut::end}, {in_context("comparison", "Now"), 250, Cut::end}}, 0);
}

void show_comparison(TablePanel& panel, const Workplace& place, const domain::Plan& plan)
{
    const auto* before = app::plan_before(place.records(), plan);
    if (!before) {
        panel.nothing("calendar", say("No period before this one"), say("From the second plan on, each goal stands here beside what it was before."));
        return;
    }
    std::vector<std::vector<wxString>> rows;
    for (const auto& goal : app::compare_goals(*before, plan, place.today(), window_language())) {
        const auto& named = goal.now ? *goal.now : *goal.then;
        auto name = quoted(to_wx(named.title));
        if (!goal.then)
            name += "\n<small>" + muted(say("New in this plan")) + "</small>";
        else if (!goal.now)
            name += "\n<small>" + muted(say("Did not go on")) + "</small>";
        else if (goal.then->title != goal.now->title)
            name += "\n<small>" + muted(say("Was called “{title}”", {{"title", from_wx(quoted(to_wx(goal.then->title)))}})) + "</small>";
        rows.push_back({name, stand_cell(goal.then), stand_cell(goal.now)});
    }
    if (rows.empty()) {
        panel.nothing("lock", say("Nothing to compare yet"), say("Neither plan has goals that you can read."));
        return;
    }
    panel.show(say("Before: {title}", {{"title", from_wx(readable((*before)->title))}}), std::move(rows));
}

TablePanel* make_history(wxWindow* parent)
{
    return new TablePanel(parent, say("History"),
        {{in_context("history", "When"), 150, Cut::never}, {in_context("history", "Who"), 240, Cut::end}, {in_context("history", "What"), 300, Cut::end}}, 2);
}

void show_history(TablePanel& panel, const Workplace& place, const domain::Plan& plan)
{
    std::vector<std::vector<wxString>> rows;
    for (const auto& event : app::plan_history(plan)) {
        auto what = quoted(event_what(event));
        auto below = event.goal ? goal_name(*event.goal) : wxString();
        if (const auto why = event_why(place.records(), event); !why.empty())
            below += (below.empty() ? wxString() : dot) + why;
        if (!below.empty())
            what += "\n<small>" + muted(quoted(below)) + "</small>";
        const auto who = event_who(place.records(), event);
        rows.push_back({quoted(day_words(event.date)), who.empty() ? dash : quoted(who), what});
    }
    if (rows.empty()) {
        panel.nothing("calendar", say("Nothing has happened yet"), say("Who accepted, what was changed and every follow-up stands here as it comes."));
        return;
    }
    panel.show({}, std::move(rows));
}

}  // namespace gui
