// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/number.h"
#include "gui/widgets/field.h"

#include <optional>

namespace gui {

/// A measured figure, typed as base::decimal_from_typed reads it and written as "1 250,5" when it is left.
class NumberField : public TextField {
public:
    std::optional<base::Decimal> value() const { return m_value; }
    void set_value(std::optional<base::Decimal> value);

protected:
    Reading read(const std::string& typed) override;
    wxString written() const override;
    int letters() const override { return 12; }

private:
    std::optional<base::Decimal> m_value;
    wxDECLARE_DYNAMIC_CLASS(NumberField);
};

}  // namespace gui
