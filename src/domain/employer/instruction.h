// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/money.h"
#include "domain/employer/delegation.h"

namespace domain {

using InstructionId = base::Id<struct InstructionTag>;

/// One section: a topic of the library (templates/instruction/library.json) or one of the municipality's own.
struct InstructionSection {
    /// "leads", "other_tasks" or another topic's key; empty for the municipality's own.
    std::string topic = {};
    base::Text heading;
    /// What stands there besides tasks.
    base::Text text = {};
    std::vector<base::Text> tasks = {};
    bool operator==(const InstructionSection&) const = default;
};

/// What the executive may decide up to: "Inköp", 1 500 000 kr.
struct InstructionLimit {
    base::Text what;
    base::Money amount;
    bool operator==(const InstructionLimit&) const = default;
};

/// The written instruction for the executive: one record per version. In Sweden it is mandatory and says how the executive
/// leads the administration ("leads") and which other tasks there are ("other_tasks") (kommunallagen 7 kap. 2 §).
struct InstructionFields {
    InstructionId id;
    std::string key;
    base::Text title;
    int version = 1;
    RuleState state = RuleState::draft;
    std::optional<Decision> adopted = {};
    std::optional<base::Date> valid_from = {};
    std::vector<InstructionSection> sections = {};
    std::vector<InstructionLimit> limits = {};
    std::optional<base::Date> next_review = {};
    std::vector<LookOver> look_overs = {};
    std::optional<InstructionId> replaces = {};

    size_t task_count() const;
    bool operator==(const InstructionFields&) const = default;
};
/// "instruction.not_adopted", "instruction.topic_twice", "instruction.no_sections" from adopted on, "instruction.limit_twice",
/// "field.range" for an amount that is not above zero.
void check(const InstructionFields& fields, Faults& faults);

class Instruction : public Valid<InstructionFields> {
public:
    using Valid::Valid;
    static Instruction restore(InstructionFields fields) { return Instruction(std::move(fields)); }

    /// Draft only; refuses "instruction.locked".
    void edit(InstructionFields draft);
    void adopt(Decision decision, std::optional<base::Date> valid_from, std::optional<base::Date> next_review);
    void look_over(base::Date on, std::optional<base::Date> next);
    void replace_on(base::Date on);
};
/// References; "instruction.fixed_section" where an adopted one lacks what its country's law wants; "money.other_currency".
void fit(const CaseFields& fields, const Instruction& instruction, const std::string& path, Faults& faults);

/// The adopted version that counts on this day; nothing where there is none.
const Instruction* instruction_on(const CaseFields& fields, base::Date day);

}  // namespace domain
