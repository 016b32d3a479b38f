// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/development_panel.h"
#include "gui/goals/goal_words.h"
#include "gui/goals/goals_page.h"
#include "gui/goals/promises_panel.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>
#include <array>

namespace gui {
namespace {

/// Where the page is narrower than this, or its letters as much larger, what is chosen stands below the list;
/// device-independent pixels.
constexpr int two_columns = 860;

constexpr std::array statuses{domain::GoalStatus::not_started, domain::GoalStatus::on_track, domain::GoalStatus::at_risk, domain::GoalStatus::late,
    domain::GoalStatus::reached, domain::GoalStatus::dropped};

/// A list at the left and what is chosen at the right; or below it, each as high as it needs to be read, and one scrolls.
void stand(wxScrolledWindow& panel, bool beside)
{
    auto* sizer = dynamic_cast<wxBoxSizer*>(panel.GetSizer());
    if (!sizer || sizer->GetItemCount() != 2)
        return;
    panel.SetScrollRate(0, panel.FromDIP(12));
    sizer->SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
    auto *list = sizer->GetItem(size_t{0}), *chosen = sizer->GetItem(size_t{1});
    // With nothing chosen the list has the whole width.
    list->SetFlag(wxEXPAND | (!chosen->GetWindow()->IsShown() ? 0 : static_cast<int>(beside ? wxRIGHT : wxBOTTOM)));
    list->SetProportion(3);
    chosen->SetProportion(beside ? 2 : 4);
    const auto height = [&](int usual) { return beside ? -1 : static_cast<int>(panel.FromDIP(usual) * theme::letter_room(panel)); };
    list->GetWindow()->SetMinSize({-1, height(320)});
    chosen->GetWindow()->SetMinSize({-1, height(400)});
    panel.FitInside();
    panel.Layout();
}

}  // namespace

void GoalsPage::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_work), static_cast<wxWindow*>(m_goals_body)})
        each->SetBackgroundColour(colours.ground);
    for (wxWindow* each : {static_cast<wxWindow*>(m_list_card), static_cast<wxWindow*>(m_detail_card), static_cast<wxWindow*>(m_empty_card),
             static_cast<wxWindow*>(m_no_plan), static_cast<wxWindow*>(m_no_goals), static_cast<wxWindow*>(m_detail)})
        each->SetBackgroundColour(colours.card);
    theme::set_heading(*m_title, 1.75);
    m_begun_bar->SetBackgroundColour(colours.ground);
    for (auto* quiet : {m_context, m_accepted})
        quiet->SetForegroundColour(colours.muted);
    m_save_pdf->SetBitmap(icon("save", colours.text, 18));
    m_new_goal->SetBitmap(icon("plus", colours.on_accent, 18));
    theme::css_class(*m_new_goal, "suggested-action");
    theme::css_class(*m_first, "suggested-action");
    theme::set_label(*m_plan, *m_plan_label);
    theme::set_label(*m_search, *m_search_label);
    theme::set_label(*m_wanted, *m_wanted_label);
    for (auto* tab : {m_tab_goals, m_tab_promises, m_tab_development, m_tab_comparison, m_tab_history})
        theme::make_segment(*tab);
    theme::css_class(*m_tab_goals, "segment-first");
    theme::css_class(*m_tab_history, "segment-last");
    for (auto* tab : {m_tab_promises, m_tab_development, m_tab_comparison})
        theme::css_class(*tab, "segment-middle");
    m_search->ChangeValue(to_wx(m_view.wish.words));
    m_wanted->Append(say("All"));
    for (auto status : statuses)
        m_wanted->Append(status_word(status));
    const auto chosen = m_view.wish.status ? std::find(statuses.begin(), statuses.end(), *m_view.wish.status) : statuses.end();
    m_wanted->SetSelection(chosen == statuses.end() ? 0 : static_cast<int>(chosen - statuses.begin()) + 1);
    m_by_type->SetValue(m_view.wish.by_type);
    m_search->SetMinSize({-1, line_height(*m_search)});
}

