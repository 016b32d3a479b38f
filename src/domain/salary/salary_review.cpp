// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/salary/salary_review.h"

#include "domain/employer/permit.h"

#include <algorithm>

namespace domain {
namespace {

std::map<std::string, std::string> state_of(const SalaryReviewFields& review)
{
    return {{"review", review.key}, {"state", std::string(code(review.state))}};
}

std::string lowered(std::string_view body)
{
    std::string low(body);
    std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

/// Øre and currency, which a sentence puts into words.
std::string plain(base::Money amount)
{
    return std::to_string(amount.minor()) + " " + std::string(base::code(amount.currency()));
}

/// Where the amount lies above what the mandate of that day allows.
std::optional<Warning> over_limit(const Mandates& mandates, base::Date on, base::Money before, base::Money amount, std::string code, std::string field)
{
    const auto* mandate = mandates.find(Power::set_pay, on);
    const auto highest = mandate ? highest_pay(**mandate, before) : std::nullopt;
    if (!highest || amount <= *highest)
        return std::nullopt;
    const auto& decision = (*mandate)->decision;
    return Warning{std::move(code), std::move(field),
        {{"mandate", (*mandate)->key}, {"case_number", decision.case_number.str()}, {"body", decision.body.str()},
            {"limit", (*mandate)->pay_limit_percent->plain()}, {"highest", plain(*highest)}, {"amount", plain(amount)}}};
}

}  // namespace

SalaryReviewFields SalaryReview::in_work() const
{
    if (!(**this).is_open())
        refuse((**this).is_decided() ? "salary.locked" : "salary.wrong_state", "state", state_of(**this));
    return **this;
}

SalaryReviewFields SalaryReview::from(State first, State last) const
{
    const auto state = (**this).state;
    if (state < first || state > last)
        refuse(state == State::closed ? "salary.locked" : "salary.wrong_state", "state", state_of(**this));
    return **this;
}

void SalaryReview::edit(SalaryReviewFields next)
{
    const auto now = in_work();
    if (next.id != now.id || next.key != now.key || next.appointment != now.appointment)
        refuse("salary.other_record", "id");
    for (auto& element : next.elements)
        element.after = std::nullopt;
    for (auto& criterion : next.criteria) {
        criterion.employer = {};
        criterion.executive = {};
        if (const auto* before = find_criterion(criterion.key)) {
            criterion.employer = before->employer;
            criterion.executive = before->executive;
        }
    }
    next.state = now.state;
    next.assessment_delivered = now.assessment_delivered;
    next.comparison = now.comparison;
    next.comparison_delivered = now.comparison_delivered;
    next.bids = now.bids;
    next.bargaining_opened = now.bargaining_opened;
    next.outcome = now.outcome;
    next.decision = now.decision;
    next.payroll = now.payroll;
    next.letter = now.letter;
    next.closed = now.closed;
    replace(std::move(next));
}

void SalaryReview::bid(Bid bid)
{
    auto next = in_work();
    if (!next.bids.empty() && bid.date < next.bids.back().date)
        refuse("salary.bid_not_latest", "date", {{"latest", next.bids.back().date.iso()}});
    if (bid.kind == Bid::Kind::claim)
        bid.delivered = bid.date;
    next.bids.push_back(std::move(bid));
    next.state = State::bids;
    replace(std::move(next));
}

void SalaryReview::deliver_bid(size_t index, base::Date on)
{
    auto next = in_work();
    if (index >= next.bids.size())
        refuse("salary.unknown_bid", at("bids", index));
    if (next.bids[index].delivered)
        refuse("salary.delivered", at(at("bids", index), "delivered"));
    next.bids[index].delivered = on;
    replace(std::move(next));
}

void SalaryReview::assess(Side side, const std::vector<std::pair<std::string, CriterionAssessment>>& given)
{
    auto next = in_work();
    if (side == Side::presidium && next.assessment_delivered)
        refuse("salary.delivered", "assessment_delivered");
    for (const auto& [key, assessment] : given) {
        const auto found = std::find_if(next.criteria.begin(), next.criteria.end(), [&key = key](const Criterion& each) { return each.key == key; });
        if (found == next.criteria.end())
            refuse("salary.unknown_criterion", "criterion", {{"criterion", key}});
        (side == Side::executive ? found->executive : found->employer) = assessment;
    }
    replace(std::move(next));
}

void SalaryReview::deliver_assessment(base::Date on)
{
    auto next = in_work();
    if (next.assessment_delivered)
        refuse("salary.delivered", "assessment_delivered");
    if (std::all_of(next.criteria.begin(), next.criteria.end(), [](const Criterion& each) { return each.employer.empty(); }))
        refuse("salary.nothing_to_deliver", "criteria");
    next.assessment_delivered = on;
    replace(std::move(next));
}

void SalaryReview::compare(std::vector<Comparison> set)
{
    auto next = in_work();
    if (next.comparison_delivered)
        refuse("salary.delivered", "comparison_delivered");
    next.comparison = std::move(set);
    replace(std::move(next));
}

void SalaryReview::deliver_comparison(base::Date on)
{
    auto next = in_work();
    if (next.comparison_delivered)
        refuse("salary.delivered", "comparison_delivered");
    if (next.comparison.empty())
        refuse("salary.nothing_to_deliver", "comparison");
    next.comparison_delivered = on;
    replace(std::move(next));
}

void SalaryReview::conclude(
    SalaryOutcome outcome, const std::vector<std::pair<std::string, base::Money>>& after, std::optional<base::Date> review, std::optional<base::Date> next_year)
{
    auto next = in_work();
    for (const auto& [key, amount] : after) {
        const auto found = std::find_if(next.elements.begin(), next.elements.end(), [&key = key](const PayElement& each) { return each.key == key; });
        if (found == next.elements.end())
            refuse("salary.unknown_element", "after", {{"element", key}});
        found->after = amount;
    }
    next.outcome = std::move(outcome);
    if (review)
        next.bargaining_review = review;
    if (next_year)
        next.next_review = next_year;
    next.state = State::concluded;
    replace(std::move(next));
}

void SalaryReview::reopen()
{
    auto next = from(State::concluded, State::concluded);
    for (auto& element : next.elements)
        element.after = std::nullopt;
    next.outcome = {};
    next.bargaining_opened.reset();
    next.state = next.bids.empty() ? State::open : State::bids;
    replace(std::move(next));
}

void SalaryReview::decide(SalaryDecision decision, const Mandates& mandates, const std::set<std::string>& own_bodies)
{
    auto next = from(State::concluded, State::concluded);
    next.decision = std::move(decision);
    next.state = State::decided;
    // What is wrong with the decision itself is told before what it may not do.
    auto decided = *this;
    decided.replace(next);
    const auto& made = *next.decision.decision;
    const auto body = lowered(made.body.str());
    if (std::none_of(own_bodies.begin(), own_bodies.end(), [&](const auto& each) { return lowered(each) == body; })) {
        // Who may not read what it is about does not decide it.
        for (const auto& element : next.elements) {
            element.before.open();
            element.after.open();
        }
        const auto change = rise();
        mandates.require_pay(change ? rise_for_limit(change->before, change->after) : base::Decimal(), made.date);
    }
    *this = std::move(decided);
}

void SalaryReview::report(Decision to)
{
    auto next = from(State::decided, State::notified);
    next.decision.reported_on = to.date;
    next.decision.reported = std::move(to);
    replace(std::move(next));
}

void SalaryReview::notify(std::optional<base::Date> payroll, std::optional<base::Date> letter)
{
    auto next = from(State::decided, State::notified);
    if (!payroll && !letter)
        refuse("field.required", "payroll");
    if (payroll) {
        next.payroll = payroll;
        next.state = State::notified;
    }
    if (letter)
        next.letter = letter;
    replace(std::move(next));
}

void SalaryReview::close(base::Date on)
{
    auto next = from(State::notified, State::notified);
    next.closed = on;
    next.state = State::closed;
    replace(std::move(next));
}

void SalaryReview::review_access(base::Date on, std::optional<base::Date> next_day)
{
    auto next = **this;
    if (next.is_open())
        refuse("salary.wrong_state", "state", state_of(next));
    if (next.bargaining_basis.empty() || next.bargaining_opened)
        refuse("salary.not_closed", "bargaining");
    if (!next_day)
        next.bargaining_opened = on;
    else if (*next_day <= on)
        refuse("field.dates_reversed", "bargaining/review", {{"from", on.iso()}, {"to", next_day->iso()}});
    else
        next.bargaining_review = next_day;
    replace(std::move(next));
}

std::optional<Rise> SalaryReview::rise() const
{
    const auto before = total_before((**this).elements), after = total_after((**this).elements);
    if ((**this).is_open() || !before || !after || before->minor() <= 0)
        return std::nullopt;
    return Rise{*before, *after, *base::Money::of_minor(after->minor() - before->minor(), before->currency()), rise_percent(*before, *after)};
}

std::optional<base::Money> SalaryReview::yearly_effect() const
{
    const auto change = rise();
    return change ? std::optional(domain::yearly_effect(change->difference, (**this).per)) : std::nullopt;
}

std::optional<int> SalaryReview::months_late() const
{
    const auto& review = **this;
    if (!review.decision.date || !review.outcome.effective)
        return std::nullopt;
    return domain::months_late(*review.outcome.effective, *review.decision.date);
}

std::optional<base::Money> SalaryReview::back_pay() const
{
    const auto change = rise();
    const auto months = months_late();
    return change && months ? std::optional(domain::back_pay(change->difference, (**this).per, *months)) : std::nullopt;
}

std::optional<base::Money> SalaryReview::limit(const Mandate& mandate) const
{
    const auto before = total_before((**this).elements);
    return before && before->minor() > 0 ? highest_pay(*mandate, *before) : std::nullopt;
}

const Criterion* SalaryReview::find_criterion(std::string_view key) const
{
    for (const auto& each : (**this).criteria) {
        if (each.key == key)
            return &each;
    }
    return nullptr;
}

std::vector<Warning> SalaryReview::warnings(const Mandates& mandates) const
{
    const auto& review = **this;
    std::vector<Warning> warnings;
    const auto before = total_before(review.elements);
    const bool has_pay = before && before->minor() > 0;
    if (has_pay && review.is_open()) {
        for (size_t i = 0; i < review.bids.size(); ++i) {
            const auto& bid = review.bids[i];
            if (bid.kind != Bid::Kind::offer || !bid.amount.is_known())
                continue;
            if (auto over = over_limit(mandates, bid.date, *before, *bid.amount, "mandate.pay_over_limit", at(at("bids", i), "amount")))
                warnings.push_back(*std::move(over));
        }
    }
    const auto change = rise();
    if (review.state == State::concluded) {
        const auto on = *review.outcome.concluded;
        if (!mandates.find(Power::set_pay, on))
            warnings.push_back({"salary.no_mandate", "mandate", {{"on", on.iso()}}});
        const auto& once = review.outcome.lump_sum;
        if (auto over = change ? over_limit(mandates, on, change->before, change->after, "mandate.pay_over_limit", "outcome") : std::nullopt)
            warnings.push_back(*std::move(over));
        else if (change && once.is_known()) {
            const auto together = base::Money::of_minor(change->after.minor() + once->minor(), change->after.currency());
            if (auto with_it = over_limit(mandates, on, change->before, *together, "salary.lump_sum", "outcome/lump_sum"))
                warnings.push_back(*std::move(with_it));
        }
    }
    if (change && change->difference.minor() < 0)
        warnings.push_back({"salary.decrease", "outcome", {}});
    if (const auto months = months_late(); months && *months > 12)
        warnings.push_back({"salary.late_effect", "outcome/effective", {{"months", std::to_string(*months)}}});
    return warnings;
}

}  // namespace domain
