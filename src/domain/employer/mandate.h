// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/number.h"
#include "domain/employer/country.h"
#include "domain/employer/decision.h"
#include "domain/ids.h"
#include "domain/valid.h"

#include <optional>
#include <set>
#include <string>

namespace domain {

enum class Power { appoint, dismiss, hold_talks, agree_goals, set_pay, agree_severance, sign };
template <>
struct Codes<Power> {
    static constexpr Code<Power> all[] = {{Power::appoint, "appoint"}, {Power::dismiss, "dismiss"}, {Power::hold_talks, "hold_talks"},
        {Power::agree_goals, "agree_goals"}, {Power::set_pay, "set_pay"}, {Power::agree_severance, "agree_severance"}, {Power::sign, "sign"}};
};

/// The resolution behind every act of the employer. It belongs to an office, so a successor inherits it to its end.
/// In Norway appointing and dismissing cannot be delegated (kommuneloven § 13-1: only the council).
struct MandateFields {
    MandateId id;
    std::string key;
    Country country = Country::no;
    /// Who resolved, when, in which case.
    Decision decision;
    base::Text title = {};
    /// Who may act under it; the deciding body itself where it kept the matter.
    base::Text holder;
    std::set<Power> powers;
    /// With set_pay: the highest rise, in per cent of the pay before. Nothing = no limit.
    std::optional<base::Decimal> pay_limit_percent = {};
    /// Votes for and against; nothing where not minuted.
    std::optional<int> votes_for = {};
    std::optional<int> votes_against = {};
    base::Date valid_from;
    /// The last day it can be used.
    std::optional<base::Date> valid_to = {};
    /// What the holder may pass on, in words.
    base::Text may_sub_delegate = {};
    /// Of its powers, those that the holder may pass on; none where nothing is said.
    std::set<Power> may_pass_on = {};
    /// The mandate whose holder passed this on.
    std::optional<MandateId> delegated_from = {};

    bool delegated() const { return holder != decision.body; }
    bool covers(base::Date day) const { return valid_from <= day && (!valid_to || day <= *valid_to); }
    bool operator==(const MandateFields&) const = default;
};
void check(const MandateFields& fields, Faults& faults);
using Mandate = Valid<MandateFields>;

/// All mandates of a case, asked for what an act needs.
class Mandates {
public:
    explicit Mandates(const std::vector<Mandate>& mandates) : m_mandates(&mandates) {}

    /// The one that carries this power on this day; the latest, where several do.
    const Mandate* find(Power power, base::Date on) const;
    /// As above, else refuses with "mandate.missing", or "mandate.lapsed" / "mandate.not_yet" naming case and day.
    const Mandate& require(Power power, base::Date on) const;
    /// For deciding pay: refuses "mandate.pay_over_limit" above the limit (per cent).
    const Mandate& require_pay(base::Decimal rise_percent, base::Date on) const;
    /// "mandate.lapses": within 60 days of its end.
    std::vector<Warning> warnings(base::Date on) const;

private:
    const std::vector<Mandate>* m_mandates;
};

}  // namespace domain
