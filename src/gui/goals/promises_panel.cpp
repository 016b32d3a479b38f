// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/promises_panel.h"

#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <array>

namespace gui {
namespace {

constexpr std::array answers{domain::Promise::Kept::open, domain::Promise::Kept::yes, domain::Promise::Kept::no};

bool may_write(const Workplace& place)
{
    return place.can_write() && place.side();
}

}  // namespace

PromisesPanel::PromisesPanel(wxWindow* parent, Workplace& place, std::function<void()> changed)
    : EntriesPanel(parent, place, "promise",
        {"talk", say("Promises"), say("No promises yet"),
            say("What the employer's side promises so that the goals can be reached stands here: frames, staff, decisions. Later both see whether it was kept."),
            say("A&dd a promise"), say("Save the pro&mise")},
        std::move(changed))
    , m_fields(new Fields(m_scroll))
{
    add_fields(*m_fields);
    theme::set_label(*m_fields->m_kept, *m_fields->m_kept_label);
    for (auto each : answers)
        m_fields->m_kept->Append(kept_word(each));
    m_fields->m_promise->set_required(true);
    m_fields->m_due->set_today(place.today());
    for (auto* each : {m_fields->m_promise, m_fields->m_note}) {
        each->set_language(place.desk().written_form());
        each->set_lines(3);
    }
    form().add("promise", *m_fields->m_promise);
    form().add("due", *m_fields->m_due);
    form().add("kept", *m_fields->m_kept);
    form().add("note", *m_fields->m_note);
    const int day = m_entries->GetTextExtent("28. september 20000").x + FromDIP(12);
    const int word = m_entries->GetTextExtent(kept_word(domain::Promise::Kept::no) + "XXXX").x + FromDIP(16);
    add_column(*m_entries, say("Promise"), 0, FromDIP(280), Cut::end);
    add_column(*m_entries, say("Deadline"), 1, day, Cut::never);
    add_column(*m_entries, in_context("promise", "Kept"), 2, word, Cut::never);
    fit_column(*m_entries, 0, day + word);
}

std::vector<std::vector<wxString>> PromisesPanel::rows(const domain::PlanFields& plan) const
{
    std::vector<std::vector<wxString>> rows;
    for (const auto& each : plan.promises)
        rows.push_back({quoted(readable(each.text)), each.due ? day_words(*each.due) : dash, marked(standing(each.kept))});
    return rows;
}

bool PromisesPanel::may_add(const domain::Plan& plan) const
{
    return may_write(place()) && !plan.is_locked();
}

bool PromisesPanel::may_remove(const domain::Plan& plan, size_t entry) const
{
    return may_add(plan) && !plan->promises[entry].text.is_withheld();
}

wxString PromisesPanel::heading(const Chosen& chosen) const
{
    return chosen.kind == Chosen::Kind::fresh ? say("New promise") : say("Promise {number}", {{"number", std::to_string(chosen.at + 1)}});
}

bool PromisesPanel::fill(const domain::Plan& plan, const Chosen& chosen)
{
    const auto shown = chosen.kind == Chosen::Kind::entry ? plan->promises[chosen.at] : domain::Promise();
    const bool can_say = may_write(place()) && plan->state != domain::PlanState::closed && !shown.text.is_withheld();
    const bool can_edit = can_say && !plan.is_locked();
    m_fields->m_promise->set_value(from_wx(readable(shown.text)));
    m_fields->m_due->set_value(shown.due);
    m_fields->m_kept->SetSelection(static_cast<int>(shown.kept));
    m_fields->m_note->set_value(from_wx(readable(shown.note)));
    m_fields->m_promise->set_read_only(!can_edit);
    m_fields->m_due->set_read_only(!can_edit);
    m_fields->m_note->set_read_only(!can_say);
    m_fields->m_kept->Enable(can_say);
    return can_say;
}

std::string PromisesPanel::told(const domain::PlanFields& plan, const Chosen& chosen) const
{
    return chosen.kind == Chosen::Kind::entry ? plan.promises[chosen.at].text.str() : std::string();
}

std::vector<Field*> PromisesPanel::fields(const Chosen&) const
{
    return {m_fields->m_promise, m_fields->m_due, m_fields->m_note};
}

bool PromisesPanel::complain(const domain::Complaint& complaint)
{
    if (!complaint.field.starts_with("promises"))
        return false;
    (complaint.field.ends_with("due") ? static_cast<Field*>(m_fields->m_due) : m_fields->m_promise)->complain(complaint);
    return true;
}

bool PromisesPanel::save(const domain::PlanFields& before, const Chosen& chosen)
{
    const bool is_new = chosen.kind == Chosen::Kind::fresh;
    const auto kept = answers[static_cast<size_t>(m_fields->m_kept->GetSelection())];
    const auto note = typed_text(m_fields->m_note->value());
    auto changed = before;
    const auto at = is_new ? before.promises.size() : chosen.at;
    if (is_new)
        changed.promises.emplace_back();
    auto& promise = changed.promises[at];
    if (may_add(plan())) {
        promise.text = typed_text(m_fields->m_promise->value());
        promise.due = m_fields->m_due->value();
    }
    const bool words = changed != before, answered = kept != promise.kept || note.str() != promise.note.str();
    const auto act = [&](app::Work& work) {
        app::Plans plans(work);
        if (words)
            plans.edit(changed);
        if (answered)
            plans.promise_kept(before.id, at, kept, note);
    };
    if (!place().change(act, [this](const auto& each) { return complain(each); }))
        return false;
    can_undo(is_new ? say("New promise") : say("Edit the promise"), before);
    return true;
}

bool PromisesPanel::remove(const domain::PlanFields& before, size_t entry)
{
    auto changed = before;
    changed.promises.erase(changed.promises.begin() + static_cast<std::ptrdiff_t>(entry));
    if (!place().change([&](app::Work& work) { app::Plans(work).edit(changed); }))
        return false;
    can_undo(say("Remove the promise"), before);
    return true;
}

void PromisesPanel::can_undo(const wxString& name, const domain::PlanFields& before)
{
    place().can_undo(name, [before](app::Work& work) {
        app::Plans plans(work);
        auto plan = *work.records()->plans.get(before.id);
        if (plan.state < domain::PlanState::agreed) {
            plan.promises = before.promises;
            return plans.edit(plan);
        }
        for (size_t i = 0; i < before.promises.size() && i < plan.promises.size(); ++i) {
            if (plan.promises[i] != before.promises[i])
                plans.promise_kept(before.id, i, before.promises[i].kept, before.promises[i].note.open());
        }
    });
}

}  // namespace gui
