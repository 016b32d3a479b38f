// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/gather.h"

namespace domain::gathering {
namespace {

void appointment(const CaseFields& fields, const AppointmentFields& post, std::vector<Fact>& all)
{
    const Days days(all, {"appointments", post.key}, post.key);
    days.add(Anchor::of("appointment.start"), post.start).until = post.until;
    days.add(Anchor::of("appointment.end"), post.until);
    if (post.probation_until) {
        days.add(Anchor::of("appointment.probation"), post.start).until = post.probation_until;
        days.due(Anchor::of("appointment.probation_end"), post.probation_until, post.confirmed);
    }
    days.add(Anchor::of("appointment.confirmed"), post.confirmed);
    days.add(Anchor::of("agreement.signed"), post.agreement_signed);
    if (const auto* mandate = post.decided_by ? fields.mandates.find(*post.decided_by) : nullptr) {
        const Days resolved(all, {"mandates", (*mandate)->key}, post.key);
        resolved.add(Anchor::of("appointment.resolved"), (*mandate)->decision.date);
        // A power that was passed on is not the deciding body's own act.
        if (!(*mandate)->delegated() && (*mandate)->powers.contains(Power::appoint))
            resolved.add(Anchor::of("appointment.resolved_by_council"), (*mandate)->decision.date);
    }
}

bool is_contract(AgreementKind kind)
{
    return kind == AgreementKind::employment || kind == AgreementKind::fixed_term;
}

/// What a signed version binds to. Of a superseded one only that it was signed: what counts stands in the new one.
void version(const AgreementFields& agreement, const AgreementVersion& version, const Days& days)
{
    if (!version.is_locked())
        return;
    const auto& terms = version.terms;
    const auto signed_on = version.signed_on.value_or(terms.effective.value_or(version.proposed.value_or(base::Date(1900, 1, 1))));
    switch (agreement.kind) {
    case AgreementKind::employment:
    case AgreementKind::fixed_term: days.add(Anchor::of("agreement.signed"), signed_on); break;
    case AgreementKind::leader_agreement: days.add(Anchor::of("agreement.leader_signed"), signed_on); break;
    case AgreementKind::amendment: days.due(Anchor::of("agreement.amendment_effective"), terms.effective, signed_on); break;
    case AgreementKind::job_description: days.add(Anchor::of("agreement.job_description"), signed_on); break;
    default: break;
    }
    if (terms.severance)
        days.add(Anchor::of("agreement.severance"), signed_on);
    if (version.state != VersionState::signed_)
        return;
    if (terms.fixed_term) {
        days.add(Anchor::of("agreement.fixed_term_end"), terms.fixed_term->until);
        days.add(Anchor::of("agreement.intention_due"), terms.fixed_term->intention);
        if (!terms.fixed_term->intention)
            days.add(Anchor::of("agreement.intention_unset"), terms.fixed_term->until);
    }
    if (agreement.kind == AgreementKind::leader_agreement)
        days.add(Anchor::of("agreement.leader_end"), terms.until);
    if (agreement.kind == AgreementKind::exit)
        days.add(Anchor::of("agreement.exit_until"), terms.until);
    days.add(Anchor::of("agreement.pay_review"), terms.pay_review);
    if (terms.severance)
        days.add(Anchor::of("severance.end"), terms.severance->until);
}

}  // namespace

void agreements(const CaseFields& fields, std::vector<Fact>& all)
{
    for (const auto& each : fields.appointments)
        appointment(fields, *each, all);
    for (const auto& agreement : fields.agreements) {
        const Days days(all, {"agreements", agreement->key}, key_of(fields, agreement->appointment));
        for (const auto& each : agreement->versions)
            version(*agreement, each, days);
        if (is_contract(agreement->kind) && !agreement.in_force() && !agreement->versions.empty())
            days.add(Anchor::of("agreement.unsigned"), agreement.latest().proposed);
    }
    for (const auto& post : fields.side_posts) {
        const Days days(all, {"side-posts", post->key}, key_of(fields, post->appointment));
        days.add(Anchor::of("side_post.reported"), post->reported).met = post->answered;
        if (post->state == SidePostState::consented || (post->state == SidePostState::ended && post->answered)) {
            // Each word is asked for a year after the one before.
            auto last = *post->answered;
            auto& consent = days.add(Anchor::of("side_post.consented"), last);
            consent.until = post->ended;
            for (const auto word : post->reconfirmed) {
                days.add(Anchor::of("side_post.reconfirmed"), word);
                last = word;
            }
        }
    }
}

}  // namespace domain::gathering
