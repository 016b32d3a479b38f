// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

namespace app {

/// Rules of delegation, instruction, accord, and steps on the way. The executive and guests are refused "act.party", but the
/// executive takes part in the accord.
class Rules {
public:
    explicit Rules(Work& work) : m_work(work) {}

    /// A draft; the version that is in force, if any, is the one it replaces unless another is named.
    void add(domain::DelegationFields delegation);
    void edit(domain::DelegationFields delegation);
    /// The one it replaces is replaced, which looks it over. Refuses "act.not_yet" for a decision to come.
    void adopt(domain::DelegationId delegation, domain::Decision decision, std::optional<base::Date> next_review);
    void look_over(domain::DelegationId delegation, base::Date on, std::optional<base::Date> next);

    /// Sections that only name a topic get its heading and suggested tasks. Refuses "instruction.topic_unknown".
    void add(domain::InstructionFields instruction);
    void edit(domain::InstructionFields instruction);
    void adopt(domain::InstructionId instruction, domain::Decision decision, std::optional<base::Date> valid_from, std::optional<base::Date> next_review);
    void look_over(domain::InstructionId instruction, base::Date on, std::optional<base::Date> next);

    void add(domain::AccordFields accord);
    void edit(domain::AccordFields accord);
    void propose(domain::AccordId accord);
    /// For oneself, or as of a paper on behalf of another. Whoever signs for the employer needs the mandate to sign; the one that
    /// the accord replaces is replaced when the last has signed.
    void sign(domain::AccordId accord, domain::Signature given, const std::optional<domain::Behalf>& behalf);
    void reply(domain::AccordId accord, domain::PersonId person, base::Text answer, base::Date on);
    void look_over(domain::AccordId accord, base::Date on, std::optional<base::Date> next);

    /// Refuses "step.basis_unknown" for a closed meeting whose basis is not in the law table.
    void add(domain::StepFields step);
    void edit(domain::StepFields step);
    void done(domain::StepId step, base::Date on, base::Text reference, base::Text outcome);

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }
    void save_step(domain::StepFields step);

    Work& m_work;
};

}  // namespace app
