// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/goals/behalf_fields.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "change_editor_form.h"

namespace gui {

/// A goal of a plan that is locked: what stands there is changed in its fields, with what the change rests on. What is half
/// typed is kept.
class ChangeEditor : public ChangeEditorForm {
public:
    ChangeEditor(wxWindow* parent, Workplace& place, std::function<void()> finished);

    void begin(const domain::Plan& plan, const domain::Goal& goal);
    void put_away() { m_form.put_away(); }

private:
    enum class Basis { both_sides, decision };
    struct Due {
        std::string milestone;
        DateField* day;
    };
    struct Weight {
        domain::GoalId goal;
        PerCentField* share;
    };
    void dress();
    void keep();
    void fill(const domain::Plan& plan, const domain::Goal& goal);
    void add_due(const domain::Milestone& milestone);
    void add_weight(const domain::Goal& goal);
    void show_basis();
    void lay_out();
    Basis basis() const;
    DateField& day() const { return basis() == Basis::decision ? *m_decided_on : *m_agreed_on; }
    std::vector<Field*> fields() const;
    bool is_untouched() const;
    bool complain(const domain::Complaint& complaint);
    std::vector<domain::PlanChange> changes() const;
    void save();

    Workplace& m_place;
    std::function<void()> m_finished;
    std::optional<domain::PlanId> m_plan;
    std::optional<domain::GoalId> m_goal;
    std::vector<Due> m_dues;
    std::vector<Weight> m_weights;
    std::vector<Basis> m_bases;
    BehalfFields m_behalf;
    FormDraft m_form;
};

}  // namespace gui
