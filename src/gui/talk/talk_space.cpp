// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/talk_space.h"

#include "domain/case.h"
#include "gui/icons.h"
#include "gui/talk/minutes_step.h"
#include "gui/talk/prepare/prepare_panel.h"
#include "gui/talk/talk_room.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/focus.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>

namespace gui {

wxDEFINE_EVENT(EVT_TALK_CHANGED, wxCommandEvent);
wxDEFINE_EVENT(EVT_TALK_HEADER, wxCommandEvent);

namespace {

using Step = TalksView::Step;

void send(wxWindow& step, wxEventType type)
{
    wxCommandEvent told(type, step.GetId());
    told.SetEventObject(&step);
    step.ProcessWindowEvent(told);
}

}  // namespace

void tell_talk_changed(wxWindow& step)
{
    send(step, EVT_TALK_CHANGED);
}

void tell_talk_header(wxWindow& step)
{
    send(step, EVT_TALK_HEADER);
}

Step step_of(const domain::TalkFields& talk, base::Date today)
{
    if (talk.state == domain::TalkState::cancelled || talk.is_frozen() || talk.state == domain::TalkState::in_review)
        return Step::minutes;
    if (talk.state == domain::TalkState::held)
        return talk.date < today ? Step::minutes : Step::talk;
    return talk.date > today ? Step::prepare : Step::talk;
}

TalkSpace::TalkSpace(wxWindow* parent, Workplace& place, TalksView& view, domain::TalkId talk, std::function<void()> back)
    : TalkSpaceForm(parent)
    , m_place(place)
    , m_view(view)
    , m_talk_id(talk)
    , m_leave(std::move(back))
    , m_shown(view.step.value_or(step_of(*place.records().talks.get(talk), place.today())))
{
    dress();
    bind();
    refresh();
    go_to(m_shown);
}

void TalkSpace::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    m_steps->SetBackgroundColour(colours.ground);
    m_chip->SetBackgroundColour(colours.ground);
    m_when->SetForegroundColour(colours.muted);
    theme::set_heading(*m_kind, 1.75);
    m_back->SetBitmap(icon("back", colours.text, 18));
    theme::css_class(*m_back, "small");
    theme::set_name(*m_back, m_back->GetToolTipText());
    theme::css_class(*m_first, "suggested-action");
    for (auto* segment : {m_prepare, m_talk, m_minutes})
        theme::make_segment(*segment);
    theme::css_class(*m_prepare, "segment-first");
    theme::css_class(*m_talk, "segment-middle");
    theme::css_class(*m_minutes, "segment-last");
}

void TalkSpace::bind()
{
    // The page may be gone afterwards, so the click must be over first.
    m_back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { m_leave(); }); });
    m_prepare->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { go_to(Step::prepare); });
    m_talk->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { go_to(Step::talk); });
    m_minutes->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { go_to(Step::minutes); });
    const auto offer = [this](size_t index) {
        if (index < m_offers.size() && m_offers[index].act)
            CallAfter(m_offers[index].act);
    };
    m_first->Bind(wxEVT_BUTTON, [offer](wxCommandEvent&) { offer(0); });
    m_second->Bind(wxEVT_BUTTON, [offer](wxCommandEvent&) { offer(1); });
    Bind(EVT_TALK_CHANGED, [this](wxCommandEvent& event) {
        forget_others();
        refresh();
        show_offers();
        // What the step has not done itself, such as taking something back.
        auto* shown = event.GetEventObject() == this->step() ? nullptr : dynamic_cast<TalkStep*>(this->step());
        if (shown)
            shown->shown();
    });
    Bind(EVT_TALK_HEADER, [this](wxCommandEvent&) { show_offers(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (event.GetModifiers() == wxMOD_ALT && key == WXK_LEFT)
            CallAfter([this] { m_leave(); });
        else if (event.GetModifiers() == wxMOD_NONE && (key == WXK_F5 || key == WXK_F11) && step()) {
            wxCommandEvent present(wxEVT_MENU, wxXmlResource::GetXRCID("presenter_view"));
            step()->ProcessWindowEventLocally(present);
        }
        else
            event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // In a window that is on the screen already the theme reaches new controls only at the next frame.
        CallAfter([this] {
            for (auto* segment : {m_prepare, m_talk, m_minutes}) {
                segment->SetMinSize(wxDefaultSize);
                segment->InvalidateBestSize();
                segment->SetMinSize(segment->GetBestSize());
            }
            arrange_header();
        });
        event.Skip();
    });
}

