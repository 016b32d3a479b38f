// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include "domain/salary/salary_review.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

using State = SalaryState;

class Check {
public:
    Check(const SalaryReviewFields& review, Faults& faults) : m_review(review), m_faults(faults), m_amounts(review.per, faults) {}

    void whole()
    {
        check_key(m_review.key, m_faults);
        if (m_review.year < 1990 || m_review.year > 2199)
            m_faults.add("field.range", "year", {{"low", "1990"}, {"high", "2199"}});
        elements();
        criteria();
        comparison();
        bids();
        bargaining();
        outcome();
        decision();
        last_steps();
    }

private:
    static bool is_withheld(const PayElement& element) { return element.before.is_withheld() || element.after.is_withheld(); }
    bool pay_is_withheld() const { return std::any_of(m_review.elements.begin(), m_review.elements.end(), is_withheld); }
    void not_before(const std::optional<base::Date>& day, base::Date first, const std::string& field)
    {
        if (day && *day < first)
            m_faults.add("field.dates_reversed", field, {{"from", first.iso()}, {"to", day->iso()}});
    }
    void not_before(const std::optional<base::Date>& day, const std::optional<base::Date>& first, const std::string& field)
    {
        if (first)
            not_before(day, *first, field);
    }
    /// There exactly from that state on.
    void there_from(State first, const std::optional<base::Date>& day, const std::string& field)
    {
        if (m_review.state >= first && !day)
            m_faults.add("field.required", field);
        if (m_review.state < first && day)
            m_faults.add("salary.too_early", field, {{"state", std::string(code(m_review.state))}});
    }
    void key(std::set<std::string_view>& keys, const std::string& key, const std::string& where)
    {
        check_key(key, m_faults, where);
        if (!keys.insert(key).second)
            m_faults.add("field.key_taken", at(where, "key"), {{"key", key}});
    }

    void elements()
    {
        std::set<std::string_view> keys;
        for (size_t i = 0; i < m_review.elements.size(); ++i) {
            const auto& each = m_review.elements[i];
            const auto where = at("elements", i);
            key(keys, each.key, where);
            require_text(each.name, m_faults, where, "name");
            m_amounts.check(each.before, at(where, "before"));
            m_amounts.check(each.after, at(where, "after"));
            if (m_review.is_open() && each.after.is_known())
                m_faults.add("salary.too_early", at(where, "after"), {{"state", std::string(code(m_review.state))}});
        }
        if (!pay_is_withheld())
            m_pay = total_before(m_review.elements);
        if (!m_review.is_open() && !pay_is_withheld() && (!m_pay || m_pay->minor() <= 0))
            m_faults.add("salary.no_pay_before", "elements");
    }

    void assessment(const CriterionAssessment& one, const std::string& where)
    {
        if (one.score.is_known() && (*one.score < 1 || *one.score > 4))
            m_faults.add("field.range", at(where, "score"), {{"low", "1"}, {"high", "4"}});
    }

    void criteria()
    {
        std::set<std::string_view> keys;
        for (size_t i = 0; i < m_review.criteria.size(); ++i) {
            const auto& each = m_review.criteria[i];
            const auto where = at("criteria", i);
            key(keys, each.key, where);
            require_text(each.title, m_faults, where, "title");
            assessment(each.employer, at(where, "employer"));
            assessment(each.executive, at(where, "executive"));
        }
        not_before(m_review.assessment_delivered, m_review.opened, "assessment_delivered");
    }

    void comparison()
    {
        for (size_t i = 0; i < m_review.comparison.size(); ++i) {
            const auto& each = m_review.comparison[i];
            const auto where = at("comparison", i);
            require_text(each.municipality, m_faults, where, "municipality");
            require_text(each.source, m_faults, where, "source");
            if (each.size.is_known() && *each.size < 1)
                m_faults.add("field.range", at(where, "size"), {{"low", "1"}});
            m_amounts.check_pay(each.amount, m_pay, at(where, "amount"));
        }
        not_before(m_review.comparison_delivered, m_review.opened, "comparison_delivered");
    }

    void bids()
    {
        for (size_t i = 0; i < m_review.bids.size(); ++i) {
            const auto& each = m_review.bids[i];
            const auto where = at("bids", i);
            m_amounts.check_pay(each.amount, m_pay, at(where, "amount"));
            not_before(each.date, i == 0 ? m_review.opened : m_review.bids[i - 1].date, at(where, "date"));
            not_before(each.delivered, each.date, at(where, "delivered"));
            if (each.kind == Bid::Kind::claim && !each.delivered)
                m_faults.add("field.required", at(where, "delivered"));
        }
        if (m_review.state == State::open && !m_review.bids.empty())
            m_faults.add("salary.too_early", "bids", {{"state", "open"}});
        if (m_review.state == State::bids && m_review.bids.empty())
            m_faults.add("salary.no_bids", "bids");
    }

    void bargaining()
    {
        if (m_review.is_open() && m_review.bargaining_basis.empty())
            m_faults.add("access.basis_missing", "bargaining/basis");
        const bool is_closed = !m_review.bargaining_basis.empty() && !m_review.bargaining_opened;
        if (!m_review.is_open() && is_closed && !m_review.bargaining_review)
            m_faults.add("salary.review_date_missing", "bargaining/review");
        if (m_review.is_open() && m_review.bargaining_opened)
            m_faults.add("salary.too_early", "bargaining/opened", {{"state", std::string(code(m_review.state))}});
        not_before(m_review.bargaining_review, m_review.outcome.concluded, "bargaining/review");
        not_before(m_review.bargaining_opened, m_review.outcome.concluded, "bargaining/opened");
    }

