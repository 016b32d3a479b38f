// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/instruction.h"

#include "domain/employer/version.h"
#include "domain/rules.h"

#include <algorithm>
#include <set>

namespace domain {

size_t InstructionFields::task_count() const
{
    size_t count = 0;
    for (const auto& section : sections)
        count += section.tasks.size();
    return count;
}

void check(const InstructionFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.title, faults, "", "title");
    check_version(fields, "instruction", faults);
    std::set<std::string_view> topics;
    for (size_t i = 0; i < fields.sections.size(); ++i) {
        const auto& section = fields.sections[i];
        const auto where = at("sections", i);
        require_text(section.heading, faults, where, "heading");
        if (!section.topic.empty() && !topics.insert(section.topic).second)
            faults.add("instruction.topic_twice", at(where, "topic"), {{"topic", section.topic}});
        if (section.text.empty() && section.tasks.empty())
            faults.add("field.required", at(where, "text"));
        for (size_t j = 0; j < section.tasks.size(); ++j) {
            if (section.tasks[j].empty())
                faults.add("field.required", at(at(where, "tasks"), j));
        }
    }
    std::set<std::string_view> limited;
    for (size_t i = 0; i < fields.limits.size(); ++i) {
        const auto where = at("limits", i);
        require_text(fields.limits[i].what, faults, where, "what");
        if (!limited.insert(fields.limits[i].what.str()).second)
            faults.add("instruction.limit_twice", at(where, "what"), {{"what", fields.limits[i].what.str()}});
        if (fields.limits[i].amount.minor() <= 0)
            faults.add("field.range", at(where, "amount"), {{"low", "1"}});
    }
    if (fields.adopted && fields.valid_from && *fields.valid_from < fields.adopted->date)
        faults.add("field.dates_reversed", "valid_from", {{"from", fields.adopted->date.iso()}, {"to", fields.valid_from->iso()}});
    if (fields.state != RuleState::draft && fields.sections.empty())
        faults.add("instruction.no_sections", "sections", values_of_version(fields));
}

void Instruction::edit(InstructionFields draft)
{
    if ((**this).state != RuleState::draft)
        refuse_locked(**this, "instruction");
    draft.state = RuleState::draft;
    replace(std::move(draft));
}

void Instruction::adopt(Decision decision, std::optional<base::Date> valid_from, std::optional<base::Date> next_review)
{
    auto next = **this;
    adopt_version(next, "instruction", std::move(decision), next_review);
    if (valid_from)
        next.valid_from = valid_from;
    replace(std::move(next));
}

void Instruction::look_over(base::Date on, std::optional<base::Date> due)
{
    auto next = **this;
    look_over_version(next, "instruction", on, due);
    replace(std::move(next));
}

void Instruction::replace_on(base::Date on)
{
    auto next = **this;
    replace_version(next, "instruction", on);
    replace(std::move(next));
}

}  // namespace domain
