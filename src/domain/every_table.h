// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

namespace domain {

/// Calls visit("persons", fields.persons) and so on: every table with the name of its array in the open form.
template <class Fields, class Visit>
void every_table(Fields& fields, Visit visit)
{
    visit("persons", fields.persons);
    visit("terms", fields.terms);
    visit("seats", fields.seats);
    visit("appointments", fields.appointments);
    visit("mandates", fields.mandates);
    visit("interests", fields.interests);
    visit("accounts", fields.accounts);
    visit("agreements", fields.agreements);
    visit("side-posts", fields.side_posts);
    visit("delegations", fields.delegations);
    visit("instructions", fields.instructions);
    visit("accords", fields.accords);
    visit("steps", fields.steps);
    visit("plans", fields.plans);
    visit("guides", fields.guides);
    visit("talks", fields.talks);
    visit("actions", fields.actions);
    visit("salary", fields.salary);
    visit("series", fields.series);
    visit("waivers", fields.waivers);
}

}  // namespace domain
