// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "gui/widgets/field.h"
#include "gui/widgets/month_popup.h"

#include <optional>

class wxButton;

namespace gui {

/// A day, typed as base::date_from_typed reads it or pointed at, and written as "18. februar 2027" when it is left. Arrows
/// go a day, Page Up and Page Down a month (with Ctrl a year); F4 or Alt+Down opens the calendar, in which arrows go a day
/// or a week.
class DateField : public TextField {
public:
    bool Create(wxWindow* parent, wxWindowID id);
    /// The day that counts as today: years that are not typed, "i dag", and the calendar go by it. The clock's until told.
    void set_today(base::Date today) { m_today = today; }
    /// Days outside are complained of; both ends may be chosen.
    void set_range(std::optional<base::Date> earliest, std::optional<base::Date> latest) { m_bounds = {earliest, latest}; }
    void set_read_only(bool read_only) override;

    std::optional<base::Date> value() const { return m_value; }
    void set_value(std::optional<base::Date> value);

    void open_calendar();
    bool calendar_is_open() const { return m_popup && m_popup->IsShown(); }
    /// Null until it was opened.
    const MonthPopup* calendar() const { return m_popup; }

protected:
    Reading read(const std::string& typed) override;
    wxString written() const override;
    bool take_key(wxKeyEvent& event) override;
    void left() override;
    int letters() const override { return 18; }
    void add_beside() override;

private:
    base::Date today() const;
    void go_to(base::Date day);

    std::optional<base::Date> m_value, m_today;
    MonthPopup::Bounds m_bounds;
    wxButton* m_open = nullptr;
    MonthPopup* m_popup = nullptr;
    /// What stood there before the calendar was opened.
    wxString m_before;
    wxDECLARE_DYNAMIC_CLASS(DateField);
};

}  // namespace gui
