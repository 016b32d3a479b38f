// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentence.h"

#include "base/date.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

/// Code to English sentence, which is the key of the catalogues. Grouped as the domain's folders are.
constexpr Row sentences[] = {
    {"access.basis_missing", N_("A closed text needs a legal basis. Choose one, or leave the text open.")},
    {"access.basis_unknown", N_("The legal basis {basis} is not in the law table.")},
    {"passage.empty", N_("There is no text here.")},
    {"passage.language", N_("{language} is not a language code such as “se” or “en”.")},

    {"field.required", N_("This has to be filled in.")},
    {"field.key", N_("A key has 1 to 64 signs: letters from a to z, digits, full stops, hyphens and underscores.")},
    {"field.key_taken", N_("The key {key} is used twice.")},
    {"field.id_taken", N_("The id {value} is used twice.")},
    {"field.dates_reversed", N_("{to} lies before {from}.")},
    {"field.range", N_("The figure lies outside what is possible here.")},
    {"field.date", N_("{value} is not a date. Write it as 2027-02-18.")},
    {"field.number", N_("{value} is not a figure.")},

    {"municipality.organisation_number", N_("This is not an organisation number of that country.")},
    {"seat.own_deputy", N_("Nobody can be deputy for their own seat.")},
    {"appointment.probation_too_long", N_("Probation lasts at most six months, here until {latest}.")},
    {"interest.conflict", N_("This person has declared a conflict of interest and can neither rate nor sign: {matter}.")},

    {"mandate.missing", N_("No resolution in the file gives the employer's side the power to do this on {on}.")},
    {"mandate.lapsed", N_("The mandate from case {case_number} ended on {valid_to}, before {on}.")},
    {"mandate.not_yet", N_("The mandate from case {case_number} is valid from {valid_from}, after {on}.")},
    {"mandate.not_delegable", N_("Only the council itself appoints and dismisses its chief executive. This power cannot be delegated to {holder}.")},
    {"mandate.before_decision", N_("The mandate is said to be valid from {valid_from}, before it was decided on {decided}.")},
    {"mandate.limit_without_power", N_("There is a limit for pay, but no power to set pay.")},
    {"mandate.other_country", N_("The mandate follows the rules of another country than the municipality's.")},
    {"mandate.other_power", N_("The mandate that the talk names does not give the power to hold talks.")},
    {"mandate.pay_over_limit", N_("The rise is above the {limit} per cent that the mandate allows. It needs the council's own decision.")},
    {"mandate.lapses", N_("The mandate from case {case_number} ends on {valid_to}.")},

    {"plan.weights_sum", N_("The weights add up to {sum}. Make them add up to 100, or give no goal a weight.")},
    {"plan.weights_missing", N_("Goals without a weight: {missing}. Give all of them a weight, or none.")},
    {"plan.no_goals", N_("The plan has no goals.")},
    {"plan.not_accepted", N_("Both sides must have accepted the plan.")},
    {"plan.locked", N_("The plan is locked. A change needs a decision, or that both sides accept it.")},
    {"plan.wrong_state", N_("This cannot be done with the plan as it stands now.")},
    {"plan.change", N_("This change is not possible.")},
    {"plan.change_without_basis", N_("A change in a locked plan needs a decision, or that both sides accept it.")},
    {"plan.history_mismatch", N_("The history says {history}, but the plan says {now}.")},
    {"plan.history_of_draft", N_("A draft has no history.")},
    {"plan.history_order", N_("The history is not in order of its dates.")},
    {"plan.history_unknown", N_("The history speaks of something that is not in the plan.")},
    {"plan.number_taken", N_("Two goals have number {number}.")},
    {"plan.unknown_goal", N_("That goal is not in the plan.")},
    {"plan.unknown_promise", N_("That promise is not in the plan.")},
    {"plan.many_goals", N_("More than seven goals. Fewer are easier to steer by.")},
    {"plan.no_interplay_goal", N_("No goal is about the interplay between politics and administration.")},
    {"goal.red", N_("Goal {number} lacks WHAT or HOW. Write both.")},
    {"goal.unknown_milestone", N_("The goal has no milestone {milestone}.")},
    {"indicator.band_reversed", N_("The lower bound {low} is above the upper bound {high}.")},
    {"indicator.no_distance", N_("Baseline and target are the same, so there is nothing to measure.")},
    {"indicator.no_milestones", N_("The goal is measured by milestones, but has none.")},
    {"indicator.no_total", N_("A share needs a total above zero.")},
    {"follow_up.order", N_("The follow-ups are not in order of their dates.")},
    {"follow_up.value_without_figure", N_("This goal is not measured by a figure.")},
    {"follow_up.done_without_date", N_("This goal is not measured by a date.")},
    {"follow_up.agreed_not_for_kind", N_("Only a goal measured by a band or a date can be given an agreed attainment.")},

    {"talk.not_held", N_("The talk has not been held yet, so there are no minutes.")},
    {"talk.frozen", N_("The minutes are frozen. They can be read, but not changed.")},
    {"talk.cancelled", N_("The talk is cancelled.")},
    {"talk.wrong_state", N_("This cannot be done with the talk as it stands now.")},
    {"talk.not_in_review", N_("The minutes are not out for remarks.")},
    {"talk.open_remark", N_("A remark is still open, and the deadline {deadline} has not passed. Settle the remark, or wait until the day after.")},
    {"talk.remark_settled", N_("The remark has been settled already.")},
    {"talk.remark_too_late", N_("The deadline for remarks was {deadline}.")},
    {"talk.remarks_before_review", N_("There are remarks, but the minutes have not been sent out.")},
    {"talk.disagreement_before_held", N_("There is a disagreement, but the talk has not been held.")},
    {"talk.agreed_before_held", N_("Something is written as agreed, but the talk has not been held.")},
    {"talk.invited_after", N_("The invitation of {invited} came after the talk on {date}.")},
    {"talk.frozen_day_without_state", N_("There is a day for freezing, but the minutes are not frozen.")},
    {"talk.reason_but_not_cancelled", N_("There is a reason for cancelling, but the talk is not cancelled.")},
    {"talk.nobody_present", N_("At least one of the two sides must have been present.")},
    {"talk.no_participants", N_("The talk has no participants.")},
    {"talk.not_a_party", N_("Only the employer's side and the executive prepare and speak here.")},
    {"talk.participant_twice", N_("The same person takes part twice.")},
    {"talk.other_executive", N_("The executive in the talk is not the one who is appointed.")},
    {"talk.other_record", N_("That belongs to another talk.")},
    {"talk.secretariat_signs", N_("The secretariat writes the minutes, but does not sign them.")},
    {"talk.unknown_item", N_("That item is not on the agenda.")},
    {"talk.unknown_remark", N_("That remark does not exist.")},
    {"talk.short_notice", N_("The invitation was sent {days} days before the talk. The municipality asks for at least {rule}.")},
    {"talk.no_mandate", N_("No mandate gives the power to hold talks on {on}.")},
    {"talk.pay_text", N_("A development talk keeps clear of pay, but the text speaks of it: {found}.")},
    {"preparation.submitted", N_("The preparation has been submitted and can no longer be changed.")},
    {"preparation.both_ways", N_("The preparation is both submitted and entered as missing.")},
    {"preparation.answers_though_none", N_("There are answers, but the preparation is entered as missing.")},
    {"preparation.side", N_("Only the employer's side and the executive prepare.")},
    {"action.settled", N_("The action is settled already.")},
    {"action.open_but_settled", N_("The action is open, but has a day on which it was settled.")},

    {"record.unknown", N_("There is no record with that key or id.")},
    {"case.reference", N_("This points to a record that is not in the file.")},
    {"case.today_without_test", N_("Only a test file may say which day it is.")},

    {"form.not_json", N_("The file is not valid JSON. The fault is at line {line}, column {column}.")},
    {"form.too_deep", N_("The file has more than {limit} levels inside one another.")},
    {"form.duplicate_key", N_("The name {key} stands twice in the same place.")},
    {"form.unknown_key", N_("The form has no field called {key}.")},
    {"form.missing", N_("The field {key} is missing.")},
    {"form.schema", N_("This does not fit the form.")},
    {"form.type", N_("Another kind of value belongs here.")},
    {"form.value", N_("{value} is not among the values that are allowed here.")},
    {"form.version", N_("The file has version {value} of the form, which this program does not know. Install a newer version of the program.")},
    {"form.reference", N_("There is no record with the key {key}.")},
    {"form.date", N_("{value} is not a date that exists. Write it as 2027-02-18.")},
    {"form.time", N_("{value} is not a time of day. Write it as 09:00.")},
    {"form.number", N_("{value} is not a figure with at most four decimals.")},
    {"form.id", N_("{value} is not a UUID.")},
    {"form.money", N_("The amount {value} is too large.")},
    {"text.not_utf8", N_("The text is not UTF-8.")},
    {"text.control_character", N_("The text holds a control character.")},

    {"file.unreadable", N_("The file cannot be read: {cause}")},
    {"file.unwritable", N_("The file could not be written. If there was one before, it stands as it was: {cause}")},
    {"file.not_found", N_("There is no such file: {cause}")},
    {"file.read_forbidden", N_("You have no right to read this file: {cause}")},
    {"file.is_folder", N_("This is a folder, not a file: {cause}")},
    {"file.disk_full", N_("The disk is full. The file was not written, and an older one stands as it was: {cause}")},
    {"file.write_forbidden", N_("You have no right to write here. Choose another folder: {cause}")},
    {"file.no_folder", N_("The folder does not exist: {cause}")},
    {"pdf.unreadable", N_("The PDF cannot be shown: {cause}")},
    {"file.too_large", N_("The file is too large: {cause}")},
    {"template.missing", N_("There is no template for this document in this language: {cause}")},
    {"template.missing_partial", N_("The template asks for a part that does not exist: {cause}")},
    {"template.unknown_field", N_("The template asks for a field that does not exist: {cause}")},
    {"template.not_text", N_("The template prints something that is not text: {cause}")},
    {"template.forbidden_tag", N_("The template uses a tag that is not allowed: {cause}")},
    {"template.front_matter", N_("The head of the template is not in order: {cause}")},
    {"template.syntax", N_("The template cannot be understood: {cause}")},
    {"template.recursion", N_("The template's parts contain each other: {cause}")},
    {"template.unsupported", N_("The template holds something that cannot be printed: {cause}")},
    {"template.unknown_chart", N_("The template asks for a chart that does not exist: {cause}")},
    {"template.not_utf8", N_("The template is not UTF-8: {cause}")},
    {"law.missing", N_("There is no law table for this country yet: {cause}")},
};

