// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_view.h"

#include "app/documents/view_words.h"
#include "app/plan/goal_line.h"
#include "base/number.h"
#include "base/words.h"
#include "domain/case.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {
namespace {

using namespace view;

/// Of a goal's line on paper, in points: low, since there are several.
constexpr double line_height = 120;

class View {
public:
    View(const DocumentSource& source, const domain::Plan& plan, bool as_agreed)
        : m_records(source.records)
        , m_plan(plan)
        , m_language(source.language)
        , m_on(source.options.on.value_or(last_day(*plan)))
        , m_full(source.options.edition == domain::Edition::full)
        , m_edition(source.options.edition)
        , m_as_agreed(as_agreed)
    {
    }

    json compose()
    {
        const auto& plan = *m_plan;
        const auto& appointment = m_records->appointments.get(plan.appointment);
        const bool scores = plan.scores && !m_as_agreed;
        json view = {{"language", base::code(m_language)}, {"edition", flags(m_edition)}, {"draft", plan.state < domain::PlanState::agreed},
            {"state", flags(plan.state)}, {"as_agreed", m_as_agreed}, {"municipality", m_records->municipality->name.str()},
            {"presidium_title", base::capitalised(m_records->municipality->presidium_title.str())},
            {"executive", {{"name", m_records->persons.get(appointment->person)->name.str()}, {"title", appointment->title.str()}}},
            {"title", plan.title.str()}, {"from", date(plan.from)}, {"to", date(plan.to)}, {"version", std::to_string(plan.version)},
            {"employer_accepted", date(plan.employer_accepted)}, {"executive_accepted", date(plan.executive_accepted)}, {"carried_over_from", nullptr},
            {"has_weights", m_plan.has_weights()}, {"has_scores", scores}, {"workload", nullptr}, {"holiday", nullptr}};
        if (plan.carried_over_from)
            view["carried_over_from"] = m_records->plans.get(*plan.carried_over_from)->title.str();
        json documents = json::array();
        for (const auto& each : plan.governing_documents)
            documents.push_back({{"text", each.str()}});
        add_list(view, "documents", std::move(documents));
        add_goals(view, scores);
        add_list(view, "promises", promises());
        view["has_promise_notes"] = has_notes(view["promises"]);
        add_list(view, "history", m_as_agreed ? json::array() : history());
        const bool dialogue = m_full && !m_as_agreed;
        add_list(view, "development", dialogue ? development() : json::array());
        if (dialogue) {
            view["workload"] = or_null(plan.workload);
            view["holiday"] = or_null(plan.holiday);
        }
        view["has_workload"] = dialogue && !(plan.workload.empty() && plan.holiday.empty());
        add_list(view, "signatures", signatures(*appointment));
        return view;
    }

private:
    /// What is told without a day being named: all that was said.
    static base::Date last_day(const domain::PlanFields& plan)
    {
        auto last = plan.to;
        for (const auto& goal : plan.goals) {
            for (const auto& entry : goal.follow_ups)
                last = std::max(last, entry.date);
        }
        return last;
    }

    json date(const base::Date& on) const { return day(on, m_language); }
    json date(const std::optional<base::Date>& on) const { return day(on, m_language); }
    std::string figure(base::Decimal value, const base::Text& unit) const { return value.in_words(m_language) + (unit.empty() ? "" : "\u00A0" + unit.str()); }

    struct Measures {
        json baseline, target;
    };
    struct Measuring {
        const View& view;
        const domain::Goal& goal;
        Measures operator()(const domain::NumberIndicator& number) const
        {
            return {view.figure(number.baseline, number.unit), (number.rises() ? "≥\u00A0" : "≤\u00A0") + view.figure(number.target, number.unit)};
        }
        Measures operator()(const domain::BandIndicator& band) const
        {
            return {nullptr, band.low.in_words(view.m_language) + " – " + view.figure(band.high, band.unit)};
        }
        Measures operator()(const domain::DateIndicator& dated) const { return {nullptr, dated.due.in_words(view.m_language)}; }
        Measures operator()(const domain::ShareIndicator& share) const { return {nullptr, view.figure(share.total, share.unit)}; }
        Measures operator()(const domain::MilestoneIndicator&) const { return {nullptr, nullptr}; }
    };

