// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/number.h"
#include "gui/widgets/field.h"

#include <optional>

namespace gui {

/// A share, written as "77,8 %" when it is left. The arrows go one per cent up or down, Page Up and Page Down ten.
class PerCentField : public TextField {
public:
    /// Both ends may be typed; 0 to 100 until told. `decimals`: at most so many, 0 to 4.
    void set_range(base::Decimal least, base::Decimal most, int decimals = 4);

    std::optional<base::Decimal> value() const { return m_value; }
    void set_value(std::optional<base::Decimal> value);

protected:
    Reading read(const std::string& typed) override;
    wxString written() const override;
    bool take_key(wxKeyEvent& event) override;
    int letters() const override { return 9; }

private:
    base::Decimal m_least = *base::Decimal::from("0");
    base::Decimal m_most = *base::Decimal::from("100");
    int m_decimals = 4;
    std::optional<base::Decimal> m_value;
    wxDECLARE_DYNAMIC_CLASS(PerCentField);
};

}  // namespace gui
