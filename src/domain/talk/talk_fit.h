// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"
#include "domain/talk/talk.h"

namespace domain {

struct CaseFields;

/// What a talk's ratings and signatures say of other records: persons exist, only seats of the employer's side rate and
/// nobody with a declared interest does ("rating.not_panel", "rating.other_executive", "interest.conflict"), and only those
/// who take part and sign are asked to ("signature.not_asked").
void fit_ratings_and_signatures(
    const CaseFields& fields, const TalkFields& talk, const std::string& path, const std::vector<Interest>& interests, Faults& faults);

/// A talk that is still to be held lies in the dialogue of a term that is over by then: "talk.after_term". It goes on with the next
/// term's seats, who get it handed over.
void fit_term(const CaseFields& fields, const TalkFields& talk, const std::string& path, Faults& faults);

}  // namespace domain
