// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/time_field.h"

#include "base/typed_time.h"
#include "gui/words.h"

#include <algorithm>
#include <charconv>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(TimeField, wxPanel);
wxIMPLEMENT_DYNAMIC_CLASS(MinutesField, wxPanel);

namespace {

constexpr int minutes_of_a_day = 24 * 60;

/// +1 and -1 for the arrows.
int step_of(const wxKeyEvent& event)
{
    if (event.AltDown() || event.ControlDown())
        return 0;
    return event.GetKeyCode() == WXK_UP ? 1 : event.GetKeyCode() == WXK_DOWN ? -1 : 0;
}

/// The next whole step up or down.
int next(int from, int step, int size)
{
    return step > 0 ? (from / size + 1) * size : (from - 1) / size * size;
}

base::TimeOfDay time_at(int minutes)
{
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return *base::TimeOfDay::from(two(minutes / 60) + ":" + two(minutes % 60));
}

bool is_blank(const std::string& typed)
{
    return typed.find_first_not_of(' ') == std::string::npos;
}

}  // namespace

bool TimeField::Create(wxWindow* parent, wxWindowID id)
{
    return TextField::Create(parent, id);
}

void TimeField::set_value(std::optional<base::TimeOfDay> value)
{
    m_value = value;
    text().ChangeValue(value ? written() : wxString());
    clear_complaint();
}

TextField::Reading TimeField::read(const std::string& typed)
{
    m_value = base::time_from_typed(typed);
    if (m_value)
        return {Reading::Kind::good};
    if (is_blank(typed))
        return {};
    return {Reading::Kind::wrong, say("“{typed}” is not a time of day. Write it like 09.00.", {{"typed", in_short(typed)}})};
}

wxString TimeField::written() const
{
    return to_wx(m_value->in_words(window_language()));
}

bool TimeField::take_key(wxKeyEvent& event)
{
    const int step = step_of(event);
    if (step == 0)
        return false;
    const int from = m_value ? next(m_value->minutes(), step, 15) : 9 * 60;
    m_value = time_at(std::clamp(from, 0, minutes_of_a_day - 15));
    show_value();
    return true;
}

bool MinutesField::Create(wxWindow* parent, wxWindowID id)
{
    return TextField::Create(parent, id);
}

void MinutesField::set_value(std::optional<int> value)
{
    m_value = value;
    text().ChangeValue(value ? written() : wxString());
    clear_complaint();
}

TextField::Reading MinutesField::read(const std::string& typed)
{
    m_value.reset();
    if (is_blank(typed))
        return {};
    const auto first = typed.find_first_not_of(' '), last = typed.find_last_not_of(' ');
    int minutes = 0;
    const auto* end = typed.data() + last + 1;
    const auto [stop, fault] = std::from_chars(typed.data() + first, end, minutes);
    const bool is_beyond = fault == std::errc::result_out_of_range && stop == end;
    if ((fault != std::errc() && !is_beyond) || stop != end)
        return {Reading::Kind::wrong, say("“{typed}” is no number of minutes. Write it like 90.", {{"typed", in_short(typed)}})};
    if (is_beyond || minutes < 1 || minutes > minutes_of_a_day)
        return {Reading::Kind::wrong, say("Write between 1 and 1440 minutes.")};
    m_value = minutes;
    return {Reading::Kind::good};
}

wxString MinutesField::written() const
{
    return to_wx(std::to_string(*m_value));
}

bool MinutesField::take_key(wxKeyEvent& event)
{
    const int step = step_of(event);
    if (step == 0)
        return false;
    m_value = std::clamp(m_value ? next(*m_value, step, 5) : 60, 5, minutes_of_a_day);
    show_value();
    return true;
}

}  // namespace gui
