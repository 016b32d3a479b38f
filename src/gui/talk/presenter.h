// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"

#include <wx/frame.h>

#include <functional>

#include "presenter_form.h"

namespace gui {

/// For a projector: one point of a talk, what is agreed on it, and who does what by when. Nothing else of the program is on
/// that screen. Esc ends it; the arrow keys go from point to point.
class Presenter : public wxFrame {
public:
    struct Shown {
        /// "Development talk · 18 February 2027".
        wxString talk;
        /// "2 of 8".
        wxString place;
        wxString title;
        wxString agreed;
        /// "Send the report – Kari Haugland, 12 March 2027".
        std::vector<wxString> actions;
    };

    /// On another screen than the window's where there is one. `go`: so many points on or back.
    Presenter(wxWindow* window, std::function<void(int)> go);
    ~Presenter() override;

    void show(const Shown& shown);
    /// Before all windows, and with the keyboard.
    void come_forward();

private:
    class Face : public PresenterForm {
    public:
        using PresenterForm::PresenterForm;
        friend class Presenter;
    };
    void lay_out();
    /// The window behind may have kept the keyboard.
    void on_key_behind(wxKeyEvent& event);

    Face* m_face;
    std::function<void(int)> m_go;
    Shown m_shown;
};

}  // namespace gui
