// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/goal_sheet.h"

#include "app/plan/goal_line.h"
#include "app/plan/goal_list.h"
#include "app/plan/measures.h"
#include "app/sentence.h"
#include "base/words.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>

namespace gui {
namespace {

/// Who speaks, and from what it was typed if another hand did.
wxString voice(const domain::CaseFields& records, domain::Side side, const std::optional<domain::OnBehalf>& mark)
{
    const auto who = side_word(records, side);
    const auto typed = side == domain::Side::executive ? on_behalf_words(records, {}, mark) : on_behalf_words(records, mark, {});
    return typed.empty() ? who : who + " (" + typed + ")";
}

}  // namespace

GoalSheet::GoalSheet(wxWindow* parent, Workplace& place, Wishes wishes)
    : GoalSheetForm(parent), m_place(place), m_wishes(std::move(wishes)), m_flow(new Flow(m_sheet_place))
{
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_sheet_place)})
        each->SetBackgroundColour(theme::palette().card);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_flow, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    m_sheet_place->SetSizer(sizer);
    m_follow_up->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_wishes.follow_up(); });
    m_edit->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_wishes.edit(); });
    m_change_agreed->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_wishes.change(); });
    m_remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_wishes.remove(); });
}

void GoalSheet::show(const domain::Plan& plan, const domain::Goal& goal)
{
    const bool may = m_place.can_write() && m_place.side();
    m_can_follow_up = may && plan.is_locked() && plan->state != domain::PlanState::closed && !goal.indicator.is_withheld();
    m_follow_up->Show(m_can_follow_up);
    m_edit->Show(may && !plan.is_locked());
    m_change_agreed->Show(m_can_follow_up && !goal.title.is_withheld());
    m_remove->Show(may && !plan.is_locked());

    m_flow->clear();
    add_head(plan, goal);
    add_indicator(plan, goal);
    add_milestones(goal);
    add_follow_ups(goal);
    add_rest(plan, goal);
    m_flow->gap(12);
    Layout();
    m_flow->done();
}

void GoalSheet::add_head(const domain::Plan& plan, const domain::Goal& goal)
{
    auto& flow = *m_flow;
    flow.heading(goal_name(goal), 1.15);
    auto* chip = new StateChip;
    chip->Create(&flow, wxID_ANY);
    const auto status = goal.status_on(m_place.today());
    chip->tell(status_sign(status), status_word(status));
    chip->SetMinSize(chip->GetBestSize());
    auto words = type_word(goal.type);
    if (!goal.area.empty())
        words += dot + readable(goal.area);
    if (goal.weight.is_known())
        words += dot + say("weight {weight} %", {{"weight", std::to_string(*goal.weight)}});
    flow.beside(chip, words).SetForegroundColour(theme::palette().muted);
    if (goal.title.is_withheld()) {
        flow.line(say("What the goal says lies in a room that your account cannot open. Its deadline and status can be seen by everybody."), true);
        return;
    }
    if (goal.is_red())
        flow.problem(to_wx(app::sentence(
            domain::Warning{"goal.red", "", {{"number", std::to_string(goal.number)}, {"title", goal.title.str()}}}, base::Words(window_language()))));
    flow.text(goal.status == domain::GoalStatus::dropped ? say("Why it was dropped") : say("On the status"), readable(goal.status_reason));
    flow.text(say("WHAT the council wants, and why for residents"), readable(goal.what));
    flow.text(say("HOW the executive means to get there"), readable(goal.how));
    if (const auto day = goal.last_day())
        flow.text(say("Deadline"), day_words(*day));
    if (goal.carried_over_from) {
        if (const auto* before = app::plan_before(m_place.records(), plan); before && !(*before)->title.is_withheld())
            flow.text(say("Goes on from"), to_wx((*before)->title.str()));
    }
}

void GoalSheet::add_indicator(const domain::Plan& plan, const domain::Goal& goal)
{
    if (goal.indicator.is_withheld())
        return;
    auto& flow = *m_flow;
    const auto language = window_language();
    const auto today = m_place.today();
    const auto words = app::measures(goal, today, language);
    flow.heading(say("How it is measured"));
    wxString line;
    const auto add = [&](const wxString& label, const std::optional<std::string>& value) {
        if (value)
            line += (line.empty() ? wxString() : dot) + label + " " + to_wx(*value);
    };
    add(say("Baseline"), words.baseline);
    add(std::holds_alternative<domain::MilestoneIndicator>(*goal.indicator) ? say("All milestones by") : say("Target"), words.target);
    add(say("Last measured"), words.result);
    flow.line(line);
    if (app::is_result_withheld(goal))
        flow.line(say("What was measured is withheld from you."), true);
    if (const auto reached = plan->scores ? domain::attainment(goal, today) : std::nullopt)
        flow.line(say("{share} reached", {{"share", from_wx(attained_words(domain::one_decimal(reached->percent)))}}));
    if (auto figures = app::goal_line(*plan, goal, today)) {
        auto* chart = new LineChart;
        chart->Create(&flow, wxID_ANY);
        chart->SetBackgroundColour(theme::palette().card);
        chart->show(*std::move(figures));
        flow.add(chart);
    }
    if (!goal.data_owner.empty())
        flow.text(say("Who has the figures"), readable(goal.data_owner));
}

