// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/goal_editor.h"

#include "app/case/fresh_key.h"
#include "app/plan/plans.h"
#include "app/sentence.h"
#include "base/words.h"
#include "domain/case.h"
#include "domain/plan/period.h"
#include "gui/goals/goal_words.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/widgets/focus_in_view.h"
#include "gui/widgets/settle.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>

namespace gui {
namespace {

enum Measure { number, band, date, share, milestones };

const char* const row_ends = "\n";

/// Behind all others.
int next_number(const domain::Plan& plan)
{
    int next = 1;
    for (const auto& each : plan->goals)
        next = std::max(next, each.number + 1);
    return next;
}

}  // namespace

GoalEditor::GoalEditor(wxWindow* parent, Workplace& place, std::function<void(std::optional<domain::GoalId>)> finished)
    : GoalEditorForm(parent), m_place(place), m_finished(std::move(finished)), m_form(place)
{
    dress();
    m_measure->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        show_indicator();
        m_form.changed();
    });
    m_type->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_form.changed(); });
    Bind(EVT_FIELD, [this](wxCommandEvent& event) {
        for (auto* day : days()) {
            if (day == event.GetEventObject())
                tell_period(*day);
        }
        m_form.changed();
    });
    m_add_milestone->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        add_milestone(nullptr);
        lay_out();
        m_rows.back().title->SetFocus();
    });
    m_save_goal->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
    m_cancel_goal->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { give_up(); }); });
}

void GoalEditor::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_scroll), static_cast<wxWindow*>(m_milestones)})
        each->SetBackgroundColour(colours.card);
    m_scroll->SetScrollRate(0, FromDIP(12));
    keep_focus_in_view(*m_scroll);
    theme::set_heading(*m_heading, 1.15);
    for (auto* each : {m_milestones_heading, m_source_heading})
        theme::set_heading(*each, 1.0);
    theme::css_class(*m_save_goal, "suggested-action");
    theme::set_label(*m_type, *m_type_label);
    theme::set_label(*m_measure, *m_measure_label);
    for (auto type : {domain::GoalType::work, domain::GoalType::development, domain::GoalType::interplay})
        m_type->Append(type_word(type));
    for (const auto& each : {say("A figure that goes up or down"), say("A figure that stays between two"), say("A day by which it is done"),
             say("So many out of a total"), say("Its milestones")})
        m_measure->Append(each);
    m_milestones->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_goal_title->set_required(true);
    m_weight->set_range(*base::Decimal::from("1"), *base::Decimal::from("100"), 0);
    const auto language = m_place.desk().written_form();
    for (auto* each : {m_what, m_how, m_frames, m_risk})
        each->set_language(language);
    m_what->set_lines(4);
    m_how->set_lines(4);
    m_frames->set_lines(2);
    m_risk->set_lines(2);
    for (auto* each : {m_deadline, m_due, m_source_date})
        each->set_today(m_place.today());

    m_form.add("title", *m_goal_title);
    m_form.add("what", *m_what);
    m_form.add("how", *m_how);
    m_form.add("type", *m_type);
    m_form.add("area", *m_area);
    m_form.add("number", *m_number);
    m_form.add("weight", *m_weight);
    m_form.add("deadline", *m_deadline);
    m_form.add("measure", *m_measure);
    m_form.add("unit", *m_unit);
    m_form.add("first", *m_first);
    m_form.add("second", *m_second);
    m_form.add("due", *m_due);
    m_form.add("owner", *m_owner);
    m_form.add("frames", *m_frames);
    m_form.add("risk", *m_risk);
    m_form.add("body", *m_source_body);
    m_form.add("decided", *m_source_date);
    m_form.add("case", *m_source_case);
    m_form.add(
        "milestones",
        [this] {
            std::string all;
            for (const auto& row : m_rows)
                all += row.title->typed() + "\t" + row.due->typed() + "\t" + row.key + "\t" + (row.done ? row.done->iso() : "") + row_ends;
            return all;
        },
        [this](const std::string& text) {
            while (!m_rows.empty()) {
                m_rows.back().panel->Destroy();
                m_rows.pop_back();
            }
            for (size_t at = 0, end; (end = text.find(row_ends, at)) != text.npos; at = end + 1) {
                std::vector<std::string> parts(1);
                for (char sign : text.substr(at, end - at))
                    sign == '\t' ? parts.emplace_back() : parts.back() += std::string(1, sign);
                parts.resize(4);
                add_milestone(nullptr);
                auto& row = m_rows.back();
                row.title->set_typed(parts[0]);
                row.due->set_typed(parts[1]);
                row.key = parts[2];
                row.done = base::Date::from(parts[3]);
            }
        });
}