    void outcome()
    {
        const auto& outcome = m_review.outcome;
        there_from(State::concluded, outcome.concluded, "outcome/concluded");
        if (m_review.is_open()) {
            if (outcome.kind)
                m_faults.add("salary.too_early", "outcome/kind", {{"state", std::string(code(m_review.state))}});
            return;
        }
        if (!outcome.kind)
            m_faults.add("field.required", "outcome/kind");
        not_before(outcome.concluded, m_review.bids.empty() ? m_review.opened : m_review.bids.back().date, "outcome/concluded");
        m_amounts.check(outcome.lump_sum, "outcome/lump_sum");
        reason();
        changes();
        not_before(m_review.next_review, outcome.concluded, "next_review");
    }

    void reason()
    {
        const auto& outcome = m_review.outcome;
        if (outcome.reason.empty())
            m_faults.add("field.required", "outcome/reason");
        for (size_t i = 0; i < outcome.reason.size(); ++i)
            check(outcome.reason[i], m_faults, at("outcome/reason", i));
        if (outcome.grounds.empty())
            m_faults.add("salary.reason_without_ground", "outcome/grounds");
        for (size_t i = 0; i < outcome.grounds.size(); ++i) {
            const auto& ground = outcome.grounds[i];
            const auto where = at("outcome/grounds", i);
            if (ground.goal.has_value() == !ground.criterion.empty())
                m_faults.add("salary.ground_unclear", where);
            if (ground.criterion.empty())
                continue;
            if (std::none_of(m_review.criteria.begin(), m_review.criteria.end(), [&](const Criterion& each) { return each.key == ground.criterion; }))
                m_faults.add("salary.unknown_criterion", at(where, "criterion"), {{"criterion", ground.criterion}});
        }
    }

    void changes()
    {
        const auto& outcome = m_review.outcome;
        const bool none = outcome.kind == SalaryOutcome::Kind::no_change;
        if (none)
            require_text(outcome.measures, m_faults, "outcome", "measures");
        else if (!outcome.effective)
            m_faults.add("field.required", "outcome/effective");
        if (pay_is_withheld() || outcome.lump_sum.is_withheld())
            return;
        const bool rises = total_after(m_review.elements) != m_pay;
        if (none && (rises || outcome.lump_sum || !outcome.other_benefits.empty()))
            m_faults.add("salary.changed_though_none", "outcome/kind");
        const bool elsewhere = std::any_of(
            m_review.elements.begin(), m_review.elements.end(), [](const PayElement& each) { return each.after && each.after.open() != each.before.open(); });
        if (!none && !rises && !elsewhere && !outcome.lump_sum && outcome.other_benefits.empty())
            m_faults.add("salary.nothing_changed", "outcome/kind");
    }

    void same_day(const std::optional<base::Date>& day, const Sealed<std::optional<Decision>>& decision, const std::string& field)
    {
        if (day && !decision.is_withheld() && !decision)
            m_faults.add("field.required", field);
        if (!decision.is_known())
            return;
        check(*decision, m_faults, field);
        if (day && decision->date != *day)
            m_faults.add("salary.other_day", at(field, "date"), {{"date", day->iso()}});
    }

    void votes(const Sealed<std::optional<int>>& votes, const std::string& field)
    {
        if (votes.is_known() && *votes < 0)
            m_faults.add("field.range", field, {{"low", "0"}});
    }

    void decision()
    {
        const auto& decision = m_review.decision;
        there_from(State::decided, decision.date, "decision/date");
        same_day(decision.date, decision.decision, "decision/decision");
        if (decision.date && m_review.outcome.concluded && *decision.date < *m_review.outcome.concluded)
            m_faults.add("salary.decided_before", "decision/date", {{"concluded", m_review.outcome.concluded->iso()}, {"decided", decision.date->iso()}});
        votes(decision.votes_for, "decision/votes_for");
        votes(decision.votes_against, "decision/votes_against");
        if (decision.reported_on && !m_review.is_decided())
            m_faults.add("salary.too_early", "decision/reported_on", {{"state", std::string(code(m_review.state))}});
        same_day(decision.reported_on, decision.reported, "decision/reported");
        not_before(decision.reported_on, decision.date, "decision/reported_on");
    }

    void last_steps()
    {
        // Payroll is told once it is decided, and that is what makes the state.
        there_from(State::notified, m_review.payroll, "payroll");
        if (m_review.letter && !m_review.is_decided())
            m_faults.add("salary.too_early", "letter", {{"state", std::string(code(m_review.state))}});
        not_before(m_review.payroll, m_review.decision.date, "payroll");
        not_before(m_review.letter, m_review.decision.date, "letter");
        there_from(State::closed, m_review.closed, "closed");
        not_before(m_review.closed, m_review.payroll, "closed");
    }

    const SalaryReviewFields& m_review;
    Faults& m_faults;
    PayAmounts m_amounts;
    /// Before; nothing where it may not be read.
    std::optional<base::Money> m_pay = {};
};

}  // namespace

void check(const SalaryReviewFields& fields, Faults& faults)
{
    Check(fields, faults).whole();
}

}  // namespace domain
