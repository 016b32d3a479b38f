// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/talk/minutes_preview.h"
#include "gui/talk/talk_step.h"

#include "minutes_step_form.h"

namespace gui {

class MinutesTexts;
class RemarksPanel;

/// The minutes of a talk: the text of each point beside the pages as they will be printed, the round of remarks, and freezing.
/// What is frozen can only be read.
class MinutesStep : public MinutesStepForm, public TalkStep {
public:
    MinutesStep(wxWindow* parent, Workplace& place, MinutesView& view, domain::TalkId talk);

    std::vector<Offer> offers() override;
    void shown() override;
    void put_away() override;
    bool may_go() override;

    MinutesPreview& preview() { return *m_preview; }
    MinutesTexts& texts() { return *m_texts; }

private:
    enum class Left : size_t { texts, remarks, send, freeze };
    void dress();
    void bind();
    void fill();
    void show_left(Left which);
    void ask_to_send();
    void send();
    void ask_to_freeze();
    void freeze();
    void changed();
    void lay_out();
    bool is_employer() const;
    const domain::TalkFields& talk() const { return *m_place.records().talks.get(m_talk); }

    Workplace& m_place;
    domain::TalkId m_talk;
    MinutesPreview* m_preview;
    MinutesTexts* m_texts = nullptr;
    RemarksPanel* m_remarks = nullptr;
    Left m_shown = Left::texts;
};

}  // namespace gui
