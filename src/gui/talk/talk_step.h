// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/page.h"

#include <wx/event.h>
#include <wx/window.h>

#include <functional>
#include <vector>

namespace gui {

/// Sent by a step after it has changed records of the talk: the header says how it stands now, and the other steps are made
/// anew.
wxDECLARE_EVENT(EVT_TALK_CHANGED, wxCommandEvent);
/// Sent by a step whose buttons in the header have become others.
wxDECLARE_EVENT(EVT_TALK_HEADER, wxCommandEvent);

void tell_talk_changed(wxWindow& step);
void tell_talk_header(wxWindow& step);

/// A step of a talk's work space. One that offers nothing in the header and holds nothing half typed may be any window.
class TalkStep : public Page {
public:
    /// A button in the header.
    struct Offer {
        wxString label;
        const char* icon = nullptr;
        std::function<void()> act = {};
        bool enabled = true;
    };
    /// The main one first; at most two.
    virtual std::vector<Offer> offers() { return {}; }
    /// The step has come into view.
    virtual void shown() {}
    /// False: what is written here could be kept nowhere and would be lost; why stands above the page.
    virtual bool may_go() { return true; }
};

}  // namespace gui
