// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/follow_up_editor.h"

#include "app/plan/plans.h"
#include "domain/record/account.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <array>

namespace gui {
namespace {

/// After "as before". What was dropped is a change of the plan, not a follow-up.
constexpr std::array offered{
    domain::GoalStatus::not_started, domain::GoalStatus::on_track, domain::GoalStatus::at_risk, domain::GoalStatus::late, domain::GoalStatus::reached};

}  // namespace

FollowUpEditor::FollowUpEditor(wxWindow* parent, Workplace& place, std::function<void()> finished)
    : FollowUpEditorForm(parent), m_place(place), m_finished(std::move(finished))
{
    const auto& colours = theme::palette();
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_scroll)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    theme::set_heading(*m_heading, 1.15);
    theme::css_class(*m_save_follow_up, "suggested-action");
    theme::set_label(*m_how_it_stands, *m_how_label);
    m_how_it_stands->Append(say("As before"));
    for (auto status : offered)
        m_how_it_stands->Append(status_word(status));
    for (auto* each : {m_on, m_done}) {
        each->set_today(place.today());
        each->set_range(std::nullopt, place.today());
    }
    m_on->set_required(true);
    for (auto* each : {m_evidence, m_own, m_agreed}) {
        each->set_language(place.desk().written_form());
        each->set_lines(3);
    }
    m_form.add("on", *m_on);
    m_form.add("value", *m_value);
    m_form.add("done", *m_done);
    m_form.add("status", *m_how_it_stands);
    m_form.add("evidence", *m_evidence);
    m_form.add("own", *m_own);
    m_form.add("agreed", *m_agreed);

    Bind(EVT_FIELD, [this](wxCommandEvent&) { changed(); });
    m_how_it_stands->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    m_save_follow_up->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
    m_cancel_follow_up->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            m_draft->discard();
            m_finished();
        });
    });
}

void FollowUpEditor::begin(const domain::Goal& goal)
{
    m_filling = true;
    m_goal = goal.id;
    m_heading->SetLabelText(say("Follow up goal {number}", {{"number", std::to_string(goal.number)}}));
    for (auto* each : fields())
        each->clear_complaint();
    m_on->set_value(m_place.today());
    m_value->set_value(std::nullopt);
    m_done->set_value(std::nullopt);
    m_how_it_stands->SetSelection(0);
    for (auto* each : {m_evidence, m_own, m_agreed})
        each->set_value({});
    const auto& indicator = *goal.indicator;
    const bool dated = std::holds_alternative<domain::DateIndicator>(indicator);
    const bool by_milestones = std::holds_alternative<domain::MilestoneIndicator>(indicator);
    m_value->Show(!dated && !by_milestones);
    m_done->Show(dated);
    std::string unit;
    if (const auto* number = std::get_if<domain::NumberIndicator>(&indicator))
        unit = number->unit.str();
    else if (const auto* band = std::get_if<domain::BandIndicator>(&indicator))
        unit = band->unit.str();
    else if (const auto* share = std::get_if<domain::ShareIndicator>(&indicator))
        unit = share->unit.str();
    m_value->set_label(unit.empty() ? say("Measured") : say("Measured, in {unit}", {{"unit", unit}}));
    // The secretariat writes down what both agree on, and says nothing for either.
    const bool has_voice = m_place.account() && (*m_place.account())->party != domain::Party::secretariat;
    m_own->Show(has_voice);
    m_draft = std::make_unique<DraftKeeper>(m_place, "follow_up/" + goal.id.str(), [this] { return m_form.text(); });
    if (const auto kept = m_draft->kept()) {
        m_form.take(*kept);
        m_place.status(say("What you had begun to write stands here"));
    }
    m_filling = false;
    m_scroll->FitInside();
    m_scroll->Layout();
    m_scroll->Scroll(0, 0);
    theme::give_place(*m_scroll);
    (m_value->IsShown() ? static_cast<Field*>(m_value) : m_on)->SetFocus();
}

void FollowUpEditor::changed()
{
    if (m_draft && !m_filling)
        m_draft->changed();
}

void FollowUpEditor::put_away()
{
    if (m_draft)
        m_draft->put_away();
}

std::vector<Field*> FollowUpEditor::fields() const
{
    return {m_on, m_value, m_done, m_evidence, m_own, m_agreed};
}

bool FollowUpEditor::complain(const domain::Complaint& complaint)
{
    const auto name = complaint.field.substr(complaint.field.rfind('/') + 1);
    const std::pair<const char*, Field*> places[] = {{"date", m_on}, {"value", m_value}, {"done", m_done}, {"evidence", m_evidence}, {"self_assessment", m_own},
        {"employer_assessment", m_own}, {"agreed_assessment", m_agreed}};
    for (const auto& [field, place] : places) {
        if (name == field && place->IsShown()) {
            place->complain(complaint);
            place->SetFocus();
            return true;
        }
    }
    return false;
}

void FollowUpEditor::save()
{
    Field* first = nullptr;
    for (auto* each : fields()) {
        if (each->IsShown() && !each->settle() && !first)
            first = each;
    }
    if (first)
        return first->SetFocus();
    domain::FollowUp entry{.date = *m_on->value()};
    if (m_value->IsShown())
        entry.value = m_value->value();
    if (m_done->IsShown())
        entry.done = m_done->value();
    if (const int row = m_how_it_stands->GetSelection(); row > 0)
        entry.status = offered[static_cast<size_t>(row) - 1];
    entry.evidence = typed_text(m_evidence->value());
    if (m_own->IsShown())
        (m_place.side() == domain::Side::executive ? entry.self_assessment : entry.employer_assessment) = typed_text(m_own->value());
    entry.agreed_assessment = typed_text(m_agreed->value());
    if (!m_place.change([&](app::Work& work) { app::Plans(work).follow_up(*m_goal, entry); }, [this](const auto& each) { return complain(each); }))
        return;
    m_draft->discard();
    m_finished();
}

}  // namespace gui
