// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/recovery.h"

#include "app/accounts/room_work.h"
#include "base/hash.h"
#include "storage/audit/history.h"
#include "storage/sealing/recovery_check.h"

#include <algorithm>

namespace app {
namespace {

using domain::Party;
using domain::refuse;
using domain::RoomKind;
using storage::Event;

constexpr std::string_view declined_kind = "recovery_declined";

struct Found {
    RecoveryState state = RecoveryState::none;
    /// The account of the sheets that count.
    std::string account;
};

Found look(storage::Connection& connection)
{
    Found found;
    std::int64_t made_at = 0;
    for (const auto& made : storage::entries_of(connection, "account", Event::recovery_made)) {
        bool closed = false, confirmed = false;
        for (const auto& entry : storage::entries_about(connection, "account", made.record)) {
            closed = closed || entry.event == domain::code(Event::account_closed);
            confirmed = confirmed || entry.event == domain::code(Event::account_verified);
        }
        // Confirmed ones count until newer ones are.
        if (closed || (found.state == RecoveryState::confirmed && !confirmed))
            continue;
        found = {confirmed ? RecoveryState::confirmed : RecoveryState::unconfirmed, made.record};
        made_at = made.seq;
    }
    if (found.state != RecoveryState::confirmed) {
        const auto declined = storage::entries_of(connection, "document", Event::recovery_declined);
        if (!declined.empty() && declined.back().seq > made_at)
            found.state = RecoveryState::declined;
    }
    return found;
}

}  // namespace

RecoveryState recovery_state(CaseFile& file)
{
    return look(file.parts().database()).state;
}

RecoveryState recovery_state(Session& session)
{
    return look(session.parts().database()).state;
}

std::optional<Notice> recovery_reminder(Session& session)
{
    if (session.parts().file.test)
        return std::nullopt;
    switch (recovery_state(session)) {
    case RecoveryState::none: return Notice{"recovery.none", "recovery"};
    case RecoveryState::unconfirmed: return Notice{"recovery.unconfirmed", "recovery"};
    case RecoveryState::confirmed:
    case RecoveryState::declined: break;
    }
    return std::nullopt;
}

struct RecoverySheets::Parts {
    explicit Parts(domain::AccountId of) : account(of) {}
    domain::AccountId account;
    std::vector<storage::SecretBytes> texts;
    std::vector<std::array<size_t, 2>> asked;
};

RecoverySheets::RecoverySheets(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
RecoverySheets::~RecoverySheets() = default;
RecoverySheets::RecoverySheets(RecoverySheets&&) noexcept = default;

domain::AccountId RecoverySheets::account() const
{
    return m_parts->account;
}

std::string RecoverySheets::text(int sheet) const
{
    return std::string(m_parts->texts.at(static_cast<size_t>(sheet - 1)).text());
}

std::array<int, 2> RecoverySheets::asked(int sheet) const
{
    const auto& places = m_parts->asked.at(static_cast<size_t>(sheet - 1));
    return {static_cast<int>(places[0]) + 1, static_cast<int>(places[1]) + 1};
}

std::optional<std::array<std::array<int, 2>, 3>> asked_groups(Session& session)
{
    const auto waiting = storage::RecoveryChecks(session.parts().database()).waiting();
    if (!waiting)
        return std::nullopt;
    std::array<std::array<int, 2>, 3> asked{};
    for (size_t sheet = 0; sheet < asked.size(); ++sheet) {
        for (size_t i = 0; i < asked[sheet].size(); ++i)
            asked[sheet][i] = static_cast<int>(waiting->places[sheet][i]) + 1;
    }
    return asked;
}

void Recovery::require_maker() const
{
    const auto& maker = m_work.account();
    const bool elected = maker->party != Party::presidium || domain::acts_for_presidium(*m_work.records(), maker, m_work.session().access_day());
    if (!elected || !domain::may_invite(maker->party) || maker->party == Party::recovery)
        refuse("recovery.not_yours", "account");
}

void Recovery::forget_check(domain::AccountId account)
{
    auto change = m_work.parts().change("recovery_check", account.str());
    if (storage::RecoveryChecks(m_work.parts().parts.database()).forget(account))
        change.note(Event::removed);
}

RecoverySheets Recovery::make(const base::Text& name)
{
    auto& parts = m_work.parts().parts;
    require_maker();
    const auto now = look(parts.database());
    const auto keep = now.state == RecoveryState::confirmed ? base::Uuid::from(now.account) : std::nullopt;
    close_others(keep ? std::optional(domain::AccountId(*keep)) : std::nullopt);

    const auto seed = storage::RecoverySeed::random();
    // Names are unique among open accounts, and the sheets before these may be open still.
    auto free_name = name;
    const auto taken = [&] {
        const auto& accounts = (*m_work.records()).accounts;
        return std::any_of(accounts.begin(), accounts.end(), [&](const domain::Account& each) { return !each->closed && each->name == free_name; });
    };
    for (int number = 2; taken(); ++number)
        free_name = base::Text::of(name.str() + " " + std::to_string(number));
    const auto account = parts.accounts.add_recovery(parts.keyring, free_name, seed);
    parts.log.add({Event::recovery_made, "account", account.str(), {}, {}, parts.hashes.hash("account", account.str())});
    m_work.accounts_changed();

    auto made = std::make_unique<RecoverySheets::Parts>(account);
    for (const auto& sheet : storage::split(seed)) {
        made->texts.push_back(sheet.text());
        made->asked.push_back(storage::RecoverySheet::places_to_type_back());
    }
    {
        auto change = m_work.parts().change("recovery_check", account.str());
        storage::RecoveryChecks(parts.database())
            .keep(account, {made->texts[0].text(), made->texts[1].text(), made->texts[2].text()}, {made->asked[0], made->asked[1], made->asked[2]});
        change.note(Event::created);
    }
    for (const auto& room : room_work::open_rooms(parts)) {
        if (room_work::place_of(parts, room).kind != RoomKind::own && parts.keyring.reads(room))
            room_work::grant(m_work, room, account);
    }
    return RecoverySheets(std::move(made));
}

void Recovery::close_others(std::optional<domain::AccountId> keep)
{
    auto& parts = m_work.parts().parts;
    std::vector<domain::AccountId> old;
    for (const auto& account : (*m_work.records()).accounts) {
        if (account->party == Party::recovery && !account->closed && account->id != keep)
            old.push_back(account->id);
    }
    for (const auto& account : old) {
        auto change = m_work.parts().change("account", account.str());
        parts.accounts.close(account);
        change.note(Event::account_closed);
        forget_check(account);
    }
    if (old.empty())
        return;
    m_work.accounts_changed();
    m_work.parts().tend_rooms();
}

void Recovery::confirm(const RecoverySheets& sheets, const TypedBack& typed)
{
    const auto* account = (*m_work.records()).accounts.find(sheets.account());
    if (!account || (*account)->closed)
        refuse("recovery.not_waiting", "sheets");
    domain::Faults faults;
    for (size_t sheet = 0; sheet < 3; ++sheet) {
        for (size_t i = 0; i < 2; ++i) {
            const auto place = sheets.m_parts->asked[sheet][i];
            if (!storage::is_group(sheets.m_parts->texts[sheet], place, typed[sheet][i]))
                faults.add("recovery.group_differs", domain::at(domain::at("sheets", sheet + 1), i + 1),
                    {{"sheet", std::to_string(sheet + 1)}, {"group", std::to_string(place + 1)}});
        }
    }
    faults.raise();
    settle(sheets.account());
}

void Recovery::confirm(const TypedBack& typed)
{
    require_maker();
    storage::RecoveryChecks checks(m_work.parts().parts.database());
    const auto waiting = checks.waiting();
    if (!waiting)
        refuse("recovery.not_waiting", "sheets");
    // A group whose last sign does not fit the others was mistyped, and can be named; of the rest only all together are known.
    domain::Faults faults;
    for (size_t sheet = 0; sheet < typed.size(); ++sheet) {
        for (size_t i = 0; i < typed[sheet].size(); ++i) {
            const auto place = waiting->places[sheet][i];
            if (!storage::group_at(place, typed[sheet][i]))
                faults.add("recovery.group_differs", domain::at(domain::at("sheets", sheet + 1), i + 1),
                    {{"sheet", std::to_string(sheet + 1)}, {"group", std::to_string(place + 1)}});
        }
    }
    faults.raise();
    if (!checks.matches(waiting->account, typed))
        refuse("recovery.groups_differ", "sheets");
    settle(waiting->account);
}

void Recovery::settle(domain::AccountId account)
{
    auto change = m_work.parts().change("account", account.str());
    change.note(Event::account_verified);
    forget_check(account);
    close_others(account);
}

void Recovery::decline(const base::Text& reason)
{
    auto& parts = m_work.parts().parts;
    if (reason.empty())
        refuse("field.required", "reason");
    require_maker();
    const auto& maker = m_work.account();
    if (look(parts.database()).state == RecoveryState::confirmed)
        refuse("recovery.confirmed", "reason");

    domain::RoomOf record{RoomKind::record};
    for (const auto& appointment : (*m_work.records()).appointments) {
        if (appointment->start <= m_work.today() || !record.appointment)
            record.appointment = appointment->id;
    }
    const auto room = parts.finder.find(record);
    m_work.parts().settle_rooms();
    storage::NewDocument statement;
    statement.kind = declined_kind;
    statement.record = maker->id.str();
    statement.language = (*m_work.records()).municipality->language;
    statement.audit_head = parts.log.head().hash;
    statement.title = reason;
    statement.bytes = reason.str();
    statement.short_hash = base::hex(base::sha256(statement.bytes)).substr(0, 8);
    const auto id = parts.documents.add(statement, room);
    parts.log.add({Event::recovery_declined, "document", id.str(), room.str(), {}, parts.hashes.hash("document", id.str())});
}

const domain::Account& Recovery::require_sheets() const
{
    const auto now = look(m_work.parts().parts.database());
    const auto id = base::Uuid::from(now.account);
    const auto* account = id ? (*m_work.records()).accounts.find(domain::AccountId(*id)) : nullptr;
    if (!account || (*account)->closed)
        refuse("recovery.no_sheets", "account");
    return *account;
}

int Recovery::let_in()
{
    auto& parts = m_work.parts().parts;
    const auto sheets = require_sheets()->id;
    int given = 0;
    for (const auto& room : room_work::open_rooms(parts)) {
        if (room_work::place_of(parts, room).kind == RoomKind::own || !parts.keyring.reads(room) || room_work::has_key(parts, room, sheets))
            continue;
        room_work::grant(m_work, room, sheets);
        ++given;
    }
    return given;
}

void Recovery::cover_own(bool cover)
{
    auto& parts = m_work.parts().parts;
    const auto sheets = require_sheets()->id;
    for (const auto& room : room_work::open_rooms(parts)) {
        const auto of = room_work::place_of(parts, room);
        if (of.kind != RoomKind::own || of.account != m_work.account()->id || room_work::has_key(parts, room, sheets) == cover)
            continue;
        if (cover) {
            room_work::grant(m_work, room, sheets);
            continue;
        }
        room_work::revoke(m_work, room, sheets);
        room_work::renew(m_work, room);
        room_work::reseal(m_work, room);
    }
}

std::optional<domain::SealedText> declined_reason(Session& session)
{
    std::optional<domain::SealedText> reason;
    for (const auto& document : session.parts().documents.list()) {
        if (document.kind == declined_kind)
            reason = document.title;
    }
    return reason;
}

}  // namespace app
