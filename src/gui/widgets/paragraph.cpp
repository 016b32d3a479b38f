// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/paragraph.h"

#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/widgets/wrapped.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(Paragraph, wxPanel);

bool Paragraph::Create(wxWindow* parent, wxWindowID id)
{
    if (!wxPanel::Create(parent, id))
        return false;
    m_text = new wxStaticText(this, wxID_ANY, {});
    // It does not say how wide it is.
    m_text->SetMinSize({1, -1});
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_text, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    SetCanFocus(false);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { wrap(); });
        event.Skip();
    });
    return true;
}

void Paragraph::tell(const wxString& text)
{
    const bool was_shown = IsShown();
    Show(!text.empty());
    if (text == m_said && was_shown == IsShown())
        return;
    m_said = text;
    m_wrapped_at = 0;
    m_text->SetLabelText(text);
    theme::set_name(*m_text, text);
    m_text->InvalidateBestSize();
    wrap();
    if (was_shown != IsShown())
        lay_out_around(*this);
}

void Paragraph::set_colour(const wxColour& colour)
{
    m_text->SetForegroundColour(colour);
}

void Paragraph::set_heading(double factor)
{
    theme::set_heading(*m_text, factor);
}

void Paragraph::set_alert()
{
    theme::set_role(*m_text, theme::Role::alert);
}

void Paragraph::wrap()
{
    const int room = GetClientSize().x;
    if (room < FromDIP(40) || room == m_wrapped_at)
        return;
    m_wrapped_at = room;
    const int before = m_text->GetBestSize().y;
    m_text->SetLabelText(wrapped(*m_text, m_said, room));
    m_text->InvalidateBestSize();
    Layout();
    if (m_text->GetBestSize().y != before)
        lay_out_around(*this);
}

}  // namespace gui
