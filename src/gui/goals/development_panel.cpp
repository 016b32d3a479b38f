// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/development_panel.h"

#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/form_draft.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {
namespace {

wxString money_words(const domain::Sealed<std::optional<base::Money>>& cost)
{
    if (cost.is_withheld())
        return say("Withheld");
    return cost ? to_wx(cost->in_words(window_language())) : to_wx("–");
}

}  // namespace

DevelopmentPanel::DevelopmentPanel(wxWindow* parent, Workplace& place, std::function<void()> changed)
    : DevelopmentPanelForm(parent), m_place(place), m_changed(std::move(changed)), m_rows(new RowsModel(3))
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* each :
        {static_cast<wxWindow*>(m_list_card), static_cast<wxWindow*>(m_detail_card), static_cast<wxWindow*>(m_scroll), static_cast<wxWindow*>(m_no_items)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    theme::set_heading(*m_heading, 1.15);
    theme::css_class(*m_save_item, "suggested-action");
    m_need->set_required(true);
    for (auto* each : {m_until, m_effect})
        each->set_today(place.today());
    m_cost->set_currency(domain::currency_of(place.records().municipality->country));
    for (auto* each : {m_need, m_activity, m_support}) {
        each->set_language(place.desk().written_form());
        each->set_lines(2);
    }
    const int day = m_items->GetTextExtent("28. september 20000").x + FromDIP(12);
    const int money = m_items->GetTextExtent("1 000 000 kr").x + FromDIP(24);
    add_column(*m_items, say("What is needed"), 0, FromDIP(280), Cut::end);
    add_column(*m_items, say("Until"), 1, day, Cut::never);
    add_column(*m_items, say("Cost"), 2, money, Cut::never);
    m_items->AssociateModel(m_rows.get());
    theme::css_class(*m_items, "table");
    theme::set_name(*m_items, say("Development"));
    fit_column(*m_items, 0, day + money);

    m_items->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto row = selected_row(*m_items); row && !m_filling)
            choose(*row);
    });
    m_add_item->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin_new(); });
    m_save_item->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
    m_remove_item->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { remove(); }); });
}

void DevelopmentPanel::show(const domain::Plan& plan)
{
    const bool same = m_plan && *m_plan == plan->id;
    m_plan = plan->id;
    m_can_edit = m_place.can_write() && m_place.side() && plan->state != domain::PlanState::closed;
    std::vector<std::vector<wxString>> rows;
    for (const auto& each : plan->development) {
        auto first = quoted(readable(each.need));
        if (!each.activity.empty() && !each.activity.is_withheld())
            first += "\n<small>" + muted(quoted(readable(each.activity))) + "</small>";
        rows.push_back({first, each.until ? day_words(*each.until) : to_wx("–"), quoted(money_words(each.cost))});
    }
    const auto count = rows.size();
    m_filling = true;
    m_rows->set(std::move(rows));
    m_items->Show(count > 0);
    m_no_items->Show(count == 0);
    m_no_items->tell("pen", say("Nothing about development yet"),
        say("What the executive needs to learn for the goals stands here: what is done about it, the time set aside, and what support is promised."));
    m_add_item->Show(m_can_edit);
    auto chosen = same ? m_chosen : std::nullopt;
    if (count > 0)
        chosen = std::min(chosen.value_or(0), count - 1);
    else
        chosen.reset();
    if (chosen)
        m_items->Select(m_rows->GetItem(static_cast<unsigned>(*chosen)));
    m_filling = false;
    m_detail_card->Show(chosen.has_value());
    if (chosen)
        choose(*chosen);
    m_list_card->Layout();
    Layout();
}

std::vector<Field*> DevelopmentPanel::fields() const
{
    return {m_need, m_activity, m_time, m_cost, m_mentor, m_until, m_effect, m_support};
}

void DevelopmentPanel::choose(size_t item)
{
    const auto& plan = m_place.records().plans.get(*m_plan);
    if (item >= plan->development.size())
        return;
    m_chosen = item;
    m_heading->SetLabelText(say("Development item {number}", {{"number", std::to_string(item + 1)}}));
    const bool can_edit = m_can_edit && !plan->development[item].need.is_withheld();
    fill(plan->development[item], can_edit);
    m_remove_item->Show(can_edit);
    m_detail_card->Layout();
}

void DevelopmentPanel::fill(const domain::DevelopmentItem& shown, bool can_edit)
{
    m_need->set_value(from_wx(readable(shown.need)));
    m_activity->set_value(from_wx(readable(shown.activity)));
    m_time->set_value(from_wx(readable(shown.time)));
    m_cost->set_value(shown.cost.is_known() ? std::optional(*shown.cost) : std::nullopt);
    m_mentor->set_value(from_wx(readable(shown.mentor)));
    m_until->set_value(shown.until);
    m_effect->set_value(shown.effect_check);
    m_support->set_value(from_wx(readable(shown.support)));
    for (auto* each : fields()) {
        each->set_read_only(!can_edit);
        each->clear_complaint();
    }
    m_save_item->Show(can_edit);
    m_detail_card->Show();
    m_detail_card->Layout();
    m_scroll->FitInside();
    m_scroll->Scroll(0, 0);
    Layout();
    theme::give_place(*m_scroll);
}

void DevelopmentPanel::begin_new()
{
    m_items->UnselectAll();
    m_chosen.reset();
    m_heading->SetLabelText(say("New development item"));
    fill({}, true);
    m_remove_item->Hide();
    m_need->SetFocus();
}

bool DevelopmentPanel::complain(const domain::Complaint& complaint)
{
    if (!complaint.field.starts_with("development"))
        return false;
    (complaint.field.ends_with("cost") ? static_cast<Field*>(m_cost) : m_need)->complain(complaint);
    return true;
}

bool DevelopmentPanel::develop(std::vector<domain::DevelopmentItem> items, const wxString& undo)
{
    const auto before = m_place.records().plans.get(*m_plan)->development;
    const auto act = [&](app::Work& work) { app::Plans(work).develop(*m_plan, std::move(items)); };
    if (!m_place.change(act, [this](const auto& each) { return complain(each); }))
        return false;
    m_place.can_undo(undo, [plan = *m_plan, before](app::Work& work) { app::Plans(work).develop(plan, before); });
    return true;
}

void DevelopmentPanel::save()
{
    Field* first = nullptr;
    for (auto* each : fields()) {
        if (!each->settle() && !first)
            first = each;
    }
    if (first)
        return first->SetFocus();
    auto items = m_place.records().plans.get(*m_plan)->development;
    const auto at = m_chosen.value_or(items.size());
    if (at == items.size())
        items.emplace_back();
    auto& item = items[at];
    item.need = typed_text(m_need->value());
    item.activity = typed_text(m_activity->value());
    item.time = typed_text(m_time->value());
    item.cost = m_cost->value();
    item.mentor = typed_text(m_mentor->value());
    item.until = m_until->value();
    item.effect_check = m_effect->value();
    item.support = typed_text(m_support->value());
    if (!develop(std::move(items), m_chosen ? say("Edit the development item") : say("New development item")))
        return;
    m_chosen = at;
    m_changed();
}

void DevelopmentPanel::remove()
{
    auto items = m_place.records().plans.get(*m_plan)->development;
    if (!m_chosen || *m_chosen >= items.size())
        return;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(*m_chosen));
    if (develop(std::move(items), say("Remove the development item")))
        m_changed();
}

}  // namespace gui
