// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/calendar/deadline.h"

#include <map>
#include <memory>

namespace domain {

enum class ComplianceState { done, due, missing, not_applicable };
template <>
struct Codes<ComplianceState> {
    using S = ComplianceState;
    static constexpr Code<S> all[] = {{S::done, "done"}, {S::due, "due"}, {S::missing, "missing"}, {S::not_applicable, "not_applicable"}};
};

/// How a statement of a framework is computed. Exactly one of `rules`, `facts`, `all`, `any` and `enforced` says it.
struct ComplianceCheck {
    /// Rules of the calendar: done when what they ask for was done, due when it is time, missing when it is overdue or was
    /// never asked for.
    std::vector<std::string> rules = {};
    /// Any day of these: done when there is one that counts today.
    std::vector<Anchor> facts = {};
    /// With facts: no older than so many months.
    std::optional<int> within_months = {};
    /// With facts: whose days count; those of the appointment that runs, or anybody's.
    CalendarRule::Same same = CalendarRule::Same::appointment;
    std::vector<ComplianceCheck> all = {};
    std::vector<ComplianceCheck> any = {};
    /// The program lets nothing else happen: the code of the refusal.
    std::string enforced = {};
    /// Not applicable unless there is a day of one of these.
    std::vector<Anchor> when = {};
};

struct ComplianceResult {
    ComplianceState state = ComplianceState::missing;
    /// The day it was done, or is due.
    std::optional<base::Date> date = {};
    std::optional<RecordRef> proof = {};
    /// The key of the waiver, where one says that it is not applicable.
    std::string_view waiver = {};
};

/// What a statement comes to for the appointment that runs today.
class Compliance {
public:
    /// All must outlive it.
    Compliance(const Facts& facts, const std::vector<Deadline>& deadlines, const std::vector<const WaiverFields*>& waivers, base::Date today);
    /// `statement`: its key with its framework's, "no.NO-3".
    ComplianceResult of(std::string_view statement, const ComplianceCheck& check) const;

private:
    ComplianceResult judge(const ComplianceCheck& check) const;
    ComplianceResult of_rules(const ComplianceCheck& check) const;
    ComplianceResult of_facts(const ComplianceCheck& check) const;
    bool counts(const Fact& fact, const ComplianceCheck& check) const;

    const Facts& m_facts;
    std::map<std::string_view, std::vector<const Deadline*>> m_by_rule;
    const std::vector<const WaiverFields*>& m_waivers;
    base::Date m_today;
    /// Key of the appointment that runs; empty where none does.
    std::string_view m_appointment;
};

}  // namespace domain
