// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/wheel.h"

#include <wx/event.h>
#include <wx/window.h>

#include <optional>
#include <vector>

class wxGraphicsContext;

namespace gui {

/// Sent when an event of the wheel was chosen by mouse or key, and when it was asked for with Enter or a double click.
wxDECLARE_EVENT(EVT_WHEEL_CHOSEN, wxCommandEvent);
wxDECLARE_EVENT(EVT_WHEEL_OPENED, wxCommandEvent);

/// The year as a wheel, the same as on paper. Arrow keys go from event to event in the order of the year, Home and End to
/// the first and the last; a screen reader hears the chosen one. Beside it belongs a list with the same events.
class AnnualWheel : public wxWindow {
public:
    AnnualWheel() = default;
    bool Create(wxWindow* parent, wxWindowID id);

    /// `lines`: what each event says, in their order, as one line to be read aloud and shown beside the pointer.
    void show(app::WheelFace face, const wxString& name, std::vector<wxString> lines);
    std::optional<size_t> chosen() const { return m_chosen; }
    /// From outside: no event is sent. Nothing: none.
    void choose(std::optional<size_t> event);
    /// Where an event's sign stands, in pixels of this window.
    wxPoint place_of(size_t event) const;

protected:
    wxSize DoGetBestClientSize() const override;

private:
    /// Where the wheel stands, and how large a point of it is.
    struct Place {
        double x, y, scale;
    };
    Place place() const;
    bool has_legend_beside() const;
    int sized(int usual) const;
    double legend_width() const;
    void paint();
    void paint_legend(wxGraphicsContext& g);
    void key(wxKeyEvent& event);
    void point(const wxPoint& at);
    std::vector<size_t> events_at(const wxPoint& at) const;
    void take(size_t event);
    void tell();
    void send(const wxEventTypeTag<wxCommandEvent>& type);

    app::WheelFace m_face;
    wxString m_name;
    std::vector<wxString> m_lines;
    std::optional<size_t> m_chosen;
    std::vector<size_t> m_pointed;
    wxDECLARE_DYNAMIC_CLASS(AnnualWheel);
};

}  // namespace gui
