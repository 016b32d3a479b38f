// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/mandate.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

TEST_CASE("In Norway appointing and dismissing cannot be delegated, and both are told at once")
{
    auto fields = mandate();
    fields.powers = {Power::appoint, Power::dismiss, Power::hold_talks};
    fields.pay_limit_percent.reset();
    CHECK(refused([&] { Mandate{fields}; }) == Told{"mandate.not_delegable"});
    try {
        Mandate{fields};
        FAIL("a committee was given what the council keeps");
    }
    catch (const Refused& refusal) {
        CHECK(refusal.complaints().at(0).values.at("power") == "appoint dismiss");
    }
    fields.country = Country::se;
    CHECK(refused([&] { Mandate{fields}; }).empty());
}

TEST_CASE("The council that kept the matter may appoint")
{
    auto fields = mandate();
    fields.holder = fields.decision.body;
    fields.powers = {Power::appoint};
    fields.pay_limit_percent.reset();
    CHECK(refused([&] { Mandate{fields}; }).empty());
}

TEST_CASE("A mandate ends on its last day, and the refusal names case and day")
{
    const std::vector<Mandate> all{Mandate(mandate())};
    const Mandates mandates(all);
    CHECK(mandates.require(Power::hold_talks, base::Date(2027, 10, 31))->key == "m");
    try {
        mandates.require(Power::hold_talks, base::Date(2027, 11, 1));
        FAIL("a lapsed mandate was enough");
    }
    catch (const Refused& refusal) {
        const auto& complaint = refusal.complaints().at(0);
        CHECK(complaint.code == "mandate.lapsed");
        CHECK(complaint.values.at("case_number") == "005/26");
        CHECK(complaint.values.at("valid_to") == "2027-10-31");
        CHECK(complaint.values.at("mandate") == "m");
    }
}

TEST_CASE("A mandate not yet valid, and a power that nobody gave, are told apart")
{
    const std::vector<Mandate> all{Mandate(mandate())};
    const Mandates mandates(all);
    CHECK(refused([&] { mandates.require(Power::hold_talks, base::Date(2026, 1, 21)); }) == Told{"mandate.not_yet"});
    CHECK(refused([&] { mandates.require(Power::agree_severance, base::Date(2026, 6, 1)); }) == Told{"mandate.missing"});
}

TEST_CASE("Pay up to the limit is within the mandate, and above it is refused")
{
    const std::vector<Mandate> all{Mandate(mandate())};
    const Mandates mandates(all);
    CHECK(mandates.require_pay(n("4.1"), base::Date(2027, 5, 13))->key == "m");
    CHECK(refused([&] { mandates.require_pay(n("4.1001"), base::Date(2027, 5, 13)); }) == Told{"mandate.pay_over_limit"});
}

TEST_CASE("A mandate warns from 60 days before it lapses until its last day")
{
    const std::vector<Mandate> all{Mandate(mandate())};
    const Mandates mandates(all);
    CHECK(mandates.warnings(base::Date(2027, 8, 31)).empty());
    CHECK(mandates.warnings(base::Date(2027, 9, 1)).size() == 1);
    CHECK(mandates.warnings(base::Date(2027, 10, 31)).at(0).values.at("days") == "0");
    CHECK(mandates.warnings(base::Date(2027, 11, 1)).empty());
}

TEST_CASE("A later mandate for the same power is the one that counts")
{
    auto later = mandate("later");
    later.valid_from = base::Date(2027, 1, 1);
    const std::vector<Mandate> all{Mandate(later), Mandate(mandate())};
    CHECK(Mandates(all).require(Power::set_pay, base::Date(2027, 2, 1))->key == "later");
    CHECK(Mandates(all).require(Power::set_pay, base::Date(2026, 12, 31))->key == "m");
}

TEST_CASE("A mandate keeps its own rules, all told at once")
{
    auto fields = mandate();
    fields.key = "two words";
    fields.holder = {};
    fields.powers = {Power::hold_talks};
    fields.valid_to = base::Date(2026, 1, 1);
    CHECK(refused([&] { Mandate{fields}; }) == Told{"field.key", "field.required", "field.dates_reversed", "mandate.limit_without_power"});
    fields = mandate();
    fields.valid_from = base::Date(2026, 1, 21);
    fields.powers.clear();
    fields.pay_limit_percent.reset();
    CHECK(refused([&] { Mandate{fields}; }) == Told{"field.required", "mandate.before_decision"});
}
