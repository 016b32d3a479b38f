// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/money.h"
#include "domain/employer/mandate.h"

#include <optional>
#include <vector>

namespace domain {

struct CaseFields;

/// What every act of the employer's asks first. Each refusal and warning names the power, the day and, where there is one,
/// the mandate by its key, body, case number and days.
class Permits {
public:
    /// Both must outlive it.
    Permits(const CaseFields& fields, std::vector<Warning>& warnings) : m_case(fields), m_warnings(warnings) {}

    /// The mandate that carries the power on the day of the act. Refuses "mandate.missing", "mandate.not_yet",
    /// "mandate.lapsed". Warns "mandate.other_holder" where `by`, who acts in the own name, holds another office than the
    /// mandate names; "mandate.holder_changed" where that office has changed hands since the mandate began.
    const Mandate& require(Power power, base::Date on, std::optional<PersonId> by = {});
    /// For what may be planned without one: nothing and "talk.no_mandate"-like warnings are the caller's.
    const Mandate* find(Power power, base::Date on) const;

    /// A result was agreed: warns "mandate.pay_over_limit" where it lies above the mandate's limit.
    const Mandate& conclude_pay(base::Money before, base::Money after, base::Date on, std::optional<PersonId> by = {});
    /// Pay is decided: above the limit refuses "mandate.pay_over_limit", unless the council (`own_decision`: the body that
    /// gave the mandate, or one it is delegated from) has decided itself.
    const Mandate& decide_pay(
        base::Money before, base::Money after, base::Date on, const std::optional<Decision>& own_decision, std::optional<PersonId> by = {});

private:
    void warn_of_holder(const Mandate& mandate, Power power, base::Date on, const std::optional<PersonId>& by);

    const CaseFields& m_case;
    std::vector<Warning>& m_warnings;
};

/// The highest pay that the mandate allows, to the øre, rounded down; nothing without a limit.
std::optional<base::Money> highest_pay(const MandateFields& mandate, base::Money before);
/// Whether the person sits in an office or body of this name on the day.
bool holds_office(const CaseFields& fields, PersonId person, const base::Text& office, base::Date on);
/// Whether anybody does, on that day.
bool office_exists(const CaseFields& fields, const base::Text& office, base::Date on);

/// What both give to two holders at the same time though only one may have it; nothing where one of them keeps the matter.
std::set<Power> given_twice(const MandateFields& one, const MandateFields& other);
/// What mandates say of each other: "mandate.overlap" (one power for two holders on one day), and of one that is delegated
/// from another "mandate.passes_on_more", "mandate.passes_on_longer", "mandate.passes_on_limit", "mandate.passed_by_other",
/// "mandate.circle".
void fit_mandates(const CaseFields& fields, Faults& faults);

}  // namespace domain
