// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/room_goals.h"

#include "app/plan/plans.h"
#include "base/typed.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/agreed_text.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <array>

namespace gui {
namespace {

using domain::GoalStatus;

constexpr std::array statuses{GoalStatus::not_started, GoalStatus::on_track, GoalStatus::at_risk, GoalStatus::late, GoalStatus::reached, GoalStatus::dropped};

/// Whether a figure says where the goal stands.
bool is_measured(const domain::Goal& goal)
{
    if (goal.indicator.is_withheld())
        return false;
    const auto& indicator = goal.indicator.open();
    return !std::holds_alternative<domain::DateIndicator>(indicator) && !std::holds_alternative<domain::MilestoneIndicator>(indicator);
}

}  // namespace

RoomGoals::RoomGoals(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed)
    : RoomGoalsForm(parent), m_place(place), m_talk(talk), m_changed(std::move(changed)), m_rows(new RowsModel(1)), m_form(place)
{
    SetBackgroundColour(theme::palette().card);
    add_column(*m_goals, say("Goals"), 0, FromDIP(240), Cut::end);
    m_goals->AssociateModel(m_rows.get());
    theme::css_class(*m_goals, "table");
    theme::set_name(*m_goals, say("Goals"));
    m_goal->set_heading(1.0);
    theme::set_label(*m_goal_status, *m_goal_status_label);
    for (const auto status : statuses)
        m_goal_status->Append(status_word(status));
    m_assessment->set_lines(3);
    m_assessment->set_language(place.desk().written_form());
    m_goals->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_goals->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { m_goals->GetColumn(0)->SetWidth(std::max(FromDIP(120), m_goals->GetClientSize().x - FromDIP(8))); });
        event.Skip();
    });
    m_note_it->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { note(); });
    m_form.add("status", *m_goal_status);
    m_form.add("value", *m_value);
    m_form.add("assessment", *m_assessment);
    for (auto* field : {static_cast<Field*>(m_value), static_cast<Field*>(m_assessment)})
        field->Bind(EVT_FIELD, [this](wxCommandEvent&) { m_form.changed(); });
    m_goal_status->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_form.changed(); });
    reload();
}

const domain::Plan* RoomGoals::plan() const
{
    const auto& id = (*m_place.records().talks.get(m_talk)).plan;
    return id ? m_place.records().plans.find(*id) : nullptr;
}

const domain::Goal* RoomGoals::chosen() const
{
    const auto item = m_goals->GetSelection();
    const auto* of = plan();
    if (!item.IsOk() || !of)
        return nullptr;
    const auto row = m_rows->GetRow(item);
    return row < (*of)->goals.size() ? &(*of)->goals[row] : nullptr;
}

void RoomGoals::reload()
{
    const auto item = m_goals->GetSelection();
    const auto row = item.IsOk() ? m_rows->GetRow(item) : 0;
    if (!m_form.is_begun())
        m_shown.reset();
    std::vector<std::vector<wxString>> rows;
    const auto* of = plan();
    if (of) {
        for (const auto& goal : (*of)->goals) {
            const auto title = goal.title.is_withheld() ? say("Withheld") : to_wx(goal.title.str());
            const auto status = goal.status_on(m_place.today());
            rows.push_back({two_lines(quoted(to_wx(std::to_string(goal.number) + "  ") + title), goal_status_mark(status))});
        }
    }
    const bool is_empty = rows.empty();
    m_rows->set(std::move(rows));
    if (!is_empty)
        m_goals->Select(m_rows->GetItem(std::min<unsigned>(row, static_cast<unsigned>(m_rows->rows().size() - 1))));
    choose();
}

void RoomGoals::choose()
{
    const auto* goal = chosen();
    const bool can_note = goal && m_place.can_write() && m_place.side() && !goal->title.is_withheld();
    for (wxWindow* each : {static_cast<wxWindow*>(m_goal_status_label), static_cast<wxWindow*>(m_goal_status), static_cast<wxWindow*>(m_assessment),
             static_cast<wxWindow*>(m_note_it)})
        each->Show(can_note);
    m_value->Show(can_note && is_measured(*goal));
    m_goal->tell(goal ? goal->title.is_withheld() ? say("Withheld") : to_wx(goal->title.str()) : say("This talk looks at no plan."));
    if (goal && m_shown != goal->id) {
        m_form.end();
        m_shown = goal->id;
        const auto status = goal->status_on(m_place.today());
        m_goal_status->SetSelection(static_cast<int>(std::find(statuses.begin(), statuses.end(), status) - statuses.begin()));
        m_value->set_value({});
        m_assessment->set_value({});
        if (can_note)
            m_form.begin("talk/" + m_talk.str() + "/goal/" + goal->id.str());
    }
    Layout();
}

void RoomGoals::note()
{
    const auto* goal = chosen();
    if (!goal)
        return;
    domain::FollowUp entry{m_place.today()};
    entry.status = statuses[static_cast<size_t>(std::max(0, m_goal_status->GetSelection()))];
    if (m_value->IsShown() && !m_value->value().empty()) {
        const auto value = base::decimal_from_typed(m_value->value());
        if (!value) {
            m_value->complain(say("Write a number, such as 4.2."));
            m_value->SetFocus();
            return;
        }
        entry.value = std::optional(*value);
    }
    if (const auto words = text_of(m_assessment->value()); !words.empty())
        entry.agreed_assessment = words;
    const auto complain = [this](const domain::Complaint& complaint) {
        Field* field = complaint.field.ends_with("value") ? static_cast<Field*>(m_value) : static_cast<Field*>(m_assessment);
        if (!field->IsShown())
            return false;
        field->complain(complaint);
        return true;
    };
    if (!m_place.change([&](app::Work& work) { app::Plans(work).follow_up(goal->id, entry); }, complain))
        return;
    m_form.discard();
    m_shown.reset();
    reload();
    m_changed();
}

}  // namespace gui
