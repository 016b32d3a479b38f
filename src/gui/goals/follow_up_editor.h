// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/draft_keeper.h"
#include "gui/form_classes.h"
#include "gui/goals/form_draft.h"
#include "gui/workplace.h"

#include <functional>
#include <memory>
#include <optional>

#include "follow_up_editor_form.h"

namespace gui {

/// Where a goal stands on a day, with what the own side says of it. What is half typed is kept.
class FollowUpEditor : public FollowUpEditorForm {
public:
    FollowUpEditor(wxWindow* parent, Workplace& place, std::function<void()> finished);

    void begin(const domain::Goal& goal);
    void put_away();

private:
    void changed();
    bool complain(const domain::Complaint& complaint);
    void save();
    std::vector<Field*> fields() const;

    Workplace& m_place;
    std::function<void()> m_finished;
    std::optional<domain::GoalId> m_goal;
    FormDraft m_form;
    std::unique_ptr<DraftKeeper> m_draft;
    bool m_filling = false;
};

}  // namespace gui
