// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/terms.h"
#include "domain/support/build.h"

// The agreement of the Norwegian case: signed 5 February 2026, start 2 March.
namespace build {

inline base::Money kr(std::int64_t kroner)
{
    return *base::Money::of_minor(kroner * 100, base::Currency::nok);
}

inline domain::Clause clause(std::string_view key, std::string_view text = "Som avtalt.")
{
    domain::Clause clause{.key = std::string(key)};
    clause.heading = t(key);
    clause.text = domain::Passage{t(text)};
    return clause;
}

inline domain::Signature signer(std::string_view person, int order = 1)
{
    domain::Signature line{.person = id<domain::PersonId>(person)};
    line.capacity = t("ordførar");
    line.order = order;
    return line;
}

inline domain::Signature signs(std::string_view person, base::Date on)
{
    auto line = signer(person);
    line.state = domain::Signature::State::signed_;
    line.date = on;
    return line;
}

inline std::vector<domain::Signature> both()
{
    return {signer("hovland"), signer("haugland")};
}

inline domain::Severance severance(int months = 6)
{
    domain::Severance block;
    block.months = months;
    block.base = domain::PayBase::fixed;
    block.triggers = std::set{domain::Severance::Trigger::mutual};
    block.start = domain::Severance::Start::after_notice;
    block.set_off = false;
    return block;
}

inline domain::PayItem salary(std::int64_t kroner = 1'385'000, base::Date from = base::Date(2026, 3, 2))
{
    domain::PayItem item{.key = "fastlon", .name = t("Fastløn"), .amount = kr(kroner), .from = from};
    return item;
}

inline domain::AgreementTerms fjellvik()
{
    domain::AgreementTerms terms;
    terms.title = t("Arbeidsavtale");
    terms.effective = base::Date(2026, 3, 2);
    terms.pay_review = base::Date(2027, 5, 1);
    terms.clauses = {clause("parties"), clause("side_posts")};
    terms.pay = {salary()};
    domain::Notice notice;
    notice.employer_months = 6;
    notice.employee_months = 6;
    notice.employer_months_in_probation = 3;
    notice.employee_months_in_probation = 3;
    terms.notice = notice;
    domain::Probation probation{.from = base::Date(2026, 3, 2), .until = base::Date(2026, 9, 2), .review = base::Date(2026, 8, 31)};
    probation.months = 6;
    terms.probation = probation;
    terms.severance = severance();
    terms.decision = domain::Decision{t("kommunestyret"), base::Date(2026, 1, 22), t("004/26")};
    return terms;
}

inline domain::AgreementFields agreement(domain::AgreementTerms terms, std::string_view key = "avtale")
{
    domain::AgreementVersion version{.terms = std::move(terms)};
    version.signatures = both();
    return {
        .id = id<domain::AgreementId>(key),
        .key = std::string(key),
        .appointment = id<domain::AppointmentId>("kd"),
        .versions = {std::move(version)},
    };
}

inline domain::Agreement signed_on(domain::AgreementFields fields, base::Date day)
{
    domain::Agreement made(std::move(fields));
    made.propose(day.plus_days(-1));
    made.settle(signs("hovland", day));
    made.settle(signs("haugland", day));
    return made;
}

}  // namespace build
