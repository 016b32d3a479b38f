// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/goals/entries_panel.h"

#include <functional>
#include <string>
#include <vector>

#include "development_fields_form.h"
#include "workload_fields_form.h"

namespace gui {

/// What the executive needs to learn and what is done about it; beside that, workload and holiday. Written until the plan is
/// closed.
class DevelopmentPanel : public EntriesPanel {
public:
    DevelopmentPanel(wxWindow* parent, Workplace& place, std::function<void()> changed);

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
    struct Fields : DevelopmentFieldsForm {
        using DevelopmentFieldsForm::DevelopmentFieldsForm;
        friend class DevelopmentPanel;
    };
    struct Workload : WorkloadFieldsForm {
        using WorkloadFieldsForm::WorkloadFieldsForm;
        friend class DevelopmentPanel;
    };
    void dress();
    void fill_item(const domain::DevelopmentItem& shown);
    bool develop(const domain::PlanFields& before, std::vector<domain::DevelopmentItem> items, const wxString& undo);
    bool save_workload(const domain::PlanFields& before);

    Fields* m_fields;
    Workload* m_workload;
};

}  // namespace gui
