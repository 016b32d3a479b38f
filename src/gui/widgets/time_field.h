// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "gui/widgets/field.h"

#include <optional>

namespace gui {

/// A time of day, typed as base::time_from_typed reads it and written as "09.00" when it is left. Arrows go a quarter of an hour.
class TimeField : public TextField {
public:
    bool Create(wxWindow* parent, wxWindowID id);
    std::optional<base::TimeOfDay> value() const { return m_value; }
    void set_value(std::optional<base::TimeOfDay> value);

protected:
    Reading read(const std::string& typed) override;
    wxString written() const override;
    bool take_key(wxKeyEvent& event) override;
    int letters() const override { return 6; }

private:
    std::optional<base::TimeOfDay> m_value;
    wxDECLARE_DYNAMIC_CLASS(TimeField);
};

/// How many minutes something takes, 1 to 1440. Arrows go five.
class MinutesField : public TextField {
public:
    bool Create(wxWindow* parent, wxWindowID id);
    std::optional<int> value() const { return m_value; }
    void set_value(std::optional<int> value);

protected:
    Reading read(const std::string& typed) override;
    wxString written() const override;
    bool take_key(wxKeyEvent& event) override;
    int letters() const override { return 5; }

private:
    std::optional<int> m_value;
    wxDECLARE_DYNAMIC_CLASS(MinutesField);
};

}  // namespace gui