/// How the talk stands, in the header.
void TalkSpace::refresh()
{
    const auto& talk = *record();
    m_kind->SetLabelText(kind_word(talk.kind));
    auto line = when(talk.date, talk.time);
    if (!talk.place.is_withheld() && !talk.place.empty())
        line += dot + to_wx(talk.place.str());
    m_when->SetLabelText(line);
    m_when->SetToolTip(line);
    m_chip->tell(state_sign(talk.state), state_word(talk.state));
    Layout();
}

void TalkSpace::show_offers()
{
    auto* step = dynamic_cast<TalkStep*>(this->step());
    m_offers = step ? step->offers() : std::vector<TalkStep::Offer>();
    const std::array<wxButton*, 2> buttons{m_first, m_second};
    for (size_t i = 0; i < buttons.size(); ++i) {
        auto& button = *buttons[i];
        button.Show(i < m_offers.size());
        if (i >= m_offers.size())
            continue;
        const auto& offer = m_offers[i];
        if (button.GetLabel() != offer.label) {
            button.SetLabel(offer.label);
            theme::set_name(button, wxControl::RemoveMnemonics(offer.label));
        }
        if (offer.icon) {
            button.SetBitmap(icon(offer.icon, i == 0 ? theme::palette().on_accent : theme::palette().text, 18));
            // wx would keep its own greyed picture once it has been disabled; GTK dims it anyway.
            button.SetBitmapDisabled(button.GetBitmapLabel());
        }
        else
            button.SetBitmap(wxNullBitmap);
        button.Enable(offer.enabled);
        button.InvalidateBestSize();
    }
    arrange_header();
}

void TalkSpace::arrange_header()
{
    auto& header = dynamic_cast<wxBoxSizer&>(*GetSizer()->GetItem(size_t{0})->GetSizer());
    auto *words = header.GetItem(size_t{0}), *offers = header.GetItem(size_t{1});
    const int wanted = m_back->GetBestSize().x + m_kind->GetBestSize().x + offers->GetSizer()->CalcMin().x + FromDIP(12 + 8);
    const bool beside = wanted <= GetClientSize().x - FromDIP(2 * 24);
    header.SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
    words->SetProportion(beside ? 1 : 0);
    offers->SetFlag(beside ? wxALIGN_CENTRE_VERTICAL | wxLEFT : int{wxTOP});
    offers->SetBorder(FromDIP(8));
    Layout();
}

void TalkSpace::go_to(Step step)
{
    const std::array<wxRadioButton*, 3> segments{m_prepare, m_talk, m_minutes};
    if (step != m_shown && this->step()) {
        if (!may_go()) {
            segments[static_cast<size_t>(m_shown)]->SetValue(true);
            return;
        }
        if (auto* left = dynamic_cast<Page*>(this->step()))
            left->put_away();
    }
    m_shown = step;
    const auto index = static_cast<size_t>(step);
    if (!m_made[index]) {
        m_made[index] = make(step);
        m_steps->AddPage(m_made[index], wxString());
    }
    m_steps->SetSelection(static_cast<size_t>(m_steps->FindPage(m_made[index])));
    segments[index]->SetValue(true);
    m_view.step = step;
    show_offers();
    if (auto* shown = dynamic_cast<TalkStep*>(m_made[index]))
        shown->shown();
}

wxWindow* TalkSpace::make(Step step)
{
    switch (step) {
    case Step::prepare: return make_prepare();
    case Step::talk: return new TalkRoom(m_steps, m_place, m_view.room, m_talk_id);
    case Step::minutes: return new MinutesStep(m_steps, m_place, m_view.minutes, m_talk_id);
    }
    return nullptr;
}

/// The step before the talk.
wxWindow* TalkSpace::make_prepare()
{
    return new PreparePanel(m_steps, m_place, m_talk_id);
}

void TalkSpace::SetFocus()
{
    const std::array<wxRadioButton*, 3> segments{m_prepare, m_talk, m_minutes};
    segments[static_cast<size_t>(m_shown)]->SetFocus();
}

void TalkSpace::forget_others()
{
    for (auto*& each : m_made) {
        if (!each || each == step())
            continue;
        if (auto* page = dynamic_cast<Page*>(each))
            page->put_away();
        m_steps->DeletePage(static_cast<size_t>(m_steps->FindPage(each)));
        each = nullptr;
    }
}

bool TalkSpace::may_go()
{
    // The others had their turn when they were left.
    auto* step = dynamic_cast<TalkStep*>(this->step());
    return !step || step->may_go();
}

void TalkSpace::put_away()
{
    for (auto* each : m_made) {
        if (auto* page = dynamic_cast<Page*>(each))
            page->put_away();
    }
}

}  // namespace gui
