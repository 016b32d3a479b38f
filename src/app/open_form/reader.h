// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/open_form/fields.h"
#include "app/open_form/frozen_copy.h"

namespace app::open_form {

/// A record that was read, with the goals' places for a plan.
domain::MunicipalityFields read_municipality(const Fields& in);
domain::PersonFields read_person(const Fields& in);
domain::TermFields read_term(const Fields& in);
domain::SeatFields read_seat(const Fields& in);
domain::AppointmentFields read_appointment(const Fields& in);
domain::MandateFields read_mandate(const Fields& in, domain::Country country);
domain::InterestFields read_interest(const Fields& in);
domain::DelegationFields read_delegation(const Fields& in);
domain::InstructionFields read_instruction(const Fields& in);
domain::AccordFields read_accord(const Fields& in);
domain::StepFields read_step(const Fields& in);
domain::WaiverFields read_waiver(const Fields& in);
domain::AccountFields read_account(const Fields& in);
domain::AgreementFields read_agreement(const Fields& in, domain::Country country);
/// What a version says, also as an act gives it.
domain::AgreementTerms read_terms(const Fields& in);
domain::SidePostFields read_side_post(const Fields& in);
domain::PlanFields read_plan(const Fields& in);
domain::Goal read_goal(const Fields& in);
domain::TalkFields read_talk(const Fields& in);
domain::Ratings read_ratings(const Fields& in);
/// Scale and points alone.
domain::Ratings read_rated(const Fields& in);
std::vector<domain::Score> read_scores(const Fields& in);
domain::GuideFields read_guide(const Fields& in);
domain::ActionFields read_action(const Fields& in);
domain::SalaryReviewFields read_salary(const Fields& in);
domain::SeriesFields read_series(const Fields& in);
// Parts of a review, which acts name by themselves.
std::vector<domain::Participant> read_participants(const Fields& in, const char* name);
std::vector<domain::PayElement> read_elements(const Fields& in, const char* name);
std::vector<domain::Criterion> read_criteria(const Fields& in, const char* name);
std::vector<domain::Comparison> read_comparison(const Fields& in, const char* name);
domain::SalaryOutcome read_outcome(const Fields& in);
FrozenCopy read_document(const Fields& in);

}  // namespace app::open_form
