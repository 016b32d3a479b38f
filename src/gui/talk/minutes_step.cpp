// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/minutes_step.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {

MinutesStep::MinutesStep(wxWindow* parent, Workplace& place, MinutesView& view, domain::TalkId talk)
    : wxPanel(parent), m_preview(new MinutesPreview(this, place, view, talk))
{
    SetBackgroundColour(theme::palette().ground);
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(m_preview, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_preview->on_change = [this] { tell_talk_header(*this); };
    m_preview->bind_menu(*this);
}

std::vector<TalkStep::Offer> MinutesStep::offers()
{
    return {{say("Save as PDF…"), "save", [this] { m_preview->save(); }, m_preview->can_save()}};
}

}  // namespace gui
