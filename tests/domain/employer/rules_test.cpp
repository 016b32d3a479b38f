// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"
#include "domain/support/build.h"

#include <random>

using namespace domain;
using namespace build;

namespace {

using base::Date;

const Decision board{t("kommunstyrelsen"), Date(2026, 1, 14), t("KS 2026/14"), t("§ 9")};

InstructionFields instruction()
{
    InstructionFields fields{.id = id<InstructionId>("i"), .key = "i", .title = t("Instruktion")};
    fields.sections = {
        {"leads", t("Hur förvaltningen leds"), {}, {t("Leder förvaltningen.")}}, {"other_tasks", t("Övriga uppgifter"), {}, {t("Bereder ärenden.")}}};
    fields.limits = {{t("Inköp"), *base::Money::of_minor(150'000'000, base::Currency::sek)}};
    return fields;
}

AccordFields accord()
{
    AccordFields fields{.id = id<AccordId>("accord"), .key = "accord", .appointment = id<AppointmentId>("a"), .title = t("Överenskommelse")};
    fields.points = {{{}, t("Vi säger till varandra först.")}};
    fields.signatures = {{id<PersonId>("chair"), t("ordförande")}, {id<PersonId>("chief"), t("kommundirektör")}};
    return fields;
}

Signature signature(const char* person, Signature::State state, Date on = Date(2026, 2, 18))
{
    Signature given{id<PersonId>(person)};
    given.state = state;
    given.date = on;
    if (state == Signature::State::reserved)
        given.reservation = t("Utom i pressen.");
    if (state == Signature::State::refused || state == Signature::State::withdrawn)
        given.reason = t("Punkt tre.");
    return given;
}

CaseFields sweden()
{
    CaseFields fields{Municipality({t("Storvattnet"), "212000-0000", Country::se, base::Language::sv, t("kommundirektör"), t("presidiet")})};
    fields.persons.add(Person({id<PersonId>("chair"), "chair", t("Ordföranden")}));
    fields.persons.add(Person({id<PersonId>("chief"), "chief", t("Direktören")}));
    fields.appointments.add(Appointment({id<AppointmentId>("a"), "a", id<PersonId>("chief"), t("kommundirektör"), {}, {}, Date(2022, 8, 15)}));
    return fields;
}

Told faults_of(const CaseFields& fields)
{
    Faults found;
    check(fields, found);
    Told codes;
    for (const auto& each : found.all())
        codes.push_back(each.code);
    return codes;
}

}  // namespace

TEST_CASE("The instruction was looked over in time: version 2 was due 31 January 2026 and version 3 was adopted on the 14th")
{
    auto second = instruction();
    second.version = 2;
    Instruction instruction_2(second);
    instruction_2.adopt({t("kommunstyrelsen"), Date(2023, 3, 8), t("KS 2023/31")}, {}, Date(2026, 1, 31));
    instruction_2.replace_on(board.date);
    REQUIRE(instruction_2->look_overs.size() == 1);
    CHECK(instruction_2->look_overs[0].due == Date(2026, 1, 31));
    CHECK(instruction_2->look_overs[0].in_time());
    CHECK(instruction_2->state == RuleState::replaced);

    auto third = instruction();
    third.id = id<InstructionId>("i3");
    third.key = "i3";
    third.version = 3;
    third.replaces = instruction_2->id;
    Instruction instruction_3(third);
    instruction_3.adopt(board, {}, Date(2027, 1, 31));
    auto fields = sweden();
    fields.instructions.add(instruction_2);
    fields.instructions.add(instruction_3);
    CHECK(faults_of(fields).empty());
    CHECK((*instruction_on(fields, Date(2026, 1, 13)))->version == 2);
    CHECK((*instruction_on(fields, Date(2026, 1, 14)))->version == 3);
    instruction_3.look_over(Date(2027, 2, 1), Date(2028, 1, 31));
    CHECK_FALSE(instruction_3->look_overs[0].in_time());
}

