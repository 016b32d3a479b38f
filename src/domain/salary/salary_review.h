// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/employer/mandate.h"
#include "domain/ids.h"
#include "domain/record/on_behalf.h"
#include "domain/salary/comparison.h"
#include "domain/salary/criterion.h"
#include "domain/salary/pay.h"
#include "domain/talk/agenda.h"
#include "domain/valid.h"

#include <set>

namespace domain {

using SalaryReviewId = base::Id<struct SalaryReviewTag>;

/// Talked over between the two, or negotiated through a union.
enum class SalaryModel { dialogue, negotiation };
template <>
struct Codes<SalaryModel> {
    static constexpr Code<SalaryModel> all[] = {{SalaryModel::dialogue, "dialogue"}, {SalaryModel::negotiation, "negotiation"}};
};

enum class SalaryState { open, bids, concluded, decided, notified, closed };
template <>
struct Codes<SalaryState> {
    using S = SalaryState;
    static constexpr Code<S> all[] = {
        {S::open, "open"}, {S::bids, "bids"}, {S::concluded, "concluded"}, {S::decided, "decided"}, {S::notified, "notified"}, {S::closed, "closed"}};
};

/// What one side asks for or gives.
struct Bid {
    enum class Kind { claim, offer };
    Kind kind = Kind::claim;
    PersonId by;
    base::Date date;
    Sealed<std::optional<base::Money>> amount = {};
    SealedText reason = {};
    /// The day the other side got it. A claim is delivered when it is made, an offer when the presidium says so.
    std::optional<base::Date> delivered = {};
    std::optional<OnBehalf> on_behalf = {};

    Side side() const { return kind == Kind::claim ? Side::executive : Side::presidium; }
    bool operator==(const Bid&) const = default;
};
template <>
struct Codes<Bid::Kind> {
    static constexpr Code<Bid::Kind> all[] = {{Bid::Kind::claim, "claim"}, {Bid::Kind::offer, "offer"}};
};

/// What the reason points to: a goal of a plan, or a criterion of the review.
struct SalaryGround {
    std::optional<GoalId> goal = {};
    std::string criterion = {};
    bool operator==(const SalaryGround&) const = default;
};

/// What it came to, beside the new figures, which stand with their pay elements.
struct SalaryOutcome {
    enum class Kind { agreed, set_by_employer, no_change };
    /// Nothing until concluded.
    std::optional<Kind> kind = {};
    std::optional<base::Date> concluded = {};
    /// Required unless nothing changes.
    std::optional<base::Date> effective = {};
    Sealed<std::optional<base::Money>> lump_sum = {};
    SealedText other_benefits = {};
    /// At least one; some may be closed.
    std::vector<Passage> reason = {};
    std::vector<SalaryGround> grounds = {};
    /// What gives a better development of pay; required where nothing changes (HTA 3.2.2; in Sweden the åtgärdsplan).
    SealedText measures = {};
    /// What the executive wants noted, above all where pay was set by the employer.
    SealedText executive_note = {};
    bool operator==(const SalaryOutcome&) const = default;
};
template <>
struct Codes<SalaryOutcome::Kind> {
    using K = SalaryOutcome::Kind;
    static constexpr Code<K> all[] = {{K::agreed, "agreed"}, {K::set_by_employer, "set_by_employer"}, {K::no_change, "no_change"}};
};

/// The decision that makes it so. Its day is plain; what a person typed of it is sealed.
struct SalaryDecision {
    std::optional<base::Date> date = {};
    Sealed<std::optional<Decision>> decision = {};
    Sealed<std::optional<int>> votes_for = {};
    Sealed<std::optional<int>> votes_against = {};
    /// To whom a delegate reported it.
    std::optional<base::Date> reported_on = {};
    Sealed<std::optional<Decision>> reported = {};
    bool operator==(const SalaryDecision&) const = default;
};

struct SalaryReviewFields {
    SalaryReviewId id;
    std::string key;
    AppointmentId appointment;
    /// Whose presidium and dialogue it lies in; nothing = the term that holds the day it was opened. Where its talk has a
    /// circle of its own, it lies there.
    std::optional<TermId> term = {};
    int year = 0;
    SalaryState state = SalaryState::open;
    SalaryModel model = SalaryModel::dialogue;
    PayPer per = PayPer::year;
    base::Date opened;
    /// The salary talk it belongs to.
    std::optional<TalkId> talk = {};
    /// The plan whose results it looks at.
    std::optional<PlanId> plan = {};
    /// The mandate it is held under.
    std::optional<MandateId> mandate = {};
    std::vector<Participant> participants = {};
    /// The day it was considered whether anybody is disqualified.
    std::optional<base::Date> impartiality = {};
    std::vector<PayElement> elements = {};
    std::vector<Criterion> criteria = {};
    /// The day the executive got the employer's side of the criteria.
    std::optional<base::Date> assessment_delivered = {};
    std::vector<Comparison> comparison = {};
    std::optional<base::Date> comparison_delivered = {};
    /// In order of their days.
    std::vector<Bid> bids = {};
    /// The presidium's own: what it aims at, and why. Never delivered.
    SealedText strategy = {};
    /// What closes bargaining positions and what they rest on: id of a legal basis.
    std::string bargaining_basis = {};
    SealedText bargaining_reason = {};
    /// The day the closing is looked at anew; required at conclusion.
    std::optional<base::Date> bargaining_review = {};
    /// The day the closing was ended.
    std::optional<base::Date> bargaining_opened = {};
    SalaryOutcome outcome = {};
    SalaryDecision decision = {};
    /// The day payroll was told, and the day the executive got the letter.
    std::optional<base::Date> payroll = {};
    std::optional<base::Date> letter = {};
    std::optional<base::Date> next_review = {};
    std::optional<base::Date> closed = {};

