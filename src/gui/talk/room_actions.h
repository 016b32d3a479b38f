// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include "room_actions_form.h"

namespace gui {

/// At the side of a talk: what earlier talks left to be done, and what became of it.
class RoomActions : public RoomActionsForm {
public:
    RoomActions(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed);

    void reload();
    void put_away() { m_form.put_away(); }
    bool is_idle() const { return m_why->value().empty(); }

private:
    void choose();
    void settle(const std::function<void(app::Work&, domain::ActionId)>& how);
    const domain::Action* chosen() const;

    Workplace& m_place;
    domain::TalkId m_talk;
    std::function<void()> m_changed;
    wxObjectDataPtr<RowsModel> m_rows;
    std::vector<domain::ActionId> m_shown;
    /// Of the action whose fields these are.
    FormDraft m_form;
    std::optional<domain::ActionId> m_about;
};

}  // namespace gui
