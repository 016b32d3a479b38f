// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/charts/drawn.h"

#include <wx/window.h>

#include <string>

namespace gui {

/// A chart drawn as wide as there is room, and as high as it needs. Arrows, Home and End go from spot to spot; the pointer
/// does so too. What a spot says is shown above it and read to a screen reader, which also hears the whole chart in words.
class ChartView : public wxWindow {
public:
    bool Create(wxWindow* parent, wxWindowID id);

    /// The spot in hand, from 0; -1: none.
    int spot() const { return m_spot; }
    void go_to(int spot);
    const app::DrawnChart& drawn() const { return m_drawn; }
    /// The same as a table, for whoever asks: a line for each row.
    wxString as_text() const;

protected:
    virtual app::DrawnChart draw(double width) const = 0;
    /// The figures are others.
    void redraw();

private:
    void lay_out();
    void paint();
    void key(wxKeyEvent& event);
    void tell();
    int spot_at(wxPoint at) const;

    app::DrawnChart m_drawn;
    int m_spot = -1;
    int m_drawn_width = 0;
};

}  // namespace gui
