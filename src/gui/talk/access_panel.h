// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/talk.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/workplace.h"

#include "access_panel_form.h"

namespace gui {

/// Closes one text of the minutes on a legal basis of the country's law table, or opens it again.
class AccessPanel : public AccessPanelForm {
public:
    /// `finished`: true when something was changed.
    AccessPanel(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void(bool)> finished);

    /// `where`: "2. Results".
    void begin(const domain::MinutesText& text, const wxString& where);
    void put_away() { m_form.put_away(); }

private:
    void show_basis();
    void save();
    const domain::Passage* passage() const { return m_place.records().talks.get(m_talk).find_text(m_text); }

    Workplace& m_place;
    domain::TalkId m_talk;
    std::function<void(bool)> m_finished;
    domain::MinutesText m_text;
    FormDraft m_form;
};

}  // namespace gui
