// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/window.h"

#include <wx/frame.h>
#include <wx/sizer.h>

#include <string>

namespace support {

/// A field and another control, alone in a frame.
template <class Kind>
class Shown {
public:
    explicit Shown(base::Language language = base::Language::nb)
    {
        take_faults();
        gui::use_language(language);
        m_frame = new wxFrame(nullptr, wxID_ANY, "field", wxDefaultPosition, wxSize(560, 520));
        auto* panel = new wxPanel(m_frame);
        field = new Kind;
        field->Create(panel, wxID_ANY);
        next = new wxButton(panel, wxID_ANY, "next");
        auto* column = new wxBoxSizer(wxVERTICAL);
        // Above it, where the calendar does not lie.
        column->Add(next, wxSizerFlags().Border());
        column->Add(field, wxSizerFlags().Expand().Border());
        panel->SetSizer(column);
        m_frame->Show();
        m_frame->Raise();
        REQUIRE(wait_for([this] { return m_frame->IsActive() && field->IsShownOnScreen(); }));
        field->Bind(gui::EVT_FIELD, [this](wxCommandEvent&) { ++told; });
    }
    ~Shown()
    {
        m_frame->Destroy();
        wait_for([] { return wxTopLevelWindows.empty(); });
        gui::use_language(base::Language::nn);
        for (const auto& fault : take_faults()) {
            INFO(fault);
            CHECK(fault.empty());
        }
    }
    void begin()
    {
        field->SetFocus();
        REQUIRE(wait_for([this] { return static_cast<wxWindow*>(&text())->HasFocus(); }));
    }
    /// As with keys: letter by letter would be slow and adds nothing.
    void type(const std::string& typed) { text().SetValue(gui::to_wx(typed)); }
    void leave()
    {
        next->SetFocus();
        REQUIRE(wait_for([this] { return next->HasFocus(); }));
        wxYield();
    }
    std::string stands()
    {
        wxString value = text().GetValue();
        value.Replace(wxUniChar(0x00A0), " ");
        return gui::from_wx(value);
    }
    std::string complaint() { return gui::from_wx(field->complaint()); }
    wxTextCtrl& text() { return field->text(); }

    Kind* field = nullptr;
    wxButton* next = nullptr;
    int told = 0;

private:
    wxFrame* m_frame = nullptr;
};

}  // namespace support
