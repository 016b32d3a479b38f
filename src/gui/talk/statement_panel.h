// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/talk.h"
#include "gui/draft_keeper.h"
#include "gui/form_classes.h"
#include "gui/workplace.h"

#include <memory>

#include "statement_panel_form.h"

namespace gui {

/// What one side said on a point and wants minuted, beside what both agreed.
class StatementPanel : public StatementPanelForm {
public:
    /// `finished`: true when it stands in the minutes.
    StatementPanel(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void(bool)> finished);

    /// `where`: "2. Results". A draft that was left stands there again; `text`: what was taken back.
    void begin(domain::AgendaItemId item, const wxString& where, const std::string& text = {});
    void put_away();
    bool is_safe() const;
    /// The first point on which something was begun and not entered, also at another time.
    std::optional<domain::AgendaItemId> begun() const;
    WritingField& field() { return *m_statement; }

private:
    std::string draft_of(domain::AgendaItemId item) const { return "talk/" + m_talk.str() + "/statement/" + item.str(); }
    void add();

    Workplace& m_place;
    domain::TalkId m_talk;
    std::function<void(bool)> m_finished;
    std::optional<domain::AgendaItemId> m_item;
    std::vector<domain::Side> m_sides;
    std::unique_ptr<DraftKeeper> m_draft;
};

}  // namespace gui
