// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/salary/salary_in_case.h"

#include "domain/agreement/terms.h"
#include "domain/case.h"

#include <algorithm>
#include <map>

namespace domain {
namespace {

class Fit {
public:
    Fit(const CaseFields& fields, const SalaryReviewFields& review, const std::string& path, Faults& faults)
        : m_case(fields), m_review(review), m_path(path), m_faults(faults)
    {
    }

    void whole()
    {
        need(m_case.appointments, m_review.appointment, "appointment");
        need(m_case.terms, m_review.term, "term");
        need(m_case.talks, m_review.talk, "talk");
        need(m_case.plans, m_review.plan, "plan");
        need(m_case.mandates, m_review.mandate, "mandate");
        if (const auto* appointment = m_case.appointments.find(m_review.appointment))
            with(**appointment);
        talk();
        if (const auto* plan = find(m_case.plans, m_review.plan); plan && (*plan)->appointment != m_review.appointment)
            add("salary.other_plan", "plan", {{"plan", (*plan)->key}});
        if (const auto* mandate = find(m_case.mandates, m_review.mandate); mandate && !(*mandate)->powers.contains(Power::set_pay))
            add("salary.other_mandate", "mandate", {{"mandate", (*mandate)->key}});
        for (size_t i = 0; i < m_review.criteria.size(); ++i)
            need(m_case.talks, m_review.criteria[i].discussed, at(at("criteria", i), "discussed"));
        participants();
        grounds();
        currency();
    }

private:
    void add(std::string code, std::string_view field, std::map<std::string, std::string> values = {})
    {
        m_faults.add(std::move(code), at(m_path, field), std::move(values));
    }
    template <class T, class IdT>
    void need(const Table<T, IdT>& table, const IdT& id, std::string_view field)
    {
        if (!table.find(id))
            add("case.reference", field, {{"id", id.str()}});
    }
    template <class T, class IdT>
    void need(const Table<T, IdT>& table, const std::optional<IdT>& id, std::string_view field)
    {
        if (id)
            need(table, *id, field);
    }
    template <class T, class IdT>
    static const T* find(const Table<T, IdT>& table, const std::optional<IdT>& id)
    {
        return id ? table.find(*id) : nullptr;
    }

    void with(const AppointmentFields& appointment)
    {
        if (m_review.opened < appointment.start)
            add("salary.before_appointment", "opened", {{"start", appointment.start.iso()}});
        if (m_review.outcome.effective && *m_review.outcome.effective < appointment.start)
            add("salary.before_appointment", "outcome/effective", {{"start", appointment.start.iso()}});
        for (size_t i = 0; i < m_review.bids.size(); ++i) {
            const auto& bid = m_review.bids[i];
            const auto where = at("bids", i);
            need(m_case.persons, bid.by, at(where, "by"));
            if (bid.on_behalf)
                need(m_case.persons, bid.on_behalf->typed_by, at(where, "on_behalf/typed_by"));
            // A union may claim for the executive; nobody but the employer's side offers.
            if (bid.kind == Bid::Kind::offer && bid.by == appointment.person)
                add("salary.other_side", at(where, "by"));
        }
    }

    void talk()
    {
        const auto* talk = find(m_case.talks, m_review.talk);
        if (talk && ((*talk)->kind != TalkKind::salary || (*talk)->appointment != m_review.appointment))
            add("salary.other_talk", "talk", {{"talk", (*talk)->key}});
    }

    void participants()
    {
        const auto* talk = find(m_case.talks, m_review.talk);
        for (size_t i = 0; i < m_review.participants.size(); ++i) {
            const auto& each = m_review.participants[i];
            const auto where = at("participants", i);
            need(m_case.persons, each.person, at(where, "person"));
            if (!each.signs)
                continue;
            for (const auto& interest : m_case.interests) {
                const bool in_its_days = interest->declared <= m_review.opened && (!interest->until || m_review.opened <= *interest->until);
                const bool concerns = interest->talk ? talk && *interest->talk == (*talk)->id : in_its_days;
                if (interest->person == each.person && concerns)
                    add("interest.conflict", at(where, "signs"), {{"interest", interest->key}, {"matter", matter_of(interest)}});
            }
        }
    }

