// SPDX-License-Identifier: GPL-3.0-or-later
// The plan itself: its forms, its next step, its paper, and what was half typed in it.
#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/change_editor.h"
#include "gui/goals/development_panel.h"
#include "gui/goals/goal_words.h"
#include "gui/goals/goals_page.h"
#include "gui/goals/plan_acceptance.h"
#include "gui/goals/plan_editor.h"
#include "gui/goals/promises_panel.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {

/// Brings a window of a book into view, and puts it there at the first time.
void GoalsPage::bring(wxSimplebook& book, wxWindow* window)
{
    int at = book.FindPage(window);
    if (at == wxNOT_FOUND) {
        book.AddPage(window, {});
        at = static_cast<int>(book.GetPageCount()) - 1;
    }
    if (book.GetSelection() != at)
        book.SetSelection(static_cast<size_t>(at));
}

bool GoalsPage::offers_first_plan() const
{
    return m_state->GetSelection() == 1 && m_first->IsShown();
}

void GoalsPage::first_plan()
{
    show_editor("plan");
    m_plan_editor->begin_first();
}

void GoalsPage::next_plan()
{
    const auto* shown = plan();
    if (!shown)
        return;
    show_editor("plan");
    m_plan_editor->begin_next(*shown);
}

void GoalsPage::edit_plan()
{
    const auto* shown = plan();
    if (!shown || app::is_withheld(*shown))
        return;
    show_editor("plan");
    m_plan_editor->begin_edit(*shown);
}

void GoalsPage::show_editor(const char* which)
{
    put_away();
    const auto done = [this](std::optional<domain::PlanId> saved) { plan_done(saved); };
    if (std::string_view(which) == "plan") {
        if (!m_plan_editor)
            m_plan_editor = new PlanEditor(m_state, m_place, done);
        bring(*m_state, m_plan_editor);
    }
    else {
        if (!m_acceptance)
            m_acceptance = new PlanAcceptance(m_state, m_place, [this](bool) { plan_done(std::nullopt); });
        bring(*m_state, m_acceptance);
    }
    m_save_pdf->Hide();
    m_new_goal->Hide();
    Layout();
}

bool GoalsPage::has_editor() const
{
    return m_state->GetSelection() > 1;
}

void GoalsPage::plan_done(std::optional<domain::PlanId> saved)
{
    if (saved && (!m_view.plan || *saved != *m_view.plan)) {
        m_view = {};
        m_view.plan = saved;
        m_search->ChangeValue({});
    }
    refresh();
    (m_new_goal->IsShown() ? static_cast<wxWindow*>(m_new_goal) : m_plan)->SetFocus();
}

void GoalsPage::act()
{
    const auto* shown = plan();
    if (!shown || !may_write())
        return;
    using S = domain::PlanState;
    const auto id = (*shown)->id;
    const auto state = (*shown)->state;
    if (state == S::proposed) {
        show_editor("acceptance");
        m_acceptance->begin(*shown);
        return;
    }
    if (state == S::under_follow_up && !m_asked_to_close) {
        m_asked_to_close = true;
        show_plan_bar(*shown);
        lay_out();
        return;
    }
    const bool done = m_place.change([&](app::Work& work) {
        app::Plans plans(work);
        state == S::draft ? plans.propose(id) : state == S::agreed ? plans.begin_follow_up(id) : plans.close(id);
    });
    if (done && state == S::draft)
        m_place.can_undo(say("Propose the plan"), [fields = **plan()](app::Work& work) { app::Plans(work).edit(fields); });
    if (done)
        refresh();
}

void GoalsPage::save_pdf()
{
    const auto* shown = plan();
    if (!shown || app::is_withheld(*shown))
        return;
    std::function<documents::Composed()> compose;
    const auto prepare = [&] { compose = m_place.desk().documents().prepare(app::document_kind("plan"), (*shown)->id.str(), {.on = m_place.today()}); };
    if (!attempt(m_place.notice(), prepare))
        return;
    m_place.status(say("Composing the plan…"));
    m_press.run(std::move(compose), [this](std::future<documents::Composed> made) {
        m_place.status({});
        attempt(m_place.notice(), [&] { m_place.save_as_pdf(*this, say("Save the plan as PDF"), made.get()); });
    });
}

std::optional<GoalsPage::Begun> GoalsPage::begun()
{
    if (!plan() || !may_write() || has_editor() || m_view.doing != GoalsView::Doing::reading)
        return std::nullopt;
    auto drafts = m_place.session()->drafts();
    std::sort(drafts.begin(), drafts.end(), [](const auto& a, const auto& b) { return a.saved_at > b.saved_at; });
    for (const auto& each : drafts) {
        if (auto found = begun_at(each.place))
            return found;
    }
    return std::nullopt;
}

/// Of the plan in view, and only what can still be saved.
std::optional<GoalsPage::Begun> GoalsPage::begun_at(const std::string& where)
{
    using T = GoalsView::Tab;
    const auto& shown = *plan();
    const auto id = shown->id.str();
    const bool open = !shown.is_locked(), closed = shown->state == domain::PlanState::closed;
    const auto about = where.substr(where.rfind('/') + 1);
    if (open && where == "goal/new/" + id)
        return Begun{say("New goal"), [this] { new_goal(); }};
    if (open && where == "plan/edit/" + id)
        return Begun{say("Edit the plan"), [this] { edit_plan(); }};
    if (!open && where == "plan/next/" + id)
        return Begun{say("Plan for the next period"), [this] { next_plan(); }};
    if (!closed && m_view.tab != T::promises && where.starts_with("promise/" + id))
        return Begun{say("Promises"), [this, about] {
                         show_tab(T::promises);
                         m_promises->resume(about);
                     }};
    if (!closed && m_view.tab != T::development && where.starts_with("development/" + id))
        return Begun{about == "beside" ? say("Workload and holiday") : say("Development"), [this, about] {
                         show_tab(T::development);
                         m_development->resume(about);
                     }};
    for (const auto& goal : shown->goals) {
        if (auto found = goal.title.is_withheld() ? std::nullopt : begun_of(goal, where))
            return found;
    }
    return std::nullopt;
}

std::optional<GoalsPage::Begun> GoalsPage::begun_of(const domain::Goal& goal, const std::string& where)
{
    const auto number = std::to_string(goal.number), id = goal.id.str();
    const bool open = !plan()->is_locked(), running = !open && (*plan())->state != domain::PlanState::closed;
    const auto with = [&](const wxString& name, void (GoalsPage::*step)()) {
        return Begun{name, [this, step, chosen = goal.id] {
                         m_view.goal = chosen;
                         show_tab(GoalsView::Tab::goals);
                         fill_goals();
                         (this->*step)();
                     }};
    };
    if (open && where == "goal/" + id)
        return with(say("Edit goal {number}", {{"number", number}}), &GoalsPage::edit_goal);
    if (running && where == "follow_up/" + id)
        return with(say("Follow up goal {number}", {{"number", number}}), &GoalsPage::follow_up);
    if (running && where == "change/" + id)
        return with(say("Change goal {number}", {{"number", number}}), &GoalsPage::change_goal);
    return std::nullopt;
}

void GoalsPage::show_begun()
{
    auto found = begun();
    m_begun_bar->Show(found.has_value());
    if (found) {
        m_begun->SetLabelText(say("Begun and not saved yet: {what}", {{"what", from_wx(found->name)}}));
        m_resume = std::move(found->go_on);
    }
    m_work->Layout();
}

}  // namespace gui
