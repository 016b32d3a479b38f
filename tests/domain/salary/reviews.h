// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/salary/salary_review.h"
#include "domain/support/build.h"

// The salary reviews of the two cases, as far as the domain alone knows them.
namespace build {

inline base::Money kroner(std::int64_t whole, base::Currency currency = base::Currency::nok)
{
    return *base::Money::of_minor(whole * 100, currency);
}

/// Fjellvik, before anybody has bid.
inline domain::SalaryReviewFields review()
{
    domain::SalaryReviewFields review{
        .id = id<domain::SalaryReviewId>("lon-2027"),
        .key = "lon-2027",
        .appointment = id<domain::AppointmentId>("a"),
        .year = 2027,
        .opened = base::Date(2027, 4, 1),
    };
    review.elements = {{"fastlon", t("Fast årsløn"), kroner(1'385'000)}};
    review.criteria = {{"resultat", t("Resultat mot mål")}, {"leiing", t("Leiing")}};
    review.bargaining_basis = "no.offl.23";
    return review;
}

inline domain::Bid bid(domain::Bid::Kind kind, base::Money amount, base::Date on)
{
    return {kind, id<domain::PersonId>(kind == domain::Bid::Kind::claim ? "executive" : "mayor"), on, amount, t("Fordi"), {}, {}};
}

inline domain::SalaryOutcome outcome(domain::SalaryOutcome::Kind kind = domain::SalaryOutcome::Kind::agreed)
{
    domain::SalaryOutcome outcome{kind, base::Date(2027, 5, 13)};
    if (kind != domain::SalaryOutcome::Kind::no_change)
        outcome.effective = base::Date(2027, 5, 1);
    else
        outcome.measures = t("Kurs");
    outcome.reason = {{t("Økonomien er i betre stand.")}};
    outcome.grounds = {{{}, "resultat"}};
    return outcome;
}

inline domain::Decision decision(std::string_view body = "arbeidsgjevarutvalet", base::Date on = base::Date(2027, 6, 17))
{
    return {t(body), on, t("012/27")};
}

inline domain::SalaryReview concluded(std::int64_t kroner_after = 1'438'000)
{
    domain::SalaryReview one(review());
    one.bid(bid(domain::Bid::Kind::claim, kroner(1'455'000), base::Date(2027, 5, 13)));
    one.conclude(outcome(), {{"fastlon", kroner(kroner_after)}}, base::Date(2027, 12, 31), base::Date(2028, 5, 1));
    return one;
}

/// Storvattnet, by the month.
inline domain::SalaryReviewFields monthly_review()
{
    auto one = review();
    one.per = domain::PayPer::month;
    one.opened = base::Date(2026, 4, 20);
    one.year = 2026;
    one.elements = {{"lon", t("Månadslön"), kroner(104'500, base::Currency::sek)}};
    one.bargaining_basis = "se.osl.19-6";
    return one;
}

}  // namespace build
