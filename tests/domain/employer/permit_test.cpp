// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/permit.h"

#include "domain/case.h"
#include "domain/support/build.h"

using namespace domain;
using namespace build;

namespace {

using base::Date;

base::Money kroner(std::int64_t whole)
{
    return *base::Money::of_minor(whole * 100, base::Currency::nok);
}

/// A committee of a mayor and a deputy in one term and of two others in the next; its mandate of case 005/26.
struct Council {
    CaseFields fields{Municipality({t("Fjellvik"), "912345678", Country::no, base::Language::nn, t("kommunedirektør"), t("arbeidsgjevarutval")})};
    std::vector<Warning> warnings;

    Council()
    {
        for (const char* key : {"mayor", "deputy", "next", "chief"})
            fields.persons.add(Person({id<PersonId>(key), key, t(key)}));
        fields.terms.add(Term({id<TermId>("t1"), "t1", t("2023–2027"), Date(2023, 10, 1), Date(2027, 9, 30)}));
        fields.terms.add(Term({id<TermId>("t2"), "t2", t("2027–2031"), Date(2027, 10, 1), Date(2031, 9, 30)}));
        seat("mayor", "t1", "ordførar", Date(2023, 10, 1), true);
        seat("deputy", "t1", "varaordførar", Date(2023, 10, 1));
        seat("next", "t2", "ordførar", Date(2027, 10, 1), true);
        fields.appointments.add(Appointment({id<AppointmentId>("a"), "a", id<PersonId>("chief"), t("kommunedirektør"), {}, {}, Date(2026, 3, 2)}));
        fields.mandates.add(Mandate(mandate()));
    }
    void seat(const std::string& person, const std::string& term, const char* title, Date from, bool lead = false, std::optional<Date> to = {})
    {
        SeatFields made{id<SeatId>(person + term), person + term, id<PersonId>(person), id<TermId>(term), t("arbeidsgjevarutvalet"), t(title), {}, from, to};
        made.lead = lead;
        fields.seats.add(Seat(std::move(made)));
    }
    Permits permits() { return {fields, warnings}; }
    Told warned() const
    {
        Told codes;
        for (const auto& each : warnings)
            codes.push_back(each.code);
        return codes;
    }
    Told faults() const
    {
        Faults found;
        check(fields, found);
        Told codes;
        for (const auto& each : found.all())
            codes.push_back(each.code);
        return codes;
    }
};

MandateFields passed_on()
{
    auto fields = mandate("passed-on");
    fields.decision = {t("arbeidsgjevarutvalet"), Date(2026, 2, 2), t("006/26")};
    fields.holder = t("ordførar");
    fields.powers = {Power::hold_talks};
    fields.pay_limit_percent.reset();
    fields.valid_from = Date(2026, 2, 2);
    fields.valid_to = Date(2027, 6, 30);
    fields.delegated_from = id<MandateId>("m");
    return fields;
}

MandateFields that_may_pass_on()
{
    auto fields = mandate();
    fields.may_pass_on = {Power::hold_talks, Power::set_pay};
    return fields;
}

}  // namespace

TEST_CASE("The holder of an office acts under its mandate without a word, and a refusal names the mandate")
{
    Council council;
    CHECK(council.permits().require(Power::hold_talks, Date(2027, 2, 18), id<PersonId>("mayor"))->key == "m");
    CHECK(council.warnings.empty());
    try {
        council.permits().require(Power::hold_talks, Date(2027, 11, 1));
        FAIL("a mandate that ended the day before was enough");
    }
    catch (const Refused& refusal) {
        CHECK(refusal.complaints().at(0).code == "mandate.lapsed");
        CHECK(refusal.complaints().at(0).values.at("mandate") == "m");
        CHECK(refusal.complaints().at(0).values.at("power") == "hold_talks");
    }
}

TEST_CASE("A successor inherits the mandate to its end, and is warned that the holder has changed")
{
    Council council;
    CHECK(council.permits().require(Power::hold_talks, Date(2027, 10, 31), id<PersonId>("next"))->key == "m");
    CHECK(council.warned() == Told{"mandate.holder_changed"});
}

