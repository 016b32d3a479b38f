// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/promises_panel.h"

#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/form_draft.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <array>

namespace gui {
namespace {

constexpr std::array answers{domain::Promise::Kept::open, domain::Promise::Kept::yes, domain::Promise::Kept::no};

}  // namespace

PromisesPanel::PromisesPanel(wxWindow* parent, Workplace& place, std::function<void()> changed)
    : PromisesPanelForm(parent), m_place(place), m_changed(std::move(changed)), m_rows(new RowsModel(3))
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* each :
        {static_cast<wxWindow*>(m_list_card), static_cast<wxWindow*>(m_detail_card), static_cast<wxWindow*>(m_scroll), static_cast<wxWindow*>(m_no_promises)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    theme::set_heading(*m_heading, 1.15);
    theme::css_class(*m_save_promise, "suggested-action");
    theme::set_label(*m_kept, *m_kept_label);
    for (auto each : answers)
        m_kept->Append(kept_word(each));
    m_promise->set_required(true);
    m_due->set_today(place.today());
    for (auto* each : {m_promise, m_note}) {
        each->set_language(place.desk().written_form());
        each->set_lines(3);
    }
    const int day = m_promises->GetTextExtent("28. september 20000").x + FromDIP(12);
    const int word = m_promises->GetTextExtent(kept_word(domain::Promise::Kept::no) + "XXXX").x + FromDIP(16);
    add_column(*m_promises, say("Promise"), 0, FromDIP(280), Cut::end);
    add_column(*m_promises, say("Deadline"), 1, day, Cut::never);
    add_column(*m_promises, in_context("promise", "Kept"), 2, word, Cut::never);
    m_promises->AssociateModel(m_rows.get());
    theme::css_class(*m_promises, "table");
    theme::set_name(*m_promises, say("Promises"));
    fit_column(*m_promises, 0, day + word);

    m_promises->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto row = selected_row(*m_promises); row && !m_filling)
            choose(*row);
    });
    m_add_promise->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin_new(); });
    m_save_promise->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
    m_remove_promise->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { remove(); }); });
}

void PromisesPanel::show(const domain::Plan& plan)
{
    const bool same = m_plan && *m_plan == plan->id;
    m_plan = plan->id;
    const bool may = m_place.can_write() && m_place.side();
    m_can_edit = may && !plan.is_locked();
    m_can_say = may && plan->state != domain::PlanState::closed;
    std::vector<std::vector<wxString>> rows;
    for (const auto& each : plan->promises)
        rows.push_back({quoted(readable(each.text)), each.due ? day_words(*each.due) : to_wx("–"), marked(standing(each.kept))});
    const auto count = rows.size();
    m_filling = true;
    m_rows->set(std::move(rows));
    m_promises->Show(count > 0);
    m_no_promises->Show(count == 0);
    m_no_promises->tell("talk", say("No promises yet"),
        say("What the employer's side promises so that the goals can be reached stands here: frames, staff, decisions. Later both see whether it was kept."));
    m_add_promise->Show(m_can_edit);
    auto chosen = same ? m_chosen : std::nullopt;
    if (count > 0)
        chosen = std::min(chosen.value_or(0), count - 1);
    else
        chosen.reset();
    if (chosen)
        m_promises->Select(m_rows->GetItem(static_cast<unsigned>(*chosen)));
    m_filling = false;
    m_detail_card->Show(chosen.has_value());
    if (chosen)
        choose(*chosen);
    m_list_card->Layout();
    Layout();
}

void PromisesPanel::choose(size_t promise)
{
    const auto& plan = m_place.records().plans.get(*m_plan);
    if (promise >= plan->promises.size())
        return;
    const auto& shown = plan->promises[promise];
    m_chosen = promise;
    m_heading->SetLabelText(say("Promise {number}", {{"number", std::to_string(promise + 1)}}));
    const bool withheld = shown.text.is_withheld();
    fill(shown, m_can_edit && !withheld, m_can_say && !withheld);
    m_remove_promise->Show(m_can_edit && !withheld);
    m_detail_card->Layout();
}

void PromisesPanel::fill(const domain::Promise& shown, bool can_edit, bool can_say)
{
    m_promise->set_value(from_wx(readable(shown.text)));
    m_due->set_value(shown.due);
    m_kept->SetSelection(static_cast<int>(shown.kept));
    m_note->set_value(from_wx(readable(shown.note)));
    m_promise->set_read_only(!can_edit);
    m_due->set_read_only(!can_edit);
    m_note->set_read_only(!can_say);
    m_kept->Enable(can_say);
    m_save_promise->Show(can_say);
    for (Field* each : {static_cast<Field*>(m_promise), static_cast<Field*>(m_due), static_cast<Field*>(m_note)})
        each->clear_complaint();
    m_detail_card->Show();
    m_detail_card->Layout();
    m_scroll->FitInside();
    Layout();
    theme::give_place(*m_scroll);
}

void PromisesPanel::begin_new()
{
    m_promises->UnselectAll();
    m_chosen.reset();
    m_heading->SetLabelText(say("New promise"));
    fill({}, true, true);
    m_remove_promise->Hide();
    m_promise->SetFocus();
}

bool PromisesPanel::complain(const domain::Complaint& complaint)
{
    if (!complaint.field.starts_with("promises"))
        return false;
    (complaint.field.ends_with("due") ? static_cast<Field*>(m_due) : m_promise)->complain(complaint);
    return true;
}

void PromisesPanel::save()
{
    if (!m_promise->settle())
        return m_promise->SetFocus();
    if (!m_due->settle())
        return m_due->SetFocus();
    const auto before = *m_place.records().plans.get(*m_plan);
    const auto kept = answers[static_cast<size_t>(m_kept->GetSelection())];
    const auto note = typed_text(m_note->value());
    auto plan = before;
    const auto at = m_chosen.value_or(plan.promises.size());
    if (at == plan.promises.size())
        plan.promises.emplace_back();
    if (m_can_edit) {
        plan.promises[at].text = typed_text(m_promise->value());
        plan.promises[at].due = m_due->value();
    }
    const bool words = at == before.promises.size() || plan.promises[at].text != before.promises[at].text || plan.promises[at].due != before.promises[at].due;
    const auto act = [&](app::Work& work) {
        app::Plans plans(work);
        if (words)
            plans.edit(plan);
        if (kept != plan.promises[at].kept || note.str() != plan.promises[at].note.str())
            plans.promise_kept(plan.id, at, kept, note);
    };
    if (!m_place.change(act, [this](const auto& each) { return complain(each); }))
        return;
    can_undo(m_chosen ? say("Edit the promise") : say("New promise"), before);
    m_chosen = at;
    m_changed();
}

void PromisesPanel::remove()
{
    const auto before = *m_place.records().plans.get(*m_plan);
    auto plan = before;
    if (!m_chosen || *m_chosen >= plan.promises.size())
        return;
    plan.promises.erase(plan.promises.begin() + static_cast<std::ptrdiff_t>(*m_chosen));
    if (!m_place.change([&](app::Work& work) { app::Plans(work).edit(plan); }))
        return;
    can_undo(say("Remove the promise"), before);
    m_changed();
}

void PromisesPanel::can_undo(const wxString& name, const domain::PlanFields& before)
{
    m_place.can_undo(name, [before](app::Work& work) {
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
