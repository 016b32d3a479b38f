// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/follow_up_editor.h"

#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/widgets/focus_in_view.h"
#include "gui/widgets/settle.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <array>

namespace gui {
namespace {

/// After "as before". What was dropped is a change of the plan, not a follow-up.
constexpr std::array offered{
    domain::GoalStatus::not_started, domain::GoalStatus::on_track, domain::GoalStatus::at_risk, domain::GoalStatus::late, domain::GoalStatus::reached};

std::string unit_of(const domain::Indicator& indicator)
{
    if (const auto* number = std::get_if<domain::NumberIndicator>(&indicator))
        return number->unit.str();
    if (const auto* band = std::get_if<domain::BandIndicator>(&indicator))
        return band->unit.str();
    if (const auto* share = std::get_if<domain::ShareIndicator>(&indicator))
        return share->unit.str();
    return {};
}

}  // namespace

FollowUpEditor::FollowUpEditor(wxWindow* parent, Workplace& place, std::function<void()> finished)
    : FollowUpEditorForm(parent)
    , m_place(place)
    , m_finished(std::move(finished))
    , m_behalf(place, *m_behalf_source_label, *m_behalf_source, *m_behalf_of)
    , m_form(place)
{
    dress();
    m_form.add("on", *m_on);
    m_form.add("value", *m_value);
    m_form.add("done", *m_done);
    m_form.add("percent", *m_percent);
    m_form.add("status", *m_how_it_stands);
    m_form.add("evidence", *m_evidence);
    m_form.add("own", *m_own);
    m_form.add("other", *m_other);
    m_form.add("agreed", *m_agreed);
    m_form.add("disagreement", *m_disagreement);
    m_behalf.keep_in(m_form);

    Bind(EVT_FIELD, [this](wxCommandEvent& event) {
        m_form.changed();
        if (event.GetEventObject() == m_own || event.GetEventObject() == m_other)
            show_behalf();
    });
    for (auto* each : {m_how_it_stands, m_behalf_source})
        each->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_form.changed(); });
    m_save_follow_up->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
    m_cancel_follow_up->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            m_form.discard();
            m_finished();
        });
    });
}

void FollowUpEditor::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_scroll)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    keep_focus_in_view(*m_scroll);
    theme::set_heading(*m_heading, 1.15);
    theme::css_class(*m_save_follow_up, "suggested-action");
    theme::set_label(*m_how_it_stands, *m_how_label);
    m_how_it_stands->Append(say("As before"));
    for (auto status : offered)
        m_how_it_stands->Append(status_word(status));
    for (auto* each : {m_on, m_done}) {
        each->set_today(m_place.today());
        each->set_range(std::nullopt, m_place.today());
    }
    m_on->set_required(true);
    for (auto* each : {m_evidence, m_own, m_other, m_agreed, m_disagreement}) {
        each->set_language(m_place.desk().written_form());
        each->set_lines(3);
    }
}

void FollowUpEditor::begin(const domain::Goal& goal, bool scores)
{
    m_form.end();
    m_goal = goal.id;
    m_heading->SetLabelText(say("Follow up goal {number}", {{"number", std::to_string(goal.number)}}));
    for (auto* each : fields())
        each->clear_complaint();
    m_on->set_value(m_place.today());
    m_value->set_value(std::nullopt);
    m_done->set_value(std::nullopt);
    m_percent->set_value(std::nullopt);
    m_how_it_stands->SetSelection(0);
    for (auto* each : {m_evidence, m_own, m_other, m_agreed, m_disagreement})
        each->set_value({});
    m_behalf.clear();
    show_measure(*goal.indicator, scores);
    show_voices();
    m_form.begin("follow_up/" + goal.id.str());
    show_behalf();
    m_scroll->Scroll(0, 0);
    (m_value->IsShown() ? static_cast<Field*>(m_value) : m_on)->SetFocus();
}

