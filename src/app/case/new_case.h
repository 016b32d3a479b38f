// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <functional>
#include <optional>
#include <string>

namespace app {

class Work;

/// What a case file begins with.
struct NewCase {
    /// The municipality, whether it is a test file, and all that shall stand in it from the start. Its accounts are left
    /// out: the first one is made from what follows, others are invited by it.
    domain::CaseFields records;

    /// The first account.
    std::string account_key;
    base::Text account_name;
    domain::Party party = domain::Party::presidium;
    std::optional<domain::PersonId> person = {};
    std::string passphrase;
    /// Passphrases are checked at no cost. In test files only.
    bool cheap = false;

    /// Called before the file is there for good, with the first account unlocked: what else belongs in from the start.
    /// Committed by whoever makes the file. If it throws there is no file.
    std::function<void(Work&)> fill = {};
};

/// The few answers with which somebody starts.
struct Beginning {
    domain::Municipality municipality;
    /// Who makes the file: the lead of the employer's side, or a secretary (`party`), who then leads nothing.
    base::Text name;
    domain::Party party = domain::Party::presidium;
    std::string passphrase;
    /// Of the lead; the title is the seat's ("ordførar"), the body that of the municipality's presidium unless given.
    base::Text lead;
    base::Text lead_title;
    base::Text body = {};
    base::Date term_from;
    base::Date term_to;
    /// Nothing: the country's last one before the term, where presets.h knows it.
    std::optional<base::Date> election = {};
    /// The chief executive, if there is one yet.
    base::Text executive = {};
    std::optional<base::Date> executive_from = {};
    bool test = false;
    std::optional<base::Date> today = {};
};

/// Person, term and seat of the lead, person and appointment of the executive, and the account of who makes the file.
NewCase new_case(const Beginning& answers, const base::Clock& clock);

}  // namespace app
