// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/month_popup.h"

#include "base/text.h"
#include "domain/calendar/holidays.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/time.h>

#include <algorithm>
#include <memory>

namespace gui {
namespace {

constexpr int rows = 6, days = 7;

/// 0 = Monday.
int weekday(base::Date day)
{
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day.ymd())).iso_encoding()) - 1;
}

/// The week that its Thursday lies in, counted through that Thursday's year (ISO 8601).
int week_number(base::Date day)
{
    const auto thursday = std::chrono::sys_days(day.ymd()) + std::chrono::days(3 - weekday(day));
    const auto year = std::chrono::year_month_day(thursday).year();
    return static_cast<int>((thursday - std::chrono::sys_days(year / std::chrono::January / 1)).count()) / 7 + 1;
}

wxString day_head(int column)
{
    switch (column) {
    case 0: return in_context("calendar", "Mo");
    case 1: return in_context("calendar", "Tu");
    case 2: return in_context("calendar", "We");
    case 3: return in_context("calendar", "Th");
    case 4: return in_context("calendar", "Fr");
    case 5: return in_context("calendar", "Sa");
    default: return in_context("calendar", "Su");
    }
}

bool same_month(base::Date one, base::Date other)
{
    return one.year() == other.year() && one.month() == other.month();
}

}  // namespace

MonthPopup::MonthPopup(wxWindow* field, wxWindow* below, std::function<void(base::Date)> take)
    : wxPopupWindow(field, wxBORDER_NONE), m_below(below), m_take(std::move(take))
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    theme::set_role(*this, theme::Role::group);
    theme::set_name(*this, say("Calendar"));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) { click(event.GetPosition()); });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        m_pointer = event.GetPosition();
        Refresh();
    });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
        m_pointer = {-1, -1};
        Refresh();
    });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { move(event.GetWheelRotation() > 0 ? -1 : 1); });
    wxEvtHandler::AddFilter(this);
}

MonthPopup::~MonthPopup()
{
    wxEvtHandler::RemoveFilter(this);
}

int MonthPopup::FilterEvent(wxEvent& event)
{
    const auto type = event.GetEventType();
    if (IsShown() && (type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN) && event.GetEventObject() != this)
        close();
    return Event_Skip;
}

void MonthPopup::open(std::optional<base::Date> chosen, base::Date today, Bounds bounds)
{
    m_today = today;
    m_bounds = bounds;
    measure();
    mark(chosen);
    const auto place = m_below->GetScreenPosition();
    Position(place, {0, m_below->GetSize().y + FromDIP(4)});
    Show();
}

void MonthPopup::mark(std::optional<base::Date> chosen)
{
    m_chosen = chosen;
    const auto shown = chosen.value_or(m_today);
    m_month = base::Date(shown.year(), shown.month(), 1);
    Refresh();
}

void MonthPopup::close()
{
    if (!IsShown())
        return;
    m_closed_at = wxGetUTCTimeMillis();
    Hide();
}

bool MonthPopup::closed_just_now() const
{
    return wxGetUTCTimeMillis() - m_closed_at < 250;
}

void MonthPopup::measure()
{
    const auto letters = GetTextExtent("00");
    m_margin = FromDIP(12);
    m_cell_width = std::max(FromDIP(36), letters.x * 2);
    m_cell_height = std::max(FromDIP(30), letters.y * 8 / 5);
    m_head = m_cell_height + FromDIP(4);
    const int width = 2 * m_margin + (days + 1) * m_cell_width, line = m_cell_height;
    const int height = 2 * m_margin + m_head + line * (rows + 2) + FromDIP(6);
    m_back = {m_margin, m_margin, m_cell_width, line};
    m_forth = {width - m_margin - m_cell_width, m_margin, m_cell_width, line};
    const int wide = GetTextExtent(say("Today")).x + 2 * FromDIP(14);
    m_to_today = {(width - wide) / 2, height - m_margin - line, wide, line};
    SetSize(width, height);
}

wxRect MonthPopup::cell(int row, int column) const
{
    return {m_margin + (column + 1) * m_cell_width, m_margin + m_head + (row + 1) * m_cell_height, m_cell_width, m_cell_height};
}

std::optional<base::Date> MonthPopup::day_in(int row, int column) const
{
    const auto first = std::chrono::sys_days(m_month.ymd()) - std::chrono::days(weekday(m_month));
    return base::Date::from(std::chrono::year_month_day(first + std::chrono::days(row * days + column)));
}

std::optional<base::Date> MonthPopup::day_at(wxPoint at) const
{
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < days; ++column) {
            const auto day = day_in(row, column);
            if (day && cell(row, column).Contains(at) && same_month(*day, m_month) && m_bounds.hold(*day))
                return day;
        }
    }
    return std::nullopt;
}