void GoalsPage::add_columns()
{
    using C = GoalModel::Column;
    const auto width = [this](const wxString& widest) { return m_goal_list->GetTextExtent(widest).x + FromDIP(16); };
    int widest_status = 0;
    for (auto status : statuses)
        widest_status = std::max(widest_status, width(marked(standing(status)).IsEmpty() ? wxString() : to_wx("■ ") + status_word(status)));
    const std::array<wxString, C::columns> heads{
        in_context("goal", "No."), say("Goal"), say("Deadline"), in_context("per cent", "Reached"), "%", say("Status"), say("Weight")};
    for (unsigned i = 0; i < C::columns; ++i) {
        // The head needs room for its arrow too.
        const int head = m_goal_list->GetTextExtent(heads[i]).x + FromDIP(26);
        const std::array<int, C::columns> cells{width("99"), FromDIP(200), width(short_day(base::Date(2026, 12, 28))), FromDIP(72),
            width(m_place.side() ? wxString("99,9 %") : say("withheld")), widest_status, width("100 %")};
        m_natural[i] = std::max(head, cells[i]);
        if (i == C::bar)
            m_goal_list->AppendColumn(
                new wxDataViewColumn(heads[i], new BarRenderer, i, m_natural[i], wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_SORTABLE));
        else {
            auto* column = add_column(*m_goal_list, heads[i], i, m_natural[i], i == C::title ? Cut::end : Cut::never);
            column->SetFlags(wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_SORTABLE);
        }
    }
    m_goal_list->AssociateModel(m_model.get());
    keep_chosen_in_view(*m_goal_list);
    theme::css_class(*m_goal_list, "table");
    theme::set_name(*m_goal_list, say("Goals"));
    show_arrow();
}

void GoalsPage::show_arrow()
{
    using O = app::GoalWish::Order;
    using C = GoalModel::Column;
    const std::array<C, 6> columns{C::number, C::title, C::deadline, C::attained, C::status, C::weight};
    static_assert(static_cast<size_t>(O::weight) == 5);
    if (auto* column = m_goal_list->GetColumn(columns[static_cast<size_t>(m_view.wish.order)]))
        column->SetSortOrder(!m_view.wish.descending);
}

void GoalsPage::sort_by(GoalModel::Column column)
{
    using O = app::GoalWish::Order;
    using C = GoalModel::Column;
    const auto order = [&] {
        switch (column) {
        case C::title: return O::title;
        case C::deadline: return O::deadline;
        case C::bar:
        case C::attained: return O::attained;
        case C::status: return O::status;
        case C::weight: return O::weight;
        default: return O::number;
        }
    }();
    auto& wish = m_view.wish;
    wish.descending = wish.order == order && !wish.descending;
    wish.order = order;
    fill_goals();
}

void GoalsPage::bind()
{
    m_new_goal->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new_goal(); });
    m_save_pdf->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_pdf(); });
    m_first->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { first_plan(); }); });
    m_next_plan->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { next_plan(); }); });
    m_edit_plan->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { edit_plan(); }); });
    m_act->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { act(); }); });
    m_go_on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            if (const auto go_on = m_resume)
                go_on();
        });
    });
    m_plan->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        put_away();
        m_view.plan = m_plans[static_cast<size_t>(event.GetSelection())].id;
        m_view.goal.reset();
        m_view.doing = GoalsView::Doing::reading;
        m_asked_to_close = false;
        CallAfter([this] { show_plan(); });
    });
    using T = GoalsView::Tab;
    const std::pair<T, wxRadioButton*> tabs[] = {{T::goals, m_tab_goals}, {T::promises, m_tab_promises}, {T::development, m_tab_development},
        {T::comparison, m_tab_comparison}, {T::history, m_tab_history}};
    for (const auto& [tab, button] : tabs)
        button->Bind(wxEVT_RADIOBUTTON, [this, each = tab](wxCommandEvent&) { show_tab(each); });
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        m_view.wish.words = from_wx(m_search->GetValue().Strip(wxString::both));
        fill_goals();
        lay_out();
    });
    m_wanted->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int row = event.GetSelection();
        m_view.wish.status = row > 0 ? std::optional(statuses[static_cast<size_t>(row) - 1]) : std::nullopt;
        fill_goals();
        lay_out();
    });
    m_by_type->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) {
        m_view.wish.by_type = event.IsChecked();
        fill_goals();
    });
    m_goal_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = selected_row(*m_goal_list);
        const auto* chosen = row && !m_filling ? m_model->goal(static_cast<unsigned>(*row)) : nullptr;
        if (!chosen || m_view.goal == chosen->id)
            return;
        put_away();
        m_view.goal = chosen->id;
        m_view.doing = GoalsView::Doing::reading;
        show_detail();
    });
    m_goal_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        CallAfter([this] {
            edit_goal();
            follow_up();
        });
    });
    m_goal_list->Bind(wxEVT_DATAVIEW_COLUMN_SORTED, [this](wxDataViewEvent& event) {
        if (!m_filling && event.GetDataViewColumn())
            sort_by(static_cast<GoalModel::Column>(event.GetDataViewColumn()->GetModelColumn()));
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
        CallAfter([this] { lay_out(); });
        event.Skip();
    });
}

