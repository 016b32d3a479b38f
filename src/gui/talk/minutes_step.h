// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/talk/minutes_preview.h"
#include "gui/talk/talk_step.h"

namespace gui {

/// The minutes of a talk.
class MinutesStep : public wxPanel, public TalkStep {
public:
    MinutesStep(wxWindow* parent, Workplace& place, MinutesView& view, domain::TalkId talk);

    std::vector<Offer> offers() override;
    void shown() override { m_preview->compose(); }
    MinutesPreview& preview() { return *m_preview; }

private:
    MinutesPreview* m_preview;
};

}  // namespace gui
