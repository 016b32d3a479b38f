// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/room_actions.h"

#include "app/talk/actions.h"
#include "domain/case.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/agreed_text.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {

RoomActions::RoomActions(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed)
    : RoomActionsForm(parent), m_place(place), m_talk(talk), m_changed(std::move(changed)), m_rows(new RowsModel(1)), m_form(place)
{
    SetBackgroundColour(theme::palette().card);
    add_column(*m_list, say("Actions from before"), 0, FromDIP(240), Cut::end);
    m_list->AssociateModel(m_rows.get());
    theme::css_class(*m_list, "table");
    theme::set_name(*m_list, say("Actions from before"));
    m_new_day->set_today(place.today());
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_list->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { m_list->GetColumn(0)->SetWidth(std::max(FromDIP(120), m_list->GetClientSize().x - FromDIP(8))); });
        event.Skip();
    });
    m_done->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        settle([this](app::Work& work, domain::ActionId id) { app::Actions(work).done(id, m_place.today(), text_of(m_why->value())); });
    });
    m_move->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (!m_new_day->settle() || !m_new_day->value()) {
            m_new_day->complain(say("Choose the new day."));
            m_new_day->SetFocus();
            return;
        }
        settle([this](app::Work& work, domain::ActionId id) { app::Actions(work).move(id, *m_new_day->value(), m_place.today(), text_of(m_why->value())); });
    });
    m_drop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        settle([this](app::Work& work, domain::ActionId id) { app::Actions(work).drop(id, m_place.today(), text_of(m_why->value())); });
    });
    m_form.add("day", *m_new_day);
    m_form.add("why", *m_why);
    for (auto* field : {static_cast<Field*>(m_new_day), static_cast<Field*>(m_why)})
        field->Bind(EVT_FIELD, [this](wxCommandEvent&) { m_form.changed(); });
    reload();
}

const domain::Action* RoomActions::chosen() const
{
    const auto item = m_list->GetSelection();
    if (!item.IsOk())
        return nullptr;
    const auto row = m_rows->GetRow(item);
    return row < m_shown.size() ? m_place.records().actions.find(m_shown[row]) : nullptr;
}

void RoomActions::reload()
{
    const auto& records = m_place.desk().records();
    std::vector<std::vector<wxString>> rows;
    m_shown.clear();
    for (const auto* action : records.earlier_actions(m_place.records().talks.get(m_talk))) {
        rows.push_back({action_cell(m_place.records(), **action, m_place.today())});
        m_shown.push_back((*action)->id);
    }
    m_rows->set(std::move(rows));
    if (!m_shown.empty())
        m_list->Select(m_rows->GetItem(0));
    choose();
}

void RoomActions::choose()
{
    const auto* action = chosen();
    const bool can_settle = action && action->is_pending() && m_place.can_write() && m_place.side() && !(*action)->text.is_withheld();
    for (wxWindow* each : {static_cast<wxWindow*>(m_done), static_cast<wxWindow*>(m_new_day), static_cast<wxWindow*>(m_why), static_cast<wxWindow*>(m_move),
             static_cast<wxWindow*>(m_drop)})
        each->Show(can_settle);
    if (action && m_about != (*action)->id) {
        m_form.end();
        m_about = (*action)->id;
        m_why->set_value({});
        m_new_day->set_value(std::nullopt);
        if (can_settle)
            m_form.begin("talk/" + m_talk.str() + "/earlier/" + (*action)->id.str());
    }
    m_action->tell(action ? (*action)->text.is_withheld() ? say("Withheld") : to_wx((*action)->text.str()) : say("No earlier talk left anything to be done."));
    Layout();
}

void RoomActions::settle(const std::function<void(app::Work&, domain::ActionId)>& how)
{
    const auto* action = chosen();
    if (!action)
        return;
    const auto complain = [this](const domain::Complaint& complaint) {
        const bool of_the_day = complaint.field.ends_with("due") || complaint.field.ends_with("to");
        Field& field = of_the_day ? static_cast<Field&>(*m_new_day) : static_cast<Field&>(*m_why);
        field.complain(complaint);
        field.SetFocus();
        return true;
    };
    const auto id = (*action)->id;
    if (!m_place.change([&](app::Work& work) { how(work, id); }, complain))
        return;
    m_form.discard();
    m_about.reset();
    reload();
    m_changed();
}

}  // namespace gui
