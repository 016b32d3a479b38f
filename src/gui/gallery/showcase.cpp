// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gallery/showcase.h"

#include "gui/theme.h"
#include "gui/widgets/card.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace gui {

Showcase::Showcase(wxWindow* parent, const wxString& title, const wxString& context)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    SetScrollRate(0, FromDIP(16));
    auto* heading = new wxStaticText(this, wxID_ANY, title);
    theme::set_heading(*heading, 1.75);
    auto* line = new wxStaticText(this, wxID_ANY, context);
    line->SetForegroundColour(colours.muted);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(24)));
    column->Add(line, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(24)));
    column->AddSpacer(FromDIP(20));
    SetSizer(column);
    CallAfter([this] {
        FitInside();
        Layout();
        if (m_focus)
            m_focus->SetFocus();
    });
}

void Showcase::begin(const wxString& heading, int columns)
{
    m_columns = columns;
    auto* card = new Card;
    card->Create(this, wxID_ANY);
    card->SetBackgroundColour(theme::palette().card);
    m_card = card;
    auto* title = new wxStaticText(card, wxID_ANY, heading);
    theme::set_heading(*title, 1.15);
    m_grid = new wxFlexGridSizer(columns, FromDIP(wxSize(28, 18)));
    for (int i = 0; i < columns; ++i)
        m_grid->AddGrowableCol(static_cast<size_t>(i), 1);
    m_grid->SetFlexibleDirection(wxBOTH);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    column->Add(m_grid, wxSizerFlags(1).Expand());
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(20)));
    card->SetSizer(around);
    GetSizer()->Add(card, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(24)));
}

void Showcase::place(const wxString& state, wxWindow* specimen, int height)
{
    auto* name = new wxStaticText(m_card, wxID_ANY, state);
    name->SetFont(theme::scaled(*this, 0.85));
    name->SetForegroundColour(theme::palette().muted);
    // Of equal width, whatever they hold.
    if (height > 0)
        specimen->SetMinSize({FromDIP(120), FromDIP(height)});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(name, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    column->Add(specimen, wxSizerFlags(height > 0 ? 1 : 0).Expand());
    column->SetMinSize(FromDIP(m_columns > 2 ? 200 : 300), -1);
    m_grid->Add(column, wxSizerFlags(1).Expand());
}

}  // namespace gui
