// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/people.h"

#include "domain/agreement/appointment.h"
#include "domain/employer/municipality.h"
#include "domain/support/build.h"

using namespace domain;
using namespace build;

TEST_CASE("An organisation number has its country's shape")
{
    MunicipalityFields fields{t("Fjellvik kommune"), "912345678", Country::no, base::Language::nn, t("kommunedirektør"), t("arbeidsgjevarutval")};
    CHECK(refused([&] { Municipality{fields}; }).empty());
    for (const char* wrong : {"", "91234567", "9123456789", "91234567a", "912 345 678"}) {
        fields.organisation_number = wrong;
        CHECK(refused([&] { Municipality{fields}; }) == Told{"municipality.organisation_number"});
    }
    fields.country = Country::se;
    for (const char* right : {"212000-0000", "2120000000"}) {
        fields.organisation_number = right;
        CHECK(refused([&] { Municipality{fields}; }).empty());
    }
    fields.organisation_number = "21200-00000";
    CHECK(refused([&] { Municipality{fields}; }) == Told{"municipality.organisation_number"});
}

TEST_CASE("A municipality without name and titles is refused with all three")
{
    MunicipalityFields fields{.name = {}, .organisation_number = "912345678", .executive_title = {}, .presidium_title = {}};
    CHECK(refused([&] { Municipality{fields}; }) == Told{"field.required", "field.required", "field.required"});
}

TEST_CASE("A seat cannot end before it begins, nor be its own deputy")
{
    SeatFields seat{.id = id<SeatId>("s"),
        .key = "s",
        .person = id<PersonId>("p"),
        .term = id<TermId>("t"),
        .body = t("utvalet"),
        .title = t("ordførar"),
        .from = base::Date(2023, 10, 19)};
    CHECK(refused([&] { Seat{seat}; }).empty());
    seat.to = base::Date(2023, 10, 18);
    seat.deputy_for = seat.id;
    CHECK(refused([&] { Seat{seat}; }) == Told{"field.dates_reversed", "seat.own_deputy"});
}

TEST_CASE("Probation lasts six months at most: from 2 March to 2 September")
{
    AppointmentFields fields{
        .id = id<AppointmentId>("a"), .key = "a", .person = id<PersonId>("p"), .title = t("kommunedirektør"), .start = base::Date(2026, 3, 2)};
    fields.probation_until = base::Date(2026, 9, 2);
    CHECK(refused([&] { Appointment{fields}; }).empty());
    fields.probation_until = base::Date(2026, 9, 3);
    CHECK(refused([&] { Appointment{fields}; }) == Told{"appointment.probation_too_long"});
}

TEST_CASE("A key is 1 to 64 plain signs")
{
    CHECK(is_key("plan-2026"));
    CHECK(is_key(std::string(64, 'a')));
    for (const auto& wrong : {std::string(), std::string(65, 'a'), std::string("plan 2026"), std::string("mål"), std::string("a/b")})
        CHECK_FALSE(is_key(wrong));
}
