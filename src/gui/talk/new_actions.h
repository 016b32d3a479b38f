// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/action_line.h"
#include "gui/draft_keeper.h"
#include "gui/form_classes.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include "new_actions_form.h"

namespace gui {

/// Where the session keeps the line of an action that is begun and not added.
std::string action_draft(domain::TalkId talk);

/// Who does what by when, typed in one line and read back while it is typed; below it what this talk has opened.
class NewActions : public NewActionsForm {
public:
    /// `changed`: after one was added.
    NewActions(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed);

    void reload();
    void put_away() { m_draft.put_away(); }

private:
    void read();
    void add();
    app::ActionLine line() const;

    Workplace& m_place;
    domain::TalkId m_talk;
    std::function<void()> m_changed;
    DraftKeeper m_draft;
    wxObjectDataPtr<RowsModel> m_rows;
};

}  // namespace gui
