// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentences/rows.h"

namespace app::sentences {
namespace {

constexpr Row all[] = {
    {"agreement.late", N_("The agreement was signed on {signed}. The law wants it within {days} days of the start, by {due}.")},
    {"agreement.old_contract",
        N_("The agreement is from {signed}, before the rules of {valid_from}. The employee may ask for what is missing; the employer then has two months.")},
    {"agreement.secrecy_no_limit", N_("A promise of secrecy does not limit public access.")},
    {"agreement.no_decision", N_("The agreement names no resolution behind it.")},
    {"agreement.unprotected_without_severance", N_("LAS does not apply, and no severance pay is agreed. Then nothing holds when the employment ends.")},
    {"agreement.clause_missing", N_("The agreement says nothing of a clause that it must have: {clause}.")},
    {"agreement.clause_missing_by", N_("The agreement says nothing of a clause that it must have by {due}: {clause}.")},
    {"agreement.no_mandate", N_("No mandate to sign covers {on}. The agreement can be proposed, but not signed for the employer.")},
    {"agreement.probation_differs", N_("Probation ends on {until} in the agreement and on {appointment} in the appointment.")},
    {"agreement.appointment_end", N_("By the agreement the employment ends on {until}. The appointment does not say so yet.")},
    {"agreement.clause_twice", N_("The clause {key} stands twice.")},
    {"agreement.clause_both", N_("A clause has a text, or it does not apply; not both.")},
    {"agreement.version_order", N_("The versions are not numbered one after another: {number} stands where {expected} should be.")},
    {"agreement.replaces_unknown", N_("There is no earlier version {number}.")},
    {"agreement.replaces_unsigned", N_("Version {number} was never signed, so nothing can take its place.")},
    {"agreement.two_signed", N_("Only one version of an agreement is in force at a time.")},
    {"agreement.two_drafts", N_("A draft is worked on already.")},
    {"agreement.draft_signed", N_("A draft cannot be signed.")},
    {"agreement.empty", N_("The agreement says nothing yet.")},
    {"agreement.no_signers", N_("Say who signs.")},
    {"agreement.exit_day_missing", N_("Set the day on which the employment ends.")},
    {"agreement.not_signed_whole", N_("A signed version has all its signatures, and the day of the last one.")},
    {"agreement.signed_whole", N_("Everybody has signed. Then the version is signed.")},
    {"agreement.amends_missing", N_("Say which agreement is amended.")},
    {"agreement.amends_wrong", N_("It cannot refer to that agreement: it is another executive's, an amendment itself, or this one.")},
    {"agreement.signed", N_("The agreement is signed and cannot change. Make a new version or an amendment.")},
    {"agreement.no_draft", N_("There is no draft to work on.")},
    {"agreement.being_signed", N_("Somebody has signed already. Withdraw the signature first.")},
    {"agreement.wrong_state", N_("This cannot be done with the agreement as it stands now.")},
    {"agreement.unknown_version", N_("The agreement has no version {number}.")},
    {"agreement.not_signed", N_("The agreement is not in force.")},
    {"agreement.executive_missing", N_("The chief executive has no line to sign on.")},
    {"agreement.employer_missing", N_("Nobody signs for the employer.")},
    {"agreement.other_country", N_("The agreement is of another country than the municipality.")},
    {"agreement.other_kind", N_("{agreement} is not an agreement of that kind.")},
    {"pay.currency", N_("The amount is in {currency}, and the municipality pays in {expected}.")},
    {"pay.negative", N_("An amount cannot be below zero.")},
    {"pay.too_large", N_("The amount is higher than any pay. Look at the number of zeros.")},
    {"pay.twice", N_("The pay element {key} stands twice from {from}.")},
    {"severance.months_missing", N_("Whoever gives up job protection gets severance pay for it. Write how many months.")},
    {"severance.not_top_leader", N_("Only the top leader can give up job protection.")},
    {"severance.set_off_unsaid", N_("Say whether other income is set off: yes or no.")},
    {"severance.set_off_without", N_("It says how other income is set off, and that it is not.")},
    {"severance.none", N_("The agreement has no severance pay.")},
    {"severance.no_pay", N_("No pay is known on {on} that severance could be reckoned from.")},
    {"fixed_term.end_missing", N_("A fixed term needs its last day.")},
    {"fixed_term.basis_missing", N_("Write what the fixed term is based on.")},
    {"fixed_term.too_short", N_("A fixed term lasts at least six years in Norway: to {earliest} or later.")},
    {"fixed_term.intention_outside", N_("The parties say what they want while the term lasts, from {from} to {until}.")},
    {"probation.end_mismatch", N_("So many months of probation end on {computed}, not on {until}.")},
    {"probation.too_long", N_("Probation lasts to {latest} at most.")},
    {"probation.review_outside", N_("The probation talk is held during probation, from {from} to {until}.")},
    {"side_post.answer_missing", N_("The state of the side post and the day of the answer do not fit together.")},
    {"side_post.reason_missing", N_("Say why the employer does not consent.")},
    {"side_post.reconfirmed_order", N_("The yearly words come one after another, after the consent.")},
    {"side_post.answered", N_("The side post is answered and cannot change. End it and report a new one.")},
    {"side_post.wrong_state", N_("This cannot be done with the side post as it stands now.")},
    {"side_post.after_appointment", N_("The appointment ended on {until}.")},
};

}  // namespace

std::span<const Row> of_agreement()
{
    return all;
}

}  // namespace app::sentences
