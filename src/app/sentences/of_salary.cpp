// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentences/rows.h"

namespace app::sentences {
namespace {

constexpr Row all[] = {
    {"salary.amount_negative", N_("An amount of pay cannot be below zero.")},
    {"salary.amount_not_positive", N_("Write the amount. Zero is no pay.")},
    {"salary.amount_huge", N_("The amount is higher than any pay. Look at the number of zeros.")},
    {"salary.other_currency", N_("The amount is in {currency}. This review is in {expected}.")},
    {"salary.month_or_year", N_("This amount does not fit with the pay, which stands per {per}. Was a month meant for a year, or a year for a month?")},
    {"salary.too_early", N_("This comes later in the review.")},
    {"salary.no_pay_before", N_("Write what is paid now, so that the rise can be reckoned.")},
    {"salary.no_bids", N_("Nobody has made a claim or an offer yet.")},
    {"salary.review_date_missing", N_("What is closed while you bargain is looked at anew afterwards. Set the day for that.")},
    {"salary.reason_without_ground", N_("Name at least one goal or criterion that the reason rests on.")},
    {"salary.ground_unclear", N_("Each ground names one goal or one criterion.")},
    {"salary.unknown_criterion", N_("The review has no criterion {criterion}.")},
    {"salary.unknown_element", N_("The review has no pay element {element}.")},
    {"salary.changed_though_none", N_("It says no change, but something changes.")},
    {"salary.nothing_changed", N_("Nothing changes. Then choose no change, with a reason and measures.")},
    {"salary.other_day", N_("The decision stands with another day than {date}.")},
    {"salary.decided_before", N_("It was decided on {decided}, before it was concluded on {concluded}.")},
    {"salary.locked", N_("The pay is decided. What led to it can be read and no longer changed.")},
    {"salary.wrong_state", N_("This cannot be done with the salary review as it stands now.")},
    {"salary.not_concluded", N_("The salary review is not concluded yet, so there is no protocol.")},
    {"salary.not_decided", N_("The pay is not decided yet, so there is no letter.")},
    {"salary.other_record", N_("This is another salary review.")},
    {"salary.bid_not_latest", N_("A bid cannot be older than the one before it, of {latest}.")},
    {"salary.unknown_bid", N_("There is no such bid.")},
    {"salary.delivered", N_("The chief executive has got it already.")},
    {"salary.nothing_to_deliver", N_("There is nothing to hand over yet.")},
    {"salary.nothing_to_compare", N_("The table has no row with an amount.")},
    {"salary.not_closed", N_("The bargaining positions are not closed.")},
    {"salary.no_mandate", N_("No resolution in the file gives anybody the power to set pay on {on}. Only the council itself can decide.")},
    {"salary.lump_sum", N_("The rise lies within the mandate, but with the sum paid once {amount} is above {highest}.")},
    {"salary.decrease", N_("The pay becomes lower than before. Look at what the agreement says.")},
    {"salary.late_effect", N_("Back pay for {months} months. Is the day of effect right?")},
    {"salary.other_talk", N_("{talk} is not a salary talk with this chief executive.")},
    {"salary.other_plan", N_("The plan {plan} is another chief executive's.")},
    {"salary.other_mandate", N_("The mandate {mandate} does not give the power to set pay.")},
    {"salary.before_appointment", N_("This lies before the appointment began on {start}.")},
    {"salary.other_side", N_("An offer comes from the employer's side.")},
    {"salary.already_open", N_("The salary review of {year} is open already.")},
    {"salary.surprise", N_("The criterion “{criterion}” was never spoken of before the salary talk. No surprises: take it up in the next development talk.")},
    {"salary.surprise_goal", N_("Goal {number} was never followed up before the salary talk.")},
    {"series.order", N_("The points are not in order of their days: {date}.")},
    {"series.no_points", N_("The series has no figures.")},
    {"csv.empty", N_("The table is empty.")},
    {"csv.too_large", N_("The table is larger than 10 MB.")},
    {"csv.quote_open", N_("A quotation mark in line {line} is never closed.")},
    {"csv.column_missing", N_("The table has no column {column}.")},
    {"csv.column_twice", N_("The table has two columns {column}. Name it by its number.")},
    {"csv.cells", N_("Line {line} has {found} cells, the line of names has {expected}.")},
    {"csv.day", N_("Line {line}: {value} is no day, month or year.")},
    {"csv.figure", N_("Line {line}: {value} is not a figure.")},
    {"csv.twice", N_("Line {line}: {value} stands there twice.")},
    {"csv.decimal_unclear", N_("One cannot see whether a full stop or a comma parts decimals or thousands. Say which.")},
    {"act.no_folder", N_("There is no folder to look for the file in.")},
};

}  // namespace

std::span<const Row> of_salary()
{
    return all;
}

}  // namespace app::sentences
