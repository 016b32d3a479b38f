// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/salary/salary_review.h"
#include "domain/salary/series.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"

// How salary reviews and series lie in their tables; see row.h.
namespace storage {

struct SalaryRow {
    static Shape shape() { return {"salary", "id", {"id", "place"}, 1, true}; }
    static domain::SalaryReviewFields blank()
    {
        domain::SalaryReviewFields review{
            .id = blank_id<domain::SalaryReviewId>(), .key = {}, .appointment = blank_id<domain::AppointmentId>(), .opened = blank_day()};
        return review;
    }
    template <class V, class O>
    static void fields(V& row, O& review)
    {
        row.plain("key", review.key);
        row.plain("appointment", review.appointment);
        row.plain("term", review.term);
        row.plain("year", review.year);
        row.plain("state", review.state);
        row.plain("model", review.model);
        row.plain("per", review.per);
        row.plain("opened", review.opened);
        row.plain("talk", review.talk);
        row.plain("plan", review.plan);
        row.plain("mandate", review.mandate);
        row.plain("impartiality", review.impartiality);
        row.plain("assessment_delivered", review.assessment_delivered);
        row.plain("comparison_delivered", review.comparison_delivered);
        row.plain("bargaining_basis", review.bargaining_basis);
        row.plain("bargaining_review", review.bargaining_review);
        row.plain("bargaining_opened", review.bargaining_opened);
        row.plain("outcome", review.outcome.kind);
        row.plain("concluded", review.outcome.concluded);
        row.plain("effective", review.outcome.effective);
        row.plain("decided", review.decision.date);
        row.plain("reported", review.decision.reported_on);
        row.plain("payroll", review.payroll);
        row.plain("letter", review.letter);
        row.plain("next_review", review.next_review);
        row.plain("closed", review.closed);
        row.sealed("bargaining_reason", review.bargaining_reason);
    }
};

struct SalaryStrategyRow {
    static Shape shape() { return {"salary_strategy", "salary", {"salary"}, 1}; }
    static domain::SalaryReviewFields blank() { return SalaryRow::blank(); }
    template <class V, class O>
    static void fields(V& row, O& review)
    {
        row.sealed("strategy", review.strategy);
    }
};

struct SalaryParticipantRow {
    static Shape shape() { return {"salary_participant", "salary", {"salary", "place"}, 2}; }
    static domain::Participant blank() { return {blank_id<domain::PersonId>(), {}, {}}; }
    template <class V, class O>
    static void fields(V& row, O& participant)
    {
        row.plain("person", participant.person);
        row.plain("side", participant.side);
        row.plain("attendance", participant.attendance);
        row.plain("signs", participant.signs);
        row.sealed("capacity", participant.capacity);
    }
};

struct SalaryElementRow {
    static Shape shape() { return {"salary_element", "salary", {"salary", "place"}, 2}; }
    static domain::PayElement blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& element)
    {
        row.plain("key", element.key);
        row.sealed("name", element.name);
        row.sealed("before", element.before);
        row.sealed("after", element.after);
    }
};

struct SalaryCriterionRow {
    static Shape shape() { return {"salary_criterion", "salary", {"salary", "place"}, 2}; }
    static domain::Criterion blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& criterion)
    {
        row.plain("key", criterion.key);
        row.plain("weight", criterion.weight);
        row.plain("discussed", criterion.discussed);
        row.sealed("title", criterion.title);
    }
};

template <class V, class O>
void criterion_view_fields(V& row, O& view)
{
    row.sealed("score", view.score);
    row.sealed("text", view.text);
    row.sealed("evidence", view.evidence);
}
/// How the employer's side sees a criterion, and the executive: each in a row, at the criterion's place.
struct SalaryEmployerViewRow {
    static Shape shape() { return {"salary_employer_view", "salary", {"salary", "place"}, 2}; }
    static domain::CriterionAssessment blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& view)
    {
        criterion_view_fields(row, view);
    }
};
struct SalaryExecutiveViewRow {
    static Shape shape() { return {"salary_executive_view", "salary", {"salary", "place"}, 2}; }
    static domain::CriterionAssessment blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& view)
    {
        criterion_view_fields(row, view);
    }
};

struct SalaryComparisonRow {
    static Shape shape() { return {"salary_comparison", "salary", {"salary", "place"}, 2}; }
    static domain::Comparison blank()
    {
        domain::Comparison comparison{.municipality = {}, .collected = blank_day()};
        return comparison;
    }
    template <class V, class O>
    static void fields(V& row, O& comparison)
    {
        row.plain("collected", comparison.collected);
        row.sealed("municipality", comparison.municipality);
        row.sealed("size", comparison.size);
        row.sealed("source", comparison.source);
        row.sealed("amount", comparison.amount);
    }
};