TEST_CASE("An adopted instruction cannot change, a look-over is neither before it nor out of order")
{
    Instruction one(instruction());
    CHECK(refused([&] { one.look_over(Date(2026, 2, 1), {}); }) == Told{"instruction.not_in_force"});
    one.adopt(board, Date(2026, 2, 1), Date(2027, 1, 31));
    CHECK(refused([&] { one.edit(instruction()); }) == Told{"instruction.locked"});
    CHECK(refused([&] { one.adopt(board, {}, {}); }) == Told{"instruction.locked"});
    CHECK(refused([&] { one.look_over(Date(2026, 1, 13), {}); }) == Told{"look_over.before_adopted"});
    CHECK(refused([&] { one.look_over(Date(2027, 1, 31), Date(2027, 1, 31)); }) == Told{"field.dates_reversed"});
    one.look_over(Date(2027, 1, 31), Date(2028, 1, 31));
    CHECK(refused([&] { one.look_over(Date(2027, 1, 30), {}); }) == Told{"look_over.order"});
}

TEST_CASE("In Sweden an adopted instruction has the two sections that the law wants, a draft need not")
{
    auto fields = instruction();
    fields.sections.pop_back();
    auto records = sweden();
    records.instructions.add(Instruction(fields));
    CHECK(faults_of(records).empty());
    Instruction adopted(fields);
    adopted.adopt(board, {}, {});
    records.instructions.put(adopted);
    CHECK(faults_of(records) == Told{"instruction.fixed_section"});
}

TEST_CASE("Limits of an instruction are above zero, in the country's currency, and one for each matter")
{
    auto fields = instruction();
    fields.limits.push_back({t("Inköp"), *base::Money::of_minor(0, base::Currency::sek)});
    CHECK(refused([&] { Instruction{fields}; }) == Told{"instruction.limit_twice", "field.range"});
    fields = instruction();
    fields.limits = {{t("Inköp"), *base::Money::of_minor(-1, base::Currency::sek)}, {t("Avtal"), *base::Money::of_minor(100, base::Currency::nok)}};
    CHECK(refused([&] { Instruction{fields}; }) == Told{"field.range"});
    fields.limits[0].amount = *base::Money::of_minor(1, base::Currency::sek);
    auto records = sweden();
    records.instructions.add(Instruction(fields));
    CHECK(faults_of(records) == Told{"money.other_currency"});
}

TEST_CASE("Delegation rules are adopted by a resolution, and a newer version has a higher number")
{
    DelegationFields fields{.id = id<DelegationId>("d"), .key = "d", .title = t("Reglement for delegering")};
    fields.state = RuleState::adopted;
    CHECK(refused([&] { Delegation{fields}; }) == Told{"delegation.not_adopted"});
    fields.state = RuleState::draft;
    Delegation rules(fields);
    rules.adopt({t("kommunestyret"), Date(2024, 11, 14), t("097/24")}, Date(2025, 12, 31));
    CHECK(refused([&] { rules.edit(fields); }) == Told{"delegation.locked"});
    auto again = fields;
    again.id = id<DelegationId>("d2");
    again.key = "d2";
    again.replaces = fields.id;
    auto records = sweden();
    records.delegations.add(rules);
    records.delegations.add(Delegation(again));
    CHECK(faults_of(records) == Told{"delegation.replaces_later"});
    again.version = 2;
    records.delegations.put(Delegation(again));
    CHECK(faults_of(records).empty());
}

TEST_CASE("An accord is signed when both have signed, in their order, and then its text stands")
{
    Accord one(accord());
    CHECK(refused([&] { one.settle(signature("chair", Signature::State::signed_)); }) == Told{"accord.not_proposed"});
    one.propose();
    one.settle(signature("chair", Signature::State::signed_));
    CHECK(one->state == AccordState::proposed);
    CHECK(refused([&] { one.edit(accord()); }) == Told{"accord.locked"});
    one.settle(signature("chief", Signature::State::reserved, Date(2026, 2, 20)));
    CHECK(one->state == AccordState::signed_);
    CHECK(one.signed_on() == Date(2026, 2, 20));
    one.reply(id<PersonId>("chief"), t("Noterat."), Date(2026, 2, 21));
    CHECK(refused([&] { one.edit(accord()); }) == Told{"accord.locked"});
    one.look_over(Date(2027, 2, 1), Date(2028, 2, 28));
    one.replace_on(Date(2028, 2, 1));
    CHECK(one->look_overs.back() == LookOver{Date(2028, 2, 28), Date(2028, 2, 1)});
    CHECK(refused([&] { one.look_over(Date(2028, 3, 1), {}); }) == Told{"accord.not_in_force"});
}

