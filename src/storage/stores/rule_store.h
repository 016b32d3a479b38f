// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "storage/stores/row_store.h"

namespace storage {

/// Rules of delegation and instructions (plain), accords (plain but for what is said beside a signature) and steps (sealed in
/// the record), in the order in which they were first saved.
class RuleStore {
public:
    explicit RuleStore(RowStore& rows) : m_rows(rows) {}

    std::vector<domain::Delegation> delegations();
    std::vector<domain::Instruction> instructions();
    std::vector<domain::Accord> accords();
    std::vector<domain::Step> steps();

    Saved save(const domain::Delegation& delegation);
    Saved save(const domain::Instruction& instruction);
    /// See CaseStore for what is refused.
    Saved save(const domain::Accord& accord, const domain::CaseFields& whole);
    Saved save(const domain::Step& step, const domain::CaseFields& whole);

private:
    RowStore& m_rows;
};

}  // namespace storage
