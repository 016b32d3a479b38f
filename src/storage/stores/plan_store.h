// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "storage/stores/row_store.h"

namespace storage {

/// Plans, whole: with promises, goals, milestones, results, assessments, development items and history.
class PlanStore {
public:
    explicit PlanStore(RowStore& rows) : m_rows(rows) {}

    std::vector<domain::Plan> load_all();
    std::optional<domain::Plan> find(domain::PlanId id);
    /// `whole` is the case with this plan in it: it says where everything lies. See CaseStore for what is refused.
    /// `before`: the plan as the account has had it in hand until now, if the file is known to hold just that.
    Saved save(const domain::Plan& plan, const domain::CaseFields& whole, const domain::Plan* before = nullptr);

private:
    std::vector<domain::Plan> read(const std::optional<std::string>& id);

    RowStore& m_rows;
};

}  // namespace storage