    void grounds()
    {
        const auto& grounds = m_review.outcome.grounds;
        for (size_t i = 0; i < grounds.size(); ++i) {
            const auto its = grounds[i].goal;
            if (!its)
                continue;
            const bool known = std::any_of(
                m_case.plans.begin(), m_case.plans.end(), [&](const Plan& plan) { return plan->appointment == m_review.appointment && plan.find_goal(*its); });
            if (!known)
                add("case.reference", at(at("outcome/grounds", i), "goal"), {{"id", its->str()}});
        }
    }

    void currency()
    {
        const auto own = currency_of(m_case.municipality->country);
        const auto look = [&](const Sealed<std::optional<base::Money>>& amount, const std::string& field) {
            if (amount.is_known() && amount->currency() != own)
                add("salary.other_currency", field, {{"currency", std::string(base::code(amount->currency()))}, {"expected", std::string(base::code(own))}});
        };
        for (size_t i = 0; i < m_review.elements.size(); ++i) {
            look(m_review.elements[i].before, at(at("elements", i), "before"));
            look(m_review.elements[i].after, at(at("elements", i), "after"));
        }
        for (size_t i = 0; i < m_review.comparison.size(); ++i)
            look(m_review.comparison[i].amount, at(at("comparison", i), "amount"));
        for (size_t i = 0; i < m_review.bids.size(); ++i)
            look(m_review.bids[i].amount, at(at("bids", i), "amount"));
        look(m_review.outcome.lump_sum, "outcome/lump_sum");
    }

