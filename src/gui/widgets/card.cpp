// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/card.h"

#include "gui/theme.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <memory>

namespace gui {
namespace {

/// What lies outside the rounded corners: in a dialog that is another colour than on a page.
wxColour around(const Card& card)
{
    for (const auto* parent = card.GetParent(); parent; parent = parent->GetParent()) {
        if (parent->UseBgCol())
            return parent->GetBackgroundColour();
    }
    return theme::palette().ground;
}

}  // namespace

wxIMPLEMENT_DYNAMIC_CLASS(Card, wxPanel);

Card::Card()
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
}

bool Card::Create(wxWindow* parent, wxWindowID id)
{
    if (!wxPanel::Create(parent, id, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE))
        return false;
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    return true;
}

void Card::paint()
{
    const auto& colours = theme::palette();
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(around(*this)));
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> g(wxGraphicsContext::Create(dc));
    auto size = GetClientSize();
    g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.rule).Width(1)));
    g->SetBrush(wxBrush(colours.card));
    g->DrawRoundedRectangle(0, 0, size.x - 1, size.y - 1, FromDIP(10));
}

}  // namespace gui
