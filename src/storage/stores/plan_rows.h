// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"

#include <algorithm>

// How a plan lies in its tables; see row.h.
namespace storage {

struct PlanRow {
    static Shape shape() { return {"plan", "id", {"id", "place"}, 1, true}; }
    static domain::PlanFields blank() { return {blank_id<domain::PlanId>(), {}, blank_id<domain::AppointmentId>(), {}, {}, blank_day(), blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& plan)
    {
        row.plain("key", plan.key);
        row.plain("appointment", plan.appointment);
        row.plain("term", plan.term);
        row.plain("first_day", plan.from);
        row.plain("last_day", plan.to);
        row.plain("number", plan.version);
        row.plain("state", plan.state);
        row.plain("scores", plan.scores);
        row.plain("employer_accepted", plan.employer_accepted);
        row.on_behalf("employer_", plan.employer_on_behalf);
        row.plain("executive_accepted", plan.executive_accepted);
        row.on_behalf("executive_", plan.executive_on_behalf);
        row.plain("carried_over_from", plan.carried_over_from);
        row.sealed("title", plan.title);
    }
};

/// Only of a plan that says anything of either.
struct WorkloadRow {
    static Shape shape() { return {"workload", "plan", {"plan"}, 1}; }
    static domain::PlanFields blank() { return PlanRow::blank(); }
    template <class V, class O>
    static void fields(V& row, O& plan)
    {
        row.sealed("load", plan.workload);
        row.sealed("holiday", plan.holiday);
    }
};

struct GoverningDocumentRow {
    static Shape shape() { return {"governing_document", "plan", {"plan", "place"}, 2}; }
    static domain::SealedText blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& document)
    {
        row.sealed("text", document);
    }
};

struct PromiseRow {
    static Shape shape() { return {"promise", "plan", {"plan", "place"}, 2}; }
    static domain::Promise blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& promise)
    {
        row.plain("due", promise.due);
        row.sealed("text", promise.text);
    }
};

struct PromiseKeptRow {
    static Shape shape() { return {"promise_kept", "plan", {"plan", "place"}, 2}; }
    static domain::Promise blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& promise)
    {
        row.plain("kept", promise.kept);
        row.sealed("note", promise.note);
    }
};

struct GoalRow {
    static Shape shape() { return {"goal", "plan", {"id", "plan", "place", "changes"}, 1}; }
    static domain::Goal blank() { return {blank_id<domain::GoalId>(), {}}; }
    template <class V, class O>
    static void fields(V& row, O& goal)
    {
        row.plain("key", goal.key);
        row.plain("number", goal.number);
        row.plain("type", goal.type);
        row.plain("deadline", goal.deadline);
        row.plain("carried_over_from", goal.carried_over_from);
        row.sealed("title", goal.title);
        row.sealed("what", goal.what);
        row.sealed("how", goal.how);
        row.sealed("area", goal.area);
        row.sealed("source", goal.source);
        row.sealed("weight", goal.weight);
        row.sealed("indicator", goal.indicator);
        row.sealed("data_owner", goal.data_owner);
        row.sealed("frames", goal.frames);
        row.sealed("risk", goal.risk);
    }
};

struct GoalStatusRow {
    static Shape shape() { return {"goal_status", "plan", {"goal", "plan"}, 1}; }
    static domain::Goal blank() { return GoalRow::blank(); }
    template <class V, class O>
    static void fields(V& row, O& goal)
    {
        row.plain("status", goal.status);
        row.sealed("reason", goal.status_reason);
    }
};