    bool is_open() const { return state < SalaryState::concluded; }
    bool is_decided() const { return state >= SalaryState::decided; }
    bool operator==(const SalaryReviewFields&) const = default;
};
/// Figures as PayAmounts says; dates in their order; keys once. From concluded on: what it came to, on what grounds
/// ("salary.reason_without_ground"), a day to look at the closing anew ("salary.review_date_missing"), a rise where one was
/// agreed ("salary.nothing_changed"), none where there is none ("salary.changed_though_none").
void check(const SalaryReviewFields& fields, Faults& faults);

/// Before and after.
struct Rise {
    base::Money before, after, difference;
    /// Unrounded.
    double percent = 0;
};

/// One year's assessment of pay, from the criteria to the letter. What is decided is a record: every act that would change
/// it refuses "salary.locked"; an act out of order "salary.wrong_state".
class SalaryReview : public Valid<SalaryReviewFields> {
public:
    using State = SalaryState;
    using Valid::Valid;
    static SalaryReview restore(SalaryReviewFields fields) { return SalaryReview(std::move(fields)); }

    /// Frames, criteria, pay before, participants: until concluded. Bids, assessments, comparison, what was delivered, and
    /// what it came to stay as they are; a criterion that is kept keeps its assessments.
    void edit(SalaryReviewFields next);
    /// Until concluded. Refuses "salary.bid_not_latest" for a day before the last bid's.
    void bid(Bid bid);
    /// The executive gets the offer. Refuses "salary.unknown_bid", "salary.delivered".
    void deliver_bid(size_t index, base::Date on);
    /// One side's assessments by criterion; others stay. Refuses "salary.unknown_criterion", and for the employer
    /// "salary.delivered" once the executive has got them.
    void assess(Side side, const std::vector<std::pair<std::string, CriterionAssessment>>& given);
    void deliver_assessment(base::Date on);
    /// In place of what was there; "salary.delivered" once the executive has got it.
    void compare(std::vector<Comparison> set);
    void deliver_comparison(base::Date on);

    /// What it came to: new figures by element, and the rest. A day to look anew at what is closed.
    void conclude(
        SalaryOutcome outcome, const std::vector<std::pair<std::string, base::Money>>& after, std::optional<base::Date> review, std::optional<base::Date> next);
    /// Back to the bids, when it is not decided as concluded: what it came to falls away.
    void reopen();
    /// Refuses as Mandates::require_pay says, unless one of the bodies that gave the mandate decides itself; "salary.decided_before"
    /// where the decision is older than the conclusion.
    void decide(SalaryDecision decision, const Mandates& mandates, const std::set<std::string>& own_bodies);
    /// A delegate's report, once decided.
    void report(Decision to);
    /// Payroll is told; the letter may come before or after it.
    void notify(std::optional<base::Date> payroll, std::optional<base::Date> letter);
    void close(base::Date on);
    /// The closing of bargaining positions is looked at anew: it ends, or a next day is set. From concluded on.
    void review_access(base::Date on, std::optional<base::Date> next);

    /// Nothing where there are no figures or they may not be read.
    std::optional<Rise> rise() const;
    std::optional<base::Money> yearly_effect() const;
    /// Nothing until decided.
    std::optional<int> months_late() const;
    std::optional<base::Money> back_pay() const;
    /// The highest pay within the mandate; nothing where it has no limit.
    std::optional<base::Money> limit(const Mandate& mandate) const;
    const Criterion* find_criterion(std::string_view key) const;

    /// "mandate.pay_over_limit" for what is concluded, and for an offer, above the mandate's limit of its day; "salary.lump_sum" where
    /// it is so with the sum paid once; "salary.no_mandate"; "salary.decrease"; "salary.late_effect" for back pay of more than
    /// twelve months.
    std::vector<Warning> warnings(const Mandates& mandates) const;

private:
    SalaryReviewFields in_work() const;
    SalaryReviewFields from(State first, State last) const;
};

}  // namespace domain