void GoalsPage::bind_keys()
{
    const auto save = [this](wxCommandEvent&) { save_pdf(); };
    Bind(wxEVT_MENU, save, wxXmlResource::GetXRCID("save_document"));
    Bind(
        wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(m_save_pdf->IsShown() && m_save_pdf->IsEnabled()); },
        wxXmlResource::GetXRCID("save_document"));
    const int new_record = wxXmlResource::GetXRCID("new_record");
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { offers_first_plan() ? first_plan() : new_goal(); }, new_record);
    Bind(
        wxEVT_UPDATE_UI,
        [this](wxUpdateUIEvent& event) {
            event.Enable(m_new_goal->IsShown() || offers_first_plan());
            event.SetText(wxControl::RemoveMnemonics(offers_first_plan() ? say("&Make the first plan") : say("New goal")) + "\tCtrl+N");
        },
        new_record);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool in_list = m_goal_list->HasFocus();
        const int key = event.GetKeyCode();
        if (in_list && event.GetModifiers() == wxMOD_NONE && key == WXK_DELETE)
            return remove_goal();
        if (event.GetModifiers() == wxMOD_NONE && key == WXK_ESCAPE && m_view.doing != GoalsView::Doing::reading) {
            // What is half typed is kept, and stands there again the next time.
            put_away();
            return back_to_reading();
        }
        if (event.GetModifiers() == wxMOD_NONE && key == WXK_ESCAPE && has_editor()) {
            put_away();
            return plan_done(std::nullopt);
        }
        event.Skip();
    });
}

void GoalsPage::lay_out()
{
    const int whole = m_state->GetClientSize().x;
    if (whole <= 0)
        return;
    for (auto* each : {m_tab_goals, m_tab_promises, m_tab_development, m_tab_comparison, m_tab_history}) {
        each->SetMinSize(wxDefaultSize);
        each->InvalidateBestSize();
        each->SetMinSize(each->GetBestSize());
    }
    // wx reckons a choice without the theme's padding, which cuts its text where fonts are large.
    for (wxChoice* choice : {m_plan, m_wanted}) {
        choice->SetMinSize(wxDefaultSize);
        choice->InvalidateBestSize();
        choice->SetMinSize({std::min(choice->GetBestSize().x, whole / 2), m_tab_goals->GetBestSize().y});
    }
    auto *left = m_plan->GetContainingSizer(), *right = m_act->GetContainingSizer();
    auto* bar = dynamic_cast<wxBoxSizer*>(m_work->GetSizer()->GetItem(size_t{0})->GetSizer());
    const bool fits = left->CalcMin().x + right->CalcMin().x <= whole;
    bar->SetOrientation(fits ? wxHORIZONTAL : wxVERTICAL);
    bar->GetItem(size_t{1})->SetFlag(fits ? 0 : wxTOP);
    bar->GetItem(size_t{1})->SetBorder(FromDIP(8));
    const bool beside = whole >= FromDIP(two_columns) * theme::letter_room(*this);
    stand(*m_goals_body, beside);
    if (m_promises)
        stand(*m_promises, beside);
    if (m_development)
        stand(*m_development, beside);
    m_work->Layout();
    m_goals_body->Layout();
    lay_out_columns(m_list_card->GetClientSize().x - FromDIP(22));
    m_weights->SetLabelText(m_weight_words);
    m_weights->Wrap(std::max(FromDIP(120), m_list_card->GetClientSize().x - FromDIP(34)));
    m_list_card->Layout();
    theme::give_place(*m_list_card);
}

/// The goal's words get what the other columns leave; where that is little, the bar goes, then the number, which the words
/// beside say as well.
void GoalsPage::lay_out_columns(int width)
{
    using C = GoalModel::Column;
    const int least = FromDIP(170);
    const auto others = [this] {
        int sum = 0;
        for (unsigned i = 0; i < C::columns; ++i)
            sum += i == C::title || m_goal_list->GetColumn(i)->IsHidden() ? 0 : m_natural[i];
        return sum;
    };
    for (auto column : {C::bar, C::number, C::weight})
        m_goal_list->GetColumn(column)->SetHidden(false);
    for (auto column : {C::bar, C::number, C::weight}) {
        if (width - others() < least)
            m_goal_list->GetColumn(column)->SetHidden(true);
    }
    m_goal_list->GetColumn(C::title)->SetWidth(std::max(least, width - others()));
}

}  // namespace gui
