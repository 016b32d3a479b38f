// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/next_steps.h"
#include "base/money.h"
#include "domain/salary/pay.h"

namespace app {

/// What the first page shows of a case, as one account sees it. Deadlines and statuses are the same for all; what the
/// account may not read is left out and said to be.
struct Overview {
    /// Of the plan that counts today: one that both have accepted, else a draft.
    struct Goals {
        std::string period;
        bool is_agreed = false;
        int all = 0, on_track = 0, at_risk = 0, late = 0, reached = 0, not_started = 0;
    };
    struct Talk {
        base::Date date;
        std::optional<base::TimeOfDay> time = {};
        /// Nothing where only the day was agreed.
        std::optional<domain::TalkKind> kind = {};
        std::optional<domain::TalkId> id = {};
    };
    struct Pay {
        /// Nothing where the account may not read it.
        std::optional<base::Money> amount = {};
        domain::PayPer per = domain::PayPer::year;
        base::Date from;
    };
    /// One of the six tools or the three principles.
    struct Tool {
        std::string key, text;
        bool is_principle = false;
        domain::ComplianceState state = domain::ComplianceState::missing;
        /// The day it was done, or is due.
        std::optional<base::Date> date = {};
        /// What shows it: array and key of a record, "talks/utviklingssamtale-2027"; and which one it is, in words.
        std::string proof_array = {}, proof_key = {}, proof = {};
        std::optional<domain::TalkId> talk = {};
    };

    base::Date today;
    /// The executive's name and title; empty where the post is not filled.
    std::string executive = {}, title = {};
    std::optional<Goals> goals = {};
    std::optional<Talk> next_talk = {};
    std::optional<Pay> pay = {};
    int overdue = 0;
    /// Within thirty days from today, today included.
    int due_soon = 0;
    std::vector<NextStep> steps = {};
    std::vector<Tool> tools = {};
};

/// `account`: null where nobody is unlocked.
Overview overview(const YearCalendar& calendar, const domain::Case& records, const domain::Account* account, base::Language language,
    const std::filesystem::path& templates = {});

}  // namespace app
