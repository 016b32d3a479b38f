// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>

#include "promises_panel_form.h"

namespace gui {

/// What the employer's side has promised beside the goals, and whether it was kept. The words are changed until the plan is
/// agreed; whether it was kept is said at any time.
class PromisesPanel : public PromisesPanelForm {
public:
    PromisesPanel(wxWindow* parent, Workplace& place, std::function<void()> changed);

    void show(const domain::Plan& plan);

private:
    void choose(size_t promise);
    void fill(const domain::Promise& shown, bool can_edit, bool can_say);
    void begin_new();
    bool complain(const domain::Complaint& complaint);
    void save();
    void remove();
    void can_undo(const wxString& name, const domain::PlanFields& before);

    Workplace& m_place;
    std::function<void()> m_changed;
    std::optional<domain::PlanId> m_plan;
    /// In hand; nothing while a new one is written.
    std::optional<size_t> m_chosen;
    bool m_can_edit = false, m_can_say = false, m_filling = false;
    wxObjectDataPtr<RowsModel> m_rows;
};

}  // namespace gui