void GoalEditor::begin(const domain::Plan& plan, const domain::Goal* goal)
{
    m_form.end();
    m_plan = plan->id;
    m_before = goal ? std::optional(*goal) : std::nullopt;
    m_heading->SetLabelText(goal ? say("Edit goal {number}", {{"number", std::to_string(goal->number)}}) : say("New goal"));
    for (auto* each : fields())
        each->clear_complaint();
    auto shown = domain::Goal{.id = domain::GoalId(plan->id.uuid()), .key = {}};
    // A figure is what most goals are measured by; what it is has to be typed.
    fill(goal ? *goal : shown);
    m_number->set_value(base::Decimal::of_ten_thousandths(10000 * (goal ? goal->number : next_number(plan))));
    if (!goal) {
        m_first->set_value(std::nullopt);
        m_second->set_value(std::nullopt);
    }
    m_form.begin("goal/" + (goal ? goal->id.str() : "new/" + plan->id.str()));
    for (auto* day : days())
        tell_period(*day);
    show_indicator();
    m_scroll->Scroll(0, 0);
    m_goal_title->SetFocus();
}

void GoalEditor::fill(const domain::Goal& goal)
{
    m_goal_title->set_value(goal.title.str());
    m_what->set_value(goal.what.str());
    m_how->set_value(goal.how.str());
    m_type->SetSelection(static_cast<int>(goal.type));
    m_area->set_value(goal.area.str());
    m_weight->set_value(goal.weight ? base::Decimal::of_ten_thousandths(*goal.weight * 10000) : std::nullopt);
    m_deadline->set_value(goal.deadline);
    m_measure->SetSelection(static_cast<int>(goal.indicator->index()));
    m_unit->set_value({});
    m_first->set_value(std::nullopt);
    m_second->set_value(std::nullopt);
    m_due->set_value(std::nullopt);
    if (const auto* figure = std::get_if<domain::NumberIndicator>(&*goal.indicator)) {
        m_unit->set_value(figure->unit.str());
        m_first->set_value(figure->baseline);
        m_second->set_value(figure->target);
    }
    else if (const auto* between = std::get_if<domain::BandIndicator>(&*goal.indicator)) {
        m_unit->set_value(between->unit.str());
        m_first->set_value(between->low);
        m_second->set_value(between->high);
    }
    else if (const auto* dated = std::get_if<domain::DateIndicator>(&*goal.indicator))
        m_due->set_value(dated->due);
    else if (const auto* of = std::get_if<domain::ShareIndicator>(&*goal.indicator)) {
        m_unit->set_value(of->unit.str());
        m_second->set_value(of->total);
    }
    m_owner->set_value(goal.data_owner.str());
    m_frames->set_value(goal.frames.str());
    m_risk->set_value(goal.risk.str());
    m_source_body->set_value(goal.source ? goal.source->body.str() : "");
    m_source_date->set_value(goal.source ? std::optional(goal.source->date) : std::nullopt);
    m_source_case->set_value(goal.source ? goal.source->case_number.str() : "");
    while (!m_rows.empty()) {
        m_rows.back().panel->Destroy();
        m_rows.pop_back();
    }
    for (const auto& milestone : goal.milestones)
        add_milestone(&milestone);
}

void GoalEditor::show_indicator()
{
    const int measure = m_measure->GetSelection();
    const bool two = measure == number || measure == band;
    m_unit->Show(two || measure == share);
    m_first->Show(two);
    m_second->Show(two || measure == share);
    m_due->Show(measure == date);
    m_first->set_label(measure == band ? say("At least") : say("Baseline"));
    m_second->set_label(measure == band ? say("At most") : measure == share ? say("Total") : say("Target"));
    lay_out();
}

