// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentences/rows.h"

namespace app::sentences {
namespace {

/// Of rules, steps, seats and mandates, and of how plans go on.
constexpr Row all[] = {
    {"look_over.order", N_("The look-overs are not in order of their dates.")},
    {"look_over.before_adopted", N_("It cannot be looked over on {date}, before it was adopted on {from}.")},
    {"delegation.locked", N_("Adopted rules are not changed. Make a new version that replaces them.")},
    {"delegation.not_adopted", N_("Version {version} of the delegation rules lacks the resolution that adopted it.")},
    {"delegation.adopted_draft", N_("A draft has no resolution and no look-overs yet.")},
    {"delegation.not_in_force", N_("Only rules in force are looked over or replaced.")},
    {"delegation.replaces_later", N_("The version it replaces, {key}, has number {version}. A new version has a higher number.")},
    {"instruction.locked", N_("An adopted instruction is not changed. Make a new version that replaces it.")},
    {"instruction.not_adopted", N_("Version {version} of the instruction lacks the resolution that adopted it.")},
    {"instruction.adopted_draft", N_("A draft has no resolution and no look-overs yet.")},
    {"instruction.not_in_force", N_("Only an instruction in force is looked over or replaced.")},
    {"instruction.replaces_later", N_("The version it replaces, {key}, has number {version}. A new version has a higher number.")},
    {"instruction.topic_twice", N_("The topic {topic} is there twice.")},
    {"instruction.topic_unknown", N_("The library has no topic {topic}. Leave the topic out for a section of your own.")},
    {"instruction.limit_twice", N_("There are two limits for {what}.")},
    {"instruction.no_sections", N_("The instruction has no sections.")},
    {"instruction.fixed_section",
        N_("The law wants two sections: how the administration is led, and which other tasks there are. One of them is missing: {topic}.")},
    {"accord.locked", N_("Somebody has signed, so the text stays as it is. Make a new version that replaces it.")},
    {"accord.not_in_force", N_("Only a signed accord is looked over or replaced.")},
    {"accord.replaces_later", N_("The version it replaces, {key}, has number {version}. A new version has a higher number.")},
    {"accord.signed_early", N_("There is a signature on a draft. Propose the text first.")},
    {"accord.no_points", N_("The accord has no points.")},
    {"accord.signers", N_("Both sides sign: at least two people.")},
    {"accord.one_side", N_("Ask both the executive and somebody of the employer's side to sign.")},
    {"accord.not_signed", N_("Not everybody has signed.")},
    {"accord.not_proposed", N_("The text has not been proposed for signing.")},
    {"step.reference_missing", N_("Say where it can be seen: minutes, a letter or a case.")},
    {"step.basis_missing", N_("A closed meeting needs the legal basis on which it was closed.")},
    {"step.basis_unknown", N_("The legal basis {basis} for closing a meeting is not in the law table.")},
    {"step.decision_missing", N_("Say which body closed its meeting, when and in which case.")},
    {"step.vote_missing", N_("In Norway a meeting is closed by vote. Enter the votes.")},
    {"step.only_closed_meeting", N_("Only a closed meeting has a legal basis and votes.")},
    {"step.done", N_("This was done on {date} and stays so.")},
    {"mandate.missing", N_("To {power} on {on} the employer's side needs a mandate, and no resolution in the file gives it.")},
    {"mandate.lapsed", N_("The mandate from case {case_number} to {power} ended on {valid_to}, before {on}.")},
    {"mandate.not_yet", N_("The mandate from case {case_number} to {power} is valid from {valid_from}, after {on}.")},
    {"mandate.holder_changed",
        N_("The mandate from case {case_number} is given to {holder}, where others sit now than when it began on {valid_from}. It goes on with the office; see whether the council wants to renew it.")},
    {"mandate.overlap", N_("From {from} both {mandate} and {other} (case {case_number}) give somebody the power to {power}. End the earlier one first.")},
    {"mandate.passes_on_more", N_("{holder} may not pass on the power to {power}: the mandate from case {case_number} does not say so.")},
    {"mandate.passes_on_longer", N_("What is passed on lasts no longer than the mandate from case {case_number}.")},
    {"mandate.passes_on_limit", N_("The limit passed on is no higher than the {limit} per cent of the mandate from case {case_number}.")},
    {"mandate.passed_by_other", N_("The mandate from case {case_number} is held by {holder}, so only {holder} can pass it on.")},
    {"mandate.circle", N_("A mandate cannot be passed on from itself.")},
    {"mandate.pass_on_without_power", N_("Only a power that the mandate gives can be passed on: {power}.")},
    {"talk.after_term", N_("The talk is set for {date}, after {term} ends on {to}. Hand it over to the new term first.")},
    {"term.overlap", N_("{term} and {other} overlap.")},
    {"term.ended", N_("This term of office ended on {to}.")},
    {"term.to_come", N_("This term of office begins only on {from}.")},
    {"person.twice", N_("{name} is there already.")},
    {"seat.outside_term", N_("The seat lies outside {term}, {from} to {to}.")},
    {"seat.overlap", N_("The same person sits twice in {body} at the same time: {other}.")},
    {"seat.second_lead", N_("{body} has two who lead it at the same time. The other is {other}.")},
    {"seat.deputy_other_body", N_("A deputy sits in the same body as the one they step in for, here {body}.")},
    {"seat.executive", N_("Whoever is appointed as {title} cannot sit on the employer's side at the same time.")},
    {"seat.renamed", N_("The mandate {mandate} names {holder}. End this seat and add one with the new name instead; then see to the mandate.")},
    {"money.other_currency", N_("{currency} is not the municipality's currency.")},
    {"plan.period_not_later", N_("The new plan begins on {from}, before the earlier one ends on {to}.")},
    {"plan.outside_appointment", N_("The plan lies outside the time in which the {title} is appointed, from {start}.")},
    {"plan.not_agreed", N_("The plan has not been agreed yet.")},
    {"plan.other_appointment", N_("A plan goes on only from a plan of the same post.")},
    {"plan.carried_from_other", N_("Goal {goal} goes on from a goal that is not in the plan this one goes on from.")},
    {"goal.dropped", N_("Goal {number} was dropped, so it does not go on.")},
    {"goal.single_staff_case",
        N_("Goal {number} says “{word}”. Single staff cases are the executive's own; a goal steers what the organisation is to achieve.")},
};

}  // namespace

std::span<const Row> of_employer()
{
    return all;
}

}  // namespace app::sentences
