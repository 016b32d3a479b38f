// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/change_editor.h"

#include "app/plan/plans.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/widgets/focus_in_view.h"
#include "gui/widgets/settle.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>

namespace gui {
namespace {

/// What is typed in fields that come and go: "key<tab>text<line end>" for each.
template <class Rows, class Key>
std::string typed_rows(const Rows& rows, Key key)
{
    std::string all;
    for (const auto& row : rows) {
        const auto [name, field] = key(row);
        all += name + "\t" + field->typed() + "\n";
    }
    return all;
}

template <class Rows, class Key>
void take_rows(const std::string& text, Rows& rows, Key key)
{
    for (size_t at = 0, end; (end = text.find('\n', at)) != text.npos; at = end + 1) {
        const auto tab = text.find('\t', at);
        if (tab == text.npos || tab > end)
            return;
        for (auto& row : rows) {
            const auto [name, field] = key(row);
            if (name == text.substr(at, tab - at))
                field->set_typed(text.substr(tab + 1, end - tab - 1));
        }
    }
}

wxString escaped(const std::string& text)
{
    return wxControl::EscapeMnemonics(to_wx(text));
}

}  // namespace

ChangeEditor::ChangeEditor(wxWindow* parent, Workplace& place, std::function<void()> finished)
    : ChangeEditorForm(parent), m_place(place), m_finished(std::move(finished)), m_behalf(place, *m_paper_label, *m_paper, *m_paper_of), m_form(place)
{
    dress();
    keep();
    Bind(EVT_FIELD, [this](wxCommandEvent&) { m_form.changed(); });
    m_drop->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { m_form.changed(); });
    m_paper->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_form.changed(); });
    m_basis->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        show_basis();
        m_form.changed();
    });
    m_save_change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
    m_cancel_change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            m_form.discard();
            m_finished();
        });
    });
}

void ChangeEditor::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* each :
        {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_scroll), static_cast<wxWindow*>(m_new_milestones), static_cast<wxWindow*>(m_new_weights)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    keep_focus_in_view(*m_scroll);
    theme::set_heading(*m_heading, 1.15);
    for (auto* each : {m_milestones_heading, m_weights_heading, m_grounds_heading})
        theme::set_heading(*each, 1.0);
    theme::css_class(*m_save_change, "suggested-action");
    theme::set_label(*m_basis, *m_basis_label);
    m_advice->set_colour(colours.muted);
    m_advice->tell(say("Both sides have agreed on what stands here. Change what is to be different. History keeps what stood before."));
    for (auto* each : {m_new_milestones, m_new_weights})
        each->SetSizer(new wxBoxSizer(wxVERTICAL));
    for (auto* each : {m_new_what, m_new_how, m_reason}) {
        each->set_language(m_place.desk().written_form());
        each->set_lines(3);
    }
    m_new_title->set_required(true);
    for (auto* each : {m_new_deadline, m_agreed_on, m_decided_on})
        each->set_today(m_place.today());
    for (auto* each : {m_agreed_on, m_decided_on}) {
        each->set_range(std::nullopt, m_place.today());
        each->set_required(true);
    }
    m_decided_by->set_required(true);
    // History shows it beside what stood before; without it nobody knows later why.
    m_reason->set_required(true);
    // The executive enters nothing that the employer's side accepts.
    if (own_voice(m_place) != domain::Side::executive) {
        m_bases.push_back(Basis::both_sides);
        m_basis->Append(say("Both sides agree on it"));
    }
    m_bases.push_back(Basis::decision);
    m_basis->Append(say("A decision was made"));
}

void ChangeEditor::keep()
{
    m_form.add("title", *m_new_title);
    m_form.add("what", *m_new_what);
    m_form.add("how", *m_new_how);
    m_form.add("target", *m_new_target);
    m_form.add("deadline", *m_new_deadline);
    const auto due = [](const Due& row) { return std::pair(row.milestone, row.day); };
    m_form.add(
        "milestones", [this, due] { return typed_rows(m_dues, due); }, [this, due](const std::string& text) { take_rows(text, m_dues, due); });
    const auto weight = [](const Weight& row) { return std::pair(row.goal.str(), row.share); };
    m_form.add(
        "weights", [this, weight] { return typed_rows(m_weights, weight); }, [this, weight](const std::string& text) { take_rows(text, m_weights, weight); });
    m_form.add("drop", *m_drop);
    m_form.add("reason", *m_reason);
    m_form.add("basis", *m_basis);
    m_form.add("agreed", *m_agreed_on);
    m_behalf.keep_in(m_form);
    m_form.add("body", *m_decided_by);
    m_form.add("decided", *m_decided_on);
    m_form.add("case", *m_decided_case);
}

