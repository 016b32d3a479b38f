// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/money_field.h"

#include "app/sentence.h"
#include "base/typed.h"
#include "base/words.h"
#include "gui/words.h"

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(MoneyField, wxPanel);

namespace {

wxString told(const char* code, std::map<std::string, std::string> values = {})
{
    return to_wx(app::sentence(domain::Complaint{code, {}, std::move(values)}, base::Words(window_language())));
}

/// "12,345": what it is when the sign stands for thousands, and when it stands for decimals.
wxString two_readings(const std::string& typed, base::Currency currency)
{
    std::string thousands = typed;
    std::erase_if(thousands, [](char c) { return c == '.' || c == ','; });
    const auto one = base::Money::parse(thousands, currency);
    const auto figure = base::decimal_from_typed(typed);
    // Half up, to the øre.
    const auto other = figure ? base::Money::of_minor((figure->ten_thousandths() + 50) / 100, currency) : std::nullopt;
    if (!one || !other)
        return say("“{typed}” can be read in two ways. Write thousands with a space.", {{"typed", in_short(typed)}});
    const auto language = window_language();
    return say("Is it {one} or {other}? Write thousands with a space.", {{"one", one->in_words(language)}, {"other", other->in_words(language)}});
}

}  // namespace

void MoneyField::set_currency(base::Currency currency)
{
    m_currency = currency;
    if (!typed().empty())
        set_typed(typed());
}

void MoneyField::set_value(std::optional<base::Money> value)
{
    if (value)
        m_currency = value->currency();
    m_value = value;
    text().ChangeValue(value ? written() : wxString());
    clear_complaint();
}

TextField::Reading MoneyField::read(const std::string& typed)
{
    using Fault = base::Money::Fault;
    Fault fault{};
    m_value = base::Money::parse(typed, m_currency, &fault);
    if (m_value && m_value->minor() < 0 && !m_negative) {
        m_value.reset();
        return {Reading::Kind::wrong, told("pay.negative")};
    }
    if (m_value)
        return {Reading::Kind::good};
    switch (fault) {
    case Fault::empty: return {};
    case Fault::ambiguous: return {Reading::Kind::wrong, two_readings(typed, m_currency)};
    case Fault::too_large: return {Reading::Kind::wrong, told("form.money", {{"value", typed}})};
    case Fault::other_currency: return {Reading::Kind::wrong, say("The amount must be in {currency}.", {{"currency", std::string(base::code(m_currency))}})};
    case Fault::not_a_number: break;
    }
    return {Reading::Kind::wrong, say("“{typed}” is not an amount. Write it like 1 438 000 or 8 833,33.", {{"typed", in_short(typed)}})};
}

wxString MoneyField::written() const
{
    return to_wx(m_value->in_words(window_language()));
}

}  // namespace gui
