// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/annual_wheel.h"

#include "gui/theme.h"
#include "gui/widgets/paint_picture.h"
#include "gui/words.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace gui {

wxDEFINE_EVENT(EVT_WHEEL_CHOSEN, wxCommandEvent);
wxDEFINE_EVENT(EVT_WHEEL_OPENED, wxCommandEvent);
wxIMPLEMENT_DYNAMIC_CLASS(AnnualWheel, wxWindow);

namespace {

constexpr int least = 300, usual = 440, legend_line = 24, sign = 18, gap = 14, edge = 10;

}  // namespace

bool AnnualWheel::Create(wxWindow* parent, wxWindowID id)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    if (!wxWindow::Create(parent, id, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE))
        return false;
    theme::set_role(*this, theme::Role::chart);
    SetMinSize({sized(least), sized(least)});
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &AnnualWheel::key, this);
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        point(event.GetPosition());
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        const auto there = events_at(event.GetPosition());
        if (!there.empty()) {
            // Several of one day share a sign: each click takes the next one.
            const auto now = m_chosen ? std::find(there.begin(), there.end(), *m_chosen) : there.end();
            take(now == there.end() || now + 1 == there.end() ? there.front() : *(now + 1));
        }
        event.Skip();
    });
    Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
        if (m_chosen && !events_at(event.GetPosition()).empty())
            send(EVT_WHEEL_OPENED);
    });
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) {
        Bind(type, [this](wxFocusEvent& event) {
            Refresh();
            event.Skip();
        });
    }
    return true;
}

void AnnualWheel::show(app::WheelFace face, const wxString& name, std::vector<wxString> lines)
{
    m_face = std::move(face);
    m_name = name;
    m_lines = std::move(lines);
    m_chosen.reset();
    m_pointed.clear();
    UnsetToolTip();
    InvalidateBestSize();
    Refresh();
    tell();
}

void AnnualWheel::choose(std::optional<size_t> event)
{
    if (event == m_chosen || (event && *event >= m_lines.size()))
        return;
    m_chosen = event;
    Refresh();
    tell();
}

void AnnualWheel::take(size_t event)
{
    choose(event);
    send(EVT_WHEEL_CHOSEN);
}

void AnnualWheel::send(const wxEventTypeTag<wxCommandEvent>& type)
{
    wxCommandEvent event(type, GetId());
    event.SetEventObject(this);
    event.SetInt(m_chosen ? static_cast<int>(*m_chosen) : -1);
    ProcessWindowEvent(event);
}

void AnnualWheel::tell()
{
    auto name = m_name;
    if (m_chosen)
        name += to_wx(": ") + m_lines[*m_chosen];
    const auto count = static_cast<unsigned>(m_lines.size());
    theme::set_name(*this, name,
        plural("{count} event. The arrow keys go through the year.", "{count} events. The arrow keys go through the year.", count,
            {{"count", std::to_string(count)}}));
}

void AnnualWheel::key(wxKeyEvent& event)
{
    const size_t count = m_lines.size();
    switch (event.GetKeyCode()) {
    case WXK_TAB: Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward); return;
    case WXK_RIGHT:
    case WXK_DOWN:
        if (count > 0)
            take(m_chosen ? std::min(*m_chosen + 1, count - 1) : 0);
        return;
    case WXK_LEFT:
    case WXK_UP:
        if (count > 0)
            take(m_chosen && *m_chosen > 0 ? *m_chosen - 1 : 0);
        return;
    case WXK_HOME:
        if (count > 0)
            take(0);
        return;
    case WXK_END:
        if (count > 0)
            take(count - 1);
        return;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_SPACE:
        if (m_chosen)
            send(EVT_WHEEL_OPENED);
        return;
    default: event.Skip();
    }
}

void AnnualWheel::point(const wxPoint& at)
{
    auto there = events_at(at);
    if (there == m_pointed)
        return;
    m_pointed = std::move(there);
    wxString text;
    for (const auto event : m_pointed)
        text += (text.empty() ? "" : "\n") + m_lines[event];
    if (text.empty())
        UnsetToolTip();
    else
        SetToolTip(text);
    SetCursor(text.empty() ? wxNullCursor : wxCursor(wxCURSOR_HAND));
    Refresh();
}

std::vector<size_t> AnnualWheel::events_at(const wxPoint& at) const
{
    const auto [x, y, scale] = place();
    std::optional<size_t> nearest;
    double best = m_face.reach;
    for (size_t i = 0; i < m_face.spots.size(); ++i) {
        const double apart = std::hypot(x + m_face.spots[i].x * scale - at.x, y + m_face.spots[i].y * scale - at.y) / scale;
        if (apart < best) {
            best = apart;
            nearest = i;
        }
    }
    std::vector<size_t> all;
    for (size_t i = 0; nearest && i < m_face.spots.size(); ++i) {
        if (m_face.spots[i].x == m_face.spots[*nearest].x && m_face.spots[i].y == m_face.spots[*nearest].y)
            all.push_back(i);
    }
    return all;
}