/// A box to tick; then the day is asked for, today unless another is typed.
wxWindow* GoalSheet::tick(const domain::Milestone& milestone)
{
    const auto& colours = theme::palette();
    auto* holder = new wxPanel(m_flow, wxID_ANY);
    holder->SetBackgroundColour(colours.card);
    auto* box = new wxCheckBox(holder, wxID_ANY, {});
    box->SetLabelText(readable(milestone.title));
    theme::set_name(*box, readable(milestone.title), say("by {date}", {{"date", milestone.due.in_words(window_language())}}));
    auto* due = new wxStaticText(holder, wxID_ANY, say("by {date}", {{"date", milestone.due.in_words(window_language())}}));
    due->SetForegroundColour(milestone.due < m_place.today() ? colours.bad : colours.muted);
    due->SetFont(theme::scaled(*holder, 0.9));
    auto* on = new DateField;
    on->Create(holder, wxID_ANY);
    on->set_label(say("Done on"));
    on->set_today(m_place.today());
    on->set_range(std::nullopt, m_place.today());
    on->set_required(true);
    on->set_value(m_place.today());
    auto* save = new wxButton(holder, wxID_ANY, say("Save the milestone"));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(box);
    sizer->Add(due, wxSizerFlags().Border(wxLEFT, FromDIP(24)));
    sizer->Add(on, wxSizerFlags().Expand().Border(wxLEFT | wxTOP, FromDIP(24)));
    sizer->Add(save, wxSizerFlags().Border(wxLEFT, FromDIP(24)));
    holder->SetSizer(sizer);
    on->Hide();
    save->Hide();
    box->Bind(wxEVT_CHECKBOX, [this, on, save](wxCommandEvent& event) {
        on->Show(event.IsChecked());
        save->Show(event.IsChecked());
        m_flow->done();
        if (event.IsChecked())
            on->SetFocus();
    });
    save->Bind(wxEVT_BUTTON, [this, on, key = milestone.key](wxCommandEvent&) {
        if (!on->settle() || !on->value())
            return;
        // The sheet is filled anew afterwards, so the click must be over first.
        CallAfter([this, key, day = *on->value()] { m_wishes.milestone_done(key, day); });
    });
    return holder;
}

void GoalSheet::add_milestones(const domain::Goal& goal)
{
    if (goal.milestones.empty() || goal.title.is_withheld())
        return;
    auto& flow = *m_flow;
    flow.heading(say("Milestones"));
    for (const auto& milestone : goal.milestones) {
        if (milestone.done) {
            flow.line(to_wx("✓ ") + readable(milestone.title));
            flow.line(say("done {date}", {{"date", milestone.done->in_words(window_language())}}) + dot
                    + say("by {date}", {{"date", milestone.due.in_words(window_language())}}),
                true);
        }
        else if (m_can_follow_up)
            flow.add(tick(milestone));
        else {
            flow.line(to_wx("○ ") + readable(milestone.title));
            flow.line(say("by {date}", {{"date", milestone.due.in_words(window_language())}}), true);
        }
    }
}

void GoalSheet::add_follow_ups(const domain::Goal& goal)
{
    if (goal.title.is_withheld())
        return;
    auto& flow = *m_flow;
    if (goal.follow_ups.empty())
        return;
    flow.heading(say("Follow-ups"));
    for (auto entry = goal.follow_ups.rbegin(); entry != goal.follow_ups.rend(); ++entry) {
        auto line = day_words(entry->date);
        if (!goal.indicator.is_withheld()) {
            if (const auto result = app::measured(*goal.indicator, *entry, window_language()))
                line += dot + to_wx(*result);
        }
        if (entry->status)
            line += dot + status_word(*entry->status);
        flow.line(line).SetFont(theme::scaled(flow, 1.0, true));
        if (entry->agreed_percent.is_known())
            flow.line(say("Agreed to count as {share}", {{"share", from_wx(attained_words(entry->agreed_percent->to_double()))}}));
        flow.text(say("What shows it"), readable(entry->evidence));
        flow.text(voice(m_place.records(), domain::Side::executive, entry->self_on_behalf), readable(entry->self_assessment));
        flow.text(voice(m_place.records(), domain::Side::presidium, entry->employer_on_behalf), readable(entry->employer_assessment));
        flow.text(say("What both sides agree on"), readable(entry->agreed_assessment));
        flow.text(say("Where they disagree"), readable(entry->disagreement));
        flow.gap(8);
    }
}

void GoalSheet::add_rest(const domain::Plan& plan, const domain::Goal& goal)
{
    if (goal.title.is_withheld())
        return;
    auto& flow = *m_flow;
    if (!goal.frames.empty() || !goal.risk.empty() || goal.source.is_known()) {
        flow.heading(say("Frames and grounds"));
        flow.text(say("Frames it needs"), readable(goal.frames));
        flow.text(say("Risk"), readable(goal.risk));
        if (goal.source.is_known())
            flow.text(say("The decision it rests on"), decision_words(*goal.source));
    }
    const auto events = app::plan_history(plan, &goal);
    if (events.empty())
        return;
    flow.heading(say("History"));
    for (const auto& event : events) {
        const auto who = event_who(m_place.records(), event);
        flow.line(day_words(event.date) + (who.empty() ? wxString() : dot + who), true);
        flow.line(event_what(event));
        if (const auto why = event_why(m_place.records(), event); !why.empty())
            flow.line(why, true);
    }
}

}  // namespace gui
