// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/plan_editor.h"

#include "app/case/fresh_key.h"
#include "app/plan/goal_list.h"
#include "app/plan/plans.h"
#include "domain/case.h"
#include "domain/rules.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/widgets/settle.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>

namespace gui {
namespace {

std::vector<domain::SealedText> lines_of(const std::string& text)
{
    std::vector<domain::SealedText> lines;
    for (size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (auto line = typed_text(text.substr(at, end - at)); !line.empty())
            lines.emplace_back(std::move(line));
        at = end + 1;
    }
    return lines;
}

}  // namespace

PlanEditor::PlanEditor(wxWindow* parent, Workplace& place, std::function<void(std::optional<domain::PlanId>)> finished)
    : PlanEditorForm(parent), m_place(place), m_finished(std::move(finished)), m_form(place)
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* each : {static_cast<wxWindow*>(m_plan_card), static_cast<wxWindow*>(m_scroll)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    theme::set_heading(*m_heading, 1.15);
    m_advice->set_colour(colours.muted);
    theme::css_class(*m_save_plan, "suggested-action");
    m_plan_title->set_required(true);
    for (auto* each : {m_from, m_to}) {
        each->set_today(place.today());
        each->set_required(true);
    }
    m_documents->set_language(place.desk().written_form());
    m_documents->set_lines(3);
    m_form.add("title", *m_plan_title);
    m_form.add("from", *m_from);
    m_form.add("to", *m_to);
    m_form.add("documents", *m_documents);
    m_form.add("carried", *m_carried);
    m_form.add("scores", *m_scores);
    Bind(EVT_FIELD, [this](wxCommandEvent& event) {
        if (event.GetEventObject() == m_from || event.GetEventObject() == m_to)
            tell_others();
        m_form.changed();
    });
    m_scores->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { m_form.changed(); });
    m_save_plan->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
    m_cancel_plan->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            m_form.discard();
            m_finished(std::nullopt);
        });
    });
}

void PlanEditor::begin(Doing doing, const std::string& where, const wxString& heading, const wxString& advice)
{
    m_doing = doing;
    m_heading->SetLabelText(heading);
    m_advice->tell(advice);
    for (auto* each : places())
        each->clear_complaint();
    m_carried->Show(doing == Doing::next);
    m_form.begin(where);
    tell_others();
    m_scroll->FitInside();
    m_scroll->Layout();
    m_scroll->Scroll(0, 0);
    Layout();
    theme::give_place(*m_scroll);
    m_plan_title->SetFocus();
}

void PlanEditor::begin_first()
{
    m_form.end();
    m_before.reset();
    const auto period = app::first_period(m_place.today());
    m_from->set_value(period.from);
    m_to->set_value(period.to);
    m_plan_title->set_value(from_wx(say("Goal and development plan") + " " + std::to_string(period.from.year())));
    m_documents->set_value({});
    m_scores->SetValue(true);
    begin(Doing::first, "plan/first", say("The first plan"),
        say("A plan holds what both sides agree on for a period, mostly a year. Give it a title and a period; goals come next. It is a draft until both have accepted it."));
}

void PlanEditor::begin_next(const domain::Plan& earlier)
{
    m_form.end();
    m_before = *earlier;
    const auto period = app::next_period(earlier);
    m_from->set_value(period.from);
    m_to->set_value(period.to);
    m_plan_title->set_value(from_wx(say("Goal and development plan") + " " + std::to_string(period.from.year())));
    std::string documents;
    for (const auto& each : earlier->governing_documents)
        documents += each.is_withheld() ? "" : each.str() + "\n";
    m_documents->set_value(documents);
    m_scores->SetValue(earlier->scores);
    std::vector<PeoplePicker::Person> goals;
    std::vector<std::string> chosen;
    for (const auto& row : app::goal_rows(earlier, m_place.today())) {
        if (row.status == domain::GoalStatus::dropped || !row.title)
            continue;
        goals.push_back({row.id.str(), to_wx(std::to_string(row.number) + ". " + *row.title), status_word(row.status)});
        if (row.status != domain::GoalStatus::reached)
            chosen.push_back(row.id.str());
    }
    m_carried->offer(std::move(goals));
    m_carried->choose(chosen);
    begin(Doing::next, "plan/next/" + earlier->id.str(), say("Plan for the next period"),
        say("Choose which goals go on. They take along what they say and the milestones that are open; weights, results and status begin anew."));
}