TEST_CASE("Whoever holds another office than the mandate names is warned")
{
    Council council;
    council.permits().require(Power::hold_talks, Date(2027, 2, 18), id<PersonId>("chief"));
    CHECK(council.warned() == Told{"mandate.other_holder"});
}

TEST_CASE("1 441 785 is the highest pay within 4.1 per cent of 1 385 000, one øre more is over the limit")
{
    CHECK(highest_pay(*Mandate(mandate()), kroner(1'385'000)) == kroner(1'441'785));
    Council council;
    council.permits().conclude_pay(kroner(1'385'000), kroner(1'441'785), Date(2027, 5, 13));
    CHECK(council.warnings.empty());
    council.permits().conclude_pay(kroner(1'385'000), kroner(1'445'000), Date(2027, 5, 13));
    CHECK(council.warned() == Told{"mandate.pay_over_limit"});
    const auto one_more = *base::Money::of_minor(144'178'501, base::Currency::nok);
    CHECK(refused([&] { council.permits().decide_pay(kroner(1'385'000), one_more, Date(2027, 6, 17), {}); }) == Told{"mandate.pay_over_limit"});
    const Decision council_itself{t("kommunestyret"), Date(2027, 6, 17), t("012/27")};
    CHECK(refused([&] { council.permits().decide_pay(kroner(1'385'000), one_more, Date(2027, 6, 17), council_itself); }).empty());
    // The largest amounts there are do not run over.
    const auto most = *base::Money::of_minor(900'000'000'000'000, base::Currency::nok);
    CHECK(highest_pay(*Mandate(mandate()), most)->minor() == 936'900'000'000'000);
}

TEST_CASE("A mandate passes on no more than it has, and not for longer")
{
    Council council;
    council.fields.mandates.put(Mandate(that_may_pass_on()));
    council.fields.mandates.add(Mandate(passed_on()));
    CHECK(council.faults().empty());

    auto more = passed_on();
    more.powers = {Power::hold_talks, Power::agree_goals};
    council.fields.mandates.put(Mandate(more));
    CHECK(council.faults() == Told{"mandate.passes_on_more"});

    auto longer = passed_on();
    longer.valid_to.reset();
    council.fields.mandates.put(Mandate(longer));
    CHECK(council.faults() == Told{"mandate.passes_on_longer"});

    auto higher = passed_on();
    higher.powers = {Power::set_pay};
    higher.pay_limit_percent = n("5");
    council.fields.mandates.put(Mandate(higher));
    CHECK(council.faults() == Told{"mandate.passes_on_limit"});

    auto by_others = passed_on();
    by_others.decision.body = t("formannskapet");
    council.fields.mandates.put(Mandate(by_others));
    CHECK(council.faults() == Told{"mandate.passed_by_other"});
}

TEST_CASE("A mandate that says nothing of it cannot be passed on, and none is passed on from itself")
{
    Council council;
    council.fields.mandates.add(Mandate(passed_on()));
    CHECK(council.faults() == Told{"mandate.passes_on_more"});
    auto own = mandate();
    own.may_pass_on = {Power::hold_talks, Power::set_pay};
    own.decision.body = own.holder;
    own.delegated_from = own.id;
    Council circle;
    circle.fields.mandates.put(Mandate(own));
    CHECK_FALSE(circle.faults().empty());
    CHECK(circle.faults().front() == "mandate.circle");
}

TEST_CASE("Appointing and dismissing are not passed on in Norway, and nothing is that was not given")
{
    auto fields = mandate();
    fields.holder = fields.decision.body;
    fields.powers = {Power::appoint, Power::set_pay};
    fields.may_pass_on = {Power::appoint, Power::sign};
    CHECK(refused([&] { Mandate{fields}; }) == Told{"mandate.not_delegable", "mandate.pass_on_without_power"});
}

