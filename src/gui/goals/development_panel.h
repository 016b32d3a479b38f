// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>

#include "development_panel_form.h"

namespace gui {

/// What the executive needs to learn and what is done about it; written until the plan is closed.
class DevelopmentPanel : public DevelopmentPanelForm {
public:
    DevelopmentPanel(wxWindow* parent, Workplace& place, std::function<void()> changed);

    void show(const domain::Plan& plan);

private:
    void choose(size_t item);
    void fill(const domain::DevelopmentItem& shown, bool can_edit);
    void begin_new();
    bool complain(const domain::Complaint& complaint);
    void save();
    void remove();
    bool develop(std::vector<domain::DevelopmentItem> items, const wxString& undo);
    std::vector<Field*> fields() const;

    Workplace& m_place;
    std::function<void()> m_changed;
    std::optional<domain::PlanId> m_plan;
    /// In hand; nothing while a new one is written.
    std::optional<size_t> m_chosen;
    bool m_can_edit = false, m_filling = false;
    wxObjectDataPtr<RowsModel> m_rows;
};

}  // namespace gui
