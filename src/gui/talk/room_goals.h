// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include "room_goals_form.h"

namespace gui {

/// At the side of a talk: the goals it looks at, and how the chosen one stands now.
class RoomGoals : public RoomGoalsForm {
public:
    /// `changed`: after a follow-up was noted.
    RoomGoals(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed);

    void reload();
    void put_away() { m_form.put_away(); }
    /// No text is half written.
    bool is_idle() const { return m_assessment->value().empty() && m_value->value().empty(); }

private:
    void choose();
    void note();
    const domain::Goal* chosen() const;
    const domain::Plan* plan() const;

    Workplace& m_place;
    domain::TalkId m_talk;
    std::function<void()> m_changed;
    wxObjectDataPtr<RowsModel> m_rows;
    /// Of the goal whose fields these are.
    FormDraft m_form;
    std::optional<domain::GoalId> m_shown;
};

}  // namespace gui