TEST_CASE("Two mandates for what binds the municipality do not overlap, for talks and signatures they may")
{
    Council council;
    auto other = mandate("other");
    other.holder = t("ordførar");
    other.valid_from = Date(2027, 10, 31);
    other.valid_to.reset();
    council.fields.mandates.add(Mandate(other));
    Faults found;
    check(council.fields, found);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all()[0].code == "mandate.overlap");
    CHECK(found.all()[0].field == "/mandates/1/valid_from");
    CHECK(found.all()[0].values.at("power") == "set_pay");

    other.valid_from = Date(2027, 11, 1);
    council.fields.mandates.put(Mandate(other));
    CHECK(council.faults().empty());
    other.valid_from = Date(2026, 2, 1);
    other.powers = {Power::hold_talks, Power::sign};
    other.pay_limit_percent.reset();
    council.fields.mandates.put(Mandate(other));
    CHECK(council.faults().empty());
}

TEST_CASE("The appointed executive has no seat on the employer's side")
{
    Council council;
    council.seat("chief", "t1", "medlem", Date(2026, 3, 2));
    CHECK(council.faults() == Told{"seat.executive"});
    Council before;
    before.seat("chief", "t1", "medlem", Date(2023, 10, 1), false, Date(2026, 3, 1));
    CHECK(before.faults().empty());
}

TEST_CASE("Seats lie in their term, nobody sits twice in a body, and it has one lead")
{
    Council council;
    council.seat("deputy", "t2", "medlem", Date(2027, 9, 30));
    CHECK(council.faults() == Told{"seat.outside_term", "seat.overlap"});
    Council two_leads;
    two_leads.seat("next", "t1", "medlem", Date(2025, 1, 1), true);
    CHECK(two_leads.faults() == Told{"seat.second_lead"});
}

TEST_CASE("A deputy sits in the body of whom they step in for")
{
    Council council;
    SeatFields deputy{id<SeatId>("vara"), "vara", id<PersonId>("next"), id<TermId>("t1"), t("formannskapet"), t("vara"), {}, Date(2024, 1, 1)};
    deputy.deputy_for = id<SeatId>("mayort1");
    council.fields.seats.add(Seat(deputy));
    CHECK(council.faults() == Told{"seat.deputy_other_body"});
    deputy.body = t("arbeidsgjevarutvalet");
    council.fields.seats.put(Seat(deputy));
    CHECK(council.faults().empty());
}

TEST_CASE("Terms of office do not overlap, 29 February is a day only in leap years")
{
    Council council;
    council.fields.terms.add(Term({id<TermId>("t3"), "t3", t("2031–2035"), Date(2031, 9, 30), Date(2035, 9, 30)}));
    CHECK(council.faults() == Told{"term.overlap"});
    CHECK(Date::from("2028-02-29"));
    CHECK_FALSE(Date::from("2027-02-29"));
    auto fields = mandate();
    fields.valid_to = Date(2028, 2, 29);
    Council leap;
    leap.fields.mandates.put(Mandate(fields));
    CHECK(refused([&] { leap.permits().require(Power::set_pay, Date(2028, 2, 29)); }).empty());
    CHECK(refused([&] { leap.permits().require(Power::set_pay, Date(2028, 3, 1)); }) == Told{"mandate.lapsed"});
}

TEST_CASE("A seat that a mandate names by its title is not renamed, the next one has the new title")
{
    Council council;
    auto named = passed_on();
    council.fields.mandates.put(Mandate(that_may_pass_on()));
    council.fields.mandates.add(Mandate(named));
    const auto before = *council.fields.seats.get(id<SeatId>("mayort1"));
    auto after = before;
    after.title = t("fylkesordførar");
    Faults faults;
    check_renamed(council.fields, before, after, faults);
    // Somebody else still has the old title.
    CHECK(faults.none());
    auto next = *council.fields.seats.get(id<SeatId>("nextt2"));
    next.title = t("borgarmeister");
    council.fields.seats.put(Seat(next));
    check_renamed(council.fields, before, after, faults);
    REQUIRE(faults.all().size() == 1);
    CHECK(faults.all()[0].code == "seat.renamed");
    CHECK(faults.all()[0].field == "title");
    CHECK(faults.all()[0].values.at("mandate") == "passed-on");
}