struct MilestoneRow {
    static Shape shape() { return {"milestone", "plan", {"goal", "place", "plan", "changes"}, 2}; }
    static domain::Milestone blank() { return {{}, {}, blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& milestone)
    {
        row.plain("key", milestone.key);
        row.plain("due", milestone.due);
        row.plain("done", milestone.done);
        row.sealed("title", milestone.title);
    }
};

struct FollowUpRow {
    static Shape shape() { return {"follow_up", "plan", {"goal", "place", "plan"}, 2}; }
    static domain::FollowUp blank() { return {blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& entry)
    {
        row.plain("day", entry.date);
        row.plain("done", entry.done);
        row.plain("status", entry.status);
        row.sealed("value", entry.value);
        row.sealed("agreed_percent", entry.agreed_percent);
        row.sealed("evidence", entry.evidence);
    }
};

struct AssessmentRow {
    static Shape shape() { return {"assessment", "plan", {"goal", "place", "plan"}, 2}; }
    static domain::FollowUp blank() { return FollowUpRow::blank(); }
    template <class V, class O>
    static void fields(V& row, O& entry)
    {
        row.on_behalf("self_", entry.self_on_behalf);
        row.on_behalf("employer_", entry.employer_on_behalf);
        row.sealed("self", entry.self_assessment);
        row.sealed("employer", entry.employer_assessment);
        row.sealed("agreed", entry.agreed_assessment);
        row.sealed("disagreement", entry.disagreement);
    }
};

struct DevelopmentRow {
    static Shape shape() { return {"development_item", "plan", {"plan", "place"}, 2}; }
    static domain::DevelopmentItem blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& item)
    {
        row.plain("until", item.until);
        row.plain("effect_check", item.effect_check);
        row.plain("talk", item.talk);
        row.sealed("need", item.need);
        row.sealed("activity", item.activity);
        row.sealed("time", item.time);
        row.sealed("cost", item.cost);
        row.sealed("mentor", item.mentor);
        row.sealed("support", item.support);
    }
};

struct ChangeRow {
    static Shape shape() { return {"plan_change", "plan", {"plan", "place"}, 2}; }
    static domain::PlanChange blank() { return {blank_day(), blank_id<domain::GoalId>()}; }
    template <class V, class O>
    static void fields(V& row, O& change)
    {
        row.plain("day", change.date);
        row.plain("goal", change.goal);
        row.plain("field", change.field);
        row.plain("milestone", change.milestone);
        row.plain("employer_accepted", change.employer_accepted);
        row.plain("executive_accepted", change.executive_accepted);
        row.on_behalf("employer_", change.employer_on_behalf);
        row.on_behalf("executive_", change.executive_on_behalf);
        row.sealed("old_value", change.old_value);
        row.sealed("new_value", change.new_value);
        row.sealed("decision", change.decision);
        row.sealed("reason", change.reason);
    }
};

/// Where the parts of a plan lie.
enum class PlanPart { plan, results, dialogue };

/// Calls each(row type, object, lead cells, part) for every row of a plan. History comes before what it explains, the
/// plan's own row last.
template <class Each>
void each_row(const domain::PlanFields& plan, Each each)
{
    const auto id = to_cell(plan.id);
    const auto numbered = [](const auto& list, auto visit) {
        std::int64_t place = 0;
        for (const auto& one : list)
            visit(one, Cell{++place});
    };
    numbered(plan.history, [&](const auto& change, const Cell& place) { each(ChangeRow{}, change, {id, place}, PlanPart::plan); });
    numbered(plan.governing_documents, [&](const auto& text, const Cell& place) { each(GoverningDocumentRow{}, text, {id, place}, PlanPart::plan); });
    numbered(plan.promises, [&](const auto& promise, const Cell& place) {
        each(PromiseRow{}, promise, {id, place}, PlanPart::plan);
        each(PromiseKeptRow{}, promise, {id, place}, PlanPart::plan);
    });
    numbered(plan.goals, [&](const auto& goal, const Cell& place) {
        const auto its = to_cell(goal.id);
        const auto about = [&](const domain::PlanChange& change) { return change.goal == goal.id; };
        each(GoalRow{}, goal, {its, id, place, Cell{std::count_if(plan.history.begin(), plan.history.end(), about)}}, PlanPart::plan);
        each(GoalStatusRow{}, goal, {its, id}, PlanPart::plan);
        numbered(goal.milestones, [&](const auto& milestone, const Cell& at) {
            const auto about_it = [&](const domain::PlanChange& change) { return about(change) && change.milestone == milestone.key; };
            each(MilestoneRow{}, milestone, {its, at, id, Cell{std::count_if(plan.history.begin(), plan.history.end(), about_it)}}, PlanPart::plan);
        });
        numbered(goal.follow_ups, [&](const auto& entry, const Cell& at) {
            each(FollowUpRow{}, entry, {its, at, id}, PlanPart::results);
            each(AssessmentRow{}, entry, {its, at, id}, PlanPart::dialogue);
        });
    });
    numbered(plan.development, [&](const auto& item, const Cell& place) { each(DevelopmentRow{}, item, {id, place}, PlanPart::dialogue); });
    if (!plan.workload.empty() || !plan.holiday.empty())
        each(WorkloadRow{}, plan, {id}, PlanPart::dialogue);
    each(PlanRow{}, plan, {id, Cell{}}, PlanPart::plan);
}

}  // namespace storage
