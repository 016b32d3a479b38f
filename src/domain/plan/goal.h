// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"
#include "domain/employer/decision.h"
#include "domain/ids.h"
#include "domain/plan/indicator.h"
#include "domain/record/on_behalf.h"
#include "domain/sealed.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {

enum class GoalType { work, development, interplay };
template <>
struct Codes<GoalType> {
    static constexpr Code<GoalType> all[] = {{GoalType::work, "work"}, {GoalType::development, "development"}, {GoalType::interplay, "interplay"}};
};

enum class GoalStatus { not_started, on_track, at_risk, late, reached, dropped };
template <>
struct Codes<GoalStatus> {
    static constexpr Code<GoalStatus> all[] = {{GoalStatus::not_started, "not_started"}, {GoalStatus::on_track, "on_track"}, {GoalStatus::at_risk, "at_risk"},
        {GoalStatus::late, "late"}, {GoalStatus::reached, "reached"}, {GoalStatus::dropped, "dropped"}};
};

struct Milestone {
    /// Unique within its goal.
    std::string key;
    SealedText title = {};
    base::Date due;
    std::optional<base::Date> done = {};
    bool operator==(const Milestone&) const = default;
};

/// Where a goal stood on a day.
struct FollowUp {
    base::Date date;
    /// Number, band and share: the measured figure.
    Sealed<std::optional<base::Decimal>> value = {};
    /// A date goal: the day it was done.
    std::optional<base::Date> done = {};
    /// What the parties agreed to count for a missed band or date, 0 to 100 per cent.
    Sealed<std::optional<base::Decimal>> agreed_percent = {};
    std::optional<GoalStatus> status = {};
    SealedText evidence = {};
    SealedText self_assessment = {};
    SealedText employer_assessment = {};
    SealedText agreed_assessment = {};
    SealedText disagreement = {};
    /// Where another hand typed what the executive, or the employer, says of it.
    std::optional<OnBehalf> self_on_behalf = {};
    std::optional<OnBehalf> employer_on_behalf = {};
    bool operator==(const FollowUp&) const = default;
};

struct Goal {
    GoalId id;
    std::string key;
    int number = 1;
    SealedText title = {};
    /// The council's intention, and why for residents.
    SealedText what = {};
    /// The executive's plan.
    SealedText how = {};
    GoalType type = GoalType::work;
    SealedText area = {};
    Sealed<std::optional<Decision>> source = {};
    /// Per cent, 1 to 100.
    Sealed<std::optional<int>> weight = {};
    Sealed<Indicator> indicator = {};
    SealedText data_owner = {};
    std::vector<Milestone> milestones = {};
    std::optional<base::Date> deadline = {};
    SealedText frames = {};
    SealedText risk = {};
    /// What the parties have set; `status_on` is what counts.
    GoalStatus status = GoalStatus::not_started;
    SealedText status_reason = {};
    /// In order of their days.
    std::vector<FollowUp> follow_ups = {};
    /// The goal of an earlier plan that goes on here.
    std::optional<GoalId> carried_over_from = {};

    /// WHAT or HOW is missing.
    bool is_red() const { return what.empty() || how.empty(); }
    /// The last day of the goal: its deadline, else the date or last milestone it is measured by, where that can be read.
    std::optional<base::Date> last_day() const;
    /// The latest follow-up on or before the day.
    const FollowUp* latest(base::Date on) const;
    /// As set, or late by itself after its last day unless reached or dropped.
    GoalStatus status_on(base::Date on) const;
    bool operator==(const Goal&) const = default;
};
/// Complaints on one goal; fields below `path`.
void check(const Goal& goal, Faults& faults, std::string_view path);

}  // namespace domain
