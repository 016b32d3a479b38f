// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"
#include "domain/employer/version.h"

#include <algorithm>

// What delegation rules, instructions and accords say of other records.
namespace domain {

void fit(const CaseFields& fields, const Delegation& delegation, const std::string& path, Faults& faults)
{
    fit_replaced(fields.delegations, *delegation, "delegation", path, faults);
    if (delegation->term && !fields.terms.find(*delegation->term))
        faults.add("case.reference", path + "/term", {{"id", delegation->term->str()}});
}

void fit(const CaseFields& fields, const Instruction& instruction, const std::string& path, Faults& faults)
{
    fit_replaced(fields.instructions, *instruction, "instruction", path, faults);
    for (size_t i = 0; i < instruction->limits.size(); ++i) {
        if (instruction->limits[i].amount.currency() != currency_of(fields.municipality->country))
            faults.add("money.other_currency", path + "/limits/" + std::to_string(i) + "/amount",
                {{"currency", std::string(base::code(instruction->limits[i].amount.currency()))}});
    }
    if (fields.municipality->country != Country::se || instruction->state == RuleState::draft)
        return;
    for (const auto* topic : {"leads", "other_tasks"}) {
        const auto& sections = instruction->sections;
        if (std::none_of(sections.begin(), sections.end(), [&](const auto& each) { return each.topic == topic; }))
            faults.add("instruction.fixed_section", path + "/sections", {{"topic", topic}});
    }
}

const Instruction* instruction_on(const CaseFields& fields, base::Date day)
{
    const Instruction* best = nullptr;
    for (const auto& each : fields.instructions) {
        if (!each->adopted || each->valid_from.value_or(each->adopted->date) > day)
            continue;
        if (!best || (*best)->version < each->version)
            best = &each;
    }
    return best;
}

void fit(const CaseFields& fields, const Accord& accord, const std::string& path, Faults& faults)
{
    fit_replaced(fields.accords, *accord, "accord", path, faults);
    const auto* appointment = fields.appointments.find(accord->appointment);
    if (!appointment)
        faults.add("case.reference", path + "/appointment", {{"id", accord->appointment.str()}});
    bool executive = false, employer = false;
    for (size_t i = 0; i < accord->signatures.size(); ++i) {
        const auto& each = accord->signatures[i];
        const auto where = path + "/signatures/" + std::to_string(i);
        if (!fields.persons.find(each.person))
            faults.add("case.reference", where + "/person", {{"id", each.person.str()}});
        if (each.on_behalf && !fields.persons.find(each.on_behalf->typed_by))
            faults.add("case.reference", where + "/on_behalf/typed_by", {{"id", each.on_behalf->typed_by.str()}});
        const bool appointed = appointment && (*appointment)->person == each.person;
        executive = executive || appointed;
        employer = employer || !appointed;
    }
    if (accord->state != AccordState::draft && !(executive && employer))
        faults.add("accord.one_side", path + "/signatures", {{"key", accord->key}});
}

}  // namespace domain
