// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"
#include "domain/employer/decision.h"
#include "domain/ids.h"
#include "domain/sealed.h"
#include "domain/valid.h"

#include <optional>
#include <string>

namespace domain {

struct CaseFields;
struct RoomOf;
using StepId = base::Id<struct StepTag>;

enum class StepKind { union_negotiation, eligibility, work_environment, closed_meeting, other };
template <>
struct Codes<StepKind> {
    using K = StepKind;
    static constexpr Code<K> all[] = {{K::union_negotiation, "union_negotiation"}, {K::eligibility, "eligibility"}, {K::work_environment, "work_environment"},
        {K::closed_meeting, "closed_meeting"}, {K::other, "other"}};
};

/// Something the employer does on the way, with its day and where it is proven: negotiating with the unions before the
/// appointment, the executive's declaration of being eligible for no elected office, the written distribution of
/// work-environment tasks, a meeting closed by vote.
struct StepFields {
    StepId id;
    std::string key;
    AppointmentId appointment;
    StepKind kind = StepKind::other;
    /// What it is, in words; required for `other`.
    SealedText title = {};
    std::optional<base::Date> due = {};
    /// The day it was done; nothing until then.
    std::optional<base::Date> date = {};
    /// Minutes, letter, case: where it can be seen.
    SealedText reference = {};
    /// What came of it.
    SealedText outcome = {};
    /// A closed meeting: which body, in which case.
    Sealed<std::optional<Decision>> decision = {};
    /// A closed meeting: id of the legal basis (templates/law), and the vote.
    std::string basis = {};
    std::optional<int> votes_for = {};
    std::optional<int> votes_against = {};
    /// The talk it belongs to.
    std::optional<TalkId> talk = {};

    bool is_done() const { return date.has_value(); }
    bool operator==(const StepFields&) const = default;
};
/// "step.reference_missing" for what is done without proof; of a closed meeting "step.basis_missing", "step.decision_missing".
void check(const StepFields& fields, Faults& faults);

class Step : public Valid<StepFields> {
public:
    using Valid::Valid;
    static Step restore(StepFields fields) { return Step(std::move(fields)); }
    /// Refuses "step.done" where it is done already.
    void done(base::Date on, SealedText reference, SealedText outcome);
};
/// References; a closed meeting in Norway has its vote (kommuneloven § 11-5): "step.vote_missing".
void fit(const CaseFields& fields, const Step& step, const std::string& path, Faults& faults);
RoomOf room_of(const CaseFields& fields, const StepFields& step);

}  // namespace domain
