// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/open_form/reader.h"
#include "app/plan/plans.h"

#include <algorithm>

namespace app::acts {
namespace {

using namespace open_form;

domain::GoalId goal_in(const ActContext& act)
{
    return act.in.must_refer<domain::GoalId>("goal", "goals");
}

Done done_goal(const ActContext& act, domain::GoalId id)
{
    return {"goals", Plans::plan_of(act.records(), id).find_goal(id)->key, id.str()};
}

Done add_goal(ActContext& act)
{
    const auto plan = act.in.must_refer<domain::PlanId>("plan", "plans");
    auto goal = read_goal(act.in);
    act.require_read();
    if (!act.names("number")) {
        for (const auto& each : act.records().plans.get(plan)->goals)
            goal.number = std::max(goal.number, each.number + 1);
    }
    Plans(act.work).add(plan, goal);
    return {"goals", goal.key, goal.id.str()};
}

Done edit_goal(ActContext& act)
{
    const auto id = goal_in(act);
    const auto given = read_goal(act.in);
    act.require_named_read();
    auto next = *Plans::plan_of(act.records(), id).find_goal(id);
    const auto take = [&](const char* name, auto member) {
        if (act.names(name))
            next.*member = given.*member;
    };
    using G = domain::Goal;
    take("number", &G::number);
    take("title", &G::title);
    take("what", &G::what);
    take("how", &G::how);
    take("type", &G::type);
    take("area", &G::area);
    take("source", &G::source);
    take("weight", &G::weight);
    take("indicator", &G::indicator);
    take("data_owner", &G::data_owner);
    take("milestones", &G::milestones);
    take("deadline", &G::deadline);
    take("frames", &G::frames);
    take("risk", &G::risk);
    Plans(act.work).edit(next);
    return done_goal(act, id);
}

Done remove_goal(ActContext& act)
{
    const auto id = goal_in(act);
    act.require_read();
    const auto plan = Plans::plan_of(act.records(), id)->id;
    Plans(act.work).remove(id);
    return done("plans", act.records().plans.get(plan));
}

Done follow_up(ActContext& act)
{
    const auto id = goal_in(act);
    const auto behalf = act.behalf();
    domain::FollowUp entry{.date = act.day_or_today("date")};
    entry.value = act.in.figure("value");
    entry.done = act.in.date("done");
    entry.agreed_percent = act.in.figure("agreed_percent");
    if (act.names("status"))
        entry.status = act.in.word("status", domain::GoalStatus::not_started);
    entry.evidence = act.in.text("evidence");
    entry.self_assessment = act.in.text("self_assessment");
    entry.employer_assessment = act.in.text("employer_assessment");
    entry.agreed_assessment = act.in.text("agreed_assessment");
    entry.disagreement = act.in.text("disagreement");
    act.require_read();
    Plans(act.work).follow_up(id, std::move(entry), behalf);
    return done_goal(act, id);
}

Done milestone_done(ActContext& act)
{
    const auto id = goal_in(act);
    const auto milestone = act.in.plain("milestone");
    const auto on = act.day_or_today("on");
    act.require_read();
    Plans(act.work).milestone_done(id, milestone, on);
    return done_goal(act, id);
}

constexpr Act table[] = {
    {"goal.add", add_goal, "goals"},
    {"goal.edit", edit_goal, nullptr, "goals"},
    {"goal.remove", remove_goal},
    {"goal.follow_up", follow_up},
    {"milestone.done", milestone_done},
};

}  // namespace

std::span<const Act> goal_acts()
{
    return table;
}

}  // namespace app::acts
