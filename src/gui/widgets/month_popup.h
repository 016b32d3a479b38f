// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"

#include <wx/eventfilter.h>
#include <wx/popupwin.h>

#include <functional>
#include <optional>

namespace gui {

/// A month to point into, below the field that keeps the keyboard. Weeks begin on Monday and have their ISO number. Goes
/// away when a day is taken, or when something else is pointed at.
class MonthPopup : public wxPopupWindow, private wxEventFilter {
public:
    struct Bounds {
        std::optional<base::Date> earliest = {}, latest = {};
        bool hold(base::Date day) const { return (!earliest || day >= *earliest) && (!latest || day <= *latest); }
    };
    MonthPopup(wxWindow* field, wxWindow* below, std::function<void(base::Date)> take);
    ~MonthPopup() override;

    /// `chosen`: marked; else the month of `today` stands there.
    void open(std::optional<base::Date> chosen, base::Date today, Bounds bounds);
    void mark(std::optional<base::Date> chosen);
    void close();
    /// Pressing the button that opened it closes it; this tells that it has just done so.
    bool closed_just_now() const;
    /// Where a day of the month in view is drawn, in the popup's pixels; for tests.
    std::optional<wxRect> place_of(base::Date day) const;
    /// The first of the month in view.
    base::Date month() const { return m_month; }

private:
    int FilterEvent(wxEvent& event) override;
    void measure();
    void paint();
    void click(wxPoint at);
    void move(int months);
    /// Nothing beyond the first and last day that there is.
    std::optional<base::Date> day_in(int row, int column) const;
    std::optional<base::Date> day_at(wxPoint at) const;
    wxRect cell(int row, int column) const;

    wxWindow* m_below;
    std::function<void(base::Date)> m_take;
    base::Date m_month{2000, 1, 1};
    base::Date m_today{2000, 1, 1};
    std::optional<base::Date> m_chosen;
    Bounds m_bounds;
    wxPoint m_pointer{-1, -1};
    wxRect m_back, m_forth, m_to_today;
    int m_margin = 0, m_cell_width = 0, m_cell_height = 0, m_head = 0;
    wxLongLong m_closed_at = 0;
};

}  // namespace gui