TEST_CASE("An accord has points, and both sides are asked to sign")
{
    auto fields = accord();
    fields.points.clear();
    fields.signatures.pop_back();
    Accord one(fields);
    CHECK(refused([&] { one.propose(); }) == Told{"accord.no_points", "accord.signers"});
    fields = accord();
    fields.signatures[1].person = id<PersonId>("other");
    auto records = sweden();
    records.persons.add(Person({id<PersonId>("other"), "other", t("Vice")}));
    Accord of_one_side(fields);
    of_one_side.propose();
    records.accords.add(of_one_side);
    CHECK(faults_of(records) == Told{"accord.one_side"});
}

TEST_CASE("A step is done with its day and its proof, once")
{
    StepFields fields{.id = id<StepId>("s"), .key = "s", .appointment = id<AppointmentId>("a"), .kind = StepKind::union_negotiation};
    Step step(fields);
    CHECK(refused([&] { step.done(Date(2026, 1, 10), {}, {}); }) == Told{"step.reference_missing"});
    step.done(Date(2026, 1, 10), t("Protokoll"), t("Enighet"));
    CHECK(refused([&] { step.done(Date(2026, 1, 11), t("Protokoll"), {}); }) == Told{"step.done"});
    fields.kind = StepKind::other;
    fields.basis = "no.koml.11-5-2";
    CHECK(refused([&] { Step{fields}; }) == Told{"field.required", "step.only_closed_meeting"});
}

TEST_CASE("A meeting is closed on a basis, by a resolution, and in Norway by vote")
{
    StepFields fields{.id = id<StepId>("s"), .key = "s", .appointment = id<AppointmentId>("a"), .kind = StepKind::closed_meeting};
    fields.date = Date(2026, 1, 22);
    fields.reference = t("Møtebok");
    CHECK(refused([&] { Step{fields}; }) == Told{"step.basis_missing", "step.decision_missing"});
    fields.basis = "no.koml.11-5-2";
    fields.decision = Decision{t("kommunestyret"), Date(2026, 1, 22), t("004/26")};
    auto records = sweden();
    records.steps.add(Step(fields));
    CHECK(faults_of(records).empty());
    CaseFields norway{Municipality({t("Fjellvik"), "912345678", Country::no, base::Language::nn, t("kommunedirektør"), t("utvalet")})};
    norway.persons = records.persons;
    norway.appointments = records.appointments;
    norway.steps = records.steps;
    CHECK(faults_of(norway) == Told{"step.vote_missing"});
    fields.votes_for = 21;
    fields.votes_against = 0;
    norway.steps.put(Step(fields));
    CHECK(faults_of(norway).empty());
}

TEST_CASE("No order of acts on rules and accords, sensible or not, leaves a state that the rules forbid")
{
    std::mt19937 random(20260118);
    const auto any = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    const auto day = [&] { return Date(2026, 1, 1).plus_days(any(900)); };
    int done = 0;
    Instruction rules(instruction());
    Accord signed_text(accord());
    for (int step = 0; step < 100'000; ++step) {
        const auto rules_before = rules;
        const auto text_before = signed_text;
        try {
            switch (any(11)) {
            case 0: rules.edit(instruction()); break;
            case 1: rules.adopt({t("ks"), day(), t("1")}, any(2) ? std::optional(day()) : std::nullopt, any(2) ? std::optional(day()) : std::nullopt); break;
            case 2: rules.look_over(day(), any(2) ? std::optional(day()) : std::nullopt); break;
            case 3: rules.replace_on(day()); break;
            case 4: signed_text.edit(accord()); break;
            case 5: signed_text.propose(); break;
            case 6:
            case 7: signed_text.settle(signature(any(2) ? "chair" : "chief", static_cast<Signature::State>(1 + any(4)), day())); break;
            case 8: signed_text.look_over(day(), day()); break;
            case 9: signed_text.replace_on(day()); break;
            case 10: signed_text.reply(id<PersonId>("chief"), t("Noterat."), day()); break;
            }
            ++done;
        }
        catch (const Refused&) {
            REQUIRE(rules == rules_before);
            REQUIRE(signed_text == text_before);
        }
        REQUIRE((rules->state == RuleState::draft) == !rules->adopted.has_value());
        REQUIRE((signed_text->state < AccordState::signed_ || all_given(signed_text->signatures)));
        if (text_before->state >= AccordState::signed_) {
            REQUIRE(signed_text->points == text_before->points);
        }
        if (any(60) == 0) {
            rules = Instruction(instruction());
            signed_text = Accord(accord());
        }
    }
    CHECK(done > 5'000);
}
