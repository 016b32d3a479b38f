// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/presenter.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <wx/display.h>
#include <wx/sizer.h>

namespace gui {
namespace {

/// The projector, where one is there.
unsigned other_screen(const wxWindow& window)
{
    const auto own = wxDisplay::GetFromWindow(&window);
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i) {
        if (static_cast<int>(i) != own)
            return i;
    }
    return own == wxNOT_FOUND ? 0 : static_cast<unsigned>(own);
}

}  // namespace

Presenter::Presenter(wxWindow* window, std::function<void(int)> go)
    : wxFrame(wxGetTopLevelParent(window), wxID_ANY, say("Presenter view"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_FRAME_STYLE | wxFRAME_NO_TASKBAR)
    , m_face(new Face(this))
    , m_go(std::move(go))
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.card);
    m_face->SetBackgroundColour(colours.card);
    for (auto* quiet : {m_face->m_screen_talk, m_face->m_screen_place, m_face->m_screen_end})
        quiet->SetForegroundColour(colours.muted);
    m_face->m_screen_heading->SetForegroundColour(colours.muted);
    // To be read from the other end of a table.
    for (auto* line : {m_face->m_screen_talk, m_face->m_screen_place})
        line->SetFont(theme::scaled(*this, 1.4));
    theme::set_heading(*m_face->m_screen_title, 2.8);
    m_face->m_screen_agreed->SetFont(theme::scaled(*this, 2.0));
    m_face->m_screen_heading->SetFont(theme::scaled(*this, 1.4, true));
    m_face->m_screen_actions->SetFont(theme::scaled(*this, 1.7));
    theme::set_name(*m_face->m_screen_agreed, in_context("minutes", "Agreed"));
    m_face->m_screen_end->SetLabelText(say("Esc ends the presenter view. The arrow keys go from point to point."));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_face, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        switch (event.GetKeyCode()) {
        case WXK_ESCAPE:
        case WXK_F5:
        case WXK_F11: Close(); break;
        case WXK_DOWN:
        case WXK_RIGHT:
        case WXK_PAGEDOWN:
        case WXK_SPACE: m_go(1); break;
        case WXK_UP:
        case WXK_LEFT:
        case WXK_PAGEUP: m_go(-1); break;
        default: event.Skip();
        }
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { lay_out(); });
        event.Skip();
    });
    const wxDisplay screen(other_screen(*window));
    SetSize(screen.GetGeometry());
    ShowFullScreen(true);
    GetParent()->Bind(wxEVT_CHAR_HOOK, &Presenter::on_key_behind, this);
}

Presenter::~Presenter()
{
    GetParent()->Unbind(wxEVT_CHAR_HOOK, &Presenter::on_key_behind, this);
}

void Presenter::on_key_behind(wxKeyEvent& event)
{
    if (event.GetKeyCode() == WXK_ESCAPE)
        Close();
    else
        event.Skip();
}

void Presenter::come_forward()
{
    Raise();
    m_face->m_screen_agreed->SetFocus();
}

void Presenter::show(const Shown& shown)
{
    m_shown = shown;
    m_face->m_screen_talk->SetLabelText(shown.talk);
    m_face->m_screen_place->SetLabelText(shown.place);
    if (m_face->m_screen_agreed->GetValue() != shown.agreed)
        m_face->m_screen_agreed->ChangeValue(shown.agreed);
    m_face->m_screen_heading->Show(!shown.actions.empty());
    m_face->m_screen_actions->Show(!shown.actions.empty());
    lay_out();
}

void Presenter::lay_out()
{
    const int room = std::max(FromDIP(300), GetClientSize().x - FromDIP(160));
    m_face->m_screen_title->SetLabelText(m_shown.title);
    m_face->m_screen_title->Wrap(room);
    wxString lines;
    for (const auto& action : m_shown.actions)
        lines += (lines.empty() ? "" : "\n") + to_wx("•  ") + action;
    m_face->m_screen_actions->SetLabelText(lines);
    m_face->m_screen_actions->Wrap(room);
    m_face->Layout();
}

}  // namespace gui