    json result_of(const domain::Goal& goal, const domain::FollowUp& entry) const
    {
        if (entry.done)
            return entry.done->in_words(m_language);
        if (!entry.value)
            return {};
        if (const auto* number = std::get_if<domain::NumberIndicator>(&*goal.indicator))
            return figure(*entry.value, number->unit);
        if (const auto* band = std::get_if<domain::BandIndicator>(&*goal.indicator))
            return figure(*entry.value, band->unit);
        if (const auto* share = std::get_if<domain::ShareIndicator>(&*goal.indicator))
            return entry.value->in_words(m_language) + "/" + share->total.in_words(m_language);
        return entry.value->in_words(m_language);
    }

    json result(const domain::Goal& goal) const
    {
        if (std::holds_alternative<domain::MilestoneIndicator>(*goal.indicator)) {
            const auto done = std::count_if(goal.milestones.begin(), goal.milestones.end(), [&](const auto& each) { return each.done && *each.done <= m_on; });
            return fmt::format("{}/{}", done, goal.milestones.size());
        }
        json found;
        for (const auto& entry : goal.follow_ups) {
            if (entry.date <= m_on && (entry.value || entry.done))
                found = result_of(goal, entry);
        }
        return found;
    }

    json follow_ups(const domain::Goal& goal) const
    {
        json list = json::array();
        for (const auto& entry : goal.follow_ups) {
            if (entry.date > m_on)
                continue;
            const auto assessed = [&](const domain::SealedText& text) { return m_full ? or_null(text) : json(); };
            json one = {{"date", date(entry.date)}, {"result", result_of(goal, entry)}, {"has_status", entry.status.has_value()},
                {"status", flags(entry.status.value_or(domain::GoalStatus::not_started))}, {"evidence", or_null(entry.evidence)},
                {"self_assessment", assessed(entry.self_assessment)}, {"employer_assessment", assessed(entry.employer_assessment)},
                {"agreed_assessment", assessed(entry.agreed_assessment)}, {"disagreement", assessed(entry.disagreement)}};
            const auto worth = {"result", "evidence", "self_assessment", "employer_assessment", "agreed_assessment", "disagreement"};
            if (entry.status || std::any_of(worth.begin(), worth.end(), [&](const char* name) { return !one[name].is_null(); }))
                list.push_back(std::move(one));
        }
        return list;
    }

    json goal_view(const domain::Goal& goal, bool scores, json& bars) const
    {
        const auto reached = scores ? domain::attainment(goal, m_on) : std::nullopt;
        const auto shown = reached ? json(base::per_cent(reached->shown(), 1, m_language)) : json();
        const auto [baseline, target] = std::visit(Measuring{*this, goal}, *goal.indicator);
        if (reached)
            bars.push_back({{"label", fmt::format("{}. {}", goal.number, goal.title.str())}, {"value", reached->shown()}, {"text", shown},
                {"role", reached->percent >= 100 ? "good" : "accent"}});
        json milestones = json::array();
        for (const auto& each : goal.milestones)
            milestones.push_back({{"title", each.title.str()}, {"due", date(each.due)}, {"done", m_as_agreed ? json() : date(each.done)}});
        json one = {{"number", std::to_string(goal.number)}, {"title", goal.title.str()}, {"type", flags(goal.type)}, {"what", or_null(goal.what)},
            {"how", or_null(goal.how)}, {"red", goal.is_red()}, {"area", or_null(goal.area)}, {"source", decision(goal.source, m_language)},
            {"weight", goal.weight ? json(base::per_cent(*goal.weight, 0, m_language)) : json()}, {"baseline", baseline}, {"target", target},
            {"data_owner", or_null(goal.data_owner)}, {"deadline", date(goal.last_day())}, {"frames", or_null(goal.frames)}, {"risk", or_null(goal.risk)},
            {"status", flags(m_as_agreed ? goal.status : goal.status_on(m_on))}, {"status_reason", or_null(goal.status_reason)},
            {"result", m_as_agreed ? json() : result(goal)}, {"attainment", shown}, {"carried", goal.carried_over_from.has_value()}};
        add_list(one, "milestones", std::move(milestones));
        add_list(one, "follow_ups", m_as_agreed ? json::array() : follow_ups(goal));
        return one;
    }

    /// What was measured by the day, from baseline to target. Null where that makes no line: one figure stands in the table.
    json line(const domain::Goal& goal) const
    {
        auto figures = m_as_agreed ? std::nullopt : goal_line(*m_plan, goal);
        if (!figures)
            return {};
        std::erase_if(figures->points, [&](const auto& point) { return point.day > m_on; });
        if (figures->points.size() < 2)
            return {};
        auto chart = line_view(*figures, base::Words(m_language));
        chart["height"] = line_height;
        return chart;
    }

