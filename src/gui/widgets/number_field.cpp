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
    m_value = base::decimal_from_typed(typed);
    if (!m_value)
        return {Reading::Kind::wrong, say("“{typed}” is not a figure. Write it like 12,5.", {{"typed", in_short(typed)}})};
    return {Reading::Kind::good};
}

wxString NumberField::written() const
{
    return to_wx(m_value->in_words(window_language()));
}

}  // namespace gui
