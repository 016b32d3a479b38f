// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/accounts/accounts.h"
#include "app/accounts/room_access.h"
#include "app/accounts/room_work.h"
#include "app/case/council.h"

#include <optional>
#include <string>
#include <vector>

namespace support {

/// Fjellvik with more people to let in: whoever opens the file opens it for one thing and closes it again.
class Town : public Council {
public:
    using Council::Council;

    /// What `doing` gives back for this account's session, on a day after the file's own where one is named.
    template <class Doing>
    auto as(const std::string& key, Doing doing, std::optional<base::Date> day = {}) const
    {
        auto opening = writing();
        opening.asked_day = day;
        auto file = open(opening);
        return doing(unlock(file, key));
    }
    /// One change, committed, and the warnings it gave.
    template <class Doing>
    std::vector<domain::Warning> change(const std::string& key, Doing doing, std::optional<base::Date> day = {}) const
    {
        return as(
            key,
            [&](app::Session& session) {
                app::Work work(session);
                doing(work);
                auto warnings = work.warnings();
                work.commit();
                return warnings;
            },
            day);
    }
    /// The first code that it is refused with; "" where all went well.
    template <class Doing>
    std::string refused(const std::string& key, Doing doing, std::optional<base::Date> day = {}) const
    {
        return fails([&] { change(key, doing, day); });
    }

    /// Invited by the lead, opened and compared at once.
    domain::AccountId admit(const std::string& key, const std::string& name, domain::Party party, const std::string& person = {}, bool let_in = false,
        std::optional<base::Date> valid_to = {}, const std::string& by = "lead") const;
    domain::AccountId id(const std::string& key) const;
    std::string fingerprint(const std::string& key) const;
    /// The open room of that kind, of the term where one is named.
    std::string room(domain::RoomKind kind, const std::string& term = {}) const;
    std::optional<app::RoomLine> line(const std::string& room, const std::string& seen_by = "lead", std::optional<base::Date> day = {}) const;
    std::int64_t logged(const std::string& event, const std::string& record = {}) const;
    /// Findings of a quick check, whose log must say what the file says.
    std::vector<std::string> findings(const std::string& key = "lead") const;

    /// A seat in a term of its own after this one, with person and term where they are new.
    void elect(const std::string& person, const std::string& name, bool lead = false) const;
    static base::Date after_election() { return base::Date(2027, 11, 15); }
};

bool lists(const std::vector<domain::AccountId>& accounts, domain::AccountId account);
domain::PersonId person(const app::Work& work, const std::string& key);
domain::Talk talk(const domain::Case& records, const std::string& key);

}  // namespace support
