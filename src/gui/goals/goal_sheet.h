// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/goals/flow.h"
#include "gui/workplace.h"

#include <functional>

#include "goal_sheet_form.h"

namespace gui {

/// Everything that is known of one goal, to be read; milestones can be ticked as done.
class GoalSheet : public GoalSheetForm {
public:
    struct Wishes {
        std::function<void()> follow_up, edit, change, remove;
        std::function<void(const std::string& milestone, base::Date on)> milestone_done;
    };
    GoalSheet(wxWindow* parent, Workplace& place, Wishes wishes);

    void show(const domain::Plan& plan, const domain::Goal& goal);

private:
    void add_head(const domain::Plan& plan, const domain::Goal& goal);
    void add_indicator(const domain::Plan& plan, const domain::Goal& goal);
    void add_milestones(const domain::Goal& goal);
    wxWindow* tick(const domain::Milestone& milestone);
    void add_follow_ups(const domain::Goal& goal);
    void add_rest(const domain::Plan& plan, const domain::Goal& goal);

    Workplace& m_place;
    Wishes m_wishes;
    Flow* m_flow;
    bool m_can_follow_up = false;
};

}  // namespace gui
