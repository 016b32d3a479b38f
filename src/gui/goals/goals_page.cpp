// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/goals_page.h"

#include "app/plan/plans.h"
#include "app/sentence.h"
#include "base/words.h"
#include "domain/case.h"
#include "gui/goals/change_editor.h"
#include "gui/goals/development_panel.h"
#include "gui/goals/follow_up_editor.h"
#include "gui/goals/goal_editor.h"
#include "gui/goals/goal_sheet.h"
#include "gui/goals/goal_words.h"
#include "gui/goals/lists_panel.h"
#include "gui/goals/plan_acceptance.h"
#include "gui/goals/plan_editor.h"
#include "gui/goals/promises_panel.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/widgets/focus.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>

namespace gui {
GoalsPage::GoalsPage(wxWindow* parent, Workplace& place, GoalsView& view) : GoalsPageForm(parent), m_place(place), m_view(view), m_model(new GoalModel)
{
    dress();
    add_columns();
    bind();
    bind_keys();
    refresh();
    CallAfter([this] {
        lay_out();
        if (may_take_focus(*this) && m_goal_list->IsShownOnScreen() && m_view.doing == GoalsView::Doing::reading)
            m_goal_list->SetFocus();
    });
}

GoalsPage::~GoalsPage() = default;

const domain::Plan* GoalsPage::plan() const
{
    return m_view.plan ? m_place.records().plans.find(*m_view.plan) : nullptr;
}

const domain::Goal* GoalsPage::goal() const
{
    const auto* shown = plan();
    return shown && m_view.goal ? shown->find_goal(*m_view.goal) : nullptr;
}

bool GoalsPage::may_write() const
{
    return m_place.can_write() && m_place.side();
}

void GoalsPage::show_record(const std::string& id)
{
    for (const auto& each : m_place.records().plans) {
        const auto& goals = each->goals;
        const auto found = std::find_if(goals.begin(), goals.end(), [&](const auto& goal) { return goal.id.str() == id || goal.key == id; });
        if (found == goals.end() && each->id.str() != id && each->key != id)
            continue;
        put_away();
        m_view.plan = each->id;
        if (found != goals.end())
            m_view.goal = found->id;
        m_view.wish = {};
        m_view.tab = GoalsView::Tab::goals;
        m_view.doing = GoalsView::Doing::reading;
        m_search->ChangeValue({});
        refresh();
        return;
    }
}

void GoalsPage::put_away()
{
    const auto each = [](auto*... forms) { ((forms ? forms->put_away() : void()), ...); };
    each(m_goal_editor, m_follow_up_editor, m_change_editor, m_promises, m_development, m_plan_editor);
}

void GoalsPage::refresh()
{
    m_plans = app::plan_list(m_place.records());
    if (!plan()) {
        const auto* today = app::plan_of_day(m_place.records(), m_place.today());
        m_view.plan = today ? std::optional((*today)->id) : std::nullopt;
        m_view.goal.reset();
    }
    m_asked_to_close = false;
    m_plan->Clear();
    for (const auto& each : m_plans) {
        const auto alike = std::count_if(m_plans.begin(), m_plans.end(), [&](const auto& other) { return other.title == each.title; });
        m_plan->Append(alike > 1 && each.title ? plan_title(each) + dot + period(each.from, each.to) : plan_title(each));
    }
    show_plan();
}

void GoalsPage::show_plan()
{
    const auto* shown = plan();
    m_save_pdf->Show(shown != nullptr);
    m_new_goal->Show(shown && may_write() && !shown->is_locked());
    if (!shown) {
        m_context->SetLabelText(say("What both sides agree on for a period"));
        m_no_plan->tell("goal", say("No plan yet"),
            may_write() ? say("Begin with a plan for the first period: its title and its days. Then come the goals.")
                        : say("The two sides have not begun a plan yet. You see it here when there is one."));
        m_first->Show(may_write());
        m_state->SetSelection(1);
        Layout();
        return;
    }
    m_state->SetSelection(0);
    const auto at = std::find_if(m_plans.begin(), m_plans.end(), [&](const auto& each) { return each.id == (*shown)->id; });
    m_plan->SetSelection(static_cast<int>(at - m_plans.begin()));
    auto context = period((*shown)->from, (*shown)->to) + dot + say("version {number}", {{"number", std::to_string((*shown)->version)}});
    if (const auto documents = rests_on(*shown); !documents.empty())
        context += dot + documents;
    m_context->SetLabelText(context);
    m_context->SetToolTip(context);
    m_save_pdf->Enable(!app::is_withheld(*shown));
    show_plan_bar(*shown);
    fill_goals();
    show_tab(m_view.tab);
    Layout();
    lay_out();
}

void GoalsPage::show_plan_bar(const domain::Plan& shown)
{
    using S = domain::PlanState;
    m_plan_state->tell(plan_state_sign(shown->state), plan_state_word(shown->state));
    m_plan_state->SetMinSize(wxDefaultSize);
    m_plan_state->InvalidateBestSize();
    m_plan_state->SetMinSize(m_plan_state->GetBestSize());
    auto words = acceptance(m_place.records(), shown);
    if (m_asked_to_close)
        words = say("A closed plan can only be read.");
    m_accepted->SetLabelText(words);
    m_accepted->SetToolTip(words);
    m_edit_plan->Show(may_write() && !shown.is_locked());
    m_next_plan->Show(may_write() && shown.is_locked());
    const auto voice = own_voice(m_place);
    const bool can_accept = voice != domain::Side::executive || !shown->executive_accepted;
    wxString label;
    switch (shown->state) {
    case S::draft: label = say("Pr&opose the plan"); break;
    case S::proposed: label = can_accept ? say("&Accept…") : wxString(); break;
    case S::agreed: label = say("Be&gin follow-up"); break;
    case S::under_follow_up: label = m_asked_to_close ? say("Yes, c&lose the plan") : say("C&lose the plan"); break;
    case S::closed: break;
    }
    m_act->Show(may_write() && !label.empty());
    if (!label.empty())
        m_act->SetLabel(label);
    // What is left to do stands out; closing does not ask to be done.
    theme::css_class(*m_act, "suggested-action", shown->state == S::proposed || shown->state == S::agreed || m_asked_to_close);
    m_work->Layout();
}

void GoalsPage::show_tab(GoalsView::Tab tab)
{
    using T = GoalsView::Tab;
    m_view.tab = tab;
    const auto* shown = plan();
    if (!shown)
        return;
    const std::pair<T, wxRadioButton*> tabs[] = {{T::goals, m_tab_goals}, {T::promises, m_tab_promises}, {T::development, m_tab_development},
        {T::comparison, m_tab_comparison}, {T::history, m_tab_history}};
    for (const auto& [each, button] : tabs) {
        if (each == tab)
            button->SetValue(true);
    }
    put_away();
    const auto again = [this] { refresh(); };
    switch (tab) {
    case T::goals: m_body->SetSelection(0); break;
    case T::promises:
        if (!m_promises)
            m_promises = new PromisesPanel(m_body, m_place, again);
        m_promises->show(*shown);
        bring(*m_body, m_promises);
        break;
    case T::development:
        if (!m_development)
            m_development = new DevelopmentPanel(m_body, m_place, again);
        m_development->show(*shown);
        bring(*m_body, m_development);
        break;
    case T::comparison:
        if (!m_comparison)
            m_comparison = make_comparison(m_body);
        show_comparison(*m_comparison, m_place, *shown);
        bring(*m_body, m_comparison);
        break;
    case T::history:
        if (!m_history)
            m_history = make_history(m_body);
        show_history(*m_history, m_place, *shown);
        bring(*m_body, m_history);
        break;
    }
    show_begun();
    CallAfter([this] { lay_out(); });
}

void GoalsPage::fill_goals()
{
    const auto& shown = *plan();
    auto rows = app::goal_rows(shown, m_place.today(), m_view.wish);
    const bool is_empty = rows.empty(), is_filtered = is_empty && !shown->goals.empty();
    m_filling = true;
    m_model->set(std::move(rows), m_view.wish.by_type);
    m_goal_list->Show(!is_empty);
    m_no_goals->Show(is_empty);
    if (is_filtered)
        m_no_goals->tell("goal", say("No goal matches"), say("Take away words from the search, or choose all of them under Status."));
    else if (is_empty)
        m_no_goals->tell("goal", say("No goals yet"),
            may_write() && !shown.is_locked()
                ? say("Begin with the goal that matters most: choose “New goal” at the top. Five goals with a weight each are easy to steer by.")
                : say("Goals stand here when the two sides have written them."));
    if (!m_view.goal || !m_model->row_of(*m_view.goal)) {
        m_view.goal.reset();
        for (unsigned row = 0; row < m_model->size() && !m_view.goal; ++row) {
            if (const auto* first = m_model->goal(row))
                m_view.goal = first->id;
        }
    }
    if (m_view.goal) {
        const auto item = m_model->GetItem(*m_model->row_of(*m_view.goal));
        m_goal_list->Select(item);
        m_goal_list->EnsureVisible(item);
    }
    m_filling = false;
    fill_sums(shown);
    show_detail();
}

void GoalsPage::fill_sums(const domain::Plan& shown)
{
    const auto& colours = theme::palette();
    const auto weights = app::goal_weights(shown);
    wxString words;
    if (weights.given > 0)
        words = say("Weights add up to {sum} %", {{"sum", std::to_string(weights.sum)}});
    if (weights.complaint)
        words = to_wx("▲ " + app::sentence(*weights.complaint, base::Words(window_language())));
    m_weights->SetForegroundColour(weights.complaint ? colours.bad : colours.muted);
    m_weight_words = words;
    m_weights->SetLabelText(words);
    m_weights->Show(!words.empty());
    theme::set_role(*m_weights, weights.complaint ? theme::Role::alert : theme::Role::label);
    const auto total = shown.total(m_place.today());
    m_total->SetForegroundColour(colours.muted);
    m_total->SetLabelText(total ? say("Reached in all: {share}", {{"share", from_wx(attained_words(domain::one_decimal(*total)))}}) : wxString());
    m_total->Show(total.has_value());
}

void GoalsPage::show_detail()
{
    using D = GoalsView::Doing;
    const auto* shown = plan();
    const auto* chosen = goal();
    const bool locked = shown->is_locked();
    if ((m_view.doing == D::editing && (!chosen || locked)) || (m_view.doing == D::adding && locked)
        || ((m_view.doing == D::following_up || m_view.doing == D::changing) && (!chosen || !locked)) || !may_write())
        m_view.doing = D::reading;
    m_detail_card->Show(chosen || m_view.doing == D::adding);
    switch (m_view.doing) {
    case D::reading:
        if (!chosen)
            break;
        if (!m_sheet)
            m_sheet = new GoalSheet(m_detail, m_place,
                {[this] { follow_up(); }, [this] { edit_goal(); }, [this] { change_goal(); }, [this] { remove_goal(); },
                    [this](const std::string& milestone, base::Date on) { milestone_done(milestone, on); }});
        bring(*m_detail, m_sheet);
        m_sheet->show(*shown, *chosen);
        break;
    case D::adding:
    case D::editing:
        if (!m_goal_editor)
            m_goal_editor = new GoalEditor(m_detail, m_place, [this](std::optional<domain::GoalId> saved) {
                if (saved)
                    m_view.goal = saved;
                back_to_reading();
            });
        bring(*m_detail, m_goal_editor);
        m_goal_editor->begin(*shown, m_view.doing == D::editing ? chosen : nullptr);
        break;
    case D::following_up:
        if (!m_follow_up_editor)
            m_follow_up_editor = new FollowUpEditor(m_detail, m_place, [this] { back_to_reading(); });
        bring(*m_detail, m_follow_up_editor);
        m_follow_up_editor->begin(*chosen, (*shown)->scores);
        break;
    case D::changing:
        if (!m_change_editor)
            m_change_editor = new ChangeEditor(m_detail, m_place, [this] { back_to_reading(); });
        bring(*m_detail, m_change_editor);
        m_change_editor->begin(*shown, *chosen);
        break;
    }
    m_goals_body->Layout();
    show_begun();
}

void GoalsPage::back_to_reading()
{
    m_view.doing = GoalsView::Doing::reading;
    refresh();
    m_goal_list->SetFocus();
}

void GoalsPage::new_goal()
{
    const auto* shown = plan();
    if (!shown || shown->is_locked() || !may_write())
        return;
    put_away();
    m_view.doing = GoalsView::Doing::adding;
    show_tab(GoalsView::Tab::goals);
    show_detail();
    lay_out();
}

void GoalsPage::edit_goal()
{
    if (!goal() || plan()->is_locked() || !may_write())
        return;
    m_view.doing = GoalsView::Doing::editing;
    show_detail();
}

void GoalsPage::follow_up()
{
    if (!goal() || !plan()->is_locked() || !may_write())
        return;
    m_view.doing = GoalsView::Doing::following_up;
    show_detail();
}

void GoalsPage::change_goal()
{
    if (!goal() || !plan()->is_locked() || !may_write())
        return;
    m_view.doing = GoalsView::Doing::changing;
    show_detail();
}

void GoalsPage::remove_goal()
{
    const auto* chosen = goal();
    if (!chosen || plan()->is_locked() || !may_write())
        return;
    const auto gone = *chosen;
    const auto from = (*plan())->id;
    if (!m_place.change([&](app::Work& work) { app::Plans(work).remove(gone.id); }))
        return;
    m_place.can_undo(say("Remove the goal"), [from, gone](app::Work& work) { app::Plans(work).add(from, gone); });
    m_place.status(say("The goal is removed. Ctrl+Z brings it back."));
    back_to_reading();
}

void GoalsPage::milestone_done(const std::string& milestone, base::Date on)
{
    if (!goal())
        return;
    if (m_place.change([&](app::Work& work) { app::Plans(work).milestone_done(*m_view.goal, milestone, on); }))
        refresh();
}

}  // namespace gui
