// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/employer/decision.h"
#include "domain/employer/look_over.h"
#include "domain/employer/people.h"

#include <string>

namespace domain {

struct CaseFields;
using DelegationId = base::Id<struct DelegationTag>;

enum class RuleState { draft, adopted, replaced };
template <>
struct Codes<RuleState> {
    static constexpr Code<RuleState> all[] = {{RuleState::draft, "draft"}, {RuleState::adopted, "adopted"}, {RuleState::replaced, "replaced"}};
};

/// The council's own rules of delegation: one record per version.
struct DelegationFields {
    DelegationId id;
    std::string key;
    base::Text title;
    int version = 1;
    RuleState state = RuleState::draft;
    /// The council's resolution; from adopted on.
    std::optional<Decision> adopted = {};
    /// The term whose council adopted it; by when it does so, the calendar says.
    std::optional<TermId> term = {};
    /// Last day for the next look-over.
    std::optional<base::Date> next_review = {};
    std::vector<LookOver> look_overs = {};
    std::optional<DelegationId> replaces = {};
    bool operator==(const DelegationFields&) const = default;
};
/// "delegation.not_adopted" without a decision, "delegation.adopted_draft" with one too early.
void check(const DelegationFields& fields, Faults& faults);

class Delegation : public Valid<DelegationFields> {
public:
    using Valid::Valid;
    static Delegation restore(DelegationFields fields) { return Delegation(std::move(fields)); }

    /// Draft only; refuses "delegation.locked".
    void edit(DelegationFields draft);
    void adopt(Decision decision, std::optional<base::Date> next_review);
    void look_over(base::Date on, std::optional<base::Date> next);
    /// A newer version was adopted that day, which is a look-over too.
    void replace_on(base::Date on);
};
/// References, and "delegation.replaces_later" where the version it replaces has no lower number.
void fit(const CaseFields& fields, const Delegation& delegation, const std::string& path, Faults& faults);

}  // namespace domain
