// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/council.h"
#include "storage/stores/texts.h"
#include "support/catch.h"

#include <set>

using namespace support;
using namespace domain;

namespace {

OnBehalf typed_for(const Council& council)
{
    return {council.eva, OnBehalf::Source::email, day("2026-02-01"), day("2026-02-03")};
}

DelegationFields delegation(const Council& council)
{
    DelegationFields fields{.id = id_of<DelegationId>("d1"), .key = "d1", .title = text("Reglement")};
    fields.version = 2;
    fields.state = RuleState::adopted;
    fields.adopted = Decision{text("kommunestyret"), day("2024-11-14"), text("097/24"), text("§ 5")};
    fields.term = council.term;
    fields.next_review = day("2027-12-31");
    fields.look_overs = {{day("2025-12-31"), day("2025-11-13")}, {{}, day("2026-11-12")}};
    return fields;
}

InstructionFields instruction()
{
    InstructionFields fields{.id = id_of<InstructionId>("i2"), .key = "i2", .title = text("Instruks")};
    fields.version = 3;
    fields.state = RuleState::adopted;
    fields.adopted = Decision{text("kommunestyret"), day("2026-01-14"), text("014/26"), {}};
    fields.valid_from = day("2026-01-15");
    fields.sections = {{"leads", text("Leiing"), text("Leier administrasjonen."), {text("Éi oppgåve"), text("Ei til")}},
        {"", text("Eige"), {}, {text("Tredje oppgåve")}}, {"budget", text("Økonomi"), text("Utan oppgåver."), {}}};
    fields.limits = {{text("Kjøp"), *base::Money::of_minor(150'000'000, base::Currency::nok)}, {text("Leige"), *base::Money::of_minor(1, base::Currency::nok)}};
    fields.next_review = day("2027-01-31");
    fields.look_overs = {{day("2026-12-31"), day("2026-12-01")}};
    return fields;
}

AccordFields accord(const Council& council)
{
    AccordFields fields{.id = id_of<AccordId>("a1"), .key = "a1", .appointment = council.appointment, .title = text("Samarbeidsavtale")};
    fields.state = AccordState::signed_;
    fields.points = {{text("Pressa"), text("Ordføraren talar om politikk.")}, {{}, text("Dårlege nyhende først.")}};
    Signature chair{council.kari, text("ordførar"), 1, Signature::State::signed_, Signature::Method::in_app, day("2026-02-18")};
    Signature chief{council.ola, text("kommunedirektør"), 2, Signature::State::reserved, Signature::Method::paper, day("2026-02-20")};
    chief.reservation = text("Utanom drifta.");
    chief.reply = text("Notert.");
    chief.replied = day("2026-02-21");
    chief.on_behalf = typed_for(council);
    fields.signatures = {chair, chief};
    fields.next_review = day("2027-02-28");
    fields.look_overs = {{{}, day("2026-12-01")}};
    return fields;
}

StepFields step(const Council& council)
{
    StepFields fields{.id = id_of<StepId>("s1"), .key = "s1", .appointment = council.appointment, .kind = StepKind::closed_meeting};
    fields.title = text("Lukking");
    fields.due = day("2026-01-22");
    fields.date = day("2026-01-22");
    fields.reference = text("Møteboka");
    fields.outcome = text("Lukka samrøystes");
    fields.decision = Decision{text("kommunestyret"), day("2026-01-22"), text("004/26"), {}};
    fields.basis = "no.koml.11-5-2";
    fields.votes_for = 20;
    fields.votes_against = 1;
    return fields;
}

std::string tried(Council& council, const std::string& sql)
{
    storage::Transaction undone(council.town.db);
    try {
        council.town.db.run_script(sql);
    }
    catch (const base::Failure& failure) {
        return failure.code() == "storage.guard" ? failure.cause() : failure.code();
    }
    return "";
}

}  // namespace

TEST_CASE("Rules, instruction, accord and steps come back as they were, with every field, a second save writes nothing")
{
    Council council;
    auto earlier = delegation(council);
    earlier.id = id_of<DelegationId>("d0");
    earlier.key = "d0";
    earlier.version = 1;
    auto later = delegation(council);
    later.replaces = earlier.id;
    const Delegation old_rules(earlier), rules(later);
    const Instruction instruction_3(instruction());
    const Accord signed_accord(accord(council));
    const Step closed(step(council));
    CHECK(council.save("lead", old_rules).added == 3);
    CHECK(council.save("lead", rules).added == 3);
    CHECK(council.save("lead", instruction_3).added == 10);
    CHECK(council.save("lead", signed_accord).added == 6);
    CHECK(council.save("lead", closed).added == 1);
    for (const auto* reader : {"lead", "executive", "hr"}) {
        INFO(reader);
        const auto read = council.load(reader);
        CHECK(read.delegations[0] == old_rules);
        CHECK(read.delegations[1] == rules);
        CHECK(read.instructions[0] == instruction_3);
        CHECK(read.accords[0] == signed_accord);
        CHECK(read.steps[0] == closed);
    }
    CHECK_FALSE(council.save("lead", rules).anything());
    CHECK_FALSE(council.save("lead", instruction_3).anything());
    CHECK_FALSE(council.save("lead", signed_accord).anything());
    CHECK_FALSE(council.save("lead", closed).anything());
    CHECK(council.room_of("step") == "record");
    CHECK(council.room_of("accord_signature", "place = 2") == "record");
    CHECK(storage::texts_of(instruction_3)[0].text.find("Tredje oppgåve") != std::string::npos);
}

