// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/salary_store.h"

#include "domain/salary/salary_sight.h"
#include "storage/stores/salary_rows.h"

namespace storage {
namespace {

/// In the order in which they are written.
const std::vector<const Table*>& tables()
{
    static const std::vector<const Table*> all{&table_of<SalaryStrategyRow>(), &table_of<SalaryParticipantRow>(), &table_of<SalaryElementRow>(),
        &table_of<SalaryCriterionRow>(), &table_of<SalaryEmployerViewRow>(), &table_of<SalaryExecutiveViewRow>(), &table_of<SalaryComparisonRow>(),
        &table_of<SalaryBidRow>(), &table_of<SalaryOutcomeRow>(), &table_of<SalaryReasonRow>(), &table_of<SalaryGroundRow>(), &table_of<SalaryReportRow>(),
        &table_of<SalaryRow>()};
    return all;
}

/// The parts of reviews, by the review that they belong to.
struct Parts {
    Parts(RowStore& rows, const std::optional<std::string>& id)
        : strategies(rows.read(table_of<SalaryStrategyRow>(), 0, id))
        , participants(rows.read(table_of<SalaryParticipantRow>(), 0, id))
        , elements(rows.read(table_of<SalaryElementRow>(), 0, id))
        , criteria(rows.read(table_of<SalaryCriterionRow>(), 0, id))
        , employer(rows.read(table_of<SalaryEmployerViewRow>(), 0, id))
        , executive(rows.read(table_of<SalaryExecutiveViewRow>(), 0, id))
        , comparisons(rows.read(table_of<SalaryComparisonRow>(), 0, id))
        , bids(rows.read(table_of<SalaryBidRow>(), 0, id))
        , outcomes(rows.read(table_of<SalaryOutcomeRow>(), 0, id))
        , reasons(rows.read(table_of<SalaryReasonRow>(), 0, id))
        , grounds(rows.read(table_of<SalaryGroundRow>(), 0, id))
        , reports(rows.read(table_of<SalaryReportRow>(), 0, id))
    {
    }

    domain::SalaryReviewFields review(const Row& row) const
    {
        auto review = SalaryRow::blank();
        review.id = lead_of<domain::SalaryReviewId>(table_of<SalaryRow>(), row, 0);
        fill<SalaryRow>(row, review);
        const auto id = review.id.str();
        fill_twin<SalaryStrategyRow>(strategies, id, 0, review);
        fill_list<SalaryParticipantRow>(participants, id, review.participants);
        fill_list<SalaryElementRow>(elements, id, review.elements);
        fill_list<SalaryCriterionRow>(criteria, id, review.criteria);
        for (std::size_t i = 0; i < review.criteria.size(); ++i) {
            fill_twin<SalaryEmployerViewRow>(employer, id, i, review.criteria[i].employer);
            fill_twin<SalaryExecutiveViewRow>(executive, id, i, review.criteria[i].executive);
        }
        fill_list<SalaryComparisonRow>(comparisons, id, review.comparison);
        fill_list<SalaryBidRow>(bids, id, review.bids);
        fill_twin<SalaryOutcomeRow>(outcomes, id, 0, review);
        fill_list<SalaryReasonRow>(reasons, id, review.outcome.reason);
        fill_list<SalaryGroundRow>(grounds, id, review.outcome.grounds);
        fill_twin<SalaryReportRow>(reports, id, 0, review);
        return review;
    }

    Groups strategies, participants, elements, criteria, employer, executive, comparisons, bids, outcomes, reasons, grounds, reports;
};

}  // namespace

std::vector<domain::SalaryReview> SalaryStore::read(const std::optional<std::string>& id)
{
    const auto heads = m_rows.read_rows(table_of<SalaryRow>(), id);
    const Parts parts(m_rows, id);
    std::vector<domain::SalaryReview> reviews;
    for (const auto& row : heads)
        m_rows.gather("salary", table_of<SalaryRow>().row_name(row), reviews, [&] { return domain::SalaryReview::restore(parts.review(row)); });
    return reviews;
}

std::vector<domain::SalaryReview> SalaryStore::load_all()
{
    return read(std::nullopt);
}

std::optional<domain::SalaryReview> SalaryStore::find(domain::SalaryReviewId id)
{
    auto found = read(id.str());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<domain::Series> SalaryStore::series()
{
    const auto points = m_rows.read(table_of<SeriesPointRow>(), 0);
    std::vector<domain::Series> all;
    for (const auto& row : m_rows.read_rows(table_of<SeriesRow>())) {
        m_rows.gather("series", table_of<SeriesRow>().row_name(row), all, [&] {
            auto fields = SeriesRow::blank();
            fields.id = lead_of<domain::SeriesId>(table_of<SeriesRow>(), row, 0);
            fill<SeriesRow>(row, fields);
            fill_list<SeriesPointRow>(points, fields.id.str(), fields.points);
            return domain::Series::restore(std::move(fields));
        });
    }
    return all;
}

Saved SalaryStore::save(const domain::SalaryReview& review, const domain::CaseFields& whole)
{
    const auto dialogue = domain::dialogue_of(whole, *review), presidium = domain::presidium_of(whole, *review), result = domain::result_of(whole, *review);
    std::vector<RowStore::Wanted> wanted;
    each_row(*review, [&]<class R>(R, const auto& object, std::vector<Cell> lead, SalaryPart part) {
        const auto& room = part == SalaryPart::dialogue ? dialogue : part == SalaryPart::presidium ? presidium : result;
        wanted.push_back({&table_of<R>(), take<R>(object, std::move(lead)), table_of<R>().has_seals() ? std::optional(room) : std::nullopt});
    });
    return m_rows.save(review->id.str(), tables(), wanted);
}

Saved SalaryStore::save(const domain::Series& series)
{
    const auto id = to_cell(series->id);
    std::vector<RowStore::Wanted> wanted;
    std::int64_t place = 0;
    for (const auto& point : series->points)
        wanted.push_back({&table_of<SeriesPointRow>(), take<SeriesPointRow>(point, {id, Cell{++place}})});
    wanted.push_back({&table_of<SeriesRow>(), take<SeriesRow>(*series, {id, Cell{}})});
    return m_rows.save(series->id.str(), {&table_of<SeriesPointRow>(), &table_of<SeriesRow>()}, wanted);
}

}  // namespace storage