void PlanEditor::begin_edit(const domain::Plan& plan)
{
    m_form.end();
    m_before = *plan;
    m_plan_title->set_value(plan->title.str());
    m_from->set_value(plan->from);
    m_to->set_value(plan->to);
    std::string documents;
    for (const auto& each : plan->governing_documents)
        documents += each.str() + "\n";
    m_documents->set_value(documents);
    m_scores->SetValue(plan->scores);
    begin(Doing::edit, "plan/edit/" + plan->id.str(), say("Edit the plan"),
        plan->state == domain::PlanState::draft ? wxString()
                                                : say("The plan has been proposed. When it is changed it is a draft again, and nobody has accepted it."));
}

void PlanEditor::tell_others()
{
    wxString others;
    for (const auto& row : app::plan_list(m_place.records())) {
        const bool is_this = m_doing == Doing::edit && row.id == m_before->id;
        if (!is_this && m_from->value() && m_to->value() && row.from <= *m_to->value() && *m_from->value() <= row.to)
            others += (others.empty() ? "" : ", ") + plan_title(row);
    }
    m_to->set_hint(others.empty() ? say("For example 18.2.2027") : say("Another plan runs in these days: {title}", {{"title", from_wx(others)}}));
}

/// Days in the wrong order are told of together with what is missing.
bool PlanEditor::settle()
{
    if (gui::settle(places()))
        return true;
    domain::Faults faults;
    if (m_from->value() && m_to->value())
        domain::check_order(*m_from->value(), *m_to->value(), faults, "", "to");
    for (const auto& each : faults.all())
        complain(each);
    focus_wrong(places());
    return false;
}

bool PlanEditor::complain(const domain::Complaint& complaint)
{
    const std::pair<const char*, Field*> places[] = {
        {"title", m_plan_title}, {"from", m_from}, {"to", m_to}, {"governing_documents", m_documents}, {"goals", m_carried}};
    for (const auto& [name, place] : places) {
        const bool ours = complaint.field == name || complaint.field.ends_with(std::string("/") + name);
        if (ours && place->IsShown()) {
            place->complain(complaint);
            return true;
        }
    }
    return false;
}

domain::PlanFields PlanEditor::fields(app::Work& work) const
{
    const auto make = [&] {
        const auto fresh = app::fresh_key(work, "plans");
        const auto post = m_before ? m_before->appointment : app::appointment_for(*work.records(), *m_from->value());
        return domain::PlanFields{
            .id = domain::PlanId(fresh.id), .key = fresh.key, .appointment = post, .title = {}, .from = *m_from->value(), .to = *m_to->value()};
    };
    auto plan = m_doing == Doing::edit ? *work.records()->plans.get(m_before->id) : make();
    plan.title = typed_text(m_plan_title->value());
    plan.from = *m_from->value();
    plan.to = *m_to->value();
    plan.governing_documents = lines_of(m_documents->value());
    plan.scores = m_scores->GetValue();
    return plan;
}

void PlanEditor::save()
{
    if (!settle())
        return;
    std::optional<domain::PlanId> saved;
    const auto act = [&](app::Work& work) {
        app::Plans plans(work);
        const auto plan = fields(work);
        saved = plan.id;
        if (m_doing == Doing::edit)
            return plans.edit(plan);
        if (m_doing == Doing::first)
            return plans.add(plan);
        std::vector<domain::CarriedGoal> goals;
        for (const auto& each : m_carried->chosen()) {
            const auto fresh = app::fresh_key(work, "goals");
            goals.push_back({domain::GoalId(*base::Uuid::from(each)), domain::GoalId(fresh.id), fresh.key});
        }
        plans.carry_over(m_before->id, plan, goals);
    };
    if (!m_place.change(act, [this](const domain::Complaint& each) { return complain(each); }))
        return focus_wrong(places());
    if (m_doing == Doing::edit)
        m_place.can_undo(say("Edit the plan"), [before = *m_before](app::Work& work) { app::Plans(work).edit(before); });
    m_form.discard();
    m_finished(saved);
}

}  // namespace gui
