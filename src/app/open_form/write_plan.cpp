// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/writer.h"

namespace app::open_form {
namespace {

struct IndicatorWriter {
    json& out;
    void operator()(const domain::NumberIndicator& number) const
    {
        put(out, "unit", number.unit);
        out["baseline"] = number.baseline.plain();
        out["target"] = number.target.plain();
    }
    void operator()(const domain::BandIndicator& band) const
    {
        put(out, "unit", band.unit);
        out["low"] = band.low.plain();
        out["high"] = band.high.plain();
    }
    void operator()(const domain::DateIndicator& dated) const { out["due"] = dated.due.iso(); }
    void operator()(const domain::ShareIndicator& share) const
    {
        put(out, "unit", share.unit);
        out["total"] = share.total.plain();
    }
    void operator()(const domain::MilestoneIndicator&) const {}
};

json of(const domain::FollowUp& entry)
{
    json out;
    out["date"] = entry.date.iso();
    put(out, "value", entry.value);
    put(out, "done", entry.done);
    put(out, "agreed_percent", entry.agreed_percent);
    if (entry.status)
        out["status"] = code(*entry.status);
    put(out, "evidence", entry.evidence);
    put(out, "self_assessment", entry.self_assessment);
    put(out, "employer_assessment", entry.employer_assessment);
    put(out, "agreed_assessment", entry.agreed_assessment);
    put(out, "disagreement", entry.disagreement);
    return out;
}

}  // namespace

json Writer::change(const domain::PlanFields& plan, const domain::PlanChange& change) const
{
    json out;
    out["date"] = change.date.iso();
    for (const auto& goal : plan.goals) {
        if (goal.id == change.goal)
            out["goal"] = goal.key;
    }
    out["field"] = code(change.field);
    put(out, "milestone", change.milestone);
    out["old_value"] = of(change.old_value);
    out["new_value"] = of(change.new_value);
    put(out, "decision", change.decision);
    put(out, "employer_accepted", change.employer_accepted);
    put(out, "executive_accepted", change.executive_accepted);
    put(out, "reason", change.reason);
    mark(out, "employer_on_behalf", change.employer_on_behalf);
    mark(out, "executive_on_behalf", change.executive_on_behalf);
    return out;
}

json Writer::plan(const domain::PlanFields& plan) const
{
    auto out = head(plan, "plans");
    out["appointment"] = m_case.appointments.get(plan.appointment)->key;
    refer(out, "term", plan.term);
    out["title"] = of(plan.title);
    out["from"] = plan.from.iso();
    out["to"] = plan.to.iso();
    out["version"] = plan.version;
    out["state"] = code(plan.state);
    if (!plan.scores)
        out["scores"] = false;
    put_list(out, "governing_documents", plan.governing_documents, [](const auto& each) { return of(each); });
    put_list(out, "promises", plan.promises, [](const auto& promise) {
        json one;
        one["text"] = of(promise.text);
        put(one, "due", promise.due);
        one["kept"] = code(promise.kept);
        put(one, "note", promise.note);
        return one;
    });
    put_list(out, "development", plan.development, [&](const auto& each) {
        json one;
        one["need"] = of(each.need);
        put(one, "activity", each.activity);
        put(one, "time", each.time);
        put(one, "cost", each.cost);
        put(one, "mentor", each.mentor);
        put(one, "until", each.until);
        put(one, "support", each.support);
        put(one, "effect_check", each.effect_check);
        if (each.talk)
            one["talk"] = m_case.talks.get(*each.talk)->key;
        return one;
    });
    put(out, "employer_accepted", plan.employer_accepted);
    mark(out, "employer_on_behalf", plan.employer_on_behalf);
    put(out, "executive_accepted", plan.executive_accepted);
    mark(out, "executive_on_behalf", plan.executive_on_behalf);
    put(out, "workload", plan.workload);
    put(out, "holiday", plan.holiday);
    if (plan.carried_over_from)
        out["carried_over_from"] = m_case.plans.get(*plan.carried_over_from)->key;
    put_list(out, "history", plan.history, [&](const auto& each) { return change(plan, each); });
    return out;
}

std::string Writer::goal_key(domain::GoalId id) const
{
    for (const auto& plan : m_case.plans) {
        if (const auto* goal = plan.find_goal(id))
            return goal->key;
    }
    base::broken("case.reference", id.str());
}

json Writer::goal(const domain::PlanFields& plan, const domain::Goal& goal) const
{
    auto out = head(goal, "goals");
    out["plan"] = plan.key;
    out["number"] = goal.number;
    out["title"] = of(goal.title);
    put(out, "what", goal.what);
    put(out, "how", goal.how);
    out["type"] = code(goal.type);
    put(out, "area", goal.area);
    put(out, "source", goal.source);
    put(out, "weight", goal.weight);
    if (const auto* withheld = goal.indicator.withheld()) {
        out["indicator"] = of(*withheld);
    }
    else {
        json indicator;
        indicator["type"] = code(*goal.indicator);
        std::visit(IndicatorWriter{indicator}, *goal.indicator);
        out["indicator"] = std::move(indicator);
    }
    put(out, "data_owner", goal.data_owner);
    put_list(out, "milestones", goal.milestones, [](const auto& milestone) {
        json one{{"key", milestone.key}, {"title", of(milestone.title)}, {"due", milestone.due.iso()}};
        put(one, "done", milestone.done);
        return one;
    });
    put(out, "deadline", goal.deadline);
    put(out, "frames", goal.frames);
    put(out, "risk", goal.risk);
    out["status"] = code(goal.status);
    put(out, "status_reason", goal.status_reason);
    if (goal.carried_over_from)
        out["carried_over_from"] = goal_key(*goal.carried_over_from);
    put_list(out, "follow_ups", goal.follow_ups, [&](const auto& entry) {
        auto one = of(entry);
        mark(one, "self_on_behalf", entry.self_on_behalf);
        mark(one, "employer_on_behalf", entry.employer_on_behalf);
        return one;
    });
    return out;
}

}  // namespace app::open_form
