// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/id.h"

namespace domain {

using AccountId = base::Id<struct AccountTag>;
using PersonId = base::Id<struct PersonTag>;
using TermId = base::Id<struct TermTag>;
using SeatId = base::Id<struct SeatTag>;
using MandateId = base::Id<struct MandateTag>;
using InterestId = base::Id<struct InterestTag>;
using AppointmentId = base::Id<struct AppointmentTag>;
using PlanId = base::Id<struct PlanTag>;
using GoalId = base::Id<struct GoalTag>;
using TalkId = base::Id<struct TalkTag>;
using AgendaItemId = base::Id<struct AgendaItemTag>;
using ActionId = base::Id<struct ActionTag>;

}  // namespace domain
