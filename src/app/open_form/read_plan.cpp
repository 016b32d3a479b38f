// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"

namespace app::open_form {
namespace {

domain::Indicator read_indicator(const Fields& in)
{
    const auto type = in.plain("type");
    if (type == "number")
        return domain::NumberIndicator{in.text("unit"), in.required_figure("baseline"), in.required_figure("target")};
    if (type == "band")
        return domain::BandIndicator{in.text("unit"), in.required_figure("low"), in.required_figure("high")};
    if (type == "share")
        return domain::ShareIndicator{in.text("unit"), in.required_figure("total")};
    if (type == "date") {
        if (!in.has("due"))
            in.complain("form.missing", "due", {{"key", "due"}});
        return domain::DateIndicator{in.date("due").value_or(base::Date(2000, 1, 1))};
    }
    if (type != "milestones")
        in.spoil();
    return domain::MilestoneIndicator{};
}

/// What its type has no use for would be lost in silence.
void refuse_strays(const Fields& in)
{
    static const std::map<std::string, std::set<std::string_view>> own{
        {"number", {"unit", "baseline", "target"}}, {"band", {"unit", "low", "high"}}, {"date", {"due"}}, {"share", {"unit", "total"}}, {"milestones", {}}};
    const auto allowed = own.find(in.plain("type"));
    if (allowed == own.end())
        return;
    for (const char* name : {"unit", "baseline", "target", "low", "high", "due", "total"}) {
        if (in.has(name) && !allowed->second.contains(name))
            in.complain("form.unknown_key", name, {{"key", name}});
    }
}

domain::FollowUp read_follow_up(const Fields& in)
{
    domain::FollowUp entry{.date = in.day("date")};
    entry.value = in.sealed(&Fields::figure, "value");
    entry.done = in.date("done");
    entry.agreed_percent = in.sealed(&Fields::figure, "agreed_percent");
    if (in.has("status"))
        entry.status = in.word("status", domain::GoalStatus::not_started);
    entry.evidence = in.sealed_text("evidence");
    entry.self_assessment = in.sealed_text("self_assessment");
    entry.employer_assessment = in.sealed_text("employer_assessment");
    entry.agreed_assessment = in.sealed_text("agreed_assessment");
    entry.disagreement = in.sealed_text("disagreement");
    entry.self_on_behalf = in.on_behalf("self_on_behalf");
    entry.employer_on_behalf = in.on_behalf("employer_on_behalf");
    return entry;
}

domain::PlanChange read_change(const Fields& in)
{
    return {
        .date = in.day("date"),
        .goal = in.must_refer<domain::GoalId>("goal", "goals"),
        .field = in.word("field", domain::PlanChange::Field::title),
        .milestone = in.plain("milestone"),
        .old_value = in.sealed_text("old_value"),
        .new_value = in.sealed_text("new_value"),
        .decision = in.sealed(&Fields::decision, "decision"),
        .employer_accepted = in.date("employer_accepted"),
        .executive_accepted = in.date("executive_accepted"),
        .reason = in.sealed_text("reason"),
        .employer_on_behalf = in.on_behalf("employer_on_behalf"),
        .executive_on_behalf = in.on_behalf("executive_on_behalf"),
    };
}

domain::DevelopmentItem read_development(const Fields& in)
{
    return {
        .need = in.sealed_text("need"),
        .activity = in.sealed_text("activity"),
        .time = in.sealed_text("time"),
        .cost = in.sealed(&Fields::money, "cost"),
        .mentor = in.sealed_text("mentor"),
        .until = in.date("until"),
        .support = in.sealed_text("support"),
        .effect_check = in.date("effect_check"),
        .talk = in.refers<domain::TalkId>("talk", "talks"),
    };
}

}  // namespace

domain::Goal read_goal(const Fields& in)
{
    domain::Goal goal{.id = in.id<domain::GoalId>("goals"), .key = in.plain("key")};
    goal.number = in.whole("number").value_or(1);
    goal.title = in.sealed_text("title");
    goal.what = in.sealed_text("what");
    goal.how = in.sealed_text("how");
    goal.type = in.word("type", domain::GoalType::work);
    goal.area = in.sealed_text("area");
    goal.source = in.sealed(&Fields::decision, "source");
    goal.weight = in.sealed(&Fields::whole, "weight");
    if (const auto closed = in.withheld("indicator"))
        goal.indicator = *closed;
    else
        in.object("indicator", [&](const Fields& indicator) {
            goal.indicator = read_indicator(indicator);
            refuse_strays(indicator);
        });
    goal.data_owner = in.sealed_text("data_owner");
    in.list("milestones", [&](const Fields& milestone) {
        goal.milestones.push_back({milestone.plain("key"), milestone.sealed_text("title"), milestone.day("due"), milestone.date("done")});
    });
    goal.deadline = in.date("deadline");
    goal.frames = in.sealed_text("frames");
    goal.risk = in.sealed_text("risk");
    goal.status = in.word("status", domain::GoalStatus::not_started);
    goal.status_reason = in.sealed_text("status_reason");
    goal.carried_over_from = in.refers<domain::GoalId>("carried_over_from", "goals");
    in.list("follow_ups", [&](const Fields& entry) { goal.follow_ups.push_back(read_follow_up(entry)); });
    return goal;
}

domain::PlanFields read_plan(const Fields& in)
{
    domain::PlanFields plan{
        .id = in.id<domain::PlanId>("plans"),
        .key = in.plain("key"),
        .appointment = in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .term = in.refers<domain::TermId>("term", "terms"),
        .title = in.sealed_text("title"),
        .from = in.day("from"),
        .to = in.day("to"),
    };
    plan.version = in.whole("version").value_or(1);
    plan.state = in.word("state", domain::PlanState::draft);
    plan.scores = in.flag("scores", true);
    plan.governing_documents = in.sealed_texts("governing_documents");
    in.list("promises", [&](const Fields& promise) {
        plan.promises.push_back(
            {promise.sealed_text("text"), promise.date("due"), promise.word("kept", domain::Promise::Kept::open), promise.sealed_text("note")});
    });
    in.list("development", [&](const Fields& item) { plan.development.push_back(read_development(item)); });
    plan.employer_accepted = in.date("employer_accepted");
    plan.employer_on_behalf = in.on_behalf("employer_on_behalf");
    plan.executive_accepted = in.date("executive_accepted");
    plan.executive_on_behalf = in.on_behalf("executive_on_behalf");
    plan.workload = in.sealed_text("workload");
    plan.holiday = in.sealed_text("holiday");
    plan.carried_over_from = in.refers<domain::PlanId>("carried_over_from", "plans");
    in.list("history", [&](const Fields& change) { plan.history.push_back(read_change(change)); });
    return plan;
}

}  // namespace app::open_form