    void add_goals(json& view, bool scores) const
    {
        json goals = json::array(), bars = json::array(), charts = json::object();
        for (const auto& goal : m_plan->goals) {
            goals.push_back(goal_view(goal, scores, bars));
            auto chart = line(goal);
            goals.back()["has_line"] = !chart.is_null();
            charts["goal_" + std::to_string(goal.number)] = std::move(chart);
        }
        const auto total = scores ? m_plan.total(m_on) : std::nullopt;
        view["goals_total"] = total ? json(base::per_cent(domain::one_decimal(*total), 1, m_language)) : json();
        charts["goals"] = bars.size() < 2 ? json() : json{{"type", "bars"}, {"max", 100}, {"rows", std::move(bars)}};
        view["charts"] = std::move(charts);
        add_list(view, "goals", std::move(goals));
    }

    json promises() const
    {
        json list = json::array();
        for (const auto& promise : m_plan->promises)
            list.push_back({{"text", promise.text.str()}, {"due", date(promise.due)}, {"kept", flags(promise.kept)}, {"note", or_null(promise.note)}});
        return list;
    }

    /// As history writes it: a day, a figure, a text.
    json value(const domain::PlanChange& change, const domain::SealedText& text) const
    {
        using F = domain::PlanChange::Field;
        if (text.empty())
            return {};
        if (change.field == F::weight)
            return text.str() + "\u00A0%";
        if (const auto on = base::Date::from(text.str()))
            return on->in_words(m_language);
        if (const auto number = base::Decimal::from(text.str()); number && change.field == F::target)
            return number->in_words(m_language);
        return text.str();
    }

    json history() const
    {
        json list = json::array();
        for (const auto& change : m_plan->history) {
            const auto* goal = m_plan.find_goal(change.goal);
            json milestone;
            for (const auto& each : goal->milestones) {
                if (each.key == change.milestone)
                    milestone = each.title.str();
            }
            const bool dropped = change.field == domain::PlanChange::Field::dropped;
            list.push_back({{"date", date(change.date)}, {"goal", fmt::format("{}. {}", goal->number, goal->title.str())}, {"milestone", milestone},
                {"field", flags(change.field)}, {"old", dropped ? json() : value(change, change.old_value)},
                {"new", dropped ? json() : value(change, change.new_value)}, {"decision", decision(change.decision, m_language)},
                {"both", change.employer_accepted && change.executive_accepted}, {"reason", or_null(change.reason)}});
        }
        return list;
    }

    json development() const
    {
        json list = json::array();
        for (const auto& item : m_plan->development)
            list.push_back({{"need", item.need.str()}, {"activity", or_null(item.activity)}, {"time", or_null(item.time)},
                {"cost", item.cost ? json(item.cost->in_words(m_language)) : json()}, {"mentor", or_null(item.mentor)}, {"until", date(item.until)},
                {"support", or_null(item.support)}, {"effect_check", date(item.effect_check)}});
        return list;
    }

    /// The lead of the employer's side on the plan's first day, and the executive.
    json signatures(const domain::AppointmentFields& appointment) const
    {
        json list = json::array();
        const auto add = [&](domain::PersonId person, const std::string& capacity) {
            list.push_back(
                {{"name", m_records->persons.get(person)->name.str()}, {"capacity", capacity}, {"field", fmt::format("signature_{}", list.size() + 1)}});
        };
        const auto on = m_plan->employer_accepted.value_or(m_plan->from);
        for (const auto& seat : m_records->seats) {
            const auto last = seat->to.value_or(m_records->terms.get(seat->term)->to);
            if (seat->lead && list.empty() && seat->from <= on && on <= last)
                add(seat->person, seat->title.str());
        }
        add(appointment.person, appointment.title.str());
        return list;
    }

    const domain::Case& m_records;
    const domain::Plan& m_plan;
    base::Language m_language;
    base::Date m_on;
    bool m_full;
    domain::Edition m_edition;
    bool m_as_agreed;
};

}  // namespace

json plan_view(const DocumentSource& source, DocumentFace& face)
{
    const auto& plan = *source.records->plans.find(source.record);
    face.version = std::to_string(plan->version);
    face.date = std::max(plan->employer_accepted.value_or(plan->from), plan->executive_accepted.value_or(plan->from));
    return View(source, plan, false).compose();
}

json plan_as_agreed_view(const DocumentSource& source, DocumentFace& face)
{
    const auto& plan = *source.records->plans.find(source.record);
    const domain::Plan agreed(domain::as_agreed(plan));
    face.version = std::to_string(plan->version);
    face.date = std::max(*agreed->employer_accepted, *agreed->executive_accepted);
    return View(source, agreed, true).compose();
}

}  // namespace app