void ChangeEditor::begin(const domain::Plan& plan, const domain::Goal& goal)
{
    m_form.end();
    m_plan = plan->id;
    m_goal = goal.id;
    m_heading->SetLabelText(say("Change goal {number}", {{"number", std::to_string(goal.number)}}));
    fill(plan, goal);
    for (auto* each : fields())
        each->clear_complaint();
    m_form.begin("change/" + goal.id.str());
    show_basis();
    m_scroll->Scroll(0, 0);
    m_new_title->SetFocus();
}

void ChangeEditor::fill(const domain::Plan& plan, const domain::Goal& goal)
{
    m_new_title->set_value(goal.title.str());
    m_new_what->set_value(goal.what.str());
    m_new_how->set_value(goal.how.str());
    const auto* number = std::get_if<domain::NumberIndicator>(&*goal.indicator);
    m_new_target->Show(number != nullptr);
    m_new_target->set_required(number != nullptr);
    m_new_target->set_value(number ? std::optional(number->target) : std::nullopt);
    m_new_deadline->set_value(goal.deadline);
    m_new_deadline->set_required(goal.deadline.has_value());
    m_dues.clear();
    m_new_milestones->DestroyChildren();
    for (const auto& milestone : goal.milestones) {
        if (!milestone.done)
            add_due(milestone);
    }
    m_milestones_heading->Show(!m_dues.empty());
    m_new_milestones->Show(!m_dues.empty());
    m_weights.clear();
    m_new_weights->DestroyChildren();
    if (plan.has_weights()) {
        for (const auto& each : plan->goals)
            add_weight(each);
    }
    m_weights_heading->Show(!m_weights.empty());
    m_new_weights->Show(!m_weights.empty());
    m_drop->SetValue(false);
    m_drop->Show(goal.status != domain::GoalStatus::dropped);
    m_reason->set_value({});
    m_basis->SetSelection(0);
    m_agreed_on->set_value(m_place.today());
    m_behalf.clear();
    m_decided_by->set_value({});
    m_decided_on->set_value(std::nullopt);
    m_decided_case->set_value({});
}

void ChangeEditor::add_due(const domain::Milestone& milestone)
{
    auto* day = new DateField;
    day->Create(m_new_milestones, wxID_ANY);
    day->set_label(escaped(milestone.title.str()));
    day->set_today(m_place.today());
    day->set_required(true);
    day->set_value(milestone.due);
    m_new_milestones->GetSizer()->Add(day, wxSizerFlags().Expand());
    m_dues.push_back({milestone.key, day});
}

void ChangeEditor::add_weight(const domain::Goal& goal)
{
    auto* share = new PerCentField;
    share->Create(m_new_weights, wxID_ANY);
    share->set_label(escaped(std::to_string(goal.number) + ". " + goal.title.str()));
    share->set_range(*base::Decimal::from("1"), *base::Decimal::from("100"), 0);
    share->set_required(true);
    share->set_value(goal.weight ? base::Decimal::of_ten_thousandths(*goal.weight * 10000) : std::nullopt);
    m_new_weights->GetSizer()->Add(share, wxSizerFlags().Expand());
    m_weights.push_back({goal.id, share});
}

ChangeEditor::Basis ChangeEditor::basis() const
{
    return m_bases[static_cast<size_t>(std::max(0, m_basis->GetSelection()))];
}

void ChangeEditor::show_basis()
{
    const bool decided = basis() == Basis::decision;
    m_agreed_on->Show(!decided);
    m_behalf.show(!decided);
    for (Field* each : {static_cast<Field*>(m_decided_by), static_cast<Field*>(m_decided_on), static_cast<Field*>(m_decided_case)})
        each->Show(decided);
    lay_out();
}

void ChangeEditor::lay_out()
{
    for (auto* each : {m_new_milestones, m_new_weights}) {
        each->InvalidateBestSize();
        each->Layout();
    }
    m_scroll->FitInside();
    m_scroll->Layout();
    theme::give_place(*m_scroll);
}

std::vector<Field*> ChangeEditor::fields() const
{
    std::vector<Field*> all{m_new_title, m_new_what, m_new_how, m_new_target, m_new_deadline};
    for (const auto& row : m_dues)
        all.push_back(row.day);
    for (const auto& row : m_weights)
        all.push_back(row.share);
    all.insert(all.end(), {m_reason, m_agreed_on, m_paper_of, m_decided_by, m_decided_on, m_decided_case});
    return all;
}

