// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/passphrase_field.h"

#include "app/accounts/strength.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>
#include <wx/utils.h>

#include <memory>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(PassphraseField, wxPanel);

/// Three steps, of which the passphrase has taken so many. What it shows stands in words below the field.
class StrengthBar : public wxWindow {
public:
    explicit StrengthBar(wxWindow* parent) : wxWindow(parent, wxID_ANY)
    {
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        SetMinSize(FromDIP(wxSize(76, 8)));
        SetCanFocus(false);
        theme::set_role(*this, theme::Role::picture);
        Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    }
    void tell(int steps, const wxColour& colour, const wxString& word)
    {
        m_steps = steps;
        m_colour = colour;
        theme::set_name(*this, say("How hard it is to guess"), word);
        Refresh();
    }
    bool AcceptsFocus() const override { return false; }

private:
    void paint()
    {
        wxAutoBufferedPaintDC dc(this);
        dc.SetBackground(GetParent()->GetBackgroundColour());
        dc.Clear();
        std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
        graphics->SetPen(*wxTRANSPARENT_PEN);
        constexpr int steps = 3;
        const double gap = FromDIP(4), width = (GetClientSize().x - gap * (steps - 1)) / steps, height = FromDIP(6);
        const double top = (GetClientSize().y - height) / 2;
        for (int i = 0; i < steps; ++i) {
            graphics->SetBrush(i < m_steps ? m_colour : theme::palette().rule);
            graphics->DrawRoundedRectangle(i * (width + gap), top, width, height, height / 2);
        }
    }

    int m_steps = 0;
    wxColour m_colour;
};

namespace {

wxString grade_word(const app::Strength& strength)
{
    using Grade = app::Strength::Grade;
    switch (strength.grade) {
    case Grade::empty: return {};
    case Grade::too_short: return say("Too short: at least twelve signs, spaces included.");
    case Grade::weak: return say("Easy to guess.");
    case Grade::fair: return say("Fair.");
    case Grade::good: return say("Good, as far as length and variety tell.");
    }
    return {};
}

wxString advice_word(const app::Strength& strength)
{
    using Advice = app::Strength::Advice;
    switch (strength.advice) {
    case Advice::none:
    case Advice::longer: return {};
    case Advice::repeats: return say("The same comes again and again.");
    case Advice::rows: return say("Signs that lie in a row are tried first.");
    case Advice::known_names: return say("Names from here are tried first.");
    case Advice::more_words: return say("One more word makes it much stronger.");
    }
    return {};
}

}  // namespace

bool PassphraseField::Create(wxWindow* parent, wxWindowID id)
{
    if (!create(parent, id))
        return false;
    m_text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD | wxTE_PROCESS_ENTER);
    m_text->SetMinSize({FromDIP(220), line_height(*m_text)});
    m_show = new wxToggleButton(this, wxID_ANY, say("Show"));
    theme::set_description(*m_show, say("Shows the letters of the passphrase (F2)"));
    m_show->SetToolTip(say("Shows the letters of the passphrase (F2)"));
    // Whoever types, tabs and types again means the next field: no blank may press it.
    m_show->SetCanFocus(false);
    m_bar = new StrengthBar(this);
    m_bar->Hide();
    row().Add(m_text, wxSizerFlags(1).Expand());
    row().Add(m_bar, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(12)));
    row().Add(m_show, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(8)));
    set_control(m_text);
    m_show->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { show_text(m_show->GetValue()); });
    m_text->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_F2 || event.HasAnyModifiers())
            return event.Skip();
        m_show->SetValue(!m_show->GetValue());
        show_text(m_show->GetValue());
    });
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        clear_complaint();
        say_below();
        tell_changed();
        event.Skip();
    });
    m_text->Bind(wxEVT_KEY_UP, [this](wxKeyEvent& event) {
        watch_caps_lock();
        event.Skip();
    });
    m_text->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        watch_caps_lock();
        event.Skip();
    });
    m_text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        m_caps_lock = false;
        say_below();
        event.Skip();
    });
    return true;
}

PassphraseField::~PassphraseField() = default;

std::string PassphraseField::value() const
{
    return from_wx(m_text->GetValue());
}

void PassphraseField::set_value(const std::string& passphrase)
{
    m_text->ChangeValue(to_wx(passphrase));
    clear_complaint();
    say_below();
}

void PassphraseField::set_choosing(std::vector<std::string> known)
{
    m_known = std::move(known);
    m_is_chosen = true;
    m_advice = say("Five or six words that do not belong together. Nobody can find it for you again.");
    m_bar->Show();
    Layout();
    say_below();
}

void PassphraseField::set_read_only(bool read_only)
{
    m_text->SetEditable(!read_only);
    theme::css_class(*m_text, "read-only", read_only);
}

void PassphraseField::ask_again()
{
    m_text->SetFocus();
    m_text->SelectAll();
}

void PassphraseField::show_text(bool shown)
{
    const long style = m_text->GetWindowStyleFlag();
    m_text->SetWindowStyleFlag(shown ? style & ~wxTE_PASSWORD : style | wxTE_PASSWORD);
    m_text->SetInsertionPointEnd();
}

void PassphraseField::watch_caps_lock()
{
    const bool on = wxGetKeyState(WXK_CAPITAL);
    if (on == m_caps_lock)
        return;
    m_caps_lock = on;
    say_below();
}

void PassphraseField::say_below()
{
    const auto& colours = theme::palette();
    const auto strength = m_is_chosen ? app::strength_of(value(), m_known) : app::Strength{};
    using Grade = app::Strength::Grade;
    const int steps = strength.grade == Grade::good ? 3 : strength.grade == Grade::fair ? 2 : strength.grade == Grade::empty ? 0 : 1;
    m_bar->tell(steps, steps == 3 ? colours.good : steps == 2 ? colours.warn : colours.bad, grade_word(strength));
    if (m_caps_lock)
        set_hint(say("Caps Lock is on."));
    else if (strength.grade == Grade::empty)
        set_hint(m_advice);
    else
        set_hint((grade_word(strength) + " " + advice_word(strength)).Trim());
}

}  // namespace gui
