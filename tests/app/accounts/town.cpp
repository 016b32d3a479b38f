// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/town.h"

#include "app/case/safety.h"

#include <algorithm>

namespace support {

domain::AccountId Town::admit(const std::string& key, const std::string& name, domain::Party party, const std::string& person_key, bool let_in,
    std::optional<base::Date> valid_to, const std::string& by) const
{
    domain::AccountId made(base::Uuid{});
    change(by, [&](app::Work& work) {
        app::Invitation invitation{key, base::Text::of(name), party, {}, let_in, valid_to};
        if (!person_key.empty())
            invitation.person = person(work, person_key);
        made = app::Accounts(work).admit(invitation, key + " opens it");
    });
    return made;
}

domain::AccountId Town::id(const std::string& key) const
{
    return domain::AccountId(*base::Uuid::from(ask("SELECT id FROM account WHERE key = '" + key + "'")));
}

std::string Town::fingerprint(const std::string& key) const
{
    return as("lead", [&](app::Session& session) {
        for (const auto& line : app::fingerprints(session)) {
            if (line.key == key)
                return line.fingerprint;
        }
        return std::string();
    });
}

std::string Town::room(domain::RoomKind kind, const std::string& term) const
{
    const auto in_term = term.empty() ? "" : " AND term = (SELECT id FROM term WHERE key = '" + term + "')";
    return ask("SELECT id FROM room WHERE closed_at IS NULL AND kind = '" + std::string(domain::code(kind)) + "'" + in_term);
}

std::optional<app::RoomLine> Town::line(const std::string& room, const std::string& seen_by, std::optional<base::Date> day) const
{
    return as(
        seen_by,
        [&](app::Session& session) {
            for (auto& each : app::rooms(session)) {
                if (each.id == room)
                    return std::optional(std::move(each));
            }
            return std::optional<app::RoomLine>();
        },
        day);
}

std::int64_t Town::logged(const std::string& event, const std::string& record) const
{
    const auto of = record.empty() ? "" : " AND record = '" + record + "'";
    return std::stoll(ask("SELECT CAST(count(*) AS TEXT) FROM audit WHERE event = '" + event + "'" + of));
}

std::vector<std::string> Town::findings(const std::string& key) const
{
    auto file = open();
    unlock(file, key);
    std::vector<std::string> codes;
    for (const auto& finding : app::check(file, app::CheckDepth::full).findings)
        codes.push_back(finding.code + " " + finding.field);
    return codes;
}

void Town::elect(const std::string& key, const std::string& name, bool lead) const
{
    change("lead", [&](app::Work& work) {
        auto id = [&] { return base::Uuid::make(clock); };
        if (!work.records()->terms.find("2027-2031"))
            work.save(domain::Term({domain::TermId(id()), "2027-2031", base::Text::of("2027–2031"), base::Date(2027, 11, 1), base::Date(2031, 10, 31)}));
        if (!work.records()->persons.find(key))
            work.save(domain::Person({domain::PersonId(id()), key, base::Text::of(name)}));
        domain::SeatFields seat{domain::SeatId(id()), key + "-ny", person(work, key), (*work.records()->terms.find("2027-2031"))->id,
            base::Text::of("arbeidsgjevarutvalet"), base::Text::of("medlem"), {}, base::Date(2027, 11, 1)};
        seat.lead = lead;
        work.save(domain::Seat(std::move(seat)));
    });
}

bool lists(const std::vector<domain::AccountId>& accounts, domain::AccountId account)
{
    return std::find(accounts.begin(), accounts.end(), account) != accounts.end();
}

domain::PersonId person(const app::Work& work, const std::string& key)
{
    return (*work.records()->persons.find(key))->id;
}

domain::Talk talk(const domain::Case& records, const std::string& key)
{
    return *records->talks.find(key);
}

}  // namespace support