void FollowUpEditor::show_measure(const domain::Indicator& indicator, bool scores)
{
    const bool dated = std::holds_alternative<domain::DateIndicator>(indicator);
    m_value->Show(!dated && !std::holds_alternative<domain::MilestoneIndicator>(indicator));
    m_done->Show(dated);
    // A figure on its way counts by itself; what is missed whole counts what both agree on.
    m_percent->Show(scores && (dated || std::holds_alternative<domain::BandIndicator>(indicator)));
    const auto unit = unit_of(indicator);
    m_value->set_label(unit.empty() ? say("Measured") : say("Measured, in {unit}", {{"unit", unit}}));
}

/// The two sides speak for themselves; for the other one, and for both, a paper is typed in. The executive types nothing for
/// the employer.
void FollowUpEditor::show_voices()
{
    const auto voice = own_voice(m_place);
    const auto typed = [this](domain::Side side) { return say("{who}: assessment, typed on behalf", {{"who", from_wx(side_word(m_place.records(), side))}}); };
    m_own->set_label(voice ? say("Your side's assessment") : typed(domain::Side::presidium));
    m_other->set_label(typed(domain::Side::executive));
    m_other->Show(voice != domain::Side::executive);
}

void FollowUpEditor::show_behalf()
{
    m_behalf.show(!m_other->value().empty() || (!own_voice(m_place) && !m_own->value().empty()));
    lay_out();
}

void FollowUpEditor::lay_out()
{
    m_scroll->FitInside();
    m_scroll->Layout();
    theme::give_place(*m_scroll);
}

std::vector<Field*> FollowUpEditor::fields() const
{
    return {m_on, m_value, m_done, m_percent, m_evidence, m_own, m_other, m_behalf_of, m_agreed, m_disagreement};
}

bool FollowUpEditor::complain(const domain::Complaint& complaint)
{
    if (m_behalf.complain(complaint))
        return true;
    const auto name = complaint.field.substr(complaint.field.rfind('/') + 1);
    const std::pair<const char*, Field*> places[] = {{"date", m_on}, {"value", m_value}, {"done", m_done}, {"agreed_percent", m_percent},
        {"evidence", m_evidence}, {"self_assessment", own_voice(m_place) == domain::Side::executive ? m_own : m_other}, {"employer_assessment", m_own},
        {"agreed_assessment", m_agreed}, {"disagreement", m_disagreement}};
    for (const auto& [field, place] : places) {
        if (name == field && place->IsShown()) {
            place->complain(complaint);
            return true;
        }
    }
    return false;
}

domain::FollowUp FollowUpEditor::entry() const
{
    domain::FollowUp entry{.date = *m_on->value()};
    if (m_value->IsShown())
        entry.value = m_value->value();
    if (m_done->IsShown())
        entry.done = m_done->value();
    if (m_percent->IsShown())
        entry.agreed_percent = m_percent->value();
    if (const int row = m_how_it_stands->GetSelection(); row > 0)
        entry.status = offered[static_cast<size_t>(row) - 1];
    entry.evidence = typed_text(m_evidence->value());
    const bool is_executive = own_voice(m_place) == domain::Side::executive;
    (is_executive ? entry.self_assessment : entry.employer_assessment) = typed_text(m_own->value());
    if (!is_executive)
        entry.self_assessment = typed_text(m_other->value());
    entry.agreed_assessment = typed_text(m_agreed->value());
    entry.disagreement = typed_text(m_disagreement->value());
    return entry;
}

void FollowUpEditor::save()
{
    if (!settle(fields()))
        return;
    const auto follow_up = [&](app::Work& work) { app::Plans(work).follow_up(*m_goal, entry(), m_behalf.behalf()); };
    if (!m_place.change(follow_up, [this](const auto& each) { return complain(each); }))
        return focus_wrong(fields());
    m_form.discard();
    m_finished();
}

}  // namespace gui
