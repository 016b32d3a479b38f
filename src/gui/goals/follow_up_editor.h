// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/goals/behalf_fields.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>

#include "follow_up_editor_form.h"

namespace gui {

/// Where a goal stands on a day, with what the own side says of it, and what the other side says on a paper. What is half
/// typed is kept.
class FollowUpEditor : public FollowUpEditorForm {
public:
    FollowUpEditor(wxWindow* parent, Workplace& place, std::function<void()> finished);

    void begin(const domain::Goal& goal, bool scores);
    void put_away() { m_form.put_away(); }

private:
    void dress();
    void show_measure(const domain::Indicator& indicator, bool scores);
    void show_voices();
    void show_behalf();
    void lay_out();
    bool complain(const domain::Complaint& complaint);
    domain::FollowUp entry() const;
    void save();
    std::vector<Field*> fields() const;

    Workplace& m_place;
    std::function<void()> m_finished;
    std::optional<domain::GoalId> m_goal;
    BehalfFields m_behalf;
    FormDraft m_form;
};

}  // namespace gui
