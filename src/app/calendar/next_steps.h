// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/year_calendar.h"
#include "domain/record/account.h"
#include "domain/talk/talk.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// One thing that is still to be done, as an account sees it.
struct NextStep {
    /// new_talk: by planning one. Nowhere: what the window has no page for.
    enum class Where { nowhere, talk, new_talk, goals, resolution };
    /// deadline: what a rule of the calendar asks for. prepare: the own side's preparation of a talk. accept: a proposed plan
    /// that waits for the own side. confirm: what others typed in one's name. begin_…: what a case cannot do without and does not hold yet.
    enum class Kind { deadline, prepare, accept, confirm, begin_mandate, begin_agreement, begin_plan, begin_talk };
    Kind kind = Kind::deadline;
    domain::EventKind about = domain::EventKind::talk;
    domain::DeadlineState state = domain::DeadlineState::coming;
    /// Nothing for what has no day.
    std::optional<base::Date> due = {};
    /// What is asked for: the action itself, or what the calendar calls it. Empty for the other kinds, which the window words.
    std::string title = {};
    /// What it is about: the goals, the day of the talk, as far as the account may read it.
    std::string detail = {};
    /// Goals of one plan and day, say, are one step.
    int count = 1;
    /// The account's own to do.
    bool mine = false;
    /// Whose it is: a person where one has taken it on, else a party.
    domain::Party owner = domain::Party::presidium;
    bool for_both_sides = false;
    std::string person = {};
    /// Where it is done, and in which plan.
    Where where = Where::nowhere;
    std::optional<domain::PlanId> plan = {};
    /// The talk that it is done in or comes from, and its kind.
    std::optional<domain::TalkId> talk = {};
    std::optional<domain::TalkKind> talk_kind = {};
};

/// First the account's own, then the others', each with what is to be begun before the rest, and that the most urgent first:
/// overdue, due, to come, by their days. Up to a year ahead, since what lies further off hides what is near. `account`: null where nobody is unlocked, so that nothing is its own.
std::vector<NextStep> next_steps(const YearCalendar& calendar, const domain::Case& records, const domain::Account* account, base::Language language);

}  // namespace app