struct SalaryBidRow {
    static Shape shape() { return {"salary_bid", "salary", {"salary", "place"}, 2}; }
    static domain::Bid blank() { return {{}, blank_id<domain::PersonId>(), blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& bid)
    {
        row.plain("kind", bid.kind);
        row.plain("author", bid.by);
        row.plain("day", bid.date);
        row.plain("delivered", bid.delivered);
        row.on_behalf("", bid.on_behalf);
        row.sealed("amount", bid.amount);
        row.sealed("reason", bid.reason);
    }
};

struct SalaryOutcomeRow {
    static Shape shape() { return {"salary_outcome", "salary", {"salary"}, 1}; }
    static domain::SalaryReviewFields blank() { return SalaryRow::blank(); }
    template <class V, class O>
    static void fields(V& row, O& review)
    {
        row.sealed("lump_sum", review.outcome.lump_sum);
        row.sealed("other_benefits", review.outcome.other_benefits);
        row.sealed("measures", review.outcome.measures);
        row.sealed("executive_note", review.outcome.executive_note);
        row.sealed("decision", review.decision.decision);
        row.sealed("votes_for", review.decision.votes_for);
        row.sealed("votes_against", review.decision.votes_against);
    }
};

struct SalaryReasonRow {
    static Shape shape() { return {"salary_reason", "salary", {"salary", "place"}, 2}; }
    static domain::Passage blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& passage)
    {
        row.passage("passage", passage);
    }
};

struct SalaryGroundRow {
    static Shape shape() { return {"salary_ground", "salary", {"salary", "place"}, 2}; }
    static domain::SalaryGround blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& ground)
    {
        row.plain("goal", ground.goal);
        row.plain("criterion", ground.criterion);
    }
};

struct SalaryReportRow {
    static Shape shape() { return {"salary_report", "salary", {"salary"}, 1}; }
    static domain::SalaryReviewFields blank() { return SalaryRow::blank(); }
    template <class V, class O>
    static void fields(V& row, O& review)
    {
        row.sealed("reported", review.decision.reported);
    }
};

struct SeriesRow {
    static Shape shape() { return {"series", "id", {"id", "place"}, 1, true}; }
    static domain::SeriesFields blank() { return {blank_id<domain::SeriesId>(), {}, {}, {}, {}, {}, blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& series)
    {
        row.plain("key", series.key);
        row.plain("kind", series.kind);
        row.plain("measure", series.measure);
        row.plain("name", series.name);
        row.plain("source", series.source);
        row.plain("collected", series.collected);
    }
};

struct SeriesPointRow {
    static Shape shape() { return {"series_point", "series", {"series", "place"}, 2}; }
    static domain::SeriesPoint blank() { return {blank_day(), {}}; }
    template <class V, class O>
    static void fields(V& row, O& point)
    {
        row.plain("day", point.date);
        row.plain("value", point.value);
    }
};

/// Where the parts of a review lie (domain/salary/salary_sight.h).
enum class SalaryPart { dialogue, presidium, result };

/// Calls each(row type, object, lead cells, part) for every row of a review, its own row last.
template <class Each>
void each_row(const domain::SalaryReviewFields& review, Each each)
{
    const auto id = to_cell(review.id);
    const auto numbered = [](const auto& list, auto visit) {
        std::int64_t place = 0;
        for (const auto& one : list)
            visit(one, Cell{++place});
    };
    const auto delivered = [](const std::optional<base::Date>& day) { return day ? SalaryPart::dialogue : SalaryPart::presidium; };
    each(SalaryStrategyRow{}, review, {id}, SalaryPart::presidium);
    numbered(review.participants, [&](const auto& one, const Cell& place) { each(SalaryParticipantRow{}, one, {id, place}, SalaryPart::result); });
    numbered(review.elements, [&](const auto& one, const Cell& place) { each(SalaryElementRow{}, one, {id, place}, SalaryPart::result); });
    numbered(review.criteria, [&](const auto& one, const Cell& place) {
        each(SalaryCriterionRow{}, one, {id, place}, SalaryPart::result);
        each(SalaryEmployerViewRow{}, one.employer, {id, place}, delivered(review.assessment_delivered));
        each(SalaryExecutiveViewRow{}, one.executive, {id, place}, SalaryPart::dialogue);
    });
    numbered(review.comparison, [&](const auto& one, const Cell& place) {
        each(SalaryComparisonRow{}, one, {id, place}, delivered(review.comparison_delivered));
    });
    numbered(review.bids, [&](const auto& one, const Cell& place) { each(SalaryBidRow{}, one, {id, place}, delivered(one.delivered)); });
    each(SalaryOutcomeRow{}, review, {id}, SalaryPart::result);
    numbered(review.outcome.reason, [&](const auto& one, const Cell& place) { each(SalaryReasonRow{}, one, {id, place}, SalaryPart::result); });
    numbered(review.outcome.grounds, [&](const auto& one, const Cell& place) { each(SalaryGroundRow{}, one, {id, place}, SalaryPart::result); });
    each(SalaryReportRow{}, review, {id}, SalaryPart::result);
    each(SalaryRow{}, review, {id, Cell{}}, SalaryPart::dialogue);
}

}  // namespace storage
