// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/plan_acceptance.h"

#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {
PlanAcceptance::PlanAcceptance(wxWindow* parent, Workplace& place, std::function<void(bool)> finished)
    : PlanAcceptanceForm(parent), m_place(place), m_finished(std::move(finished)), m_behalf(place, *m_source_label, *m_source, *m_of)
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* each : {static_cast<wxWindow*>(m_acceptance_card), static_cast<wxWindow*>(m_scroll)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    theme::set_heading(*m_heading, 1.15);
    m_heading->SetLabelText(say("Accept the plan"));
    m_advice->set_colour(colours.muted);
    theme::css_class(*m_accept, "suggested-action");
    theme::set_label(*m_side, *m_side_label);
    m_side->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_source(); });
    m_accept->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { accept(); }); });
    m_cancel_acceptance->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { m_finished(false); }); });
}

void PlanAcceptance::begin(const domain::Plan& plan)
{
    m_plan = plan->id;
    m_advice->tell(
        say("When both sides have accepted, the plan is locked. What is changed later needs a decision or both sides, and history keeps what stood before."));
    m_sides.clear();
    m_side->Clear();
    const auto voice = own_voice(m_place);
    const auto offer = [&](domain::Side side, bool accepted) {
        // The executive accepts nothing for the employer.
        if (accepted || (voice == domain::Side::executive && side != *voice))
            return;
        m_sides.push_back(side);
        m_side->Append(side_word(m_place.records(), side));
    };
    if (voice == domain::Side::executive)
        offer(domain::Side::executive, plan->executive_accepted.has_value());
    offer(domain::Side::presidium, plan->employer_accepted.has_value());
    if (voice != domain::Side::executive)
        offer(domain::Side::executive, plan->executive_accepted.has_value());
    m_side->SetSelection(0);
    m_behalf.clear();
    show_source();
    m_side->SetFocus();
}

/// Nobody needs a paper to speak for the own side.
void PlanAcceptance::show_source()
{
    const int row = m_side->GetSelection();
    m_behalf.show(row >= 0 && m_sides[static_cast<size_t>(row)] != own_voice(m_place));
    m_scroll->FitInside();
    m_scroll->Layout();
    Layout();
    theme::give_place(*m_scroll);
}

void PlanAcceptance::accept()
{
    const int row = m_side->GetSelection();
    if (row < 0 || !m_behalf.settle())
        return;
    const auto side = m_sides[static_cast<size_t>(row)];
    const auto accept = [&](app::Work& work) { app::Plans(work).accept(*m_plan, side, m_behalf.behalf()); };
    if (m_place.change(accept, [this](const auto& each) { return m_behalf.complain(each); }))
        m_finished(true);
}

}  // namespace gui
