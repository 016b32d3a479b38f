// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/plan_acceptance.h"

#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <array>

namespace gui {
namespace {

constexpr std::array sources{domain::OnBehalf::Source::paper, domain::OnBehalf::Source::email, domain::OnBehalf::Source::spoken};

}  // namespace

std::optional<domain::Side> own_voice(const Workplace& place)
{
    const auto* account = place.account();
    return account && (*account)->party != domain::Party::secretariat ? place.side() : std::nullopt;
}

PlanAcceptance::PlanAcceptance(wxWindow* parent, Workplace& place, std::function<void(bool)> finished)
    : PlanAcceptanceForm(parent), m_place(place), m_finished(std::move(finished))
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* each : {static_cast<wxWindow*>(m_acceptance_card), static_cast<wxWindow*>(m_scroll)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    theme::set_heading(*m_heading, 1.15);
    m_heading->SetLabelText(say("Accept the plan"));
    m_advice->SetForegroundColour(colours.muted);
    theme::css_class(*m_accept, "suggested-action");
    theme::set_label(*m_side, *m_side_label);
    theme::set_label(*m_source, *m_source_label);
    for (auto each : sources)
        m_source->Append(source_word(each));
    m_of->set_today(place.today());
    m_of->set_range(std::nullopt, place.today());
    m_of->set_required(true);
    m_side->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_source(); });
    m_accept->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { accept(); }); });
    m_cancel_acceptance->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { m_finished(false); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] {
            m_advice->Wrap(m_acceptance_card->GetClientSize().x - FromDIP(40));
            m_acceptance_card->Layout();
        });
        event.Skip();
    });
}

void PlanAcceptance::begin(const domain::Plan& plan)
{
    m_plan = plan->id;
    m_advice->SetLabelText(
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
    m_source->SetSelection(0);
    m_of->set_value(std::nullopt);
    m_of->clear_complaint();
    show_source();
    m_side->SetFocus();
}

/// Nobody needs a paper to speak for the own side.
void PlanAcceptance::show_source()
{
    const int row = m_side->GetSelection();
    const bool behalf = row >= 0 && m_sides[static_cast<size_t>(row)] != own_voice(m_place);
    for (wxWindow* each : {static_cast<wxWindow*>(m_source_label), static_cast<wxWindow*>(m_source), static_cast<wxWindow*>(m_of)})
        each->Show(behalf);
    m_scroll->FitInside();
    m_scroll->Layout();
    Layout();
    theme::give_place(*m_scroll);
}

bool PlanAcceptance::complain(const domain::Complaint& complaint)
{
    if (!m_of->IsShown() || !complaint.field.starts_with("on_behalf"))
        return false;
    m_of->complain(complaint);
    m_of->SetFocus();
    return true;
}

void PlanAcceptance::accept()
{
    const int row = m_side->GetSelection();
    if (row < 0)
        return;
    std::optional<domain::Behalf> behalf;
    if (m_of->IsShown()) {
        if (!m_of->settle())
            return m_of->SetFocus();
        behalf = domain::Behalf{sources[static_cast<size_t>(m_source->GetSelection())], *m_of->value()};
    }
    const auto side = m_sides[static_cast<size_t>(row)];
    if (m_place.change([&](app::Work& work) { app::Plans(work).accept(*m_plan, side, behalf); }, [this](const auto& each) { return complain(each); }))
        m_finished(true);
}

}  // namespace gui
