// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/scrolwin.h>

#include <functional>

class wxFlexGridSizer;

namespace gui {

/// A page of the gallery: cards with specimens side by side, each under the name of its state.
class Showcase : public wxScrolledWindow {
public:
    Showcase(wxWindow* parent, const wxString& title, const wxString& context);

    /// What follows stands on a card of its own, in so many columns.
    void begin(const wxString& heading, int columns = 3);
    /// The card that specimens are made on.
    wxWindow* card() { return m_card; }
    template <class Widget>
    Widget& add(const wxString& state)
    {
        auto* widget = new Widget;
        widget->Create(m_card, wxID_ANY);
        place(state, widget);
        return *widget;
    }
    void place(const wxString& state, wxWindow* specimen, int height = -1);
    /// The last one that was added gets the keyboard when the page comes into view.
    void focus(wxWindow& specimen) { m_focus = &specimen; }

private:
    wxWindow* m_card = nullptr;
    wxFlexGridSizer* m_grid = nullptr;
    wxWindow* m_focus = nullptr;
    int m_columns = 3;
};

}  // namespace gui
