// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"

namespace app::open_form {
namespace {

domain::CriterionAssessment read_assessment(const Fields& in)
{
    return {in.sealed(&Fields::whole, "score"), in.sealed_text("text"), in.sealed_text("evidence")};
}

domain::SalaryDecision read_decision(const Fields& in)
{
    return {in.date("date"), in.sealed(&Fields::decision, "decision"), in.sealed(&Fields::whole, "votes_for"), in.sealed(&Fields::whole, "votes_against"),
        in.date("reported_on"), in.sealed(&Fields::decision, "reported")};
}

}  // namespace

std::vector<domain::Participant> read_participants(const Fields& in, const char* name)
{
    std::vector<domain::Participant> all;
    in.list(name, [&](const Fields& each) {
        all.push_back({each.must_refer<domain::PersonId>("person", "persons"), each.word("side", domain::Side::presidium), each.sealed_text("capacity"),
            each.word("attendance", domain::Attendance::unknown), each.flag("signs", false)});
    });
    return all;
}

std::vector<domain::PayElement> read_elements(const Fields& in, const char* name)
{
    std::vector<domain::PayElement> all;
    in.list(name, [&](const Fields& each) {
        all.push_back({each.plain("key"), each.sealed_text("name"), each.sealed(&Fields::money, "before"), each.sealed(&Fields::money, "after")});
    });
    return all;
}

std::vector<domain::Criterion> read_criteria(const Fields& in, const char* name)
{
    std::vector<domain::Criterion> all;
    in.list(name, [&](const Fields& each) {
        domain::Criterion one{each.plain("key"), each.sealed_text("title"), each.word("emphasis", domain::Criterion::Weight::some),
            each.refers<domain::TalkId>("discussed", "talks")};
        each.object("employer", [&](const Fields& side) { one.employer = read_assessment(side); });
        each.object("executive", [&](const Fields& side) { one.executive = read_assessment(side); });
        all.push_back(std::move(one));
    });
    return all;
}

std::vector<domain::Comparison> read_comparison(const Fields& in, const char* name)
{
    std::vector<domain::Comparison> all;
    in.list(name, [&](const Fields& each) {
        domain::Comparison one{.municipality = each.sealed_text("municipality"), .collected = each.day("collected")};
        one.size = each.sealed(&Fields::whole, "size");
        one.source = each.sealed_text("source");
        one.amount = each.sealed(&Fields::money, "amount");
        all.push_back(std::move(one));
    });
    return all;
}

domain::SalaryOutcome read_outcome(const Fields& in)
{
    domain::SalaryOutcome outcome;
    if (in.has("kind"))
        outcome.kind = in.word("kind", domain::SalaryOutcome::Kind::agreed);
    outcome.concluded = in.date("concluded");
    outcome.effective = in.date("effective");
    outcome.lump_sum = in.sealed(&Fields::money, "lump_sum");
    outcome.other_benefits = in.sealed_text("other_benefits");
    outcome.reason = in.passages("reason");
    in.list("grounds", [&](const Fields& each) {
        const auto criterion = each.plain("criterion");
        outcome.grounds.push_back({each.refers<domain::GoalId>("goal", "goals"), criterion});
    });
    outcome.measures = in.sealed_text("measures");
    outcome.executive_note = in.sealed_text("executive_note");
    return outcome;
}

domain::SalaryReviewFields read_salary(const Fields& in)
{
    domain::SalaryReviewFields review{
        .id = in.id<domain::SalaryReviewId>("salary"),
        .key = in.plain("key"),
        .appointment = in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .term = in.refers<domain::TermId>("term", "terms"),
        .year = in.whole("year").value_or(0),
        .state = in.word("state", domain::SalaryState::open),
        .model = in.word("model", domain::SalaryModel::dialogue),
        .per = in.word("per", domain::PayPer::year),
        .opened = in.day("opened"),
        .talk = in.refers<domain::TalkId>("talk", "talks"),
        .plan = in.refers<domain::PlanId>("plan", "plans"),
        .mandate = in.refers<domain::MandateId>("mandate", "mandates"),
        .participants = read_participants(in, "participants"),
        .impartiality = in.date("impartiality"),
        .elements = read_elements(in, "elements"),
        .criteria = read_criteria(in, "criteria"),
        .assessment_delivered = in.date("assessment_delivered"),
        .comparison = read_comparison(in, "comparison"),
        .comparison_delivered = in.date("comparison_delivered"),
    };
    in.list("bids", [&](const Fields& each) {
        review.bids.push_back({each.word("kind", domain::Bid::Kind::claim), each.must_refer<domain::PersonId>("by", "persons"), each.day("date"),
            each.sealed(&Fields::money, "amount"), each.sealed_text("reason"), each.date("delivered"), each.on_behalf("on_behalf")});
    });
    review.strategy = in.sealed_text("strategy");
    in.object("bargaining", [&](const Fields& closing) {
        review.bargaining_basis = closing.basis("basis");
        review.bargaining_reason = closing.sealed_text("reason");
        review.bargaining_review = closing.date("review");
        review.bargaining_opened = closing.date("opened");
    });
    in.object("outcome", [&](const Fields& outcome) { review.outcome = read_outcome(outcome); });
    in.object("decision", [&](const Fields& decision) { review.decision = read_decision(decision); });
    review.payroll = in.date("payroll");
    review.letter = in.date("letter");
    review.next_review = in.date("next_review");
    review.closed = in.date("closed");
    return review;
}

domain::SeriesFields read_series(const Fields& in)
{
    domain::SeriesFields series{
        .id = in.id<domain::SeriesId>("series"),
        .key = in.plain("key"),
        .kind = in.word("kind", domain::SeriesKind::norm),
        .measure = in.word("measure", domain::SeriesMeasure::change),
        .name = in.text("name"),
        .source = in.text("source"),
        .collected = in.day("collected"),
    };
    in.list("points", [&](const Fields& each) { series.points.push_back({each.day("date"), each.required_figure("value")}); });
    return series;
}

}  // namespace app::open_form
