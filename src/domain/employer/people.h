// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "domain/ids.h"
#include "domain/sealed.h"
#include "domain/valid.h"

#include <optional>

namespace domain {

struct PersonFields {
    PersonId id;
    std::string key;
    base::Text name;
    /// What the person is called at work when no seat or appointment says it: "HR-sjef". May be empty.
    base::Text title = {};
    bool operator==(const PersonFields&) const = default;
};
void check(const PersonFields& fields, Faults& faults);
using Person = Valid<PersonFields>;

/// A term of office between two elections.
struct TermFields {
    TermId id;
    std::string key;
    base::Text name;
    base::Date from;
    base::Date to;
    std::optional<base::Date> election = {};
    bool operator==(const TermFields&) const = default;
};
void check(const TermFields& fields, Faults& faults);
using Term = Valid<TermFields>;

/// A person's seat in a body, from day to day (both included).
struct SeatFields {
    SeatId id;
    std::string key;
    PersonId person;
    TermId term;
    base::Text body;
    /// "ordførar", "1:e vice ordförande".
    base::Text title;
    base::Text party = {};
    base::Date from;
    std::optional<base::Date> to = {};
    std::optional<SeatId> deputy_for = {};
    /// Leads the employer's side.
    bool lead = false;
    bool operator==(const SeatFields&) const = default;
};
void check(const SeatFields& fields, Faults& faults);
using Seat = Valid<SeatFields>;

/// A conflict of interest that a person has declared. It blocks rating and signing: in one talk, or in all talks
/// of its days where no talk is named.
struct InterestFields {
    InterestId id;
    std::string key;
    PersonId person;
    SealedText matter;
    base::Date declared;
    std::optional<base::Date> until = {};
    std::optional<TalkId> talk = {};
    bool operator==(const InterestFields&) const = default;
};
void check(const InterestFields& fields, Faults& faults);
using Interest = Valid<InterestFields>;

struct CaseFields;
/// What terms, seats and posts say of each other: "term.overlap", "seat.outside_term", "seat.overlap" (one person twice in one
/// body), "seat.second_lead", "seat.deputy_other_body", "seat.executive" (the appointed executive sits on the employer's side).
void fit_people(const CaseFields& fields, Faults& faults);
/// A seat gets another title or body while a mandate names the old one and nobody else has it: "seat.renamed" for each. What was
/// resolved stays as it was; a new seat with the new title begins where the old one ends.
void check_renamed(const CaseFields& fields, const SeatFields& before, const SeatFields& after, Faults& faults);

/// Letters, digits, '.', '_' and '-', 1 to 64 of them.
bool is_key(std::string_view key);

}  // namespace domain
