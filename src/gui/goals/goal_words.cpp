// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/goal_words.h"

#include "app/plan/measures.h"
#include "base/number.h"
#include "base/text.h"
#include "domain/case.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <cmath>

namespace gui {
namespace {

wxString field_word(domain::PlanChange::Field field)
{
    using F = domain::PlanChange::Field;
    switch (field) {
    case F::title: return say("Title");
    case F::what: return say("WHAT");
    case F::how: return say("HOW");
    case F::weight: return say("Weight");
    case F::target: return say("Target");
    case F::deadline: return say("Deadline");
    case F::milestone_due: return say("Milestone");
    case F::dropped: return in_context("goal", "Dropped");
    }
    return {};
}

/// As history keeps it, in words: a day, a figure, a text.
wxString value_words(const domain::PlanChange& change, const domain::SealedText& value)
{
    if (value.is_withheld())
        return say("withheld");
    const auto& text = value.str();
    if (text.empty())
        return dash;
    if (const auto day = base::Date::from(text))
        return day_words(*day);
    if (const auto figure = base::Decimal::from(text)) {
        const auto words = figure->in_words(window_language());
        return to_wx(change.field == domain::PlanChange::Field::weight ? words + "\u00A0%" : words);
    }
    return to_wx("“" + text + "”");
}

wxString change_words(const app::PlanEvent& event)
{
    const auto& change = *event.change;
    if (change.field == domain::PlanChange::Field::dropped)
        return say("The goal was dropped");
    wxString what = field_word(change.field);
    if (event.goal) {
        for (const auto& milestone : event.goal->milestones) {
            if (milestone.key == change.milestone && !milestone.title.is_withheld())
                what += to_wx(" “" + milestone.title.str() + "”");
        }
    }
    return say("{what}: from {old} to {new}",
        {{"what", from_wx(what)}, {"old", from_wx(value_words(change, change.old_value))}, {"new", from_wx(value_words(change, change.new_value))}});
}

wxString follow_up_words(const app::PlanEvent& event)
{
    const auto& entry = *event.follow_up;
    wxString words = say("Followed up");
    if (!event.goal->indicator.is_withheld()) {
        if (const auto result = app::measured(*event.goal->indicator, entry, window_language()))
            words += ": " + to_wx(*result);
    }
    if (entry.status)
        words += dot + status_word(*entry.status);
    return words;
}

}  // namespace

wxString type_word(domain::GoalType type)
{
    switch (type) {
    case domain::GoalType::work: return say("Work goal");
    case domain::GoalType::development: return say("Development goal");
    case domain::GoalType::interplay: return say("Interplay goal");
    }
    return {};
}

wxString type_heading(domain::GoalType type)
{
    switch (type) {
    case domain::GoalType::work: return say("Work goals");
    case domain::GoalType::development: return say("Development goals");
    case domain::GoalType::interplay: return say("Interplay goals");
    }
    return {};
}

wxString status_word(domain::GoalStatus status)
{
    using enum domain::GoalStatus;
    switch (status) {
    case not_started: return in_context("goal", "Not started");
    case on_track: return in_context("goal", "On track");
    case at_risk: return in_context("goal", "At risk");
    case late: return in_context("goal", "Late");
    case reached: return in_context("goal", "Reached");
    case dropped: return in_context("goal", "Dropped");
    }
    return {};
}

StateChip::Sign status_sign(domain::GoalStatus status)
{
    using enum domain::GoalStatus;
    switch (status) {
    case not_started: return StateChip::Sign::not_begun;
    case on_track: return StateChip::Sign::under_way;
    case at_risk: return StateChip::Sign::at_risk;
    case late: return StateChip::Sign::late;
    case reached: return StateChip::Sign::done;
    case dropped: return StateChip::Sign::dropped;
    }
    return {};
}

Standing standing(domain::GoalStatus status)
{
    const auto& colours = theme::palette();
    const auto word = status_word(status);
    using enum domain::GoalStatus;
    switch (status) {
    case not_started: return {to_wx("○"), word, colours.muted};
    case on_track: return {to_wx("●"), word, colours.accent};
    case at_risk: return {to_wx("▲"), word, colours.warn};
    case late: return {to_wx("■"), word, colours.bad};
    case reached: return {to_wx("✓"), word, colours.good};
    case dropped: return {dash, word, colours.muted};
    }
    return {};
}

wxString plan_state_word(domain::PlanState state)
{
    using enum domain::PlanState;
    switch (state) {
    case draft: return in_context("plan", "Draft");
    case proposed: return in_context("plan", "Proposed");
    case agreed: return in_context("plan", "Agreed and locked");
    case under_follow_up: return in_context("plan", "Under follow-up");
    case closed: return in_context("plan", "Closed");
    }
    return {};
}

StateChip::Sign plan_state_sign(domain::PlanState state)
{
    using enum domain::PlanState;
    switch (state) {
    case draft: return StateChip::Sign::not_begun;
    case proposed: return StateChip::Sign::planned;
    case agreed:
    case under_follow_up: return StateChip::Sign::under_way;
    case closed: return StateChip::Sign::done;
    }
    return {};
}

wxString day_words(base::Date day)
{
    return to_wx(day.in_words(window_language()));
}

wxString short_day(base::Date day)
{
    const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    switch (window_language()) {
    case base::Language::nb:
    case base::Language::nn: return to_wx(two(day.day()) + "." + two(day.month()) + "." + std::to_string(day.year()));
    case base::Language::en: return to_wx(two(day.day()) + "/" + two(day.month()) + "/" + std::to_string(day.year()));
    case base::Language::sv: break;
    }
    return to_wx(day.iso());
}

wxString period(base::Date from, base::Date to)
{
    return day_words(from) + to_wx(" – ") + day_words(to);
}

wxString plan_title(const app::PlanRow& plan)
{
    return plan.title ? to_wx(*plan.title) : say("Withheld plan") + dot + period(plan.from, plan.to);
}

wxString rests_on(const domain::Plan& plan)
{
    wxString all;
    for (const auto& each : plan->governing_documents)
        all += (all.empty() ? wxString() : dot) + readable(each);
    return all.empty() ? all : say("rests on {documents}", {{"documents", from_wx(all)}});
}

wxString side_word(const domain::CaseFields& records, domain::Side side)
{
    const auto& municipality = *records.municipality;
    return to_wx(base::capitalised(side == domain::Side::executive ? municipality.executive_title.str() : municipality.presidium_title.str()));
}

wxString acceptance(const domain::CaseFields& records, const domain::Plan& plan)
{
    if (plan->state == domain::PlanState::draft)
        return say("Nobody has accepted it yet");
    if (plan->employer_accepted && plan->employer_accepted == plan->executive_accepted && !plan->employer_on_behalf && !plan->executive_on_behalf)
        return say("Both sides accepted {date}", {{"date", plan->employer_accepted->in_words(window_language())}});
    wxString words;
    // From what it was typed in, history says.
    const auto add = [&](domain::Side side, const std::optional<base::Date>& on, const std::optional<domain::OnBehalf>& mark) {
        const auto who = from_wx(side_word(records, side));
        words += words.empty() ? wxString() : dot;
        if (!on)
            words += say("{who} has not accepted yet", {{"who", who}});
        else if (mark && mark->confirmed)
            words += say("{who} accepted {date}, confirmed {confirmed}",
                {{"who", who}, {"date", on->in_words(window_language())}, {"confirmed", mark->confirmed->in_words(window_language())}});
        else if (mark)
            words += say("{who} accepted {date}, typed in by {name}",
                {{"who", who}, {"date", on->in_words(window_language())}, {"name", records.persons.get(mark->typed_by)->name.str()}});
        else
            words += say("{who} accepted {date}", {{"who", who}, {"date", on->in_words(window_language())}});
    };
    add(domain::Side::presidium, plan->employer_accepted, plan->employer_on_behalf);
    add(domain::Side::executive, plan->executive_accepted, plan->executive_on_behalf);
    return words;
}

wxString kept_word(domain::Promise::Kept kept)
{
    switch (kept) {
    case domain::Promise::Kept::open: return in_context("promise", "Open");
    case domain::Promise::Kept::yes: return in_context("promise", "Kept");
    case domain::Promise::Kept::no: return in_context("promise", "Not kept");
    }
    return {};
}

Standing standing(domain::Promise::Kept kept)
{
    const auto& colours = theme::palette();
    switch (kept) {
    case domain::Promise::Kept::open: return {to_wx("○"), kept_word(kept), colours.accent};
    case domain::Promise::Kept::yes: return {to_wx("✓"), kept_word(kept), colours.good};
    case domain::Promise::Kept::no: return {to_wx("✕"), kept_word(kept), colours.bad};
    }
    return {};
}

wxString source_word(domain::OnBehalf::Source source)
{
    switch (source) {
    case domain::OnBehalf::Source::paper: return say("A signed paper");
    case domain::OnBehalf::Source::email: return say("An e-mail");
    case domain::OnBehalf::Source::spoken: return say("What was said");
    }
    return {};
}

wxString attained_words(const std::optional<double>& attained)
{
    if (!attained)
        return dash;
    const bool whole = std::abs(*attained - std::round(*attained)) < 0.05;
    return to_wx(base::per_cent(*attained, whole ? 0 : 1, window_language()));
}

wxString readable(const domain::SealedText& text)
{
    return text.is_withheld() ? say("Withheld") : to_wx(text.str());
}

wxString decision_words(const domain::Decision& decision)
{
    auto words = to_wx(base::capitalised(decision.body.str())) + ", " + day_words(decision.date);
    if (!decision.case_number.empty())
        words += ", " + say("case {number}", {{"number", decision.case_number.str()}});
    if (!decision.paragraph.empty())
        words += " " + to_wx(decision.paragraph.str());
    return words;
}

wxString goal_name(const domain::Goal& goal)
{
    return say("Goal {number}", {{"number", std::to_string(goal.number)}}) + (goal.title.is_withheld() ? wxString() : ": " + to_wx(goal.title.str()));
}

wxString event_who(const domain::CaseFields& records, const app::PlanEvent& event)
{
    using K = app::PlanEvent::Kind;
    const auto both = say("Both sides");
    switch (event.kind) {
    case K::accepted_for_employer: return side_word(records, domain::Side::presidium);
    case K::accepted_for_executive: return side_word(records, domain::Side::executive);
    case K::changed:
        if (event.change->decision.is_known()) {
            const auto& decision = *event.change->decision;
            const auto body = to_wx(base::capitalised(decision.body.str()));
            return decision.case_number.empty() ? body : body + ", " + say("case {number}", {{"number", decision.case_number.str()}});
        }
        return event.change->employer_accepted && event.change->executive_accepted ? both : wxString();
    // The records do not say by whom.
    case K::milestone_done: return {};
    case K::followed_up: {
        const auto& entry = *event.follow_up;
        if (!entry.agreed_assessment.empty() || (!entry.self_assessment.empty() && !entry.employer_assessment.empty()))
            return both;
        if (!entry.employer_assessment.empty())
            return side_word(records, domain::Side::presidium);
        return entry.self_assessment.empty() ? wxString() : side_word(records, domain::Side::executive);
    }
    }
    return {};
}

wxString event_what(const app::PlanEvent& event)
{
    using K = app::PlanEvent::Kind;
    switch (event.kind) {
    case K::accepted_for_employer:
    case K::accepted_for_executive: return say("Accepted the plan");
    case K::changed: return change_words(event);
    case K::milestone_done: return say("Milestone done: {milestone}", {{"milestone", from_wx(readable(event.milestone->title))}});
    case K::followed_up: return follow_up_words(event);
    }
    return {};
}

wxString event_why(const domain::CaseFields& records, const app::PlanEvent& event)
{
    using K = app::PlanEvent::Kind;
    if (event.on_behalf)
        return event.kind == K::accepted_for_employer ? on_behalf_words(records, *event.on_behalf, {}) : on_behalf_words(records, {}, *event.on_behalf);
    if (!event.change)
        return {};
    auto words = event.change->reason.empty() ? wxString() : readable(event.change->reason);
    const auto typed = on_behalf_words(records, event.change->employer_on_behalf, event.change->executive_on_behalf);
    return words + (words.empty() || typed.empty() ? wxString() : dot) + typed;
}

wxString typed_words(const domain::CaseFields& records, const domain::OnBehalf& mark)
{
    return say("typed in by {who}, {source} of {date}",
        {{"who", records.persons.get(mark.typed_by)->name.str()}, {"source", from_wx(source_word(mark.source).Lower())},
            {"date", mark.of.in_words(window_language())}});
}

wxString on_behalf_words(
    const domain::CaseFields& records, const std::optional<domain::OnBehalf>& for_employer, const std::optional<domain::OnBehalf>& for_executive)
{
    // One paper is typed in for the sides that it speaks for.
    const auto& mark = for_executive ? for_executive : for_employer;
    if (!mark)
        return {};
    const auto day = [](base::Date date) { return date.in_words(window_language()); };
    auto words = typed_words(records, *mark);
    if (for_employer && for_employer->confirmed)
        words = say("{what}, confirmed by the employer's side {date}", {{"what", from_wx(words)}, {"date", day(*for_employer->confirmed)}});
    if (for_executive && for_executive->confirmed)
        words = say("{what}, confirmed by the executive {date}", {{"what", from_wx(words)}, {"date", day(*for_executive->confirmed)}});
    return words;
}

}  // namespace gui
