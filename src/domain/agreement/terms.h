// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/agreement.h"

namespace domain {

/// Agreements of one appointment, in any order.
using Agreements = std::vector<const Agreement*>;

/// The version that holds on this day: signed, in force by then, and not replaced before it. Null where none does.
const AgreementVersion* version_on(const Agreement& agreement, base::Date day);
/// What holds between the parties on this day: the employment or fixed-term agreement with its amendments and severance
/// clauses laid over it in the order in which they came into force; a clause by its key, a block as a whole, pay by its
/// rows. Empty terms where nothing is signed.
AgreementTerms terms_on(const Agreements& agreements, base::Date day);
/// The pay elements of that day, one for each key: the latest that has begun.
std::vector<PayItem> pay_on(const Agreements& agreements, base::Date day);
/// The employer's months of notice on this day: the shorter ones while probation lasts (its last day included).
Sealed<std::optional<int>> employer_notice_on(const AgreementTerms& terms, base::Date day);
Sealed<std::optional<int>> employee_notice_on(const AgreementTerms& terms, base::Date day);

/// What the checklist asks for, and what stands there.
struct ChecklistLine {
    enum class State { present, missing, not_applicable };
    std::string key;
    ClauseRule::Weight weight = ClauseRule::Weight::usual;
    State state = State::missing;
    /// Why it does not apply: "said" with the parties' own reason, else "no_fixed_term", "no_severance".
    std::string cause = {};
    SealedText reason = {};
    /// The last day that the law allows; nothing where it names none.
    std::optional<base::Date> due = {};
    /// Not there on that day: missing and past it, or signed later.
    bool late = false;
    bool operator==(const ChecklistLine&) const = default;
};
template <>
struct Codes<ChecklistLine::State> {
    using S = ChecklistLine::State;
    static constexpr Code<S> all[] = {{S::present, "present"}, {S::missing, "missing"}, {S::not_applicable, "not_applicable"}};
};
/// Every row that concerns this kind of agreement, in the list's order. `start`: the first day of work; `signed_on` as far as
/// it is.
std::vector<ChecklistLine> checklist(const ClauseRules& rules, AgreementKind kind, const AgreementTerms& terms, const std::vector<Signature>& signatures,
    std::optional<base::Date> start, std::optional<base::Date> signed_on, base::Date on);

}  // namespace domain
