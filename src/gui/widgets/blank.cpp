// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/blank.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(Blank, wxPanel);

bool Blank::Create(wxWindow* parent, wxWindowID id)
{
    if (!wxPanel::Create(parent, id))
        return false;
    m_icon = new wxStaticBitmap(this, wxID_ANY, icon("talk", theme::palette().muted, 48));
    m_headline = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL);
    m_advice = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL);
    theme::set_heading(*m_headline, 1.15);
    m_advice->SetForegroundColour(theme::palette().muted);

    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(2);
    column->Add(m_icon, wxSizerFlags().CentreHorizontal());
    column->Add(m_headline, wxSizerFlags().CentreHorizontal().Border(wxALL, FromDIP(12)));
    column->Add(m_advice, wxSizerFlags().CentreHorizontal().Border(wxLEFT | wxRIGHT, FromDIP(24)));
    column->AddStretchSpacer(3);
    SetSizer(column);
    return true;
}

void Blank::tell(const char* icon_name, const wxString& headline, const wxString& advice)
{
    m_icon->SetBitmap(icon(icon_name, theme::palette().muted, 48));
    theme::set_name(*m_icon, headline);
    m_headline->SetLabelText(headline);
    m_advice->SetLabelText(advice);
    m_advice->Wrap(FromDIP(380));
    Layout();
}

wxString Blank::headline() const
{
    return m_headline->GetLabelText();
}

}  // namespace gui
