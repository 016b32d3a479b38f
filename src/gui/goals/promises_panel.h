// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/goals/entries_panel.h"

#include <functional>
#include <string>
#include <vector>

#include "promise_fields_form.h"

namespace gui {

/// What the employer's side has promised beside the goals, and whether it was kept. The words are changed until the plan is
/// agreed; whether it was kept is said until it is closed.
class PromisesPanel : public EntriesPanel {
public:
    PromisesPanel(wxWindow* parent, Workplace& place, std::function<void()> changed);

protected:
    std::vector<std::vector<wxString>> rows(const domain::PlanFields& plan) const override;
    bool may_add(const domain::Plan& plan) const override;
    bool may_remove(const domain::Plan& plan, size_t entry) const override;
    wxString heading(const Chosen& chosen) const override;
    bool fill(const domain::Plan& plan, const Chosen& chosen) override;
    std::string told(const domain::PlanFields& plan, const Chosen& chosen) const override;
    std::vector<Field*> fields(const Chosen& chosen) const override;
    bool save(const domain::PlanFields& before, const Chosen& chosen) override;
    bool remove(const domain::PlanFields& before, size_t entry) override;

private:
    struct Fields : PromiseFieldsForm {
        using PromiseFieldsForm::PromiseFieldsForm;
        friend class PromisesPanel;
    };
    bool complain(const domain::Complaint& complaint);
    void can_undo(const wxString& name, const domain::PlanFields& before);

    Fields* m_fields;
};

}  // namespace gui
