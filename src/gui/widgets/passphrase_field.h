// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/widgets/field.h"

#include <string>
#include <vector>

class wxToggleButton;

namespace gui {

class StrengthBar;

/// A passphrase, hidden unless its owner wants to see it. Says when Caps Lock is on, and, where it is being chosen, about how hard
/// it is to guess.
class PassphraseField : public Field {
public:
    bool Create(wxWindow* parent, wxWindowID id);
    ~PassphraseField() override;

    std::string value() const;
    void set_value(const std::string& passphrase);
    /// It is being chosen: its strength is shown. `known`: names that others would try.
    void set_choosing(std::vector<std::string> known);
    void set_read_only(bool read_only) override;
    /// True: what a passphrase must be is the case file's to say.
    bool settle() override { return true; }
    /// After a refusal: with everything chosen, so that the next try replaces it.
    void ask_again();
    wxTextCtrl& text() { return *m_text; }

private:
    void show_text(bool shown);
    void watch_caps_lock();
    void say_below();

    wxTextCtrl* m_text = nullptr;
    wxToggleButton* m_show = nullptr;
    StrengthBar* m_bar = nullptr;
    wxString m_advice;
    std::vector<std::string> m_known;
    bool m_is_chosen = false;
    bool m_caps_lock = false;
    wxDECLARE_DYNAMIC_CLASS(PassphraseField);
};

}  // namespace gui
