// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/language.h"
#include "documents/composer.h"
#include "domain/record/room.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One of the three recovery sheets. `groups` is what storage::RecoverySheet::text() gives; it must outlive the call.
struct RecoveryPaper {
    /// 1, 2 or 3.
    int number = 1;
    std::string_view groups;
    base::Date made;
    /// The case file's name, without its folder; may be empty, as in slips.
    std::string case_file = {};
    /// Empty: the sheet has a line for the name anyway.
    std::string holder = {};
    /// The kinds of room that the recovery account has been let into, own rooms aside.
    std::set<domain::RoomKind> rooms = {};
    /// Those who let it into their own room, by name.
    std::vector<std::string> own_rooms_of = {};
};

/// The one-time slip for a new account. `groups` is what storage::Slip::text() gives; it must outlive the call.
struct SlipPaper {
    std::string_view groups;
    base::Date made;
    std::string key;
    std::string name;
    domain::Party party = domain::Party::presidium;
    /// "ordførar"; empty = what the party is called.
    std::string capacity = {};
    /// Who invites, and the fingerprint of that account's keys, which the new one compares by telephone.
    std::string from = {};
    std::string from_code = {};
    /// The account's last day, for guests.
    std::optional<base::Date> until = {};
    /// The case file's name, without its folder.
    std::string case_file = {};
};

/// The accounts' papers as PDF, one page each. They hold secrets: the PDF goes where the user says and nowhere else, and
/// no copy is kept. What this class copies on the way it wipes; what the PDF's makers copied is left to memory's reuse.
class Papers {
public:
    Papers(std::string municipality, documents::Composer& composer) : m_municipality(std::move(municipality)), m_composer(composer) {}

    nlohmann::json view(const RecoveryPaper& paper, base::Language language) const;
    nlohmann::json view(const SlipPaper& paper, base::Language language) const;
    documents::Composed compose(const RecoveryPaper& paper, base::Language language) const;
    documents::Composed compose(const SlipPaper& paper, base::Language language) const;

private:
    std::string m_municipality;
    documents::Composer& m_composer;
};

}  // namespace app
