// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/colour.h>
#include <wx/font.h>
#include <wx/string.h>

class wxRadioButton;
class wxStaticText;
class wxTextCtrl;
class wxWindow;

/// How the program looks and what a screen reader hears. With spelling.cpp the only file that knows GTK.
namespace gui::theme {

struct Palette {
    wxColour ground, card, rule, text, muted, accent, accent_soft, on_accent;
    /// Around what can be typed into: three times as strong as its ground, so that its place is seen.
    wxColour edge;
    wxColour side, side_text, side_muted, side_chosen, desk, good, warn, bad, violet;
    bool dark = false;
    /// In high contrast every colour is the desktop's own, and nothing is painted over it.
    bool high_contrast = false;
};

/// As of the last `apply`.
const Palette& palette();
/// Reads light, dark or high contrast from the desktop and dresses the whole program; again when the desktop changes.
void apply();

void css_class(wxWindow& window, const char* name);
/// Puts the class on or takes it off.
void css_class(wxWindow& window, const char* name, bool on);
void css_name(wxWindow& window, const char* name);

enum class Role { document, navigation, alert, group, label, picture, chart };
void set_role(wxWindow& window, Role role);
/// What a screen reader says for a control; the description is read after the name.
void set_name(wxWindow& window, const wxString& name, const wxString& description = {});
/// Read after the name; empty takes away what was said.
void set_description(wxWindow& window, const wxString& description);
/// Ties a label to its control: the name, the relation in both directions, and the mnemonic.
void set_label(wxWindow& control, wxStaticText& label);
/// A radio button that looks like one part of a switch, and stays a radio button for keys and screen readers.
void make_segment(wxRadioButton& button);
/// White space inside a text of several lines; device-independent pixels.
void set_margins(wxTextCtrl& text, int margin);
/// Larger, bold, and a heading to a screen reader.
void set_heading(wxStaticText& text, double factor);
/// A window that is not shown yet stands where it was moved to: said by a person, not by a program, or the desktop chooses.
void stand_where_moved(wxWindow& window);
/// GTK gives places anew from the window down to here. What was put into a window on the screen otherwise waits for the
/// next time that somebody resizes it.
void give_place(wxWindow& window);

/// One colour with a share of another, 0 to 1.
wxColour mixed(const wxColour& colour, const wxColour& other, double share);
/// How much more room than usual what is laid out by pixels wants: half of what the user's letters are larger. 1 where they
/// are not.
double letter_room(const wxWindow& window);
/// The user's own font, larger or smaller; never an absolute size.
wxFont scaled(const wxWindow& window, double factor, bool bold = false);

}  // namespace gui::theme
