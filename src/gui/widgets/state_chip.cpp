// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/state_chip.h"

#include "gui/theme.h"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <memory>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(StateChip, wxControl);

namespace {

constexpr int sign_size = 12, gap = 6, side = 9, above = 3;

wxColour colour_of(StateChip::Sign sign)
{
    const auto& colours = theme::palette();
    using enum StateChip::Sign;
    switch (sign) {
    case not_begun:
    case dropped: return colours.muted;
    case planned:
    case under_way: return colours.accent;
    case at_risk: return colours.warn;
    case late: return colours.bad;
    case done: return colours.good;
    case closed: return colours.violet;
    }
    return colours.muted;
}

/// Within a square of this size at the context's origin.
void draw_sign(wxGraphicsContext& g, StateChip::Sign sign, const wxColour& colour, const wxColour& ground, double size)
{
    const double middle = size / 2, line = size / 7;
    const auto pen = [&](const wxColour& of) { g.SetPen(g.CreatePen(wxGraphicsPenInfo(of).Width(line).Cap(wxCAP_ROUND).Join(wxJOIN_ROUND))); };
    const auto disc = [&](bool filled) {
        filled ? g.SetPen(*wxTRANSPARENT_PEN) : pen(colour);
        g.SetBrush(filled ? wxBrush(colour) : *wxTRANSPARENT_BRUSH);
        const double inset = filled ? 0 : line / 2;
        g.DrawEllipse(inset, inset, size - 2 * inset, size - 2 * inset);
    };
    const auto exclamation = [&](double top, double bottom) {
        pen(ground);
        g.StrokeLine(middle, top, middle, bottom - size * 0.26);
        g.SetPen(*wxTRANSPARENT_PEN);
        g.SetBrush(wxBrush(ground));
        g.DrawEllipse(middle - line * 0.6, bottom - line * 1.2, line * 1.2, line * 1.2);
    };
    using enum StateChip::Sign;
    switch (sign) {
    case not_begun: disc(false); break;
    case planned:
        disc(false);
        g.StrokeLine(middle, size * 0.28, middle, middle);
        g.StrokeLine(middle, middle, size * 0.68, size * 0.6);
        break;
    case under_way: disc(true); break;
    case at_risk: {
        auto path = g.CreatePath();
        path.MoveToPoint(middle, size * 0.04);
        path.AddLineToPoint(size, size * 0.96);
        path.AddLineToPoint(0, size * 0.96);
        path.CloseSubpath();
        g.SetPen(*wxTRANSPARENT_PEN);
        g.SetBrush(wxBrush(colour));
        g.FillPath(path);
        exclamation(size * 0.4, size * 0.9);
        break;
    }
    case late:
        g.SetPen(*wxTRANSPARENT_PEN);
        g.SetBrush(wxBrush(colour));
        g.DrawRoundedRectangle(0, 0, size, size, size * 0.22);
        exclamation(size * 0.22, size * 0.86);
        break;
    case done: {
        disc(true);
        pen(ground);
        auto path = g.CreatePath();
        path.MoveToPoint(size * 0.27, size * 0.53);
        path.AddLineToPoint(size * 0.44, size * 0.69);
        path.AddLineToPoint(size * 0.74, size * 0.34);
        g.StrokePath(path);
        break;
    }
    case dropped:
        disc(false);
        g.StrokeLine(size * 0.28, middle, size * 0.72, middle);
        break;
    case closed: {
        pen(colour);
        auto bow = g.CreatePath();
        bow.MoveToPoint(size * 0.25, size * 0.5);
        bow.AddLineToPoint(size * 0.25, size * 0.35);
        bow.AddArc(middle, size * 0.35, size * 0.25, M_PI, 0, true);
        bow.AddLineToPoint(size * 0.75, size * 0.5);
        g.StrokePath(bow);
        g.SetPen(*wxTRANSPARENT_PEN);
        g.SetBrush(wxBrush(colour));
        g.DrawRoundedRectangle(size * 0.1, size * 0.46, size * 0.8, size * 0.52, size * 0.12);
        break;
    }
    }
}

}  // namespace

bool StateChip::Create(wxWindow* parent, wxWindowID id)
{
    SetBackgroundStyle(wxBG_STYLE_TRANSPARENT);
    if (!wxControl::Create(parent, id, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE))
        return false;
    theme::set_role(*this, theme::Role::label);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    return true;
}

void StateChip::tell(Sign sign, const wxString& word)
{
    m_sign = sign;
    m_word = word;
    theme::set_name(*this, word);
    SetToolTip(word);
    InvalidateBestSize();
    Refresh();
}

wxSize StateChip::DoGetBestClientSize() const
{
    const auto text = GetTextExtent(m_word.empty() ? wxString("n") : m_word);
    return {text.x + FromDIP(sign_size + gap + 2 * side), text.y + 2 * FromDIP(above)};
}

void StateChip::paint()
{
    const auto& colours = theme::palette();
    wxPaintDC dc(this);
    std::unique_ptr<wxGraphicsContext> g(wxGraphicsContext::Create(dc));
    const auto size = GetClientSize();
    const auto colour = colour_of(m_sign);
    const auto ground = colours.high_contrast ? colours.card : theme::mixed(colours.card, colour, colours.dark ? 0.20 : 0.11);
    g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.high_contrast ? colours.text : theme::mixed(ground, colour, 0.25)).Width(1)));
    g->SetBrush(wxBrush(ground));
    g->DrawRoundedRectangle(0, 0, size.x - 1, size.y - 1, (size.y - 1) / 2.0);

    const int sign_px = FromDIP(sign_size);
    g->PushState();
    g->Translate(FromDIP(side), (size.y - sign_px) / 2.0);
    draw_sign(*g, m_sign, colour, ground, sign_px);
    g->PopState();

    const int from = FromDIP(side + sign_size + gap);
    g->SetFont(GetFont(), colours.text);
    auto word = wxControl::Ellipsize(m_word, dc, wxELLIPSIZE_END, size.x - from - FromDIP(side) + 1);
    double width = 0, height = 0;
    g->GetTextExtent(word, &width, &height);
    g->DrawText(word, from, (size.y - height) / 2);
}

}  // namespace gui
