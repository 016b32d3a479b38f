// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start_page.h"

#include "gui/theme.h"

#include <wx/app.h>

namespace gui {

StartPage::StartPage(wxWindow* parent, std::function<void()> open_sample, std::function<void()> open_file) : StartPageForm(parent)
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    m_card->SetBackgroundColour(colours.card);
    m_context->SetForegroundColour(colours.muted);
    theme::set_heading(*m_title, 1.75);
    theme::css_class(*m_sample, "suggested-action");
    // Opening replaces this page, so the click must be over first.
    m_sample->Bind(wxEVT_BUTTON, [open_sample](wxCommandEvent&) { wxTheApp->CallAfter(open_sample); });
    m_open->Bind(wxEVT_BUTTON, [open_file](wxCommandEvent&) { wxTheApp->CallAfter(open_file); });
}

}  // namespace gui
