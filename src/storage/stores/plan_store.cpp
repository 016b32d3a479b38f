// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/plan_store.h"

#include "domain/sight.h"
#include "storage/stores/plan_rows.h"

namespace storage {
namespace {

/// In the order in which they are written.
const std::vector<const Table*>& tables()
{
    static const std::vector<const Table*> all{&table_of<ChangeRow>(), &table_of<GoverningDocumentRow>(), &table_of<PromiseRow>(), &table_of<PromiseKeptRow>(),
        &table_of<GoalRow>(), &table_of<GoalStatusRow>(), &table_of<MilestoneRow>(), &table_of<FollowUpRow>(), &table_of<AssessmentRow>(),
        &table_of<DevelopmentRow>(), &table_of<WorkloadRow>(), &table_of<PlanRow>()};
    return all;
}

/// The parts of plans, by the plan or the goal that they belong to.
struct Parts {
    Parts(RowStore& rows, const std::optional<std::string>& id)
        : history(rows.read(table_of<ChangeRow>(), 0, id))
        , documents(rows.read(table_of<GoverningDocumentRow>(), 0, id))
        , promises(rows.read(table_of<PromiseRow>(), 0, id))
        , kept(rows.read(table_of<PromiseKeptRow>(), 0, id))
        , goals(rows.read(table_of<GoalRow>(), 1, id))
        , statuses(rows.read(table_of<GoalStatusRow>(), 0, id))
        , milestones(rows.read(table_of<MilestoneRow>(), 0, id))
        , follow_ups(rows.read(table_of<FollowUpRow>(), 0, id))
        , assessments(rows.read(table_of<AssessmentRow>(), 0, id))
        , development(rows.read(table_of<DevelopmentRow>(), 0, id))
        , workload(rows.read(table_of<WorkloadRow>(), 0, id))
    {
    }

    domain::Goal goal(const Row& row) const;
    domain::PlanFields plan(const Row& row) const;

    Groups history, documents, promises, kept, goals, statuses, milestones, follow_ups, assessments, development, workload;
};

domain::Goal Parts::goal(const Row& row) const
{
    auto goal = GoalRow::blank();
    goal.id = lead_of<domain::GoalId>(table_of<GoalRow>(), row, 0);
    fill<GoalRow>(row, goal);
    const auto id = goal.id.str();
    fill_twin<GoalStatusRow>(statuses, id, 0, goal);
    fill_list<MilestoneRow>(milestones, id, goal.milestones);
    fill_list<FollowUpRow>(follow_ups, id, goal.follow_ups);
    for (std::size_t i = 0; i < goal.follow_ups.size(); ++i)
        fill_twin<AssessmentRow>(assessments, id, i, goal.follow_ups[i]);
    return goal;
}

domain::PlanFields Parts::plan(const Row& row) const
{
    auto plan = PlanRow::blank();
    plan.id = lead_of<domain::PlanId>(table_of<PlanRow>(), row, 0);
    fill<PlanRow>(row, plan);
    const auto id = plan.id.str();
    fill_list<ChangeRow>(history, id, plan.history);
    fill_list<GoverningDocumentRow>(documents, id, plan.governing_documents);
    fill_list<PromiseRow>(promises, id, plan.promises);
    for (std::size_t i = 0; i < plan.promises.size(); ++i)
        fill_twin<PromiseKeptRow>(kept, id, i, plan.promises[i]);
    if (const auto found = goals.find(id); found != goals.end()) {
        for (const auto& each : found->second)
            plan.goals.push_back(goal(each));
    }
    fill_list<DevelopmentRow>(development, id, plan.development);
    if (workload.contains(id))
        fill_twin<WorkloadRow>(workload, id, 0, plan);
    return plan;
}

}  // namespace

std::vector<domain::Plan> PlanStore::read(const std::optional<std::string>& id)
{
    const auto heads = m_rows.read_rows(table_of<PlanRow>(), id);
    const Parts parts(m_rows, id);
    std::vector<domain::Plan> plans;
    for (const auto& row : heads)
        m_rows.gather("plan", table_of<PlanRow>().row_name(row), plans, [&] { return domain::Plan::restore(parts.plan(row)); });
    return plans;
}

std::vector<domain::Plan> PlanStore::load_all()
{
    return read(std::nullopt);
}

std::optional<domain::Plan> PlanStore::find(domain::PlanId id)
{
    auto found = read(id.str());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

namespace {

std::vector<RowStore::Wanted> wanted_of(const domain::Plan& plan, const domain::CaseFields& whole)
{
    const auto own = domain::room_of(whole, *plan), results = domain::results_of(whole, *plan), dialogue = domain::dialogue_of(whole, *plan);
    std::vector<RowStore::Wanted> wanted;
    each_row(*plan, [&]<class R>(R, const auto& object, std::vector<Cell> lead, PlanPart part) {
        const auto& room = part == PlanPart::plan ? own : part == PlanPart::results ? results : dialogue;
        wanted.push_back({&table_of<R>(), take<R>(object, std::move(lead)), room});
    });
    return wanted;
}

}  // namespace

Saved PlanStore::save(const domain::Plan& plan, const domain::CaseFields& whole, const domain::Plan* before)
{
    return m_rows.save(plan->id.str(), tables(), wanted_of(plan, whole), before ? wanted_of(*before, whole) : std::vector<RowStore::Wanted>());
}

}  // namespace storage
