// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/development_panel.h"

#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

namespace gui {
namespace {

wxString money_words(const domain::Sealed<std::optional<base::Money>>& cost)
{
    if (cost.is_withheld())
        return say("Withheld");
    return cost ? to_wx(cost->in_words(window_language())) : dash;
}

}  // namespace

DevelopmentPanel::DevelopmentPanel(wxWindow* parent, Workplace& place, std::function<void()> changed)
    : EntriesPanel(parent, place, "development",
        {"pen", say("Development"), say("Nothing about development yet"),
            say("What the executive needs to learn for the goals stands here: what is done about it, the time set aside, and what support is promised."),
            say("A&dd an item"), say("Save the ite&m")},
        std::move(changed))
    , m_fields(new Fields(m_scroll))
    , m_workload(new Workload(m_scroll))
{
    dress();
    form().add("need", *m_fields->m_need);
    form().add("activity", *m_fields->m_activity);
    form().add("time", *m_fields->m_time);
    form().add("cost", *m_fields->m_cost);
    form().add("mentor", *m_fields->m_mentor);
    form().add("until", *m_fields->m_until);
    form().add("effect", *m_fields->m_effect);
    form().add("support", *m_fields->m_support);
    form().add("workload", *m_workload->m_workload);
    form().add("holiday", *m_workload->m_holiday);
}

void DevelopmentPanel::dress()
{
    add_fields(*m_fields);
    add_fields(*m_workload);
    m_beside->SetLabel(say("&Workload and holiday"));
    m_beside->Show();
    m_fields->m_need->set_required(true);
    for (auto* each : {m_fields->m_until, m_fields->m_effect})
        each->set_today(place().today());
    m_fields->m_cost->set_currency(domain::currency_of(place().records().municipality->country));
    for (auto* each : {m_fields->m_need, m_fields->m_activity, m_fields->m_support}) {
        each->set_language(place().desk().written_form());
        each->set_lines(2);
    }
    for (auto* each : {m_workload->m_workload, m_workload->m_holiday}) {
        each->set_language(place().desk().written_form());
        each->set_lines(5);
    }
    m_fields->m_agreed_in->set_colour(theme::palette().muted);
    const int day = m_entries->GetTextExtent("28. september 20000").x + FromDIP(12);
    const int money = m_entries->GetTextExtent("1 000 000 kr").x + FromDIP(24);
    add_column(*m_entries, say("What is needed"), 0, FromDIP(280), Cut::end);
    add_column(*m_entries, say("Until"), 1, day, Cut::never);
    add_column(*m_entries, say("Cost"), 2, money, Cut::never);
    fit_column(*m_entries, 0, day + money);
}

std::vector<std::vector<wxString>> DevelopmentPanel::rows(const domain::PlanFields& plan) const
{
    std::vector<std::vector<wxString>> rows;
    for (const auto& each : plan.development) {
        const bool told = !each.activity.empty() && !each.activity.is_withheld();
        rows.push_back({two_lines(quoted(readable(each.need)), told ? muted(quoted(readable(each.activity))) : wxString()),
            each.until ? day_words(*each.until) : dash, quoted(money_words(each.cost))});
    }
    return rows;
}

bool DevelopmentPanel::may_add(const domain::Plan& plan) const
{
    return place().can_write() && place().side() && plan->state != domain::PlanState::closed;
}

bool DevelopmentPanel::may_remove(const domain::Plan& plan, size_t entry) const
{
    return may_add(plan) && !plan->development[entry].need.is_withheld();
}

wxString DevelopmentPanel::heading(const Chosen& chosen) const
{
    switch (chosen.kind) {
    case Chosen::Kind::fresh: return say("New development item");
    case Chosen::Kind::beside: return say("Workload and holiday");
    default: return say("Development item {number}", {{"number", std::to_string(chosen.at + 1)}});
    }
}

bool DevelopmentPanel::fill(const domain::Plan& plan, const Chosen& chosen)
{
    const bool is_beside = chosen.kind == Chosen::Kind::beside;
    bool can_edit = may_add(plan);
    m_fields->Show(!is_beside);
    m_workload->Show(is_beside);
    if (is_beside) {
        can_edit = can_edit && !plan->workload.is_withheld() && !plan->holiday.is_withheld();
        m_workload->m_workload->set_value(from_wx(readable(plan->workload)));
        m_workload->m_holiday->set_value(from_wx(readable(plan->holiday)));
    }
    else {
        const auto shown = chosen.kind == Chosen::Kind::entry ? plan->development[chosen.at] : domain::DevelopmentItem();
        can_edit = can_edit && !shown.need.is_withheld();
        fill_item(shown);
    }
    for (auto* each : fields(chosen))
        each->set_read_only(!can_edit);
    return can_edit;
}

void DevelopmentPanel::fill_item(const domain::DevelopmentItem& shown)
{
    m_fields->m_need->set_value(from_wx(readable(shown.need)));
    m_fields->m_activity->set_value(from_wx(readable(shown.activity)));
    m_fields->m_time->set_value(from_wx(readable(shown.time)));
    m_fields->m_cost->set_value(shown.cost.is_known() ? std::optional(*shown.cost) : std::nullopt);
    m_fields->m_mentor->set_value(from_wx(readable(shown.mentor)));
    m_fields->m_until->set_value(shown.until);
    m_fields->m_effect->set_value(shown.effect_check);
    m_fields->m_support->set_value(from_wx(readable(shown.support)));
    const auto* talk = shown.talk ? place().records().talks.find(*shown.talk) : nullptr;
    m_fields->m_agreed_in->tell(talk
            ? say("Agreed in the talk of {date}: {kind}", {{"date", (*talk)->date.in_words(window_language())}, {"kind", from_wx(kind_word((*talk)->kind))}})
            : wxString());
}

std::string DevelopmentPanel::told(const domain::PlanFields& plan, const Chosen& chosen) const
{
    return chosen.kind == Chosen::Kind::entry ? plan.development[chosen.at].need.str() : std::string();
}

std::vector<Field*> DevelopmentPanel::fields(const Chosen& chosen) const
{
    if (chosen.kind == Chosen::Kind::beside)
        return {m_workload->m_workload, m_workload->m_holiday};
    return {m_fields->m_need, m_fields->m_activity, m_fields->m_time, m_fields->m_cost, m_fields->m_mentor, m_fields->m_until, m_fields->m_effect,
        m_fields->m_support};
}

bool DevelopmentPanel::develop(const domain::PlanFields& before, std::vector<domain::DevelopmentItem> items, const wxString& undo)
{
    const auto complain = [this](const domain::Complaint& complaint) {
        if (!complaint.field.starts_with("development"))
            return false;
        (complaint.field.ends_with("cost") ? static_cast<Field*>(m_fields->m_cost) : m_fields->m_need)->complain(complaint);
        return true;
    };
    if (!place().change([&](app::Work& work) { app::Plans(work).develop(before.id, std::move(items)); }, complain))
        return false;
    place().can_undo(undo, [id = before.id, was = before.development](app::Work& work) { app::Plans(work).develop(id, was); });
    return true;
}

bool DevelopmentPanel::save_workload(const domain::PlanFields& before)
{
    const auto workload = typed_text(m_workload->m_workload->value()), holiday = typed_text(m_workload->m_holiday->value());
    if (!place().change([&](app::Work& work) { app::Plans(work).tell_workload(before.id, workload, holiday); }))
        return false;
    place().can_undo(say("Edit workload and holiday"),
        [id = before.id, was = before.workload, off = before.holiday](app::Work& work) { app::Plans(work).tell_workload(id, was, off); });
    return true;
}

bool DevelopmentPanel::save(const domain::PlanFields& before, const Chosen& chosen)
{
    if (chosen.kind == Chosen::Kind::beside)
        return save_workload(before);
    const bool is_new = chosen.kind == Chosen::Kind::fresh;
    auto items = before.development;
    auto& item = is_new ? items.emplace_back() : items[chosen.at];
    item.need = typed_text(m_fields->m_need->value());
    item.activity = typed_text(m_fields->m_activity->value());
    item.time = typed_text(m_fields->m_time->value());
    item.cost = m_fields->m_cost->value();
    item.mentor = typed_text(m_fields->m_mentor->value());
    item.until = m_fields->m_until->value();
    item.effect_check = m_fields->m_effect->value();
    item.support = typed_text(m_fields->m_support->value());
    return develop(before, std::move(items), is_new ? say("New development item") : say("Edit the development item"));
}

bool DevelopmentPanel::remove(const domain::PlanFields& before, size_t entry)
{
    auto items = before.development;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(entry));
    return develop(before, std::move(items), say("Remove the development item"));
}

}  // namespace gui
