// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/salary/salaries.h"

#include "app/salary/salary_presets.h"
#include "domain/agreement/terms.h"
#include "domain/employer/permit.h"

#include <algorithm>

namespace app {
namespace {

using domain::Side;

/// What is paid on that day: as the latest decided review left it, else as the agreements have it.
std::vector<domain::PayElement> paid_now(const domain::CaseFields& records, domain::AppointmentId appointment, domain::PayPer per, base::Date day)
{
    const domain::SalaryReview* latest = nullptr;
    for (const auto& review : records.salary) {
        if (review->appointment == appointment && review->is_decided() && review->per == per && (!latest || (*latest)->decision.date <= review->decision.date))
            latest = &review;
    }
    std::vector<domain::PayElement> elements;
    if (latest) {
        for (const auto& each : (*latest)->elements)
            elements.push_back({each.key, each.name, each.after.is_known() ? each.after : each.before});
        return elements;
    }
    domain::Agreements agreements;
    for (const auto& agreement : records.agreements) {
        if (agreement->appointment == appointment)
            agreements.push_back(&agreement);
    }
    for (const auto& item : domain::pay_on(agreements, day)) {
        const bool is_pay = item.kind == domain::PayItem::Kind::fixed || item.kind == domain::PayItem::Kind::addition;
        if (is_pay && item.per == per)
            elements.push_back({item.key, item.name, item.amount});
    }
    return elements;
}

}  // namespace

domain::SalaryReview Salaries::get(domain::SalaryReviewId review) const
{
    return m_work.records()->salary.get(review);
}

void Salaries::require_employer(const domain::SalaryReview& review) const
{
    const auto by = hand();
    by.require_employer();
    if (review->talk)
        by.require_impartial(*m_work.records()->talks.get(*review->talk));
    else
        by.require_impartial(m_work.today());
}

void Salaries::save(const domain::SalaryReview& review)
{
    m_work.save(review);
    const auto mandates = domain::list(m_work.records()->mandates);
    const auto warned = review.warnings(domain::Mandates(mandates));
    m_work.warnings().insert(m_work.warnings().end(), warned.begin(), warned.end());
}

void Salaries::open(Opening opening)
{
    auto& fields = opening.review;
    hand().require_employer();
    hand().require_by_today(fields.opened, "opened");
    const auto& records = *m_work.records();
    for (const auto& each : records.salary) {
        if (each->appointment == fields.appointment && each->year == fields.year && !each->is_decided())
            domain::refuse("salary.already_open", "year", {{"review", each->key}, {"year", std::to_string(fields.year)}});
    }
    const auto& presets = SalaryPresets::of(records.municipality->country);
    const auto language = records.municipality->language;
    if (!opening.with_per)
        fields.per = presets.per();
    if (!opening.with_criteria)
        fields.criteria = presets.criteria(language);
    if (!opening.with_elements && records.appointments.find(fields.appointment))
        fields.elements = paid_now(records, fields.appointment, fields.per, fields.opened);
    if (fields.bargaining_basis.empty()) {
        fields.bargaining_basis = presets.bargaining_basis();
        fields.bargaining_reason = presets.bargaining_reason(language);
    }
    const auto* talk = fields.talk ? records.talks.find(*fields.talk) : nullptr;
    if (talk && fields.participants.empty())
        fields.participants = (*talk)->participants;
    std::vector<domain::Warning> of_permit;
    const auto* mandate = domain::Permits(records, of_permit).find(domain::Power::set_pay, fields.opened);
    if (!mandate)
        m_work.warnings().push_back({"salary.no_mandate", "mandate", {{"on", fields.opened.iso()}}});
    else if (!fields.mandate)
        fields.mandate = (*mandate)->id;
    const domain::SalaryReview review(std::move(fields));
    require_employer(review);
    save(review);
}

void Salaries::edit(domain::SalaryReviewFields fields)
{
    auto review = get(fields.id);
    require_employer(review);
    review.edit(std::move(fields));
    save(review);
}

void Salaries::bid(domain::SalaryReviewId id, domain::Bid bid, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    bid.on_behalf = by.for_side(bid.side(), behalf);
    by.require_by_today(bid.date, "date");
    auto review = get(id);
    if (bid.side() == Side::presidium)
        require_employer(review);
    review.bid(std::move(bid));
    save(review);
}

void Salaries::deliver_bid(domain::SalaryReviewId id, size_t bid, base::Date on)
{
    auto review = get(id);
    require_employer(review);
    hand().require_by_today(on, "date");
    review.deliver_bid(bid, on);
    save(review);
}

void Salaries::assess(domain::SalaryReviewId id, Side side, const std::vector<std::pair<std::string, domain::CriterionAssessment>>& given,
    const std::optional<domain::Behalf>& behalf)
{
    hand().for_side(side, behalf);
    auto review = get(id);
    if (side == Side::presidium)
        require_employer(review);
    review.assess(side, given);
    save(review);
}

void Salaries::deliver_assessment(domain::SalaryReviewId id, base::Date on)
{
    auto review = get(id);
    require_employer(review);
    hand().require_by_today(on, "date");
    review.deliver_assessment(on);
    save(review);
}

void Salaries::compare(domain::SalaryReviewId id, std::vector<domain::Comparison> set)
{
    auto review = get(id);
    require_employer(review);
    review.compare(std::move(set));
    save(review);
}

void Salaries::deliver_comparison(domain::SalaryReviewId id, base::Date on)
{
    auto review = get(id);
    require_employer(review);
    hand().require_by_today(on, "date");
    review.deliver_comparison(on);
    save(review);
}

void Salaries::conclude(domain::SalaryReviewId id, domain::SalaryOutcome outcome, const std::vector<std::pair<std::string, base::Money>>& after,
    std::optional<base::Date> access_review, std::optional<base::Date> next_review)
{
    auto review = get(id);
    require_employer(review);
    if (outcome.concluded)
        hand().require_by_today(*outcome.concluded, "concluded");
    review.conclude(std::move(outcome), after, access_review, next_review);
    save(review);
    for (const auto& each : domain::surprises(*m_work.records(), *review)) {
        if (!each.goal) {
            const auto& title = review.find_criterion(each.criterion)->title;
            m_work.warnings().push_back({"salary.surprise", "criteria", {{"criterion", title.is_withheld() ? each.criterion : title.str()}}});
        }
        else {
            for (const auto& plan : m_work.records()->plans) {
                if (const auto* goal = plan.find_goal(*each.goal))
                    m_work.warnings().push_back({"salary.surprise_goal", "outcome/grounds", {{"number", std::to_string(goal->number)}, {"goal", goal->key}}});
            }
        }
    }
}

void Salaries::reopen(domain::SalaryReviewId id)
{
    auto review = get(id);
    require_employer(review);
    review.reopen();
    save(review);
}

void Salaries::decide(domain::SalaryReviewId id, domain::SalaryDecision decision)
{
    auto review = get(id);
    require_employer(review);
    if (decision.date)
        hand().require_by_today(*decision.date, "decision/date");
    const auto mandates = domain::list(m_work.records()->mandates);
    const auto on = decision.date;
    review.decide(std::move(decision), domain::Mandates(mandates), domain::own_bodies(*m_work.records()));
    domain::Permits permits(*m_work.records(), m_work.warnings());
    if (on && permits.find(domain::Power::set_pay, *on))
        permits.require(domain::Power::set_pay, *on);
    save(review);
}

void Salaries::report(domain::SalaryReviewId id, domain::Decision to)
{
    auto review = get(id);
    require_employer(review);
    hand().require_by_today(to.date, "to/date");
    review.report(std::move(to));
    save(review);
}

void Salaries::notify(domain::SalaryReviewId id, std::optional<base::Date> payroll, std::optional<base::Date> letter)
{
    const auto by = hand();
    by.require_office();
    if (payroll)
        by.require_by_today(*payroll, "payroll");
    if (letter)
        by.require_by_today(*letter, "letter");
    auto review = get(id);
    review.notify(payroll, letter);
    save(review);
}

void Salaries::close(domain::SalaryReviewId id, base::Date on)
{
    auto review = get(id);
    require_employer(review);
    hand().require_by_today(on, "on");
    review.close(on);
    save(review);
}

void Salaries::review_access(domain::SalaryReviewId id, base::Date on, std::optional<base::Date> next)
{
    auto review = get(id);
    require_employer(review);
    hand().require_by_today(on, "on");
    review.review_access(on, next);
    save(review);
}

void Salaries::add(domain::SeriesFields series)
{
    hand().require_inside();
    hand().require_by_today(series.collected, "collected");
    m_work.save(domain::Series(std::move(series)));
}

void Salaries::collect(domain::SeriesId id, base::Text source, base::Date collected, std::vector<domain::SeriesPoint> points)
{
    hand().require_inside();
    hand().require_by_today(collected, "collected");
    auto series = m_work.records()->series.get(id);
    series.collect(std::move(source), collected, std::move(points));
    m_work.save(series);
}

}  // namespace app
