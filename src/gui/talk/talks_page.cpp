// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/talks_page.h"

#include "domain/case.h"
#include "gui/icons.h"
#include "gui/talk/prepare/prepare_panel.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/focus.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <algorithm>
#include <utility>

namespace gui {
namespace {

/// "11 talks, the next on 13 May 2027".
wxString overview(const std::vector<app::TalkRow>& rows)
{
    auto count = static_cast<unsigned>(rows.size());
    auto comes = std::find_if(rows.rbegin(), rows.rend(), [](const auto& row) { return row.state < domain::TalkState::held; });
    if (comes == rows.rend())
        return plural("{count} talk", "{count} talks", count, {{"count", std::to_string(count)}});
    return plural("{count} talk, the next on {date}", "{count} talks, the next on {date}", count,
        {{"count", std::to_string(count)}, {"date", comes->date.in_words(window_language())}});
}

/// The menu items that a step of a talk answers.
constexpr std::array step_items{"save_document", "edition_full", "edition_public", "as_text", "zoom_in", "zoom_out", "zoom_fit", "presenter_view"};

}  // namespace

TalksPage::TalksPage(wxWindow* parent, Workplace& place, TalksView& view) : TalksPageForm(parent), m_place(place), m_view(view)
{
    dress();
    fill_list();
    bind();
    if (m_view.is_open && m_view.talk && place.records().talks.find(*m_view.talk))
        open(*m_view.talk);
    else
        CallAfter([this] {
            if (!m_space && may_take_focus(*this))
                m_list->SetFocus();
        });
}

void TalksPage::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* panel : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_book), static_cast<wxWindow*>(m_list_page), static_cast<wxWindow*>(m_state),
             static_cast<wxWindow*>(m_paused_bar)})
        panel->SetBackgroundColour(colours.ground);
    for (wxWindow* panel : {static_cast<wxWindow*>(m_list_card), static_cast<wxWindow*>(m_empty_card), static_cast<wxWindow*>(m_no_talks)})
        panel->SetBackgroundColour(colours.card);
    m_context->SetForegroundColour(colours.muted);
    theme::set_heading(*m_title, 1.75);
    m_plan->SetBitmap(icon("plus", colours.on_accent, 18));
    theme::css_class(*m_plan, "suggested-action");
    m_plan->Show(may_plan_talks(m_place));
    m_open->SetBitmap(icon("talk", colours.text, 18));
    theme::css_class(*m_list, "table");
    theme::set_name(*m_list, say("Talks"));
    auto add = [this](const wxString& title, TalkModel::Column column) {
        add_column(*m_list, title, column, FromDIP(80), column == TalkModel::year ? Cut::never : Cut::end);
    };
    add(say("Year"), TalkModel::year);
    add(say("Talk"), TalkModel::talk);
    add(say("Status"), TalkModel::state);
    add(say("What is missing"), TalkModel::missing);
}

void TalksPage::fill_list()
{
    m_model.reset(new TalkModel(app::talk_list(m_place.desk().records()), m_place.records(), m_place.today()));
    const auto& rows = m_model->rows();
    int kinds = FromDIP(120), states = FromDIP(80);
    for (const auto& row : rows) {
        // The line below the kind is smaller.
        kinds = std::max({kinds, m_list->GetTextExtent(kind_word(row.kind)).x, m_list->GetTextExtent(when(row.date, row.time)).x * 17 / 20});
        states = std::max(states, m_list->GetTextExtent(to_wx("● ") + state_word(row.state)).x);
    }
    m_year_width = m_list->GetTextExtent("20000").x + FromDIP(20);
    m_talk_width = kinds + FromDIP(32);
    m_state_width = states + FromDIP(32);
    m_list->AssociateModel(m_model.get());
    keep_chosen_in_view(*m_list);
    show_paused();
    m_open->Show(!rows.empty());
    m_state->SetSelection(rows.empty() ? 1 : 0);
    if (rows.empty()) {
        m_context->SetLabelText(say("Nothing is planned yet."));
        m_no_talks->tell("calendar", say("No talks yet"), say("Begin with the first talk of the year: agree on when, and who takes part."));
        return;
    }
    m_context->SetLabelText(overview(rows));
    // First the talk chosen before, else the next one that is to be done something with, else the latest.
    std::optional<unsigned> first = m_view.talk ? m_model->row_of(*m_view.talk) : std::nullopt;
    if (!first) {
        auto found = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.has_minutes; });
        first = found == rows.end() ? 0 : static_cast<unsigned>(found - rows.begin());
    }
    m_view.talk = rows[*first].id;
    m_list->Select(m_model->GetItem(*first));
    m_open->Enable();
    CallAfter([this, row = *first] {
        m_list->EnsureVisible(m_model->GetItem(row));
        fit_list();
    });
}

