// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/open_form/reader.h"
#include "app/plan/plans.h"

namespace app::acts {
namespace {

using namespace open_form;

Done done_plan(const ActContext& act, domain::PlanId id)
{
    return done("plans", act.records().plans.get(id));
}

domain::PlanId plan_in(const ActContext& act)
{
    return act.in.must_refer<domain::PlanId>("plan", "plans");
}

/// The side that is named, else the one that the account speaks for.
std::optional<domain::Side> side_in(const ActContext& act)
{
    if (act.names("side"))
        return act.in.word("side", domain::Side::presidium);
    return domain::side_of(act.work.account()->party);
}

Done add_plan(ActContext& act)
{
    const auto plan = read_plan(act.in);
    act.require_read();
    Plans(act.work).add(plan);
    return done("plans", &plan);
}

Done edit_plan(ActContext& act)
{
    const auto id = plan_in(act);
    const auto given = read_plan(act.in);
    act.require_named_read();
    auto next = *act.records().plans.get(id);
    bool of_the_plan = false;
    const auto take = [&](const char* name, auto member) {
        if (!act.names(name))
            return;
        next.*member = given.*member;
        of_the_plan = true;
    };
    using P = domain::PlanFields;
    take("title", &P::title);
    take("from", &P::from);
    take("to", &P::to);
    take("scores", &P::scores);
    take("governing_documents", &P::governing_documents);
    if (act.names("promises")) {
        // Whether one was kept is not said here.
        for (size_t i = 0; i < next.promises.size() && i < given.promises.size(); ++i) {
            next.promises[i].text = given.promises[i].text;
            next.promises[i].due = given.promises[i].due;
        }
        next.promises.resize(std::min(next.promises.size(), given.promises.size()));
        next.promises.insert(next.promises.end(), given.promises.begin() + static_cast<long>(next.promises.size()), given.promises.end());
        of_the_plan = true;
    }
    Plans plans(act.work);
    if (of_the_plan) {
        if (act.names("development"))
            next.development = given.development;
        plans.edit(next);
    }
    else if (act.names("development"))
        plans.develop(id, given.development);
    return done_plan(act, id);
}

Done propose(ActContext& act)
{
    const auto id = plan_in(act);
    act.require_read();
    Plans(act.work).propose(id);
    return done_plan(act, id);
}

Done accept(ActContext& act)
{
    const auto id = plan_in(act);
    const auto behalf = act.behalf();
    const auto side = side_in(act);
    act.require_read();
    Plans(act.work).accept(id, side.value_or(domain::Side::presidium), behalf);
    return done_plan(act, id);
}

Done begin_follow_up(ActContext& act)
{
    const auto id = plan_in(act);
    act.require_read();
    Plans(act.work).begin_follow_up(id);
    return done_plan(act, id);
}

Done close(ActContext& act)
{
    const auto id = plan_in(act);
    act.require_read();
    Plans(act.work).close(id);
    return done_plan(act, id);
}

Done change(ActContext& act)
{
    const auto id = plan_in(act);
    const auto behalf = act.behalf();
    const auto date = act.day_or_today("date");
    const auto decision = act.in.decision("decision");
    const auto employer = act.in.date("employer_accepted");
    const auto executive = act.in.date("executive_accepted");
    const auto reason = act.in.text("reason");
    std::vector<domain::PlanChange> changes;
    act.in.list("changes", [&](const Fields& one) {
        changes.push_back({
            .date = date,
            .goal = one.must_refer<domain::GoalId>("goal", "goals"),
            .field = one.word("field", domain::PlanChange::Field::title),
            .milestone = one.plain("milestone"),
            .new_value = one.text("new_value"),
            .decision = decision,
            .employer_accepted = employer,
            .executive_accepted = executive,
            .reason = reason,
        });
    });
    act.require_read();
    Plans(act.work).change(id, std::move(changes), behalf);
    return done_plan(act, id);
}

Done carry_over(ActContext& act)
{
    const auto earlier = act.in.must_refer<domain::PlanId>("from_plan", "plans");
    auto next = read_plan(act.in);
    act.require_named_read();
    // What is not said goes on as it was.
    const auto& before = *act.records().plans.get(earlier);
    if (!act.names("appointment"))
        next.appointment = before.appointment;
    if (!act.names("scores"))
        next.scores = before.scores;
    if (!act.names("governing_documents"))
        next.governing_documents = before.governing_documents;
    std::vector<domain::CarriedGoal> goals;
    act.in.list("goals", [&](const Fields& each) {
        const auto from = each.must_refer<domain::GoalId>("goal", "goals");
        auto key = each.plain("key");
        if (key.empty()) {
            const auto* goal = act.records().plans.get(earlier).find_goal(from);
            key = (goal ? goal->key : std::string("goal")) + "-" + next.key;
        }
        goals.push_back({from, domain::GoalId(base::Uuid::derive(act.records().municipality->organisation_number, "goals", key)), key});
    });
    act.require_named_read();
    Plans(act.work).carry_over(earlier, std::move(next), goals);
    return done_plan(act, act.in.id<domain::PlanId>("plans"));
}

Done workload(ActContext& act)
{
    const auto id = plan_in(act);
    const auto& plan = *act.records().plans.get(id);
    const auto load = act.names("workload") ? domain::SealedText(act.in.text("workload")) : plan.workload;
    const auto holiday = act.names("holiday") ? domain::SealedText(act.in.text("holiday")) : plan.holiday;
    act.require_named_read();
    Plans(act.work).tell_workload(id, load, holiday);
    return done_plan(act, id);
}

Done promise_kept(ActContext& act)
{
    const auto id = plan_in(act);
    const auto promise = act.in.whole("promise").value_or(0);
    const auto kept = act.in.word("kept", domain::Promise::Kept::open);
    auto note = act.in.text("note");
    act.require_read();
    Plans(act.work).promise_kept(id, static_cast<size_t>(promise), kept, std::move(note));
    return done_plan(act, id);
}

constexpr Act table[] = {
    {"plan.add", add_plan, "plans"},
    {"plan.edit", edit_plan, nullptr, "plans"},
    {"plan.propose", propose},
    {"plan.accept", accept},
    {"plan.begin_follow_up", begin_follow_up},
    {"plan.close", close},
    {"plan.change", change},
    {"plan.carry_over", carry_over, "plans"},
    {"plan.workload", workload},
    {"promise.kept", promise_kept},
};

}  // namespace

std::span<const Act> plan_acts()
{
    return table;
}

}  // namespace app::acts