constexpr std::string_view unknown_complaint = N_("Something is not in order here ({code}).");
constexpr std::string_view unknown_failure = N_("Something went wrong in the program ({code}): {cause}");

const Row* find(std::string_view code)
{
    const auto* row = std::find_if(std::begin(sentences), std::end(sentences), [&](const Row& each) { return each.first == code; });
    return row == std::end(sentences) ? nullptr : row;
}

std::string filled(std::string_view code, const std::map<std::string, std::string>& values, std::string_view otherwise, const base::Words& words)
{
    const Row* row = find(code);
    base::Fillings fillings{{"code", std::string(code)}};
    for (const auto& [name, value] : values) {
        const auto date = base::Date::from(value);
        fillings.emplace_back(name, date ? date->in_words(words.language()) : value);
    }
    return words.fill(row ? row->second : otherwise, fillings);
}

}  // namespace

std::string sentence(const domain::Complaint& complaint, const base::Words& words)
{
    return filled(complaint.code, complaint.values, unknown_complaint, words);
}

std::string sentence(const domain::Warning& warning, const base::Words& words)
{
    return filled(warning.code, warning.values, unknown_complaint, words);
}

std::string sentence(const base::Failure& failure, const base::Words& words)
{
    return filled(failure.code(), {{"cause", failure.cause()}}, unknown_failure, words);
}

bool has_sentence(std::string_view code)
{
    return find(code) != nullptr;
}

}  // namespace app
