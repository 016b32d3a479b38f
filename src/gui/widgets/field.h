// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"

#include <wx/event.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include <string>

class wxBoxSizer;
class wxStaticBitmap;
class wxStaticText;

namespace gui {

/// Sent when what a field holds has become another, also while it is typed.
wxDECLARE_EVENT(EVT_FIELD, wxCommandEvent);

/// What a control holds, as records can: a paste may bring control characters along. Those that break a line do so; the others
/// say nothing.
std::string without_control(const wxString& typed);

/// What was typed, for a sentence that speaks of it: no more than its beginning, for a page may have been pasted.
std::string in_short(const std::string& typed);

/// How high a control for one line of text is once the theme has given it its padding; wx measures it before that.
int line_height(const wxWindow& control);

/// A label, something to fill in, and below it a line that tells what is wrong, else how to write. The label names the
/// control for screen readers, and the line is read after it.
class Field : public wxPanel {
public:
    Field() = default;

    /// With & before the letter that leads here.
    void set_label(const wxString& label);
    void set_hint(const wxString& hint);
    /// Empty is then no answer. Complained of by `settle`, never while somebody may still come to it.
    void set_required(bool required) { m_required = required; }
    virtual void set_read_only(bool read_only) = 0;

    /// Everything typed stays. The line stands until it is mended or `clear_complaint`.
    void complain(const wxString& sentence);
    void complain(const domain::Complaint& complaint);
    void clear_complaint();
    /// Empty: nothing is wrong that is known of.
    const wxString& complaint() const { return m_complaint; }
    /// Looks at what stands there as when it is left. False: it cannot be taken, and the line says why.
    virtual bool settle() = 0;

    void SetFocus() override;
    bool Enable(bool enable = true) override;

protected:
    /// Makes label and line, and between them the row that `fill` gets its controls into.
    bool create(wxWindow* parent, wxWindowID id);
    /// The control that label, line and focus belong to.
    void set_control(wxWindow* control);
    wxWindow* control() const { return m_control; }
    wxBoxSizer& row() { return *m_row; }
    wxString plain_label() const;
    bool is_required() const { return m_required; }
    void tell_changed();
    /// The complaint, or its end, shows on the control.
    virtual void show_wrong(bool wrong);

private:
    void show_line();
    void wrap();

    wxStaticText* m_label = nullptr;
    wxBoxSizer* m_row = nullptr;
    wxWindow* m_control = nullptr;
    wxStaticBitmap* m_mark = nullptr;
    wxStaticText* m_line = nullptr;
    /// The label with its &.
    wxString m_asked;
    wxString m_hint, m_complaint, m_shown;
    int m_wrapped_at = 0;
    bool m_required = false;
};

/// A field of one line that means something: read while it is typed, written properly when it is left. What cannot be read
/// is complained of then, not before, and stays as it was typed.
class TextField : public Field {
public:
    bool Create(wxWindow* parent, wxWindowID id);
    /// What stands there, letter by letter.
    std::string typed() const;
    void set_typed(const std::string& text);
    void set_read_only(bool read_only) override;
    bool settle() override;
    wxTextCtrl& text() { return *m_text; }

protected:
    struct Reading {
        enum class Kind { empty, good, wrong } kind = Kind::empty;
        /// What is wrong, for the line.
        wxString complaint = {};
    };
    /// Takes up what is typed; where it is empty or wrong, no value is held.
    virtual Reading read(const std::string& typed) = 0;
    /// The value as it should stand there; asked for only while there is one.
    virtual wxString written() const = 0;
    /// A key that is more than typing; true when it was taken.
    virtual bool take_key(wxKeyEvent&) { return false; }
    virtual void left() {}
    /// About so many letters wide.
    virtual int letters() const = 0;
    /// What stands in the row beside the text.
    virtual void add_beside() {}
    /// Writes the value anew and tells of it, after a key or a click has changed it.
    void show_value();

private:
    void typing();
    Reading look();

    wxTextCtrl* m_text = nullptr;
    /// Complained of before: from then on each letter is looked at.
    bool m_watched = false;
};

}  // namespace gui
