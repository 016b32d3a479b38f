// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/chart_view.h"

#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/widgets/paint_picture.h"
#include "gui/words.h"

#include <wx/control.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace gui {
namespace {

/// Narrower than this, in points, no chart can be read.
constexpr double least_width = 240;
/// Around the picture, for the focus ring; device-independent pixels.
constexpr int margin = 6;

}  // namespace

bool ChartView::Create(wxWindow* parent, wxWindowID id)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    if (!wxWindow::Create(parent, id, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE | wxBORDER_NONE))
        return false;
    theme::set_role(*this, theme::Role::chart);
    SetMinSize({static_cast<int>(least_width * picture_scale(*this)), FromDIP(120)});
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &ChartView::key, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { lay_out(); });
        event.Skip();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        const int near = spot_at(event.GetPosition());
        if (near != m_spot && (near >= 0 || !HasFocus()))
            go_to(near);
    });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
        if (!HasFocus())
            go_to(-1);
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        go_to(spot_at(event.GetPosition()));
        event.Skip();
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        // Who comes with the keyboard begins at the latest.
        if (m_spot < 0 && !m_drawn.spots.empty())
            go_to(static_cast<int>(m_drawn.spots.size()) - 1);
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        go_to(-1);
        Refresh();
        event.Skip();
    });
    return true;
}

void ChartView::redraw()
{
    m_drawn_width = 0;
    m_spot = -1;
    lay_out();
    tell();
}

void ChartView::lay_out()
{
    const int room = std::max(GetClientSize().x, GetMinSize().x);
    if (room == m_drawn_width)
        return;
    m_drawn_width = room;
    const double scale = picture_scale(*this);
    m_drawn = draw((room - 2 * FromDIP(margin)) / scale);
    const int height = static_cast<int>(std::ceil(m_drawn.picture.height * scale)) + 2 * FromDIP(margin);
    if (height != GetMinSize().y) {
        SetMinSize({GetMinSize().x, height});
        lay_out_around(*this);
    }
    Refresh();
}

wxString ChartView::as_text() const
{
    wxString text;
    for (const auto& [name, value] : m_drawn.picture.table)
        text += to_wx(name) + ": " + to_wx(value) + "\n";
    return text;
}

void ChartView::go_to(int spot)
{
    spot = std::clamp(spot, -1, static_cast<int>(m_drawn.spots.size()) - 1);
    if (spot == m_spot)
        return;
    m_spot = spot;
    tell();
    Refresh();
}

void ChartView::tell()
{
    const auto whole = to_wx(m_drawn.picture.alt);
    if (m_spot < 0)
        theme::set_name(*this, whole, " ");
    else
        theme::set_name(*this, to_wx(m_drawn.spots[static_cast<size_t>(m_spot)].reading), whole);
}

int ChartView::spot_at(wxPoint at) const
{
    const double scale = picture_scale(*this);
    int nearest = -1;
    double least = FromDIP(28);
    for (size_t i = 0; i < m_drawn.spots.size(); ++i) {
        const auto& spot = m_drawn.spots[i].at;
        const double away = std::hypot(spot.x * scale + FromDIP(margin) - at.x, spot.y * scale + FromDIP(margin) - at.y);
        if (away < least) {
            least = away;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

void ChartView::key(wxKeyEvent& event)
{
    const int last = static_cast<int>(m_drawn.spots.size()) - 1;
    switch (event.GetKeyCode()) {
    case WXK_TAB: Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward); return;
    case WXK_LEFT:
    case WXK_UP: go_to(std::max(0, m_spot - 1)); break;
    case WXK_RIGHT:
    case WXK_DOWN: go_to(std::min(last, m_spot + 1)); break;
    case WXK_HOME: go_to(std::min(0, last)); break;
    case WXK_END: go_to(last); break;
    default: event.Skip();
    }
}

void ChartView::paint()
{
    const auto& colours = theme::palette();
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(colours.card));
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> g(wxGraphicsContext::Create(dc));
    const double scale = picture_scale(*this);
    const auto size = GetClientSize();
    g->PushState();
    g->Translate(FromDIP(margin), FromDIP(margin));
    paint_picture(*g, m_drawn.picture, *this, scale);
    g->PopState();
    if (m_spot >= 0) {
        const auto& spot = m_drawn.spots[static_cast<size_t>(m_spot)];
        const double x = spot.at.x * scale + FromDIP(margin), y = spot.at.y * scale + FromDIP(margin), radius = FromDIP(9);
        g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.accent).Width(FromDIP(2))));
        g->SetBrush(*wxTRANSPARENT_BRUSH);
        g->DrawEllipse(x - radius, y - radius, 2 * radius, 2 * radius);
        g->SetFont(GetFont(), colours.text);
        auto words = wxControl::Ellipsize(to_wx(spot.reading), dc, wxELLIPSIZE_MIDDLE, size.x - FromDIP(40));
        double width = 0, height = 0;
        g->GetTextExtent(words, &width, &height);
        const double pad = FromDIP(8), box_width = width + 2 * pad, box_height = height + pad;
        const double left = std::clamp(x - box_width / 2, 2.0, std::max(2.0, size.x - box_width - 2));
        // Above the figure that may stand there.
        const double above = y - radius - FromDIP(20) - box_height;
        const double top = above > 1 ? above : y + radius + FromDIP(6);
        g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.edge).Width(1)));
        g->SetBrush(wxBrush(colours.card));
        g->DrawRoundedRectangle(left, top, box_width, box_height, FromDIP(6));
        g->DrawText(words, left + pad, top + pad / 2);
    }
    if (HasFocus()) {
        g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.accent).Width(2)));
        g->SetBrush(*wxTRANSPARENT_BRUSH);
        g->DrawRoundedRectangle(1, 1, size.x - 2, size.y - 2, FromDIP(6));
    }
}

}  // namespace gui