void GoalEditor::add_milestone(const domain::Milestone* milestone)
{
    auto* panel = new wxPanel(m_milestones, wxID_ANY);
    panel->SetBackgroundColour(theme::palette().card);
    auto* title = new LineField;
    title->Create(panel, wxID_ANY);
    title->set_label(say("Milestone {number}", {{"number", std::to_string(m_rows.size() + 1)}}));
    title->set_required(true);
    auto* due = new DateField;
    due->Create(panel, wxID_ANY);
    due->set_label(say("Done by"));
    due->set_today(m_place.today());
    due->set_required(true);
    auto* remove = new wxButton(panel, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    remove->SetBitmap(icon("close", theme::palette().text, 16));
    remove->SetToolTip(say("Remove this milestone"));
    theme::css_class(*remove, "small");
    theme::set_name(*remove, say("Remove this milestone"));
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(title, wxSizerFlags(1).Border(wxRIGHT, FromDIP(8)));
    sizer->Add(due, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    sizer->Add(remove, wxSizerFlags().CentreVertical());
    panel->SetSizer(sizer);
    if (milestone) {
        title->set_value(milestone->title.str());
        due->set_value(milestone->due);
    }
    m_milestones->GetSizer()->Add(panel, wxSizerFlags().Expand());
    m_rows.push_back({panel, title, due, milestone ? milestone->key : std::string(), milestone ? milestone->done : std::nullopt});
    remove->Bind(wxEVT_BUTTON, [this, panel](wxCommandEvent&) {
        CallAfter([this, panel] {
            std::erase_if(m_rows, [&](const Row& row) { return row.panel == panel; });
            panel->Destroy();
            m_add_milestone->SetFocus();
            m_form.changed();
            lay_out();
        });
    });
}

void GoalEditor::lay_out()
{
    m_milestones->InvalidateBestSize();
    m_milestones->Layout();
    m_scroll->FitInside();
    m_scroll->Layout();
    theme::give_place(*m_scroll);
}

std::vector<DateField*> GoalEditor::days() const
{
    std::vector<DateField*> all{m_deadline, m_due};
    for (const auto& row : m_rows)
        all.push_back(row.due);
    return all;
}

void GoalEditor::tell_period(DateField& day) const
{
    const auto& plan = *m_place.records().plans.get(*m_plan);
    const bool outside = day.value() && domain::is_outside(plan, *day.value());
    day.set_hint(outside ? say("Outside the period of the plan, {period}.", {{"period", from_wx(period(plan.from, plan.to))}}) : say("For example 18.2.2027"));
}

std::vector<Field*> GoalEditor::fields() const
{
    std::vector<Field*> all{m_goal_title, m_what, m_how, m_area, m_number, m_weight, m_deadline, m_unit, m_first, m_second, m_due, m_owner};
    for (const auto& row : m_rows) {
        all.push_back(row.title);
        all.push_back(row.due);
    }
    all.insert(all.end(), {m_frames, m_risk, m_source_body, m_source_date, m_source_case});
    return all;
}

/// All that cannot be taken as it stands, each beside its field; the first one gets the keyboard.
bool GoalEditor::settle()
{
    const int measure = m_measure->GetSelection();
    m_first->set_required(measure == number || measure == band);
    m_second->set_required(measure == number || measure == band || measure == share);
    m_due->set_required(measure == date);
    // A decision is a body, a day and a case number, or it is none.
    const bool decided = !m_source_body->value().empty() || m_source_date->value() || !m_source_case->value().empty();
    for (Field* each : {static_cast<Field*>(m_source_body), static_cast<Field*>(m_source_date)})
        each->set_required(decided);
    const bool settled = gui::settle(fields());
    if (settled && m_number->value() && m_number->value()->ten_thousandths() % 10000 != 0) {
        m_number->complain(say("Write a whole number."));
        m_number->SetFocus();
        return false;
    }
    return settled;
}

bool GoalEditor::complain(const domain::Complaint& complaint)
{
    // "goals/3/indicator/target": what is behind the number is ours.
    auto field = complaint.field;
    if (!field.starts_with("goals/"))
        return false;
    const auto after = field.find('/', 6);
    field = after == field.npos ? std::string() : field.substr(after + 1);
    const std::pair<const char*, Field*> places[] = {{"title", m_goal_title}, {"what", m_what}, {"how", m_how}, {"area", m_area}, {"number", m_number},
        {"weight", m_weight}, {"deadline", m_deadline}, {"indicator/target", m_second}, {"indicator/high", m_second}, {"indicator/total", m_second},
        {"indicator/due", m_due}, {"data_owner", m_owner}, {"frames", m_frames}, {"risk", m_risk}, {"source/body", m_source_body},
        {"source/date", m_source_date}, {"source/case_number", m_source_case}};
    for (const auto& [name, place] : places) {
        if (field == name) {
            place->complain(complaint);
            return true;
        }
    }
    if (field.starts_with("milestones/")) {
        const auto row = static_cast<size_t>(std::atoi(field.c_str() + 11));
        if (row < m_rows.size()) {
            (field.ends_with("due") ? static_cast<Field*>(m_rows[row].due) : m_rows[row].title)->complain(complaint);
            return true;
        }
    }
    return false;
}

domain::Indicator GoalEditor::indicator() const
{
    const auto unit = typed_text(m_unit->value());
    switch (m_measure->GetSelection()) {
    case band: return domain::BandIndicator{unit, m_first->value().value_or(base::Decimal()), m_second->value().value_or(base::Decimal())};
    case date: return domain::DateIndicator{m_due->value().value_or(m_place.today())};
    case share: return domain::ShareIndicator{unit, m_second->value().value_or(base::Decimal())};
    case milestones: return domain::MilestoneIndicator{};
    default: return domain::NumberIndicator{unit, m_first->value().value_or(base::Decimal()), m_second->value().value_or(base::Decimal())};
    }
}

domain::Goal GoalEditor::goal(app::Work& work) const
{
    auto goal = m_before.value_or(domain::Goal{.id = domain::GoalId(m_plan->uuid()), .key = {}});
    if (!m_before) {
        const auto fresh = app::fresh_key(work, "goals");
        goal.id = domain::GoalId(fresh.id);
        goal.key = fresh.key;
        goal.number = next_number(work.records()->plans.get(*m_plan));
    }
    goal.title = typed_text(m_goal_title->value());
    goal.what = typed_text(m_what->value());
    goal.how = typed_text(m_how->value());
    goal.type = static_cast<domain::GoalType>(m_type->GetSelection());
    goal.area = typed_text(m_area->value());
    goal.weight = m_weight->value() ? std::optional(static_cast<int>(m_weight->value()->ten_thousandths() / 10000)) : std::nullopt;
    goal.deadline = m_deadline->value();
    goal.indicator = indicator();
    goal.data_owner = typed_text(m_owner->value());
    goal.frames = typed_text(m_frames->value());
    goal.risk = typed_text(m_risk->value());
    if (m_source_date->value())
        goal.source = domain::Decision{typed_text(m_source_body->value()), *m_source_date->value(), typed_text(m_source_case->value()),
            goal.source ? goal.source->paragraph : base::Text()};
    else
        goal.source.reset();
    goal.milestones.clear();
    for (const auto& row : m_rows) {
        auto key = row.key;
        for (int next = 1; key.empty(); ++next) {
            const auto candidate = "m" + std::to_string(next);
            const auto taken = [&](const auto& each) { return each.key == candidate; };
            if (std::none_of(m_rows.begin(), m_rows.end(), taken) && std::none_of(goal.milestones.begin(), goal.milestones.end(), taken))
                key = candidate;
        }
        goal.milestones.push_back({key, typed_text(row.title->value()), row.due->value().value_or(m_place.today()), row.done});
    }
    return goal;
}

void GoalEditor::save()
{
    if (!settle())
        return;
    std::optional<domain::GoalId> saved;
    std::map<domain::GoalId, int> numbers;
    for (const auto& each : m_place.records().plans.get(*m_plan)->goals)
        numbers[each.id] = each.number;
    const auto act = [&](app::Work& work) {
        app::Plans plans(work);
        const auto made = goal(work);
        saved = made.id;
        if (m_before)
            plans.edit(made);
        else
            plans.add(*m_plan, made);
        const auto number = m_number->value() ? static_cast<int>(m_number->value()->ten_thousandths() / 10000) : made.number;
        if (number != made.number)
            plans.move(made.id, number);
    };
    if (!m_place.change(act, [this](const domain::Complaint& each) { return complain(each); })) {
        focus_wrong(fields());
        return;
    }
    const auto put_back = [plan = *m_plan, numbers](app::Work& work) { app::Plans(work).renumber(plan, numbers); };
    if (m_before)
        m_place.can_undo(say("Edit the goal"), [before = *m_before, put_back](app::Work& work) {
            put_back(work);
            app::Plans(work).edit(before);
        });
    else
        m_place.can_undo(say("New goal"), [id = *saved, put_back](app::Work& work) {
            app::Plans(work).remove(id);
            put_back(work);
        });
    m_form.discard();
    m_finished(saved);
}

void GoalEditor::give_up()
{
    m_form.discard();
    m_finished(std::nullopt);
}

}  // namespace gui
