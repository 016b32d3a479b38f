// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/control.h>

namespace gui {

/// A word for how something stands, with a sign of its own shape and colour, so that neither is told by colour alone.
class StateChip : public wxControl {
public:
    /// not_begun: a ring; planned: a clock; under_way: a disc; at_risk: a triangle; late: an exclamation mark; done: a tick;
    /// dropped: a stroke; closed: a padlock.
    enum class Sign { not_begun, planned, under_way, at_risk, late, done, dropped, closed };

    StateChip() = default;
    bool Create(wxWindow* parent, wxWindowID id);

    void tell(Sign sign, const wxString& word);
    const wxString& word() const { return m_word; }
    Sign sign() const { return m_sign; }

    bool AcceptsFocus() const override { return false; }

protected:
    wxSize DoGetBestClientSize() const override;

private:
    void paint();

    Sign m_sign = Sign::not_begun;
    wxString m_word;
    wxDECLARE_DYNAMIC_CLASS(StateChip);
};

}  // namespace gui
