// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
#include "gui/goals/behalf_fields.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>
#include <vector>

#include "plan_acceptance_form.h"

namespace gui {

/// Accepting a proposed plan: for the own side as it stands, for another from a paper, an e-mail or what was said.
class PlanAcceptance : public PlanAcceptanceForm {
public:
    /// `finished`: whether it was accepted.
    PlanAcceptance(wxWindow* parent, Workplace& place, std::function<void(bool)> finished);

    void begin(const domain::Plan& plan);

private:
    void show_source();
    void accept();

    Workplace& m_place;
    std::function<void(bool)> m_finished;
    BehalfFields m_behalf;
    std::optional<domain::PlanId> m_plan;
    /// As offered.
    std::vector<domain::Side> m_sides;
};

}  // namespace gui
