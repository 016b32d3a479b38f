// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "app/salary/salary_tables.h"
#include "domain/hand.h"
#include "domain/salary/salary_in_case.h"

namespace app {

/// Salary reviews, from opening to closing, and the series that pay is held against. Guests are refused "act.party" everywhere,
/// the executive and HR wherever it is not said otherwise. Warned of each time: what lies above the mandate
/// ("mandate.pay_over_limit"), that there is none ("salary.no_mandate"), criteria that were never spoken of before
/// ("salary.surprise").
class Salaries {
public:
    explicit Salaries(Work& work) : m_work(work) {}

    /// What is left out comes from the country's presets (criteria, what closes bargaining), from the talk (who takes part) and
    /// from what is paid now (elements). Refuses "salary.already_open" for a second one of the same year.
    struct Opening {
        domain::SalaryReviewFields review;
        bool with_criteria = false, with_elements = false, with_per = false;
    };
    void open(Opening opening);
    void edit(domain::SalaryReviewFields review);
    /// The executive for himself, the others on his behalf; the employer's side for itself, its secretary on behalf. A
    /// disqualified seat is refused "interest.conflict".
    void bid(domain::SalaryReviewId review, domain::Bid bid, const std::optional<domain::Behalf>& behalf = {});
    void deliver_bid(domain::SalaryReviewId review, size_t bid, base::Date on);
    /// Each side for itself, or on behalf.
    void assess(domain::SalaryReviewId review, domain::Side side, const std::vector<std::pair<std::string, domain::CriterionAssessment>>& given,
        const std::optional<domain::Behalf>& behalf = {});
    void deliver_assessment(domain::SalaryReviewId review, base::Date on);
    void compare(domain::SalaryReviewId review, std::vector<domain::Comparison> set);
    void deliver_comparison(domain::SalaryReviewId review, base::Date on);

    void conclude(domain::SalaryReviewId review, domain::SalaryOutcome outcome, const std::vector<std::pair<std::string, base::Money>>& after,
        std::optional<base::Date> access_review, std::optional<base::Date> next_review);
    void reopen(domain::SalaryReviewId review);
    /// Under the mandate of the decision's day, which the review then names; or the council's own.
    void decide(domain::SalaryReviewId review, domain::SalaryDecision decision);
    void report(domain::SalaryReviewId review, domain::Decision to);
    /// HR may too.
    void notify(domain::SalaryReviewId review, std::optional<base::Date> payroll, std::optional<base::Date> letter);
    void close(domain::SalaryReviewId review, base::Date on);
    void review_access(domain::SalaryReviewId review, base::Date on, std::optional<base::Date> next);

    /// Everybody inside may: they are public.
    void add(domain::SeriesFields series);
    void collect(domain::SeriesId series, base::Text source, base::Date collected, std::vector<domain::SeriesPoint> points);

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }
    domain::SalaryReview get(domain::SalaryReviewId review) const;
    /// The employer's side, and none of it disqualified.
    void require_employer(const domain::SalaryReview& review) const;
    void save(const domain::SalaryReview& review);

    Work& m_work;
};

}  // namespace app
