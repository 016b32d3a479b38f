// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of bench_window: an empty frame of wxWidgets, as large as ours.
#include "first_paint.h"

#include <wx/app.h>
#include <wx/frame.h>

namespace {

class Empty : public wxApp {
public:
    bool OnInit() override
    {
        auto* frame = new wxFrame(nullptr, wxID_ANY, "Empty");
        frame->SetSize(frame->FromDIP(wxSize(1360, 860)));
        frame->Show();
        m_painted = std::make_unique<bench::Painted>(*frame, [] { bench::report_and_leave(); });
        return true;
    }

private:
    std::unique_ptr<bench::Painted> m_painted;
};

}  // namespace

wxIMPLEMENT_APP(Empty);
