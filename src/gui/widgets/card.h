// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/panel.h>

namespace gui {

/// A sheet with rounded corners on the page's ground; its children stand on it as on any panel.
class Card : public wxPanel {
public:
    Card();
    bool Create(wxWindow* parent, wxWindowID id);

private:
    void paint();
    wxDECLARE_DYNAMIC_CLASS(Card);
};

}  // namespace gui
