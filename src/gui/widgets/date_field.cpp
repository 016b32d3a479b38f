// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/date_field.h"

#include "base/typed.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/button.h>
#include <wx/datetime.h>
#include <wx/sizer.h>

#include <algorithm>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(DateField, wxPanel);

bool DateField::Create(wxWindow* parent, wxWindowID id)
{
    if (!TextField::Create(parent, id))
        return false;
    set_hint(say("For example 18.2.2027"));
    return true;
}

void DateField::add_beside()
{
    m_open = new wxButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_open->SetBitmap(icon("calendar", theme::palette().text, 18));
    m_open->SetBitmapDisabled(icon("calendar", theme::palette().muted, 18));
    m_open->SetToolTip(say("Open the calendar (F4)"));
    theme::set_name(*m_open, say("Open the calendar"));
    theme::css_class(*m_open, "joined");
    theme::css_class(text(), "joined");
    // The keyboard has F4; one stop for each field is enough.
    m_open->DisableFocusFromKeyboard();
    row().Add(m_open, wxSizerFlags().Expand());
    m_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (m_popup && m_popup->closed_just_now())
            return;
        text().SetFocus();
        open_calendar();
    });
}

void DateField::set_read_only(bool read_only)
{
    TextField::set_read_only(read_only);
    m_open->Enable(!read_only);
}

base::Date DateField::today() const
{
    if (m_today)
        return *m_today;
    const auto now = wxDateTime::Today();
    return {now.GetYear(), static_cast<unsigned>(now.GetMonth()) + 1, static_cast<unsigned>(now.GetDay())};
}

void DateField::set_value(std::optional<base::Date> value)
{
    m_value = value;
    text().ChangeValue(value ? written() : wxString());
    clear_complaint();
}

TextField::Reading DateField::read(const std::string& typed)
{
    base::DateFault fault{};
    const auto language = window_language();
    m_value = base::date_from_typed(typed, language, today(), &fault);
    if (m_value && m_bounds.hold(*m_value)) {
        if (calendar_is_open())
            m_popup->mark(m_value);
        return {Reading::Kind::good};
    }
    if (m_value) {
        const bool early = m_bounds.earliest && *m_value < *m_bounds.earliest;
        const auto end = (early ? *m_bounds.earliest : *m_bounds.latest).in_words(language);
        m_value.reset();
        return {Reading::Kind::wrong, early ? say("Choose {date} or a later day.", {{"date", end}}) : say("Choose {date} or an earlier day.", {{"date", end}})};
    }
    switch (fault) {
    case base::DateFault::empty: return {};
    case base::DateFault::no_such_day: return {Reading::Kind::wrong, say("There is no such day as “{typed}”.", {{"typed", in_short(typed)}})};
    case base::DateFault::far_year:
        return {Reading::Kind::wrong,
            say("Write a year from {first} to {last}.", {{"first", std::to_string(base::Date::first_year)}, {"last", std::to_string(base::Date::last_year)}})};
    case base::DateFault::ambiguous:
        return {Reading::Kind::wrong, say("“{typed}” can be two days. Write the year with four digits.", {{"typed", in_short(typed)}})};
    case base::DateFault::not_a_date: break;
    }
    return {Reading::Kind::wrong, say("“{typed}” is not a date. Write it like 18.2.2027.", {{"typed", in_short(typed)}})};
}

wxString DateField::written() const
{
    return to_wx(m_value->in_words(window_language()));
}

void DateField::go_to(base::Date day)
{
    if (m_bounds.earliest)
        day = std::max(day, *m_bounds.earliest);
    if (m_bounds.latest)
        day = std::min(day, *m_bounds.latest);
    m_value = day;
    show_value();
    if (calendar_is_open())
        m_popup->mark(day);
}

bool DateField::take_key(wxKeyEvent& event)
{
    const bool open = calendar_is_open();
    const auto from = m_value.value_or(today());
    const int key = event.GetKeyCode();
    if (key == WXK_F4 || (key == WXK_DOWN && event.AltDown())) {
        open ? m_popup->close() : open_calendar();
        return true;
    }
    if (open && key == WXK_ESCAPE) {
        m_popup->close();
        set_typed(from_wx(m_before));
        tell_changed();
        return true;
    }
    if (open && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)) {
        m_popup->close();
        settle();
        return true;
    }
    // In an empty field the first step only writes today.
    const bool may_step = m_value && from.year() > 1901 && from.year() < 2198;
    const auto step = [&](int days) {
        go_to(may_step ? from.plus_days(days) : from);
        return true;
    };
    const auto step_months = [&](int months) {
        go_to(may_step ? from.plus_months(event.ControlDown() ? 12 * months : months) : from);
        return true;
    };
    switch (key) {
    case WXK_UP: return step(open ? -7 : 1);
    case WXK_DOWN: return step(open ? 7 : -1);
    case WXK_LEFT: return open && step(-1);
    case WXK_RIGHT: return open && step(1);
    case WXK_PAGEUP: return step_months(-1);
    case WXK_PAGEDOWN: return step_months(1);
    default: return false;
    }
}

void DateField::open_calendar()
{
    if (!text().IsEditable() || !IsEnabled())
        return;
    if (!m_popup)
        m_popup = new MonthPopup(this, &text(), [this](base::Date day) {
            go_to(day);
            text().SetFocus();
        });
    m_before = text().GetValue();
    m_popup->open(m_value, today(), m_bounds);
}

void DateField::left()
{
    if (m_popup)
        m_popup->close();
}

}  // namespace gui
