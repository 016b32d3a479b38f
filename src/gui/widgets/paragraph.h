// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/panel.h>

class wxStaticText;

namespace gui {

/// Words that take as many lines as there is room for, so that none is cut.
class Paragraph : public wxPanel {
public:
    Paragraph() = default;
    bool Create(wxWindow* parent, wxWindowID id);

    /// Empty: it takes no place.
    void tell(const wxString& text);
    const wxString& text() const { return m_said; }
    void set_colour(const wxColour& colour);
    void set_heading(double factor);
    /// For a screen reader: told when it changes.
    void set_alert();

private:
    void wrap();

    wxStaticText* m_text = nullptr;
    wxString m_said;
    int m_wrapped_at = 0;
    wxDECLARE_DYNAMIC_CLASS(Paragraph);
};

}  // namespace gui
