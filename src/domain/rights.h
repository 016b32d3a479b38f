// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/sight.h"

namespace domain {

// What an account may do with others' accounts and rooms. That it also needs keys for it is the file's to know.

/// Holds the seat that leads the employer's side on this day.
bool leads(const CaseFields& fields, const Account& account, base::Date today);
/// Somebody of the elected side, or a secretary whom the lead has let in.
bool acts_for_presidium(const CaseFields& fields, const Account& account, base::Date today);
/// The lead; where the lead has no open account, whoever acts for the presidium.
bool acts_as_lead(const CaseFields& fields, const Account& account, base::Date today);

/// HR brings no guests into a talk it is no part of, and the executive neither a secretary of the employer's nor a
/// successor. Everybody else invites everybody; guests and the recovery sheets nobody.
bool may_invite(Party inviter, Party invited);
/// One's own; the lead everybody's; whoever acts for the presidium a guest's.
bool may_close(const CaseFields& fields, const Account& actor, const Account& other, base::Date today);
/// For somebody who lost the passphrase: also a colleague of the same party, and where that party has nobody else,
/// whoever may invite it. The recovery sheets, which are the last way, for all but guests.
bool may_replace(const CaseFields& fields, const Account& actor, const Account& other, base::Date today);
/// Takes a member out of a room for cause: the lead; in HR's room HR; in an own room its owner, who let in the sheets.
bool may_remove(const CaseFields& fields, const Account& actor, const RoomOf& room, base::Date today);

}  // namespace domain
