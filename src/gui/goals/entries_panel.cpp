// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/entries_panel.h"

#include "domain/case.h"
#include "gui/theme.h"
#include "gui/widgets/focus_in_view.h"
#include "gui/widgets/settle.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>
#include <cctype>

namespace gui {

EntriesPanel::EntriesPanel(wxWindow* parent, Workplace& place, std::string kind, const Words& words, std::function<void()> changed)
    : EntriesPanelForm(parent), m_place(place), m_kind(std::move(kind)), m_changed(std::move(changed)), m_form(place), m_model(new RowsModel(3))
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* each :
        {static_cast<wxWindow*>(m_list_card), static_cast<wxWindow*>(m_detail_card), static_cast<wxWindow*>(m_scroll), static_cast<wxWindow*>(m_nothing)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    keep_focus_in_view(*m_scroll);
    theme::set_heading(*m_heading, 1.15);
    theme::css_class(*m_save_entry, "suggested-action");
    m_nothing->tell(words.icon, words.nothing, words.advice);
    m_add->SetLabel(words.add);
    m_beside->Hide();
    m_save_entry->SetLabel(words.save);
    m_entries->AssociateModel(m_model.get());
    theme::css_class(*m_entries, "table");
    theme::set_name(*m_entries, words.name);

    m_entries->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto row = selected_row(*m_entries); row && !m_filling)
            choose({Chosen::Kind::entry, *row});
    });
    m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose({Chosen::Kind::fresh}); });
    m_beside->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose({Chosen::Kind::beside}); });
    m_save_entry->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save_entry(); }); });
    m_cancel_entry->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { give_up(); }); });
    m_remove_entry->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { remove_entry(); }); });
    Bind(EVT_FIELD, [this](wxCommandEvent&) { typed(); });
    Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { typed(); });
}

void EntriesPanel::add_fields(wxWindow& fields)
{
    fields.SetBackgroundColour(theme::palette().card);
    m_scroll->GetSizer()->Add(&fields, wxSizerFlags().Expand());
}

const domain::Plan& EntriesPanel::plan() const
{
    return m_place.records().plans.get(*m_plan);
}

void EntriesPanel::show(const domain::Plan& plan)
{
    using K = Chosen::Kind;
    if (!m_plan || *m_plan != plan->id)
        m_chosen = {};
    m_plan = plan->id;
    auto all = rows(*plan);
    const auto count = all.size();
    m_filling = true;
    m_model->set(std::move(all));
    m_entries->Show(count > 0);
    m_nothing->Show(count == 0);
    m_add->Show(may_add(plan));
    if (m_chosen.kind == K::none || m_chosen.kind == K::entry || (m_chosen.kind == K::fresh && !may_add(plan)))
        m_chosen = count > 0 ? Chosen{K::entry, std::min(m_chosen.at, count - 1)} : Chosen();
    if (m_chosen.kind == K::entry)
        m_entries->Select(m_model->GetItem(static_cast<unsigned>(m_chosen.at)));
    m_filling = false;
    show_chosen();
    m_list_card->Layout();
}

void EntriesPanel::choose(Chosen chosen)
{
    m_chosen = chosen;
    if (chosen.kind != Chosen::Kind::entry)
        m_entries->UnselectAll();
    show_chosen();
    if (chosen.kind != Chosen::Kind::entry)
        fields(chosen).front()->SetFocus();
}

void EntriesPanel::resume(const std::string& about)
{
    if (about == "new" || about == "beside")
        return choose({about == "new" ? Chosen::Kind::fresh : Chosen::Kind::beside});
    const auto at = static_cast<size_t>(std::atoi(about.c_str()));
    if (at >= m_model->rows().size())
        return;
    m_entries->Select(m_model->GetItem(static_cast<unsigned>(at)));
    choose({Chosen::Kind::entry, at});
    fields(m_chosen).front()->SetFocus();
}

std::string EntriesPanel::where() const
{
    const auto about = m_chosen.kind == Chosen::Kind::fresh ? "new" : m_chosen.kind == Chosen::Kind::beside ? "beside" : std::to_string(m_chosen.at);
    return m_kind + "/" + m_plan->str() + "/" + about;
}

void EntriesPanel::show_chosen()
{
    using K = Chosen::Kind;
    m_form.end();
    m_detail_card->Show(m_chosen.kind != K::none);
    if (m_chosen.kind != K::none) {
        m_heading->SetLabelText(heading(m_chosen));
        const bool may_write = fill(plan(), m_chosen);
        for (auto* each : fields(m_chosen))
            each->clear_complaint();
        if (may_write)
            m_form.begin(where(), told(*plan(), m_chosen));
        m_save_entry->Show(may_write);
        m_cancel_entry->Show(m_form.is_begun() || m_chosen.kind == K::fresh);
        m_remove_entry->Show(m_chosen.kind == K::entry && may_remove(plan(), m_chosen.at));
        m_scroll->Scroll(0, 0);
    }
    lay_out();
}

void EntriesPanel::lay_out()
{
    m_detail_card->Layout();
    m_scroll->FitInside();
    Layout();
    theme::give_place(*m_scroll);
}

void EntriesPanel::typed()
{
    m_form.changed();
    if (m_form.is_begun() && !m_cancel_entry->IsShown()) {
        m_cancel_entry->Show();
        m_detail_card->Layout();
    }
}

void EntriesPanel::save_entry()
{
    if (!settle(fields(m_chosen)))
        return;
    const auto before = *plan();
    if (!save(before, m_chosen))
        return;
    m_form.discard();
    if (m_chosen.kind == Chosen::Kind::fresh)
        m_chosen = {Chosen::Kind::entry, rows(*plan()).size() - 1};
    m_changed();
}

void EntriesPanel::give_up()
{
    m_form.discard();
    if (m_chosen.kind == Chosen::Kind::fresh)
        m_chosen = {};
    show(plan());
}

void EntriesPanel::remove_entry()
{
    if (m_chosen.kind != Chosen::Kind::entry)
        return;
    const auto before = *plan();
    if (!remove(before, m_chosen.at))
        return;
    m_form.discard();
    m_changed();
}

}  // namespace gui