TEST_CASE("A mandate that was passed on comes back with its chain and what may be passed on")
{
    Council council;
    auto above = *council.whole.mandates[0];
    above.may_pass_on = {Power::hold_talks};
    council.save("lead", Mandate(above));
    auto below = above;
    below.id = id_of<MandateId>("below");
    below.key = "below";
    below.delegated_from = above.id;
    below.may_pass_on.clear();
    council.save("lead", Mandate(below));
    const auto read = council.load("executive");
    CHECK(*read.mandates.get(above.id) == above);
    CHECK(*read.mandates.get(below.id) == below);
}

TEST_CASE("An adopted text and a signed accord are held by the schema, column for column, look-overs are only added")
{
    Council council;
    council.save("lead", Delegation(delegation(council)));
    council.save("lead", Instruction(instruction()));
    council.save("lead", Accord(accord(council)));
    const std::map<std::string, std::pair<std::string, std::set<std::string>>> tables{{"delegation", {"adopted rules cannot change", {"state", "next_review"}}},
        {"instruction", {"an adopted instruction cannot change", {"state", "next_review"}}},
        {"instruction_section", {"an adopted instruction cannot change", {}}}, {"instruction_task", {"an adopted instruction cannot change", {}}},
        {"instruction_limit", {"an adopted instruction cannot change", {}}}, {"accord", {"a signed accord cannot change", {"state", "next_review"}}},
        {"accord_point", {"a signed accord cannot change", {}}}, {"delegation_look_over", {"a look-over stays", {}}},
        {"instruction_look_over", {"a look-over stays", {}}}, {"accord_look_over", {"a look-over stays", {}}}};
    for (const auto& [table, rule] : tables) {
        const auto& [guard, free] = rule;
        auto rows = council.town.db.prepare("SELECT name FROM pragma_table_info(:table)");
        rows.bind("table", table);
        while (rows.step()) {
            const auto column = rows.get<std::string>(0);
            INFO(table << "." << column);
            if (free.contains(column))
                continue;
            std::set<std::string> answers{
                tried(council, "UPDATE " + table + " SET " + column + " = 'x'"), tried(council, "UPDATE " + table + " SET " + column + " = 9")};
            // What is not of the column's type does not even come as far as the guard.
            answers.erase("storage.constraint");
            CHECK(answers == std::set{guard});
        }
        CHECK(tried(council, "DELETE FROM " + table) == guard);
        CHECK(tried(council, "REPLACE INTO " + table + " SELECT * FROM " + table) == guard);
    }
    CHECK(tried(council, "UPDATE delegation SET state = 'draft'") == "adopted rules cannot change");
    CHECK(tried(council, "UPDATE instruction SET state = 'draft'") == "an adopted instruction cannot change");
    CHECK(tried(council, "UPDATE accord SET state = 'proposed'") == "a signed accord cannot change");
    CHECK(tried(council, "UPDATE accord SET state = 'replaced'") == "");
    auto next = delegation(council);
    next.look_overs.push_back({day("2027-12-31"), day("2027-06-01")});
    CHECK(council.save("lead", Delegation(next)).added == 1);
}

TEST_CASE("What another hand typed, workload and where a plan goes on from come back, marks are confirmed once")
{
    Council council;
    const auto earlier = agreed(full_plan(council, "earlier"));
    council.save("lead", earlier);
    auto fields = *agreed(full_plan(council));
    fields.carried_over_from = earlier->id;
    fields.goals[0].carried_over_from = earlier->goals[0].id;
    fields.workload = text("50 timar");
    fields.holiday = text("Fire veker");
    auto waiting = typed_for(council);
    waiting.confirmed.reset();
    fields.goals[0].follow_ups[0].self_on_behalf = waiting;
    fields.goals[0].follow_ups[0].employer_on_behalf = typed_for(council);
    fields.history[0].employer_on_behalf = typed_for(council);
    fields.history[0].executive_on_behalf = waiting;
    const Plan plan(fields);
    council.save("lead", plan);
    CHECK(council.plan("executive", plan->id) == plan);
    CHECK(council.plan("hr", plan->id)->holiday.is_withheld());
    CHECK(council.room_of("workload") == "dialogue");
    fields.history[0].executive_on_behalf->confirmed = day("2026-06-01");
    fields.goals[0].follow_ups[0].self_on_behalf->confirmed = day("2026-06-01");
    CHECK(council.save("executive", Plan(fields)).changed == 2);
    const std::string guard = "an agreed plan cannot change";
    for (const auto* column :
        {"employer_typed_by", "employer_typed_of", "executive_typed_by", "executive_typed_of", "employer_confirmed", "executive_confirmed"})
        CHECK(tried(council, "UPDATE plan_change SET " + std::string(column) + " = NULL WHERE employer_typed_by IS NOT NULL") == guard);
    CHECK(tried(council, "UPDATE plan SET carried_over_from = NULL WHERE carried_over_from IS NOT NULL") == guard);
    CHECK(tried(council, "UPDATE goal SET carried_over_from = NULL WHERE carried_over_from IS NOT NULL") == guard);
    fields.workload = {};
    fields.holiday = {};
    CHECK(council.save("lead", Plan(fields)).removed == 1);
}
