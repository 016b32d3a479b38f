// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/talk/minutes_preview.h"
#include "gui/talk/talk_step.h"

#include <wx/weakref.h>

#include "minutes_step_form.h"

namespace gui {

class AccessPanel;
class MinutesTexts;
class RemarksPanel;
class StatementPanel;

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
    enum class Left : size_t { texts, remarks, access, statement, send, freeze };
    static bool is_list(Left which) { return which == Left::texts || which == Left::remarks; }
    void dress();
    void bind();
    void fill();
    void show_left(Left which);
    /// To the texts or the remarks, whichever one came from.
    void show_list();
    void ask_access(const domain::MinutesText& text, const wxString& where);
    void ask_statement(domain::AgendaItemId item, const wxString& where, const std::string& taken_back);
    void asked(bool is_changed);
    void ask_to_send();
    void send();
    void ask_to_freeze();
    bool show_begun();
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
    AccessPanel* m_access = nullptr;
    StatementPanel* m_statement = nullptr;
    /// What had the keyboard when something was asked for.
    wxWeakRef<wxWindow> m_came_from;
    Left m_shown = Left::texts;
};

}  // namespace gui