/// What is missing gets the room that is left.
void TalksPage::fit_list()
{
    const int whole = m_list->GetClientSize().x - FromDIP(20);
    if (whole <= 0)
        return;
    m_list->GetColumn(TalkModel::year)->SetWidth(m_year_width);
    m_list->GetColumn(TalkModel::state)->SetWidth(m_state_width);
    const int left = whole - m_year_width - m_state_width;
    const int talk = std::min(m_talk_width, left * 11 / 20);
    m_list->GetColumn(TalkModel::talk)->SetWidth(talk);
    m_list->GetColumn(TalkModel::missing)->SetWidth(std::max(FromDIP(90), left - talk));
}

void TalksPage::bind()
{
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk())
            m_view.talk = m_model->rows()[m_model->GetRow(event.GetItem())].id;
        m_open->Enable(event.GetItem().IsOk());
    });
    // What leads away must let the click be over first.
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { open_chosen(); }); });
    m_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { open_chosen(); }); });
    m_plan->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { plan(); }); });
    m_resume->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { resume(); }); });
    // What was begun from another page, and what was left in the dialog just now.
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        if (event.IsShown())
            show_paused();
        event.Skip();
    });
    wxGetTopLevelParent(this)->Bind(wxEVT_ACTIVATE, &TalksPage::on_activate, this);
    m_list_card->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
        CallAfter([this] { fit_list(); });
        event.Skip();
    });
    const int fresh = wxXmlResource::GetXRCID("new_record");
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { CallAfter([this] { plan(); }); }, fresh);
    Bind(
        wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(may_plan_talks(m_place)); }, fresh);
    for (const char* item : step_items) {
        const auto to_step = [this](auto& event) {
            wxWindow* step = m_space ? m_space->step() : nullptr;
            if (!step || !step->ProcessWindowEventLocally(event))
                event.Skip();
        };
        const int id = wxXmlResource::GetXRCID(item);
        Bind(
            wxEVT_MENU, [to_step](wxCommandEvent& event) { to_step(event); }, id);
        Bind(
            wxEVT_UPDATE_UI, [to_step](wxUpdateUIEvent& event) { to_step(event); }, id);
    }
}

/// The dialog to plan a talk; it leads to the talk once it is planned.
void TalksPage::plan()
{
    plan_talk(this, m_place);
    show_paused();
}

void TalksPage::show_paused()
{
    m_paused_plan = paused_plan(this, m_place);
    m_paused_bar->Show(m_paused_plan.has_value());
    if (m_paused_plan) {
        const auto* talk = m_paused_plan->talk ? &m_place.records().talks.get(*m_paused_plan->talk) : nullptr;
        const auto what = talk ? kind_word((*talk)->kind) + dot + when((*talk)->date, (*talk)->time) : say("A new talk");
        m_paused->SetLabelText(say("Begun and not saved yet: {what}", {{"what", from_wx(what)}}));
    }
    m_list_page->Layout();
}

void TalksPage::on_activate(wxActivateEvent& event)
{
    if (event.GetActive() && IsShown())
        show_paused();
    event.Skip();
}

void TalksPage::resume()
{
    if (!m_paused_plan || m_space)
        return;
    if (!m_paused_plan->talk)
        return plan();
    m_view.step = TalksView::Step::prepare;
    open(*m_paused_plan->talk);
    if (auto* prepare = dynamic_cast<PreparePanel*>(m_space->step()))
        prepare->change_plan();
}

const app::TalkRow* TalksPage::chosen() const
{
    auto row = m_view.talk ? m_model->row_of(*m_view.talk) : std::nullopt;
    return row ? &m_model->rows()[*row] : nullptr;
}

void TalksPage::open_chosen()
{
    const auto* row = chosen();
    if (!row || m_space)
        return;
    m_view.step.reset();
    open(row->id);
}

void TalksPage::open(domain::TalkId talk)
{
    m_view.talk = talk;
    m_view.is_open = true;
    m_space = new TalkSpace(m_book, m_place, m_view, talk, [this] { back_to_list(); });
    m_book->AddPage(m_space, wxString());
    m_book->SetSelection(static_cast<size_t>(m_book->FindPage(m_space)));
    m_space->SetFocus();
}

void TalksPage::back_to_list()
{
    if (!m_space || !m_space->may_go())
        return;
    m_space->put_away();
    m_book->SetSelection(0);
    m_book->DeletePage(static_cast<size_t>(m_book->FindPage(std::exchange(m_space, nullptr))));
    m_view.is_open = false;
    m_view.step.reset();
    fill_list();
    m_list->SetFocus();
}

void TalksPage::show_record(const std::string& id)
{
    const auto* talk = m_place.records().talks.find(id);
    if (!talk)
        return;
    if (m_space && m_space->talk() == (*talk)->id)
        return;
    if (m_space)
        back_to_list();
    if (m_space)
        return;
    m_view.talk = (*talk)->id;
    fill_list();
    open_chosen();
}

void TalksPage::put_away()
{
    if (m_space)
        m_space->put_away();
}

}  // namespace gui
