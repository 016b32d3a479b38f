// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "goal_editor_form.h"

namespace gui {

/// A new goal, or one that is changed while its plan is not agreed. What is half typed is kept.
class GoalEditor : public GoalEditorForm {
public:
    /// `finished`: with the goal that was saved, or nothing where it was given up.
    GoalEditor(wxWindow* parent, Workplace& place, std::function<void(std::optional<domain::GoalId>)> finished);

    void begin(const domain::Plan& plan, const domain::Goal* goal);
    void put_away() { m_form.put_away(); }

private:
    /// A milestone that is being typed.
    struct Row {
        wxPanel* panel;
        LineField* title;
        DateField* due;
        std::string key;
        std::optional<base::Date> done;
    };
    void dress();
    void fill(const domain::Goal& goal);
    void show_indicator();
    void add_milestone(const domain::Milestone* milestone);
    void lay_out();
    /// A day outside of the plan's period is told of in the line below it.
    void tell_period(DateField& day) const;
    std::vector<DateField*> days() const;
    bool settle();
    bool complain(const domain::Complaint& complaint);
    domain::Indicator indicator() const;
    domain::Goal goal(app::Work& work) const;
    void save();
    void give_up();
    std::vector<Field*> fields() const;

    Workplace& m_place;
    std::function<void(std::optional<domain::GoalId>)> m_finished;
    std::optional<domain::PlanId> m_plan;
    /// As it was; nothing for a new one.
    std::optional<domain::Goal> m_before;
    std::vector<Row> m_rows;
    FormDraft m_form;
};

}  // namespace gui
