// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/panel.h>

class wxStaticBitmap;
class wxStaticText;

namespace gui {

/// What stands where there is nothing to show yet: a picture, a line that says so, and one on what to do first.
class Blank : public wxPanel {
public:
    Blank() = default;
    bool Create(wxWindow* parent, wxWindowID id);

    void tell(const char* icon_name, const wxString& headline, const wxString& advice);
    wxString headline() const;

private:
    wxStaticBitmap* m_icon = nullptr;
    wxStaticText* m_headline = nullptr;
    wxStaticText* m_advice = nullptr;
    wxDECLARE_DYNAMIC_CLASS(Blank);
};

}  // namespace gui
