// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/money.h"
#include "gui/widgets/field.h"

namespace gui {

/// An amount, typed as base::Money::parse reads it and written as "1 438 000 kr" when it is left.
class MoneyField : public TextField {
public:
    /// NOK until told. What stands there is read anew.
    void set_currency(base::Currency currency);
    /// Amounts below zero are complained of unless they may be.
    void allow_negative(bool allowed) { m_negative = allowed; }

    std::optional<base::Money> value() const { return m_value; }
    void set_value(std::optional<base::Money> value);

protected:
    Reading read(const std::string& typed) override;
    wxString written() const override;
    int letters() const override { return 16; }

private:
    base::Currency m_currency = base::Currency::nok;
    bool m_negative = false;
    std::optional<base::Money> m_value;
    wxDECLARE_DYNAMIC_CLASS(MoneyField);
};

}  // namespace gui
