// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/notice.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/widgets/wrapped.h"
#include "gui/words.h"

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/sizer.h>

#include <memory>
#include <utility>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(Notice, wxPanel);

bool Notice::Create(wxWindow* parent, wxWindowID id)
{
    if (!wxPanel::Create(parent, id, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE))
        return false;
    const auto& colours = theme::palette();
    m_icon = new wxStaticBitmap(this, wxID_ANY, icon("warning", colours.warn));
    m_text = new wxStaticText(this, wxID_ANY, {});
    m_way = new wxButton(this, wxID_ANY, {});
    m_way->Hide();
    m_close = new wxButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_close->SetBitmap(icon("close", colours.muted, 16));
    m_close->SetToolTip(say("Close the message"));
    theme::set_name(*m_close, say("Close the message"));
    theme::css_class(*m_close, "small");
    theme::css_class(*m_close, "flat");
    theme::set_role(*this, theme::Role::alert);

    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_icon, wxSizerFlags().Top().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(12)));
    row->Add(m_text, wxSizerFlags(1).CentreVertical().Border(wxALL, FromDIP(12)));
    row->Add(m_way, wxSizerFlags().CentreVertical().Border(wxTOP | wxBOTTOM, FromDIP(5)));
    row->Add(m_close, wxSizerFlags().Top().Border(wxALL, FromDIP(7)));
    SetSizer(row);

    m_close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { hide(); });
    // Whatever it leads to may take this message's window with it, so the click must be over first.
    m_way->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            const auto go = m_go;
            hide();
            go();
        });
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        std::unique_ptr<wxGraphicsContext> g(wxGraphicsContext::Create(dc));
        auto size = GetClientSize();
        g->SetPen(g->CreatePen(wxGraphicsPenInfo(theme::palette().rule).Width(1)));
        g->SetBrush(wxBrush(theme::palette().card));
        g->DrawRoundedRectangle(0, 0, size.x - 1, size.y - 1, FromDIP(8));
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        wrap();
        event.Skip();
    });
    return true;
}

void Notice::tell(Kind kind, const wxString& text, Way way)
{
    const auto& colours = theme::palette();
    m_said = text;
    m_way->SetLabel(way.label);
    m_way->Show(static_cast<bool>(way.go));
    m_go = std::move(way.go);
    m_icon->SetBitmap(kind == Kind::done ? icon("done", colours.good) : icon("warning", colours.warn));
    theme::set_name(*m_icon, kind == Kind::done ? say("Done") : say("Problem"));
    m_wrapped_at = 0;
    Show();
    wrap();
    theme::set_name(*this, text);
}

void Notice::hide()
{
    m_said.clear();
    Hide();
    GetParent()->Layout();
}

wxString Notice::text() const
{
    return IsShown() ? m_said : wxString();
}

void Notice::wrap()
{
    int room = GetParent()->GetClientSize().x;
    if (GetClientSize().x > FromDIP(120))
        room = GetClientSize().x;
    room -= FromDIP(56) + m_icon->GetBestSize().x + m_close->GetBestSize().x + (m_way->IsShown() ? m_way->GetBestSize().x : 0);
    if (m_said.empty() || room == m_wrapped_at || room <= 0)
        return;
    m_wrapped_at = room;
    m_text->SetLabelText(wrapped(*m_text, m_said, room));
    InvalidateBestSize();
    GetParent()->Layout();
}

}  // namespace gui
