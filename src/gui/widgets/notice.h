// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/bmpbuttn.h>
#include <wx/panel.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

#include <functional>

namespace gui {

/// A calm line above the page that says what went wrong or what was done. Never modal, and read aloud as an alert.
class Notice : public wxPanel {
public:
    enum class Kind { done, problem };
    /// What the words speak of, one button away. The message goes when it is pressed.
    struct Way {
        wxString label;
        std::function<void()> go;
    };

    Notice() = default;
    bool Create(wxWindow* parent, wxWindowID id);

    void tell(Kind kind, const wxString& text, Way way = {});
    void hide();
    /// What it says now; empty while hidden.
    wxString text() const;

private:
    void wrap();

    wxStaticBitmap* m_icon = nullptr;
    wxStaticText* m_text = nullptr;
    wxButton *m_way = nullptr, *m_close = nullptr;
    std::function<void()> m_go;
    wxString m_said;
    int m_wrapped_at = 0;
    wxDECLARE_DYNAMIC_CLASS(Notice);
};

}  // namespace gui
