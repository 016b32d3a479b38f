// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "domain/talk/pay_text.h"

namespace domain {

/// The words of a language that speak of a single staff case, from data; written as pay words are. Staff cases are the
/// executive's own (NO kommuneloven § 13-1 seventh paragraph), so a goal does not steer one.
using StaffWords = PayWords;

/// "goal.single_staff_case" for every goal whose title, WHAT or HOW says one of these, with the word as typed. What is
/// withheld says nothing.
std::vector<Warning> staff_case_warnings(const Plan& plan, const StaffWords& words);

}  // namespace domain
