// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/plan/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {
struct CaseFields;
}

namespace app {

/// One plan of the case. Plain metadata but for the title.
struct PlanRow {
    domain::PlanId id;
    /// Nothing where the account may not read it.
    std::optional<std::string> title;
    base::Date from, to;
    domain::PlanState state;
};
/// The latest period first.
std::vector<PlanRow> plan_list(const domain::CaseFields& records);
/// The accepted plan of that day; before it begins or after it ends, the latest accepted one; else the latest draft. Null:
/// there is none.
const domain::Plan* plan_of_day(const domain::CaseFields& records, base::Date day);
/// The plan before: the one it goes on from, else the latest earlier one of the same appointment. Null: there is none.
const domain::Plan* plan_before(const domain::CaseFields& records, const domain::Plan& plan);
struct PlanPeriod {
    base::Date from, to;
};
/// What a first plan is offered: from that day to the end of its year, or of the next where little is left.
PlanPeriod first_period(base::Date today);
/// The year that follows a plan.
PlanPeriod next_period(const domain::Plan& plan);
/// Whose plan begins on that day: who is appointed then, else who was or will be. Refuses "plan.no_appointment".
domain::AppointmentId appointment_for(const domain::CaseFields& records, base::Date from);
/// Whether what the plan says may be read: its title, and every goal's.
bool is_withheld(const domain::Plan& plan);
/// Whether something was measured that the account may not read.
bool is_result_withheld(const domain::Goal& goal);

/// One line of the Goals page.
struct GoalRow {
    domain::GoalId id;
    int number = 0;
    /// Nothing where the account may not read it.
    std::optional<std::string> title;
    std::string area = {};
    domain::GoalType type = domain::GoalType::work;
    std::optional<base::Date> deadline = {};
    /// Per cent, 0 to 100, one decimal. Nothing without a result, or in a plan without scores.
    std::optional<double> attained = {};
    /// Something was measured that the account may not read.
    bool is_result_withheld = false;
    domain::GoalStatus status = domain::GoalStatus::not_started;
    std::optional<int> weight = {};
    /// WHAT or HOW is missing.
    bool is_red = false;
};
/// In order of their numbers, as of that day.
std::vector<GoalRow> goal_rows(const domain::Plan& plan, base::Date on);

/// What somebody wants to see of the goals, and in which order.
struct GoalWish {
    enum class Order { number, title, deadline, attained, status, weight };
    /// Found in title, area, WHAT or HOW, in upper or lower case.
    std::string words = {};
    std::optional<domain::GoalStatus> status = {};
    bool by_type = false;
    Order order = Order::number;
    bool descending = false;
};
/// The goals that are asked for. What has no deadline, result or weight stands last, either way up.
std::vector<GoalRow> goal_rows(const domain::Plan& plan, base::Date on, const GoalWish& wish);

struct GoalWeights {
    /// Over the goals that have a weight and may be read.
    int sum = 0;
    size_t given = 0;
    /// "plan.weights_sum" or "plan.weights_missing", where they do not make a hundred.
    std::optional<domain::Warning> complaint = {};
};
GoalWeights goal_weights(const domain::Plan& plan);

/// A goal beside what it was in the plan before.
struct ComparedGoal {
    struct Stand {
        int number = 0;
        std::string title;
        domain::GoalStatus status = domain::GoalStatus::not_started;
        std::optional<double> attained = {};
        /// In words; nothing where nothing was measured.
        std::optional<std::string> result = {}, target = {};
    };
    /// Nothing: it is new in this plan.
    std::optional<Stand> then = {};
    /// Nothing: it did not go on.
    std::optional<Stand> now = {};
};
/// First the goals of `plan`, then those that did not go on. A goal goes on where it says so, or has the same title. Goals
/// that may not be read are left out.
std::vector<ComparedGoal> compare_goals(const domain::Plan& before, const domain::Plan& plan, base::Date on, base::Language language);

/// One thing that happened to a plan. Points into it.
struct PlanEvent {
    enum class Kind { accepted_for_employer, accepted_for_executive, changed, milestone_done, followed_up };
    base::Date date;
    Kind kind;
    /// Null for what concerns the whole plan.
    const domain::Goal* goal = nullptr;
    const domain::PlanChange* change = nullptr;
    const domain::Milestone* milestone = nullptr;
    const domain::FollowUp* follow_up = nullptr;
    const domain::OnBehalf* on_behalf = nullptr;
};
/// The latest first; of one goal where it is named.
std::vector<PlanEvent> plan_history(const domain::Plan& plan, const domain::Goal* of = nullptr);

}  // namespace app
