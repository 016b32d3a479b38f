// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

namespace domain {

/// Something that was typed by another hand and that whoever it belongs to has not yet confirmed.
struct Unconfirmed {
    /// "plans", "talks", "agreements", "side-posts" or "accords", the record's key, and where in it: "employer", "executive"; "preparation/presidium",
    /// "remarks/2", "remarks/2/settled", "disagreement/0", "ratings/panel/1", "ratings/self", "signatures/3"; "versions/0/signatures/1"; "reported".
    std::string kind;
    std::string key;
    std::string field;
    OnBehalf mark;
    Side side = Side::presidium;
    /// Whose it is; nothing where it is the employer's as such.
    std::optional<PersonId> person = {};
};

/// In the order of the records.
std::vector<Unconfirmed> unconfirmed(const CaseFields& fields);
/// The person it belongs to, and for the employer's side the lead. Never who typed it for another.
bool may_confirm(const CaseFields& fields, const Account& account, const Unconfirmed& mark, base::Date today);

/// Refuse "behalf.unknown" where nothing stands that waits for it.
Plan with_confirmed(const Plan& plan, std::string_view field, base::Date on);
Talk with_confirmed(const Talk& talk, std::string_view field, base::Date on);
Agreement with_confirmed(const Agreement& agreement, std::string_view field, base::Date on);
SidePost with_confirmed(const SidePost& post, std::string_view field, base::Date on);
Accord with_confirmed(const Accord& accord, std::string_view field, base::Date on);

}  // namespace domain
