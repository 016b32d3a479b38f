// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/open_form/reader.h"
#include "app/salary/salaries.h"
#include "base/files.h"

namespace app::acts {
namespace {

using namespace open_form;
using domain::SalaryReviewId;

SalaryReviewId review_in(const ActContext& act)
{
    return act.in.must_refer<SalaryReviewId>("salary", "salary");
}

Done done_review(const ActContext& act, SalaryReviewId id)
{
    return done("salary", act.records().salary.get(id));
}

std::optional<domain::Side> side_in(const ActContext& act)
{
    if (act.names("side"))
        return act.in.word("side", domain::Side::presidium);
    return domain::side_of(act.work.account()->party);
}

/// What `open` and `edit` have in common.
void take_frame(const ActContext& act, domain::SalaryReviewFields& review)
{
    const auto& in = act.in;
    const auto take = [&](const char* name, auto& into, auto read) {
        if (act.names(name))
            into = read();
    };
    take("term", review.term, [&] { return in.refers<domain::TermId>("term", "terms"); });
    take("year", review.year, [&] { return in.whole("year").value_or(0); });
    take("model", review.model, [&] { return in.word("model", domain::SalaryModel::dialogue); });
    take("per", review.per, [&] { return in.word("per", domain::PayPer::year); });
    take("talk", review.talk, [&] { return in.refers<domain::TalkId>("talk", "talks"); });
    take("plan", review.plan, [&] { return in.refers<domain::PlanId>("plan", "plans"); });
    take("mandate", review.mandate, [&] { return in.refers<domain::MandateId>("mandate", "mandates"); });
    take("participants", review.participants, [&] { return read_participants(in, "participants"); });
    take("impartiality", review.impartiality, [&] { return in.date("impartiality"); });
    take("elements", review.elements, [&] { return read_elements(in, "elements"); });
    take("criteria", review.criteria, [&] { return read_criteria(in, "criteria"); });
    take("strategy", review.strategy, [&] { return domain::SealedText(in.text("strategy")); });
    take("next_review", review.next_review, [&] { return in.date("next_review"); });
    in.object("bargaining", [&](const Fields& closing) {
        review.bargaining_basis = closing.basis("basis");
        review.bargaining_reason = closing.text("reason");
        review.bargaining_review = closing.date("review");
    });
}

Done open(ActContext& act)
{
    const auto opened = act.day_or_today("opened");
    Salaries::Opening opening{.review = {.id = act.in.id<SalaryReviewId>("salary"),
                                  .key = act.in.plain("key"),
                                  .appointment = act.in.must_refer<domain::AppointmentId>("appointment", "appointments"),
                                  .year = opened.year(),
                                  .opened = opened}};
    take_frame(act, opening.review);
    opening.with_criteria = act.names("criteria");
    opening.with_elements = act.names("elements");
    opening.with_per = act.names("per");
    act.require_read();
    const auto id = opening.review.id;
    Salaries(act.work).open(std::move(opening));
    return done_review(act, id);
}

Done edit(ActContext& act)
{
    const auto id = review_in(act);
    act.require_named_read();
    auto next = *act.records().salary.get(id);
    take_frame(act, next);
    act.require_named_read();
    Salaries(act.work).edit(std::move(next));
    return done_review(act, id);
}

Done bid(ActContext& act, domain::Bid::Kind kind)
{
    const auto id = review_in(act);
    auto by = act.in.refers<domain::PersonId>("by", "persons");
    domain::Bid bid{kind, by.value_or(domain::PersonId(base::Uuid())), act.day_or_today("date"), act.in.money("amount"), act.in.text("reason")};
    bid.delivered = act.in.date("delivered");
    const auto behalf = act.behalf();
    act.require_read();
    if (!by) {
        // The executive's claim is his own, whoever types it; an offer is made by who types it.
        const auto& review = act.records().salary.get(id);
        bid.by = kind == domain::Bid::Kind::claim ? act.records().appointments.get(review->appointment)->person
                                                  : domain::Hand(act.records(), act.work.account(), act.work.today()).person();
    }
    Salaries(act.work).bid(id, std::move(bid), behalf);
    return done_review(act, id);
}

Done claim(ActContext& act)
{
    return bid(act, domain::Bid::Kind::claim);
}

Done offer(ActContext& act)
{
    return bid(act, domain::Bid::Kind::offer);
}

Done deliver(ActContext& act)
{
    const auto id = review_in(act);
    const auto what = act.in.plain("what");
    const auto place = act.in.whole("bid");
    const auto on = act.day_or_today("date");
    act.require_read();
    Salaries salaries(act.work);
    if (what == "assessment")
        salaries.deliver_assessment(id, on);
    else if (what == "comparison")
        salaries.deliver_comparison(id, on);
    else {
        // Left out: the first offer that was not delivered yet.
        const auto& bids = act.records().salary.get(id)->bids;
        const auto waiting = std::find_if(bids.begin(), bids.end(), [](const domain::Bid& each) { return !each.delivered; });
        salaries.deliver_bid(id, place ? static_cast<size_t>(*place) : static_cast<size_t>(waiting - bids.begin()), on);
    }
    return done_review(act, id);
}

Done assess(ActContext& act)
{
    const auto id = review_in(act);
    std::vector<std::pair<std::string, domain::CriterionAssessment>> given;
    act.in.list("assessments", [&](const Fields& each) {
        given.emplace_back(each.plain("criterion"), domain::CriterionAssessment{each.whole("score"), each.text("text"), each.text("evidence")});
    });
    const auto side = side_in(act);
    const auto behalf = act.behalf();
    act.require_read();
    Salaries(act.work).assess(id, side.value_or(domain::Side::presidium), given, behalf);
    return done_review(act, id);
}

/// What `file` names, else what stands in `csv`.
std::string bytes_of_table(const ActContext& act)
{
    if (!act.names("file"))
        return act.in.plain("csv");
    if (act.folder.empty())
        domain::refuse("act.no_folder", "file");
    return base::read_file(act.folder / act.in.plain("file"));
}

std::optional<char> decimal_in(const Fields& columns)
{
    const auto sign = columns.plain("decimal");
    return sign.empty() ? std::nullopt : std::optional(sign.front());
}

Done compare(ActContext& act)
{
    const auto id = review_in(act);
    auto set = read_comparison(act.in, "comparison");
    const bool is_table = act.names("file") || act.names("csv");
    ComparisonColumns columns;
    act.in.object("columns", [&](const Fields& in) {
        columns = {in.plain("municipality"), in.plain("amount"), in.plain("size"), in.plain("source"), in.plain("collected"), decimal_in(in)};
    });
    const auto source = act.in.text("source");
    const auto collected = act.in.date("collected");
    act.require_read();
    if (is_table)
        set = comparison_from_csv(bytes_of_table(act), columns, source, collected, domain::currency_of(act.records().municipality->country));
    Salaries(act.work).compare(id, std::move(set));
    return done_review(act, id);
}

Done conclude(ActContext& act)
{
    const auto id = review_in(act);
    auto outcome = read_outcome(act.in);
    outcome.concluded = act.day_or_today("concluded");
    std::vector<std::pair<std::string, base::Money>> after;
    act.in.list("after", [&](const Fields& each) {
        if (const auto amount = each.money("amount"))
            after.emplace_back(each.plain("element"), *amount);
    });
    const auto access_review = act.in.date("review");
    const auto next_review = act.in.date("next_review");
    act.require_read();
    Salaries(act.work).conclude(id, std::move(outcome), after, access_review, next_review);
    return done_review(act, id);
}

Done reopen(ActContext& act)
{
    const auto id = review_in(act);
    act.require_read();
    Salaries(act.work).reopen(id);
    return done_review(act, id);
}

Done decide(ActContext& act)
{
    const auto id = review_in(act);
    const auto made = act.in.decision("decision");
    domain::SalaryDecision decision{made ? std::optional(made->date) : std::nullopt, made, act.in.whole("votes_for"), act.in.whole("votes_against")};
    act.require_read();
    Salaries(act.work).decide(id, std::move(decision));
    return done_review(act, id);
}

Done report(ActContext& act)
{
    const auto id = review_in(act);
    const auto to = act.in.decision("to");
    act.require_read();
    Salaries(act.work).report(id, to.value());
    return done_review(act, id);
}

Done notify(ActContext& act)
{
    const auto id = review_in(act);
    const auto payroll = act.in.date("payroll"), letter = act.in.date("letter");
    act.require_read();
    Salaries(act.work).notify(id, payroll, letter);
    return done_review(act, id);
}

Done close(ActContext& act)
{
    const auto id = review_in(act);
    const auto on = act.day_or_today("on");
    act.require_read();
    Salaries(act.work).close(id, on);
    return done_review(act, id);
}

Done review_access(ActContext& act)
{
    const auto id = review_in(act);
    const auto on = act.day_or_today("on");
    const auto next = act.in.date("next");
    act.require_read();
    Salaries(act.work).review_access(id, on, next);
    return done_review(act, id);
}

/// From a table, or point by point.
std::vector<domain::SeriesPoint> points_in(const ActContext& act)
{
    std::vector<domain::SeriesPoint> points;
    act.in.list("points", [&](const Fields& each) { points.push_back({each.day("date"), each.required_figure("value")}); });
    SeriesColumns columns;
    act.in.object("columns", [&](const Fields& in) { columns = {in.plain("date"), in.plain("value"), decimal_in(in)}; });
    act.require_read();
    return act.names("file") || act.names("csv") ? series_from_csv(bytes_of_table(act), columns) : points;
}

Done import_series(ActContext& act)
{
    domain::SeriesFields series{
        .id = act.in.id<domain::SeriesId>("series"),
        .key = act.in.plain("key"),
        .kind = act.in.word("kind", domain::SeriesKind::norm),
        .measure = act.in.word("measure", domain::SeriesMeasure::change),
        .name = act.in.text("name"),
        .source = act.in.text("source"),
        .collected = act.day_or_today("collected"),
    };
    series.points = points_in(act);
    Salaries(act.work).add(series);
    return done("series", &series);
}

Done collect_series(ActContext& act)
{
    const auto id = act.in.must_refer<domain::SeriesId>("series", "series");
    const auto source = act.in.text("source");
    const auto collected = act.day_or_today("collected");
    auto points = points_in(act);
    const auto& series = act.records().series.get(id);
    Salaries(act.work).collect(id, source.empty() ? series->source : source, collected, std::move(points));
    return done("series", act.records().series.get(id));
}

constexpr Act table[] = {
    {"salary.open", open, "salary"},
    {"salary.edit", edit},
    {"salary.claim", claim},
    {"salary.offer", offer},
    {"salary.deliver", deliver},
    {"salary.assess", assess},
    {"salary.compare", compare},
    {"salary.conclude", conclude},
    {"salary.reopen", reopen},
    {"salary.decide", decide},
    {"salary.report", report},
    {"salary.notify", notify},
    {"salary.close", close},
    {"salary.review_access", review_access},
    {"series.import", import_series, "series"},
    {"series.collect", collect_series},
};

}  // namespace

std::span<const Act> salary_acts()
{
    return table;
}

}  // namespace app::acts
