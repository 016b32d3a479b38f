// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/employer/rules.h"

#include "app/employer/instruction_library.h"
#include "app/law.h"
#include "domain/employer/permit.h"

#include <algorithm>

namespace app {
namespace {

/// The latest version that is in force.
template <class Table>
auto in_force(const Table& table) -> std::optional<std::decay_t<decltype(table[0]->id)>>
{
    using State = std::decay_t<decltype(table[0]->state)>;
    const auto counts = [](State state) {
        if constexpr (std::is_same_v<State, domain::RuleState>)
            return state == State::adopted;
        else
            return state == State::signed_;
    };
    std::optional<std::decay_t<decltype(table[0]->id)>> found;
    int version = 0;
    for (const auto& each : table) {
        if (counts(each->state) && each->version > version) {
            found = each->id;
            version = each->version;
        }
    }
    return found;
}

/// A new version goes on from the one in force, and is numbered after it.
template <class Fields, class Table>
void follow(Fields& fields, const Table& table, bool version_given)
{
    if (!fields.replaces)
        fields.replaces = in_force(table);
    if (fields.replaces && !version_given)
        fields.version = table.get(*fields.replaces)->version + 1;
}

}  // namespace

void Rules::add(domain::DelegationFields delegation)
{
    hand().require_office();
    delegation.state = domain::RuleState::draft;
    follow(delegation, m_work.records()->delegations, delegation.version != 1);
    m_work.save(domain::Delegation(std::move(delegation)));
}

void Rules::edit(domain::DelegationFields fields)
{
    hand().require_office();
    auto delegation = m_work.records()->delegations.get(fields.id);
    delegation.edit(std::move(fields));
    m_work.save(delegation);
}

void Rules::adopt(domain::DelegationId id, domain::Decision decision, std::optional<base::Date> next_review)
{
    const auto by = hand();
    by.require_office();
    by.require_by_today(decision.date, "adopted");
    auto delegation = m_work.records()->delegations.get(id);
    const auto on = decision.date;
    delegation.adopt(std::move(decision), next_review);
    if (delegation->replaces) {
        auto before = m_work.records()->delegations.get(*delegation->replaces);
        before.replace_on(on);
        m_work.save(before);
    }
    m_work.save(delegation);
}

void Rules::look_over(domain::DelegationId id, base::Date on, std::optional<base::Date> next)
{
    const auto by = hand();
    by.require_office();
    by.require_by_today(on, "on");
    auto delegation = m_work.records()->delegations.get(id);
    delegation.look_over(on, next);
    m_work.save(delegation);
}

void Rules::add(domain::InstructionFields instruction)
{
    hand().require_office();
    instruction.state = domain::RuleState::draft;
    follow(instruction, m_work.records()->instructions, instruction.version != 1);
    InstructionLibrary::shipped().complete(instruction.sections, m_work.records()->municipality->language);
    m_work.save(domain::Instruction(std::move(instruction)));
}

void Rules::edit(domain::InstructionFields fields)
{
    hand().require_office();
    auto instruction = m_work.records()->instructions.get(fields.id);
    InstructionLibrary::shipped().complete(fields.sections, m_work.records()->municipality->language);
    instruction.edit(std::move(fields));
    m_work.save(instruction);
}

void Rules::adopt(domain::InstructionId id, domain::Decision decision, std::optional<base::Date> valid_from, std::optional<base::Date> next_review)
{
    const auto by = hand();
    by.require_office();
    by.require_by_today(decision.date, "adopted");
    auto instruction = m_work.records()->instructions.get(id);
    const auto on = decision.date;
    instruction.adopt(std::move(decision), valid_from, next_review);
    if (instruction->replaces) {
        auto before = m_work.records()->instructions.get(*instruction->replaces);
        before.replace_on(on);
        m_work.save(before);
    }
    m_work.save(instruction);
}

void Rules::look_over(domain::InstructionId id, base::Date on, std::optional<base::Date> next)
{
    const auto by = hand();
    by.require_office();
    by.require_by_today(on, "on");
    auto instruction = m_work.records()->instructions.get(id);
    instruction.look_over(on, next);
    m_work.save(instruction);
}

void Rules::add(domain::AccordFields accord)
{
    hand().require_dialogue();
    accord.state = domain::AccordState::draft;
    follow(accord, m_work.records()->accords, accord.version != 1);
    m_work.save(domain::Accord(std::move(accord)));
}

void Rules::edit(domain::AccordFields fields)
{
    hand().require_dialogue();
    auto accord = m_work.records()->accords.get(fields.id);
    accord.edit(std::move(fields));
    m_work.save(accord);
}

void Rules::propose(domain::AccordId id)
{
    hand().require_dialogue();
    auto accord = m_work.records()->accords.get(id);
    accord.propose();
    m_work.save(accord);
}

void Rules::sign(domain::AccordId id, domain::Signature given, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    by.require_dialogue();
    auto accord = m_work.records()->accords.get(id);
    const auto executive = m_work.records()->appointments.get(accord->appointment)->person;
    const auto side = given.person == executive ? domain::Side::executive : domain::Side::presidium;
    given.on_behalf = by.for_person(given.person, side, behalf);
    if (!given.date)
        given.date = given.on_behalf ? given.on_behalf->of : m_work.today();
    by.require_by_today(*given.date, "date");
    if (side == domain::Side::presidium && given.is_given()) {
        domain::Permits permits(*m_work.records(), m_work.warnings());
        permits.require(domain::Power::sign, *given.date, given.person);
    }
    accord.settle(given);
    if (accord->state == domain::AccordState::signed_ && accord->replaces) {
        auto before = m_work.records()->accords.get(*accord->replaces);
        if (before->state == domain::AccordState::signed_) {
            before.replace_on(*accord.signed_on());
            m_work.save(before);
        }
    }
    m_work.save(accord);
}

void Rules::reply(domain::AccordId id, domain::PersonId person, base::Text answer, base::Date on)
{
    const auto by = hand();
    by.require_dialogue();
    by.require_by_today(on, "on");
    auto accord = m_work.records()->accords.get(id);
    accord.reply(person, std::move(answer), on);
    m_work.save(accord);
}

void Rules::look_over(domain::AccordId id, base::Date on, std::optional<base::Date> next)
{
    const auto by = hand();
    by.require_dialogue();
    by.require_by_today(on, "on");
    auto accord = m_work.records()->accords.get(id);
    accord.look_over(on, next);
    m_work.save(accord);
}

void Rules::save_step(domain::StepFields step)
{
    if (step.date)
        hand().require_by_today(*step.date, "date");
    const auto& law = Law::of(m_work.records()->municipality->country);
    if (!step.basis.empty() && !law.find_closing(step.basis))
        domain::refuse("step.basis_unknown", "basis", {{"basis", step.basis}});
    m_work.save(domain::Step(std::move(step)));
}

void Rules::add(domain::StepFields step)
{
    hand().require_office();
    save_step(std::move(step));
}

void Rules::edit(domain::StepFields step)
{
    hand().require_office();
    if (m_work.records()->steps.get(step.id)->is_done())
        domain::refuse("step.done", "step", {{"key", step.key}, {"date", m_work.records()->steps.get(step.id)->date->iso()}});
    save_step(std::move(step));
}

void Rules::done(domain::StepId id, base::Date on, base::Text reference, base::Text outcome)
{
    const auto by = hand();
    by.require_office();
    by.require_by_today(on, "on");
    auto step = m_work.records()->steps.get(id);
    step.done(on, std::move(reference), std::move(outcome));
    m_work.save(step);
}

}  // namespace app
