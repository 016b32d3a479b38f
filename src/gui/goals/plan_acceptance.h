// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
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
    bool complain(const domain::Complaint& complaint);
    void accept();

    Workplace& m_place;
    std::function<void(bool)> m_finished;
    std::optional<domain::PlanId> m_plan;
    /// As offered.
    std::vector<domain::Side> m_sides;
};

/// The side for which the account speaks in its own name; nothing for the secretariat, HR and guests.
std::optional<domain::Side> own_voice(const Workplace& place);

}  // namespace gui
