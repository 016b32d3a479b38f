// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/number.h"
#include "domain/agreement/pay.h"

#include <set>

namespace domain {

/// What is paid when the executive leaves (N 2 rows 23-30; S 2c).
struct Severance {
    enum class Trigger { employer_ends, lost_confidence, mutual, own_resignation, not_renewed, reorganisation };
    /// When the months begin: when the notice is over, or on the day of leaving, notice pay included.
    enum class Start { after_notice, from_leaving };
    enum class Payment { monthly, lump_sum };
    /// The top leader gives up the protection against dismissal in exchange (NO: aml. § 15-16).
    Sealed<std::optional<bool>> waiver = {};
    Sealed<std::optional<int>> months = {};
    Sealed<std::optional<PayBase>> base = {};
    Sealed<std::set<Trigger>> triggers = {};
    Sealed<std::optional<Start>> start = {};
    Sealed<std::optional<Payment>> payment = {};
    /// Whether other income is set off against it: always said, yes or no.
    Sealed<std::optional<bool>> set_off = {};
    /// With set-off: from which month on (1 = the first), and how much of the other income, in per cent. Nothing = from the
    /// first, all of it.
    Sealed<std::optional<int>> set_off_from_month = {};
    Sealed<std::optional<base::Decimal>> set_off_percent = {};
    /// Which income, who reports it.
    SealedText set_off_terms = {};
    /// When nothing is paid: own resignation, gross misconduct, pension age.
    SealedText exceptions = {};
    /// The most that is paid in all.
    Sealed<std::optional<base::Money>> ceiling = {};
    /// The employer's own contributions on top, in per cent of what is paid.
    Sealed<std::optional<base::Decimal>> contributions_percent = {};
    /// What is promised to be kept secret. It does not limit public access.
    SealedText secrecy = {};
    /// First and last day that it is paid for, once they are known.
    std::optional<base::Date> from = {};
    std::optional<base::Date> until = {};
    bool operator==(const Severance&) const = default;
};
template <>
struct Codes<Severance::Trigger> {
    using T = Severance::Trigger;
    static constexpr Code<T> all[] = {{T::employer_ends, "employer_ends"}, {T::lost_confidence, "lost_confidence"}, {T::mutual, "mutual"},
        {T::own_resignation, "own_resignation"}, {T::not_renewed, "not_renewed"}, {T::reorganisation, "reorganisation"}};
};
template <>
struct Codes<Severance::Start> {
    static constexpr Code<Severance::Start> all[] = {{Severance::Start::after_notice, "after_notice"}, {Severance::Start::from_leaving, "from_leaving"}};
};
template <>
struct Codes<Severance::Payment> {
    static constexpr Code<Severance::Payment> all[] = {{Severance::Payment::monthly, "monthly"}, {Severance::Payment::lump_sum, "lump_sum"}};
};

/// "severance.months_missing" (a waiver has its price in months), "severance.not_top_leader" (only the top leader can
/// waive), "severance.set_off_unsaid", "severance.set_off_without" (how, where there is none), "field.range",
/// "pay.currency", "pay.negative".
void check(const Severance& severance, bool top_leader, base::Currency currency, Faults& faults, std::string_view path);

/// What it costs, as months go by; amounts to the øre.
struct SeveranceCost {
    /// A month's pay that it is reckoned from, and the months.
    base::Money month;
    int months = 0;
    /// Before anything is set off; at most the ceiling.
    base::Money gross;
    /// What other income takes away; zero where there is no set-off.
    base::Money set_off;
    /// What remains to be paid when other income is set off; at most the ceiling.
    base::Money remaining;
    /// The employer's contributions on what remains; zero where none are given.
    base::Money contributions;
    base::Money total;
    bool capped = false;
    bool operator==(const SeveranceCost&) const = default;
};
/// `yearly` is a year's pay on the base it names; `income` is other income month by month, as far as it is known. Nothing
/// where the block has no months. Refuses "record.withheld".
std::optional<SeveranceCost> cost(const Severance& severance, base::Money yearly, const std::vector<base::Money>& income = {});

}  // namespace domain