/// Also what cannot be read is something else than the plan says.
bool ChangeEditor::is_untouched() const
{
    const auto all = fields();
    const auto grounds = std::find(all.begin(), all.end(), m_reason);
    return changes().empty() && std::all_of(all.begin(), grounds, [](const auto* each) { return each->complaint().empty(); });
}

bool ChangeEditor::complain(const domain::Complaint& complaint)
{
    if (m_behalf.complain(complaint))
        return true;
    const auto& field = complaint.field;
    const auto is = [&](std::string_view name) { return field == name || field.ends_with("/" + std::string(name)); };
    Field* place = nullptr;
    if (field.starts_with("goals/")) {
        const auto goal = static_cast<size_t>(std::atoi(field.c_str() + 6));
        const std::pair<const char*, Field*> places[] = {{"title", m_new_title}, {"what", m_new_what}, {"how", m_new_how}, {"indicator/target", m_new_target},
            {"deadline", m_new_deadline}, {"status_reason", m_reason}};
        for (const auto& [name, each] : places)
            place = is(name) ? each : place;
        if (is("weight") && goal < m_weights.size())
            place = m_weights[goal].share;
    }
    else if (is("decision/body"))
        place = m_decided_by;
    else if (is("decision/case_number"))
        place = m_decided_case;
    else if (is("date") || field == "employer_accepted" || field == "executive_accepted")
        place = &day();
    if (!place)
        return false;
    place->complain(complaint);
    return true;
}

/// One for each field that says something else than the plan does.
std::vector<domain::PlanChange> ChangeEditor::changes() const
{
    using F = domain::PlanChange::Field;
    const auto& plan = m_place.records().plans.get(*m_plan);
    const auto& goal = *plan.find_goal(*m_goal);
    domain::PlanChange one{.date = day().value().value_or(m_place.today()), .goal = goal.id};
    one.reason = typed_text(m_reason->value());
    if (basis() == Basis::decision)
        one.decision = domain::Decision{typed_text(m_decided_by->value()), one.date, typed_text(m_decided_case->value())};
    else
        one.employer_accepted = one.executive_accepted = one.date;
    std::vector<domain::PlanChange> all;
    const auto add = [&](F field, base::Text value, const std::string& milestone = {}) {
        one.field = field;
        one.new_value = std::move(value);
        one.milestone = milestone;
        all.push_back(one);
    };
    const auto text = [&](F field, const domain::SealedText& now, const std::string& typed) {
        if (auto value = typed_text(typed); value.str() != now.str())
            add(field, std::move(value));
    };
    text(F::title, goal.title, m_new_title->value());
    text(F::what, goal.what, m_new_what->value());
    text(F::how, goal.how, m_new_how->value());
    if (const auto* number = std::get_if<domain::NumberIndicator>(&*goal.indicator); number && m_new_target->value().value_or(number->target) != number->target)
        add(F::target, base::Text::of(m_new_target->value()->plain()));
    if (const auto day = m_new_deadline->value(); day && day != goal.deadline)
        add(F::deadline, base::Text::of(day->iso()));
    for (const auto& milestone : goal.milestones) {
        for (const auto& row : m_dues) {
            if (row.milestone == milestone.key && row.day->value().value_or(milestone.due) != milestone.due)
                add(F::milestone_due, base::Text::of(row.day->value()->iso()), milestone.key);
        }
    }
    if (m_drop->GetValue())
        add(F::dropped, base::Text::of(domain::code(domain::GoalStatus::dropped)));
    for (const auto& row : m_weights) {
        const int before = plan.find_goal(row.goal)->weight.value_or(0);
        const int share = row.share->value() ? static_cast<int>(row.share->value()->ten_thousandths() / 10000) : before;
        one.goal = row.goal;
        if (share != before)
            add(F::weight, base::Text::of(std::to_string(share)));
    }
    return all;
}

void ChangeEditor::save()
{
    const bool settled = settle(fields());
    const bool untouched = is_untouched();
    if (untouched)
        tell_problem(m_place.notice(), say("Nothing has been changed yet."));
    if (untouched || !settled)
        return;
    auto all = changes();
    const auto change = [&](app::Work& work) { app::Plans(work).change(*m_plan, all, m_behalf.behalf()); };
    if (!m_place.change(change, [this](const auto& each) { return complain(each); }))
        return focus_wrong(fields());
    m_form.discard();
    m_finished();
}

}  // namespace gui