    const CaseFields& m_case;
    const SalaryReviewFields& m_review;
    const std::string& m_path;
    Faults& m_faults;
};

/// The day before which something must have been spoken of.
base::Date day_of(const CaseFields& fields, const SalaryReviewFields& review)
{
    if (review.talk)
        return fields.talks.get(*review.talk)->date;
    return review.outcome.concluded.value_or(base::Date(2199, 12, 31));
}

bool was_discussed(const CaseFields& fields, const SalaryReviewFields& review, const Criterion& criterion, base::Date day)
{
    if (criterion.discussed) {
        const auto& talk = fields.talks.get(*criterion.discussed);
        if (talk->was_held() && talk->date < day && talk->id != review.talk)
            return true;
    }
    return std::any_of(fields.salary.begin(), fields.salary.end(), [&](const SalaryReview& earlier) {
        return earlier->appointment == review.appointment && earlier->id != review.id && earlier->outcome.concluded && *earlier->outcome.concluded < day
            && earlier.find_criterion(criterion.key);
    });
}

bool was_discussed(const CaseFields& fields, const SalaryReviewFields& review, GoalId id, base::Date day)
{
    for (const auto& plan : fields.plans) {
        const auto* goal = plan.find_goal(id);
        if (!goal)
            continue;
        if (std::any_of(goal->follow_ups.begin(), goal->follow_ups.end(), [&](const FollowUp& each) { return each.date < day; }))
            return true;
        return std::any_of(fields.talks.begin(), fields.talks.end(),
            [&](const Talk& talk) { return talk->plan == plan->id && talk->was_held() && talk->date < day && talk->id != review.talk; });
    }
    return false;
}

/// Pay as agreements say it: from the first day of one that is signed, and from each later day on which a row of it begins.
void add_agreed(const CaseFields& fields, AppointmentId appointment, std::vector<PayStep>& steps)
{
    Agreements agreements;
    std::map<base::Date, const Agreement*> days;
    for (const auto& agreement : fields.agreements) {
        if (agreement->appointment != appointment)
            continue;
        agreements.push_back(&agreement);
        for (const auto& version : agreement->versions) {
            if (!version.is_locked())
                continue;
            for (const auto& row : version.terms.pay) {
                if (row.kind == PayItem::Kind::fixed || row.kind == PayItem::Kind::addition)
                    days.emplace(std::max(row.from, version.terms.effective.value_or(row.from)), &agreement);
            }
        }
    }
    for (const auto& [day, agreement] : days) {
        PayStep step{day};
        std::optional<std::int64_t> sum = 0;
        std::optional<base::Currency> currency;
        bool first = true;
        for (const auto& row : pay_on(agreements, day)) {
            if (row.kind != PayItem::Kind::fixed && row.kind != PayItem::Kind::addition)
                continue;
            const bool fits = row.amount.is_known() && (first || row.per == step.per);
            step.per = first ? row.per : step.per;
            first = false;
            sum = fits && sum ? std::optional(*sum + row.amount->minor()) : std::nullopt;
            if (fits)
                currency = row.amount->currency();
        }
        if (sum && currency)
            step.amount = base::Money::of_minor(*sum, *currency);
        step.kind = "agreements";
        step.key = (*agreement)->key;
        // A review that an amendment writes down is one step.
        const bool is_known = std::any_of(steps.begin(), steps.end(), [&](const PayStep& each) { return each.review && each.effective == step.effective; });
        if (!first && !is_known)
            steps.push_back(std::move(step));
    }
}

}  // namespace

void fit(const CaseFields& fields, const SalaryReviewFields& review, const std::string& path, Faults& faults)
{
    Fit(fields, review, path, faults).whole();
}

std::set<std::string> own_bodies(const CaseFields& fields)
{
    std::set<std::string> bodies;
    for (const auto& mandate : fields.mandates) {
        if (mandate->powers.contains(Power::set_pay) || mandate->powers.contains(Power::appoint))
            bodies.insert(mandate->decision.body.str());
    }
    return bodies;
}

std::vector<Surprise> surprises(const CaseFields& fields, const SalaryReviewFields& review)
{
    std::vector<Surprise> found;
    const auto day = day_of(fields, review);
    const auto& grounds = review.outcome.grounds;
    for (const auto& criterion : review.criteria) {
        const bool counts = criterion.weight != Criterion::Weight::none
            || std::any_of(grounds.begin(), grounds.end(), [&](const SalaryGround& ground) { return ground.criterion == criterion.key; });
        if (counts && !was_discussed(fields, review, criterion, day))
            found.push_back({{}, criterion.key});
    }
    for (const auto& ground : grounds) {
        if (ground.goal && !was_discussed(fields, review, *ground.goal, day))
            found.push_back({ground.goal, {}});
    }
    return found;
}

std::vector<PayStep> salary_history(const CaseFields& fields, AppointmentId appointment)
{
    std::vector<PayStep> steps;
    for (const auto& review : fields.salary) {
        if (review->appointment != appointment || !review->is_decided() || !review->outcome.effective)
            continue;
        PayStep step{*review->outcome.effective, review->per};
        step.amount = total_after(review->elements);
        step.before = total_before(review->elements);
        step.decided = review->decision.date;
        step.review = review->id;
        step.kind = "salary";
        step.key = review->key;
        steps.push_back(std::move(step));
    }
    add_agreed(fields, appointment, steps);
    std::stable_sort(steps.begin(), steps.end(), [](const PayStep& a, const PayStep& b) { return a.effective < b.effective; });
    // What was paid before the first review is known from it.
    if (!steps.empty() && steps.front().review && steps.front().before) {
        const auto start = fields.appointments.get(appointment)->start;
        if (start < steps.front().effective)
            steps.insert(steps.begin(), {start, steps.front().per, steps.front().before});
    }
    for (size_t i = 1; i < steps.size(); ++i) {
        const auto &earlier = steps[i - 1].amount, &later = steps[i].amount;
        if (earlier && later && earlier->minor() > 0 && steps[i - 1].per == steps[i].per)
            steps[i].percent = rise_percent(*earlier, *later);
    }
    return steps;
}

PayKnown pay_known(const CaseFields& fields, AppointmentId appointment, base::Date day)
{
    PayKnown known;
    for (const auto& step : salary_history(fields, appointment)) {
        if (step.effective <= day && step.amount)
            known.current = step.amount;
    }
    for (const auto& review : fields.salary) {
        if (review->appointment != appointment)
            continue;
        if (!known.current)
            known.current = total_before(review->elements);
        for (const auto& bid : review->bids) {
            if (bid.amount.is_known())
                known.bids.push_back(*bid.amount);
        }
    }
    return known;
}

}  // namespace domain
