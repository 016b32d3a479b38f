// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace domain {

/// A kind of day that records have: the words between the records, which offer such days, and the rules of the calendar,
/// which reckon from them. Names are data: templates/calendar and templates/frameworks use them.
class Anchor {
public:
    static constexpr std::array<std::string_view, 105> names = {
        // A post and its trial period, each with its first and last day.
        "appointment.start", "appointment.end", "appointment.probation", "appointment.probation_end", "appointment.confirmed", "appointment.resolved",
        "appointment.resolved_by_council",
        // An agreement: each day of a version that counts.
        "agreement.signed", "agreement.unsigned", "agreement.leader_signed", "agreement.amendment_effective", "agreement.fixed_term_end",
        "agreement.intention_due", "agreement.intention_unset", "agreement.leader_end", "agreement.pay_review", "agreement.severance",
        "agreement.job_description", "agreement.exit_until", "severance.end", "side_post.reported", "side_post.consented", "side_post.reconfirmed",
        // What the council has resolved.
        "mandate.resolved", "mandate.end", "mandate.talks", "mandate.pay", "mandate.goals", "term.start", "term.end", "term.election", "term.seated",
        "term.mandate", "delegation.adopted", "delegation.review_due", "delegation.looked_over", "instruction.adopted", "instruction.review_due",
        "instruction.looked_over", "accord.signed", "accord.review_due", "accord.looked_over", "step.due", "step.union_negotiation", "step.eligibility",
        "step.work_environment", "step.closed_meeting", "step.other",
        // Goals.
        "plan.agreed", "plan.closed", "plan.end", "plan.source", "goal.due", "milestone.due", "promise.due", "development.until", "development.effect_check",
        // Talks. "talk.held" is a talk of any kind.
        "talk.planned", "talk.invitation", "talk.remarks_due", "talk.minutes", "talk.signed", "talk.next", "talk.held", "talk.held.expectation",
        "talk.held.goal_setting", "talk.held.development", "talk.held.follow_up", "talk.held.salary", "talk.held.probation", "talk.held.renewal",
        "talk.held.interplay", "talk.held.exit", "talk.held.conflict", "talk.held.debrief", "talk.panel", "talk.agreed_statement", "action.due",
        // Pay.
        "salary.opened", "salary.concluded", "salary.decided", "salary.reported", "salary.effective", "salary.notified", "salary.letter", "salary.next_review",
        "salary.access_review", "salary.grounded", "comparison.collected",
        // Of records that are still to come.
        "ground_rules.adopted", "ground_rules.review_due", "ground_rules.looked_over", "contact_paths.adopted", "role_map.adopted", "expectations.agreed",
        "pulse.closed", "arena.agreed", "introduction.held", "handover.made", "training.held", "document.disposal_due", "document.signed",
        "agreement.checklist", "interest.declared", "preparation.both_in"};

    /// Nothing for a name that is none.
    static constexpr std::optional<Anchor> from(std::string_view name)
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i] == name)
                return Anchor(static_cast<std::uint8_t>(i));
        }
        return std::nullopt;
    }
    /// For names that stand in code: an unknown one does not compile.
    static consteval Anchor of(std::string_view name) { return from(name).value(); }

    constexpr std::string_view name() const { return names[m_index]; }
    constexpr std::size_t index() const { return m_index; }
    constexpr bool operator==(const Anchor&) const = default;

private:
    constexpr explicit Anchor(std::uint8_t index) : m_index(index) {}
    std::uint8_t m_index;
};

}  // namespace domain
