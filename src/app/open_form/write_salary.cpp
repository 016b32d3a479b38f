// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/writer.h"

namespace app::open_form {
namespace {

json assessment_of(const domain::CriterionAssessment& side)
{
    json out;
    put(out, "score", side.score);
    put(out, "text", side.text);
    put(out, "evidence", side.evidence);
    return out;
}

json comparison_of(const domain::Comparison& one)
{
    json out{{"municipality", of(one.municipality)}};
    put(out, "size", one.size);
    put(out, "source", one.source);
    out["collected"] = one.collected.iso();
    put(out, "amount", one.amount);
    return out;
}

json decision_of(const domain::SalaryDecision& decision)
{
    json out;
    put(out, "date", decision.date);
    put(out, "decision", decision.decision);
    put(out, "votes_for", decision.votes_for);
    put(out, "votes_against", decision.votes_against);
    put(out, "reported_on", decision.reported_on);
    put(out, "reported", decision.reported);
    return out;
}

/// What is empty is left out.
void put_object(json& out, const char* name, json object)
{
    if (!object.is_null())
        out[name] = std::move(object);
}

}  // namespace

json Writer::outcome(const domain::SalaryOutcome& outcome) const
{
    json out;
    if (outcome.kind)
        out["kind"] = code(*outcome.kind);
    put(out, "concluded", outcome.concluded);
    put(out, "effective", outcome.effective);
    put(out, "lump_sum", outcome.lump_sum);
    put(out, "other_benefits", outcome.other_benefits);
    put_list(out, "reason", outcome.reason, [](const auto& passage) { return of(passage); });
    put_list(out, "grounds", outcome.grounds, [this](const auto& ground) {
        json one = json::object();
        put(one, "criterion", ground.criterion);
        if (ground.goal)
            one["goal"] = goal_key(*ground.goal);
        return one;
    });
    put(out, "measures", outcome.measures);
    put(out, "executive_note", outcome.executive_note);
    return out;
}

json Writer::salary(const domain::SalaryReviewFields& review) const
{
    auto out = head(review, "salary");
    out["appointment"] = m_case.appointments.get(review.appointment)->key;
    refer(out, "term", review.term);
    out["year"] = review.year;
    out["state"] = code(review.state);
    if (review.model != domain::SalaryModel::dialogue)
        out["model"] = code(review.model);
    out["per"] = code(review.per);
    out["opened"] = review.opened.iso();
    if (review.talk)
        out["talk"] = m_case.talks.get(*review.talk)->key;
    if (review.plan)
        out["plan"] = m_case.plans.get(*review.plan)->key;
    if (review.mandate)
        out["mandate"] = m_case.mandates.get(*review.mandate)->key;
    put_list(out, "participants", review.participants, [&](const auto& each) {
        json one{{"person", person(each.person)}, {"side", code(each.side)}, {"capacity", of(each.capacity)}};
        if (each.attendance != domain::Attendance::unknown)
            one["attendance"] = code(each.attendance);
        if (each.signs)
            one["signs"] = true;
        return one;
    });
    put(out, "impartiality", review.impartiality);
    put_list(out, "elements", review.elements, [](const auto& each) {
        json one{{"key", each.key}, {"name", of(each.name)}};
        put(one, "before", each.before);
        put(one, "after", each.after);
        return one;
    });
    put_list(out, "criteria", review.criteria, [&](const auto& each) {
        json one{{"key", each.key}, {"title", of(each.title)}, {"emphasis", code(each.weight)}};
        if (each.discussed)
            one["discussed"] = m_case.talks.get(*each.discussed)->key;
        put_object(one, "employer", assessment_of(each.employer));
        put_object(one, "executive", assessment_of(each.executive));
        return one;
    });
    put(out, "assessment_delivered", review.assessment_delivered);
    put_list(out, "comparison", review.comparison, [](const auto& each) { return comparison_of(each); });
    put(out, "comparison_delivered", review.comparison_delivered);
    put_list(out, "bids", review.bids, [&](const auto& each) {
        json one{{"kind", code(each.kind)}, {"by", person(each.by)}, {"date", each.date.iso()}};
        put(one, "amount", each.amount);
        put(one, "reason", each.reason);
        put(one, "delivered", each.delivered);
        mark(one, "on_behalf", each.on_behalf);
        return one;
    });
    put(out, "strategy", review.strategy);
    json closing;
    put(closing, "basis", review.bargaining_basis);
    put(closing, "reason", review.bargaining_reason);
    put(closing, "review", review.bargaining_review);
    put(closing, "opened", review.bargaining_opened);
    put_object(out, "bargaining", std::move(closing));
    put_object(out, "outcome", outcome(review.outcome));
    put_object(out, "decision", decision_of(review.decision));
    put(out, "payroll", review.payroll);
    put(out, "letter", review.letter);
    put(out, "next_review", review.next_review);
    put(out, "closed", review.closed);
    return out;
}

json Writer::series(const domain::SeriesFields& series) const
{
    auto out = head(series, "series");
    out["kind"] = code(series.kind);
    out["measure"] = code(series.measure);
    out["name"] = series.name.str();
    out["source"] = series.source.str();
    out["collected"] = series.collected.iso();
    put_list(out, "points", series.points, [](const auto& point) { return json{{"date", point.date.iso()}, {"value", point.value.plain()}}; });
    return out;
}

}  // namespace app::open_form
