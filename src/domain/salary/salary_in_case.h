// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/salary/salary_review.h"
#include "domain/salary/series.h"

#include <set>
#include <string>
#include <vector>

// What a review says of other records, and what others ask of it.
namespace domain {

struct CaseFields;

/// References; "salary.other_talk" for a talk that is no salary talk or another appointment's, "salary.other_plan",
/// "salary.other_mandate" without the power to set pay, "salary.before_appointment", "salary.other_currency", "salary.other_side"
/// for a bid from the wrong side, "interest.conflict" for a disqualified signer. Fields below `path`.
void fit(const CaseFields& fields, const SalaryReviewFields& review, const std::string& path, Faults& faults);

/// The bodies that may decide whatever the limit: those that gave a mandate to set pay, and that appointed.
std::set<std::string> own_bodies(const CaseFields& fields);

/// Something the reason points to that was never spoken of before the review's talk.
struct Surprise {
    std::optional<GoalId> goal = {};
    std::string criterion = {};
    bool operator==(const Surprise&) const = default;
};
/// A criterion was spoken of where it names a held talk before this one, or stood in an earlier concluded review of the same
/// appointment. A goal, where it was followed up before, or an earlier talk of the year looked at its plan. Counted are the
/// criteria that weigh, and what the reason points to.
std::vector<Surprise> surprises(const CaseFields& fields, const SalaryReviewFields& review);

/// Pay from a day on.
struct PayStep {
    base::Date effective;
    /// Per year or per month, as it was set.
    PayPer per = PayPer::year;
    /// Nothing where it may not be read.
    std::optional<base::Money> amount = {};
    /// As the review itself says it was before.
    std::optional<base::Money> before = {};
    /// Against the step before it; nothing for the first.
    std::optional<double> percent = {};
    std::optional<base::Date> decided = {};
    std::optional<SalaryReviewId> review = {};
    /// "salary", "agreements", and its key.
    std::string kind = {};
    std::string key = {};
};
/// Over decided reviews and signed agreements, in order of their effect.
std::vector<PayStep> salary_history(const CaseFields& fields, AppointmentId appointment);

/// What a development talk of that day should not speak of: current pay and every bid that can be read.
struct PayKnown {
    std::optional<base::Money> current = {};
    std::vector<base::Money> bids = {};
};
PayKnown pay_known(const CaseFields& fields, AppointmentId appointment, base::Date day);

}  // namespace domain
