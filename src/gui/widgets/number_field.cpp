// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/number_field.h"

#include "base/typed.h"
#include "gui/words.h"

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(NumberField, wxPanel);

void NumberField::set_value(std::optional<base::Decimal> value)
{
    m_value = value;
    text().ChangeValue(value ? written() : wxString());
    clear_complaint();
}

TextField::Reading NumberField::read(const std::string& typed)
{
    m_value.reset();
    if (typed.find_first_not_of(" \t") == typed.npos)
        return {};
    base::DecimalFault fault{};
    m_value = base::decimal_from_typed(typed, &fault);
    if (m_value)
        return {Reading::Kind::good};
    const auto shown = in_short(typed);
    switch (fault) {
    case base::DecimalFault::too_large:
        return {Reading::Kind::wrong, say("“{typed}” is too large. At most twelve digits stand before the comma.", {{"typed", shown}})};
    case base::DecimalFault::too_many_decimals: return {Reading::Kind::wrong, say("“{typed}” has more than four decimals. Round it off.", {{"typed", shown}})};
    case base::DecimalFault::two_marks:
        return {Reading::Kind::wrong, say("Write “{typed}” with a blank between the thousands, like 1 250,5.", {{"typed", shown}})};
    case base::DecimalFault::not_a_figure: break;
    }
    return {Reading::Kind::wrong, say("“{typed}” is not a figure. Write it like 12,5.", {{"typed", shown}})};
}

wxString NumberField::written() const
{
    return to_wx(m_value->in_words(window_language()));
}

}  // namespace gui
