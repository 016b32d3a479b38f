// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "domain/ids.h"
#include "domain/record/room.h"
#include "domain/valid.h"

#include <optional>
#include <string>

namespace domain {

/// Somebody who can open the case file. Whose hand it is never changes: who loses the passphrase gets a new account.
struct AccountFields {
    AccountId id;
    std::string key;
    /// As others read it: "Ingrid Hovland".
    base::Text name;
    Party party = Party::presidium;
    /// Whose seats, appointment and declared interests count for it.
    std::optional<PersonId> person = {};
    /// Secretariat: whom the lead has let into the presidium's rooms and the dialogue.
    bool let_in = false;
    /// The last day, for guests.
    std::optional<base::Date> valid_to = {};
    std::optional<base::Date> closed = {};
    bool operator==(const AccountFields&) const = default;
};
/// "account.let_in" for other parties than the secretariat, "account.guest_without_end".
void check(const AccountFields& fields, Faults& faults);
using Account = Valid<AccountFields>;

}  // namespace domain
