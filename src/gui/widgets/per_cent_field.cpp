// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/per_cent_field.h"

#include "base/typed.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(PerCentField, wxPanel);

namespace {

constexpr std::int64_t one_per_cent = 10'000;

}  // namespace

void PerCentField::set_range(base::Decimal least, base::Decimal most, int decimals)
{
    m_least = least;
    m_most = most;
    m_decimals = decimals;
}

void PerCentField::set_value(std::optional<base::Decimal> value)
{
    m_value = value;
    text().ChangeValue(value ? written() : wxString());
    clear_complaint();
}

TextField::Reading PerCentField::read(const std::string& typed)
{
    m_value.reset();
    if (typed.find_first_not_of(" \t") == typed.npos)
        return {};
    const auto figure = base::decimal_from_typed(typed);
    if (!figure)
        return {Reading::Kind::wrong, say("“{typed}” is not a figure. Write it like 12,5.", {{"typed", in_short(typed)}})};
    const auto language = window_language();
    if (*figure < m_least || *figure > m_most)
        return {Reading::Kind::wrong,
            say("Write a figure from {least} to {most} %.", {{"least", m_least.in_words(language)}, {"most", m_most.in_words(language)}})};
    std::int64_t finest = one_per_cent;
    for (int i = 0; i < m_decimals; ++i)
        finest /= 10;
    if (figure->ten_thousandths() % finest != 0) {
        auto count = static_cast<unsigned>(m_decimals);
        return {Reading::Kind::wrong,
            m_decimals == 0 ? say("Write whole per cent.")
                            : plural("Write at most {count} decimal.", "Write at most {count} decimals.", count, {{"count", std::to_string(count)}})};
    }
    m_value = figure;
    return {Reading::Kind::good};
}

wxString PerCentField::written() const
{
    return to_wx(m_value->in_words(window_language()) + "\u00A0%");
}

bool PerCentField::take_key(wxKeyEvent& event)
{
    std::int64_t steps = 0;
    switch (event.GetKeyCode()) {
    case WXK_UP: steps = 1; break;
    case WXK_DOWN: steps = -1; break;
    case WXK_PAGEUP: steps = 10; break;
    case WXK_PAGEDOWN: steps = -10; break;
    default: return false;
    }
    const auto stepped = m_value.value_or(m_least).ten_thousandths() + steps * one_per_cent;
    m_value = base::Decimal::of_ten_thousandths(std::clamp(stepped, m_least.ten_thousandths(), m_most.ten_thousandths()));
    show_value();
    return true;
}

}  // namespace gui