/// Its letters are as large as the wheel is, so that it grows with the user's.
int AnnualWheel::sized(int usual) const
{
    return static_cast<int>(FromDIP(usual) * theme::letter_room(*this));
}

double AnnualWheel::legend_width() const
{
    int widest = 0;
    for (const auto& [picture, words] : m_face.legend)
        widest = std::max(widest, GetTextExtent(to_wx(words)).x);
    return m_face.legend.empty() ? 0 : widest + sized(sign) + FromDIP(8 + edge);
}

bool AnnualWheel::has_legend_beside() const
{
    const auto size = GetClientSize();
    return size.x - legend_width() - FromDIP(gap) >= std::min(size.y, sized(least));
}

AnnualWheel::Place AnnualWheel::place() const
{
    const auto size = GetClientSize();
    const double beside = has_legend_beside() ? legend_width() + FromDIP(gap) : 0;
    const double room_x = std::max(1.0, size.x - beside), room_y = std::max(1, size.y);
    const double across = std::max(1.0, std::min(room_x, room_y) - FromDIP(8));
    const double scale = m_face.picture.width > 0 ? across / m_face.picture.width : 1;
    return {(room_x - across) / 2, (room_y - across) / 2, scale};
}

wxPoint AnnualWheel::place_of(size_t event) const
{
    const auto [x, y, scale] = place();
    const auto& spot = m_face.spots.at(event);
    return {static_cast<int>(std::lround(x + spot.x * scale)), static_cast<int>(std::lround(y + spot.y * scale))};
}

wxSize AnnualWheel::DoGetBestClientSize() const
{
    return {sized(usual) + static_cast<int>(legend_width()) + FromDIP(gap), sized(usual)};
}

void AnnualWheel::paint_legend(wxGraphicsContext& g)
{
    if (!has_legend_beside())
        return;
    const auto& colours = theme::palette();
    const double line = std::max<double>(FromDIP(legend_line), GetCharHeight() + FromDIP(6));
    const double left = GetClientSize().x - legend_width(), scale = sized(sign) / 20.0;
    double top = (GetClientSize().y - line * static_cast<double>(m_face.legend.size())) / 2;
    for (const auto& [picture, words] : m_face.legend) {
        g.PushState();
        g.Translate(left, top + (line - sized(sign)) / 2);
        paint_picture(g, picture, *this, scale);
        g.PopState();
        g.SetFont(GetFont(), colours.muted);
        double width = 0, height = 0;
        g.GetTextExtent(to_wx(words), &width, &height);
        g.DrawText(to_wx(words), left + sized(sign) + FromDIP(8), top + (line - height) / 2);
        top += line;
    }
}

void AnnualWheel::paint()
{
    const auto& colours = theme::palette();
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(colours.card));
    dc.Clear();
    if (m_face.picture.width <= 0)
        return;
    std::unique_ptr<wxGraphicsContext> g(wxGraphicsContext::Create(dc));
    const auto [x, y, scale] = place();
    g->PushState();
    g->Translate(x, y);
    paint_picture(*g, m_face.picture, *this, scale);
    if (colours.high_contrast) {
        // There the months have no grounds to stand out by.
        const double across = m_face.picture.width * scale;
        g->SetBrush(*wxTRANSPARENT_BRUSH);
        g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.text).Width(1)));
        g->DrawEllipse(2, 2, across - 4, across - 4);
    }
    const auto ring = [&, scale = scale](size_t event, double width, const wxColour& colour) {
        const auto& spot = m_face.spots[event];
        const double reach = (m_face.reach + 1.5) * scale;
        g->SetBrush(*wxTRANSPARENT_BRUSH);
        g->SetPen(g->CreatePen(wxGraphicsPenInfo(colour).Width(width * scale)));
        g->DrawEllipse(spot.x * scale - reach, spot.y * scale - reach, 2 * reach, 2 * reach);
    };
    if (!m_pointed.empty())
        ring(m_pointed.front(), 1.2, colours.muted);
    if (m_chosen)
        ring(*m_chosen, 2.2, colours.text);
    g->PopState();
    paint_legend(*g);
    if (HasFocus()) {
        g->SetBrush(*wxTRANSPARENT_BRUSH);
        g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.accent).Width(2)));
        g->DrawRoundedRectangle(1, 1, GetClientSize().x - 2, GetClientSize().y - 2, FromDIP(8));
    }
}

}  // namespace gui
