// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/overview.h"

#include "app/calendar/subject_label.h"
#include "app/plan/goal_list.h"
#include "domain/case.h"
#include "domain/salary/salary_in_case.h"

#include <algorithm>

namespace app {
namespace {

using domain::DeadlineState;

const domain::Appointment* post_of(const domain::Case& records, base::Date today)
{
    const domain::Appointment* last = nullptr;
    for (const auto& post : records->appointments) {
        if (!post->until || *post->until >= today)
            last = &post;
    }
    return last;
}

std::optional<Overview::Goals> goals_of(const domain::Case& records, base::Date today, base::Language language)
{
    const auto* plan = plan_of_day(*records, today);
    if (!plan)
        return std::nullopt;
    Overview::Goals goals{.period = subject_label(records, {"plans", (*plan)->key}, language), .is_agreed = plan->is_locked()};
    for (const auto& goal : (*plan)->goals) {
        using S = domain::GoalStatus;
        const auto status = goal.status_on(today);
        if (status == S::dropped)
            continue;
        ++goals.all;
        ++(status == S::on_track       ? goals.on_track
                : status == S::at_risk ? goals.at_risk
                : status == S::late    ? goals.late
                : status == S::reached ? goals.reached
                                       : goals.not_started);
    }
    return goals;
}

std::optional<Overview::Talk> next_talk(const domain::Case& records, base::Date today)
{
    std::optional<Overview::Talk> next;
    std::optional<base::Date> agreed, latest;
    for (const auto& talk : records->talks) {
        if (talk->state < domain::TalkState::held && (!next || talk->date < next->date))
            next = {talk->date, talk->time, talk->kind, talk->id};
        if (talk->was_held() && (!latest || talk->date >= *latest)) {
            latest = talk->date;
            agreed = talk->next_talk;
        }
    }
    if (!next && agreed && *agreed >= today)
        next = {*agreed};
    return next;
}

std::optional<Overview::Pay> pay_of(const domain::Case& records, const domain::Appointment* post, base::Date today)
{
    std::optional<Overview::Pay> pay;
    if (!post)
        return pay;
    for (const auto& step : domain::salary_history(*records, (*post)->id)) {
        if (step.effective <= today)
            pay = {step.amount, step.per, step.effective};
    }
    return pay;
}

std::vector<Overview::Tool> tools_of(const YearCalendar& calendar, const domain::Case& records, base::Language language, const std::filesystem::path& templates)
{
    std::vector<Overview::Tool> tools;
    const auto framework = Framework::of("tools", templates);
    for (const auto& [statement, result] : calendar.compliance(framework)) {
        Overview::Tool tool{.key = statement->key, .text = statement->text.at(language), .state = result.state, .date = result.date};
        tool.is_principle = statement->is_principle;
        if (result.proof) {
            tool.proof_array = result.proof->array;
            tool.proof_key = result.proof->key;
            tool.proof = subject_label(records, *result.proof, language);
            if (const auto* talk = tool.proof_array == "talks" ? records->talks.find(result.proof->key) : nullptr)
                tool.talk = (*talk)->id;
        }
        tools.push_back(std::move(tool));
    }
    return tools;
}

}  // namespace

Overview overview(
    const YearCalendar& calendar, const domain::Case& records, const domain::Account* account, base::Language language, const std::filesystem::path& templates)
{
    const auto today = calendar.today();
    Overview view{.today = today};
    const auto* post = post_of(records, today);
    if (post) {
        view.executive = records->persons.get((*post)->person)->name.str();
        view.title = (*post)->title.str();
    }
    view.goals = goals_of(records, today, language);
    view.next_talk = next_talk(records, today);
    view.pay = pay_of(records, post, today);
    constexpr int soon = 30;
    for (const auto& each : calendar.deadlines()) {
        view.overdue += each.state == DeadlineState::overdue;
        const bool waits = each.state == DeadlineState::due || each.state == DeadlineState::coming;
        view.due_soon += waits && today.days_until(each.due) <= soon;
    }
    view.steps = next_steps(calendar, records, account, language);
    view.tools = tools_of(calendar, records, language, templates);
    return view;
}

}  // namespace app
