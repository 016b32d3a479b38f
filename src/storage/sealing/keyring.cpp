// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/keyring.h"

#include "base/failure.h"
#include "domain/refused.h"

#include <fmt/format.h>

namespace storage {
namespace {

[[noreturn]] void distrust(RoomId room, KeyFault fault)
{
    throw base::Failure(base::Failure::Kind::damaged, "room.distrusted", fmt::format("{} {}", room.str(), domain::code(fault)));
}

Opened closed(KeyFault fault)
{
    return {is_ordinary(fault) ? Opened::State::withheld : Opened::State::broken, fault};
}

/// `keys_of(room, epoch)` gives {keys or null, fault}; `author_of(account)` a signing key or a fault.
template <class KeysOf, class AuthorOf>
Opened open_with(const Place& place, Unopened sealed, Writers writers, KeysOf keys_of, AuthorOf author_of)
{
    const auto header = header_of(bytes_of(sealed));
    if (!header)
        return {Opened::State::broken};
    const auto [keys, fault] = keys_of(place.room, header->epoch);
    if (!keys)
        return closed(fault);
    std::optional<std::string> text;
    if (header->scheme == Scheme::member)
        text = open_seal(place, *keys, std::move(sealed));
    else if (writers == Writers::anyone) {
        const auto [author, distrusted] = author_of(*header->author);
        if (!author)
            return {Opened::State::broken, distrusted};
        text = open_seal_of(place, *keys, *author, std::move(sealed));
    }
    if (!text)
        return {Opened::State::broken};
    return {Opened::State::open, KeyFault::none, *std::move(text), header->author};
}

struct Author {
    const SignPublic* key;
    KeyFault fault;
};

}  // namespace

Keyring::Keyring(Connection& connection, AccountId account, Unwrapped unlocked, base::Date today)
    : m_connection(&connection)
    , m_account(account)
    , m_keys(std::move(unlocked.keys))
    , m_root(unlocked.root)
    , m_today(today)
    , m_introductions(std::make_unique<Introductions>(connection, m_root))
    , m_ledger(std::make_unique<RoomLedger>(connection, *m_introductions))
{
    if (*m_introductions->require(m_account).keys != m_keys.publics())
        throw base::Failure(base::Failure::Kind::damaged, "account.damaged", account.str());
    require_time();
}

const AccountCard& Keyring::card()
{
    return m_introductions->require(m_account);
}

void Keyring::require_time()
{
    const auto& own = card();
    if (own.closed_at)
        domain::refuse("account.closed", "account");
    if (own.is_over(m_today))
        domain::refuse("account.expired", "account", {{"last", own.valid_to->iso()}});
}

Keyring::Access Keyring::find(RoomId room, std::uint32_t epoch)
{
    if (card().is_over(m_today))
        return {nullptr, KeyFault::account_over};
    if (m_barred.contains(room))
        return {nullptr, KeyFault::barred};
    const auto known = m_open.find({room, epoch});
    if (known != m_open.end())
        return {known->second.get(), KeyFault::none};
    if (const auto fault = m_ledger->check_grant(room, epoch, m_account); fault != KeyFault::none)
        return {nullptr, fault};
    auto keys = RoomKeys::from(*m_ledger->grant(room, epoch, m_account), *m_ledger->epoch(room, epoch), m_keys);
    if (!keys)
        return {nullptr, KeyFault::grant_key_wrong};
    const auto& kept = m_open[{room, epoch}] = std::make_shared<const RoomKeys>(*std::move(keys));
    return {kept.get(), KeyFault::none};
}

void Keyring::bar(std::set<RoomId> rooms)
{
    m_barred = std::move(rooms);
    std::erase_if(m_open, [&](const auto& each) { return m_barred.contains(each.first.first); });
}

bool Keyring::reads(RoomId room)
{
    return m_ledger->check_newest(room) == KeyFault::none && find(room, m_ledger->room(room)->epoch).keys;
}

Opened Keyring::open(const Place& place, Unopened sealed, Writers writers)
{
    return open_with(
        place, std::move(sealed), writers, [this](RoomId room, std::uint32_t epoch) { return find(room, epoch); },
        [this](AccountId author) -> Author {
            const auto fault = m_introductions->check(author);
            return {fault == KeyFault::none ? &m_introductions->find(author)->keys->sign : nullptr, fault};
        });
}

const EpochCard& Keyring::newest(RoomId room)
{
    // What is kept may be older than a change that was undone or that another hand made; text sealed to a key that is
    // not in the file would be lost.
    auto now = m_connection->prepare("SELECT r.epoch, e.box_pk FROM room r JOIN room_epoch e ON e.room = r.id AND e.epoch = r.epoch"
                                     " WHERE r.id = :id");
    now.bind("id", room);
    const auto* kept = m_ledger->room(room);
    const auto* epoch = kept ? m_ledger->epoch(room, kept->epoch) : nullptr;
    if (!now.step() || !epoch || epoch->number != now.get<std::uint32_t>(0) || epoch->box != now.get<BoxPublic>(1))
        forget(room);
    if (const auto fault = m_ledger->check_newest(room); fault != KeyFault::none)
        distrust(room, fault);
    return *m_ledger->epoch(room, m_ledger->room(room)->epoch);
}

Bytes Keyring::seal(const Place& place, std::string_view text, Writers writers)
{
    require_time();
    const auto& epoch = newest(place.room);
    const auto access = find(place.room, epoch.number);
    if (access.keys)
        return storage::seal(place, *access.keys, text);
    if (!is_ordinary(access.fault))
        distrust(place.room, access.fault);
    if (writers == Writers::members)
        domain::refuse("room.not_member", "room");
    return seal_into(place, epoch, m_account, m_keys, text);
}

Bytes Keyring::reseal(const Place& from, std::span<const std::uint8_t> sealed, const Place& to, Writers writers)
{
    auto opened = open(from, sealed, writers);
    if (opened.state == Opened::State::withheld)
        domain::refuse("room.withheld", "room");
    if (opened.state == Opened::State::broken)
        throw base::Failure(base::Failure::Kind::damaged, "seal.broken", fmt::format("{} {} {}", from.table, from.row, from.column));
    auto fresh = seal(to, opened.text, writers);
    wipe(std::span(reinterpret_cast<std::uint8_t*>(opened.text.data()), opened.text.size()));
    return fresh;
}

KeyView Keyring::view()
{
    KeyView view;
    for (const auto& room : m_ledger->all()) {
        for (const auto epoch : m_ledger->epochs(room)) {
            const auto access = find(room, epoch);
            view.m_rooms[{room, epoch}] = {access.keys ? m_open.at({room, epoch}) : nullptr, access.fault};
        }
    }
    for (const auto& account : m_introductions->all()) {
        if (m_introductions->check(account) == KeyFault::none)
            view.m_authors[account] = m_introductions->find(account)->keys->sign;
    }
    return view;
}

Opened KeyView::open(const Place& place, Unopened sealed, Writers writers) const
{
    return open_with(
        place, std::move(sealed), writers,
        [this](RoomId room, std::uint32_t epoch) -> Keyring::Access {
            const auto found = m_rooms.find({room, epoch});
            return found == m_rooms.end() ? Keyring::Access{nullptr, KeyFault::epoch_missing} : Keyring::Access{found->second.keys.get(), found->second.fault};
        },
        [this](AccountId author) -> Author {
            const auto found = m_authors.find(author);
            return {found == m_authors.end() ? nullptr : &found->second, KeyFault::account_missing};
        });
}

std::vector<KeyFinding> Keyring::check_all()
{
    forget();
    std::vector<KeyFinding> findings;
    const auto note = [&](KeyFault fault, std::optional<AccountId> account, std::optional<RoomId> room = {}, std::optional<std::uint32_t> epoch = {}) {
        if (!is_ordinary(fault))
            findings.push_back({fault, account, room, epoch});
    };
    for (const auto& account : m_introductions->all())
        note(m_introductions->check(account), account);
    for (const auto& room : m_ledger->all()) {
        note(m_ledger->check_newest(room), std::nullopt, room);
        for (const auto epoch : m_ledger->epochs(room)) {
            const auto fault = m_ledger->check_epoch(room, epoch);
            note(fault, std::nullopt, room, epoch);
            if (fault != KeyFault::none)
                continue;
            for (const auto& member : m_ledger->listed(room, epoch))
                note(member == m_account && !m_barred.contains(room) ? find(room, epoch).fault : m_ledger->check_grant(room, epoch, member), member, room,
                    epoch);
        }
    }
    return findings;
}

void Keyring::forget()
{
    m_introductions->forget();
    m_ledger->forget();
    m_open.clear();
}

void Keyring::forget(RoomId room)
{
    m_ledger->forget(room);
    std::erase_if(m_open, [&](const auto& each) { return each.first.first == room; });
}

}  // namespace storage