std::optional<wxRect> MonthPopup::place_of(base::Date day) const
{
    if (!same_month(day, m_month))
        return std::nullopt;
    const int index = weekday(m_month) + static_cast<int>(day.day()) - 1;
    return cell(index / days, index % days);
}

void MonthPopup::move(int months)
{
    const int index = m_month.year() * 12 + static_cast<int>(m_month.month()) - 1 + months;
    if (index / 12 < base::Date::first_year || index / 12 >= base::Date::last_year)
        return;
    m_month = base::Date(index / 12, static_cast<unsigned>(index % 12) + 1, 1);
    Refresh();
}

void MonthPopup::click(wxPoint at)
{
    if (m_back.Contains(at))
        move(-1);
    else if (m_forth.Contains(at))
        move(1);
    else if (m_to_today.Contains(at) && m_bounds.hold(m_today)) {
        close();
        m_take(m_today);
    }
    else if (const auto day = day_at(at)) {
        close();
        m_take(*day);
    }
}

void MonthPopup::paint()
{
    const auto& colours = theme::palette();
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(colours.card));
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> g(wxGraphicsContext::Create(dc));
    const auto size = GetClientSize();
    g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.edge).Width(1)));
    g->SetBrush(*wxTRANSPARENT_BRUSH);
    g->DrawRectangle(0, 0, size.x - 1, size.y - 1);

    const auto write = [&](const wxString& text, const wxRect& in, const wxColour& colour, const wxFont& font) {
        g->SetFont(font, colour);
        double width = 0, height = 0;
        g->GetTextExtent(text, &width, &height);
        g->DrawText(text, in.x + (in.width - width) / 2, in.y + (in.height - height) / 2);
    };
    const auto disc = [&](const wxRect& in, const wxColour& fill, const wxColour& line) {
        const double radius = std::min(in.width, in.height) / 2.0 - FromDIP(1);
        g->SetBrush(fill.IsOk() ? wxBrush(fill) : *wxTRANSPARENT_BRUSH);
        line.IsOk() ? g->SetPen(g->CreatePen(wxGraphicsPenInfo(line).Width(FromDIP(1) * 1.5))) : g->SetPen(*wxTRANSPARENT_PEN);
        g->DrawEllipse(in.x + in.width / 2.0 - radius, in.y + in.height / 2.0 - radius, 2 * radius, 2 * radius);
    };
    const auto button = [&](const wxRect& in) {
        g->SetPen(*wxTRANSPARENT_PEN);
        g->SetBrush(wxBrush(colours.accent_soft));
        if (in.Contains(m_pointer))
            g->DrawRoundedRectangle(in.x, in.y, in.width, in.height, FromDIP(6));
    };
    const auto plain = GetFont(), bold = theme::scaled(*this, 1.0, true), small = theme::scaled(*this, 0.85);

    const auto title = to_wx(base::capitalised(base::month_name(m_month.month(), window_language()))) + " " + std::to_string(m_month.year());
    write(title, {m_back.GetRight(), m_margin, m_forth.x - m_back.GetRight(), m_cell_height}, colours.text, bold);
    for (const auto& [place, sign] : {std::pair(m_back, "‹"), std::pair(m_forth, "›")}) {
        button(place);
        write(to_wx(sign), place, colours.accent, theme::scaled(*this, 1.5));
    }
    for (int column = 0; column < days; ++column) {
        auto head = cell(-1, column);
        write(day_head(column), head, colours.muted, small);
    }
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < days; ++column) {
            const auto found = day_in(row, column);
            if (!found || !same_month(*found, m_month))
                continue;
            const auto day = *found;
            if (column == 0 || day.day() == 1)
                write(std::to_string(week_number(day)), cell(row, -1), theme::mixed(colours.muted, colours.card, 0.25), small);
            const auto place = cell(row, column);
            const bool chosen = m_chosen == day, today = m_today == day;
            if (chosen)
                disc(place, colours.high_contrast ? colours.side_chosen : colours.accent, {});
            else if (place.Contains(m_pointer) && m_bounds.hold(day))
                disc(place, colours.accent_soft, colours.high_contrast ? colours.text : wxColour());
            if (today && !chosen)
                disc(place, {}, colours.accent);
            const auto colour = chosen    ? colours.on_accent
                : !m_bounds.hold(day)     ? theme::mixed(colours.muted, colours.card, 0.5)
                : domain::is_weekend(day) ? colours.muted
                                          : colours.text;
            write(std::to_string(day.day()), place, colour, chosen || today ? bold : plain);
        }
    }
    g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.rule).Width(1)));
    const auto top = cell(0, 0), bottom = cell((weekday(m_month) + 30) / days, 0);
    g->StrokeLine(top.x - .5, top.y, top.x - .5, bottom.GetBottom());
    button(m_to_today);
    write(say("Today"), m_to_today, m_bounds.hold(m_today) ? colours.accent : colours.muted, plain);
}

}  // namespace gui
