// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"

#include <algorithm>

namespace support {

using namespace storage;

Passphrase passphrase(const std::string& name)
{
    return Passphrase::from(name + " opens it");
}

base::Text text(const std::string& words)
{
    return base::Text::of(words);
}

Place place(RoomId room, std::int64_t version, const std::string& row, std::string_view column)
{
    return {"note", row, column, version, room};
}

bool finds(Keyring&& keyring, KeyFault fault)
{
    const auto findings = keyring.check_all();
    return std::any_of(findings.begin(), findings.end(), [&](const KeyFinding& finding) { return finding.fault == fault; });
}

Town::Town()
{
    db.run_script(base::resource("schema/001_ground.sql"));
    Transaction change(db);
    m_ids.emplace("lead", accounts.create_first({text("lead"), Party::presidium}, passphrase("lead"), Cost::none()));
    change.commit();
    invite("lead", "deputy", Party::presidium);
    invite("lead", "executive", Party::executive);
    invite("lead", "hr", Party::hr);
    invite("lead", "secretary", Party::secretariat);
    invite("lead", "guest", Party::guest, base::Date(2027, 3, 31));
}

AccountId Town::invite(const std::string& by, const std::string& name, Party party, std::optional<base::Date> valid_to)
{
    auto inviter = unlock(by);
    Transaction change(db);
    auto invited = accounts.invite(inviter, {text(name), party, valid_to});
    accounts.redeem(invited.account, Slip::from(invited.slip.text().text()), passphrase(name), Cost::none());
    change.commit();
    m_ids.emplace(name, invited.account);
    return invited.account;
}

Keyring Town::unlock(const std::string& name)
{
    return accounts.unlock(id(name), passphrase(name), clock.today(), Cost::none());
}

RoomId Town::room(const std::string& by, const RoomPurpose& purpose)
{
    auto keyring = unlock(by);
    Transaction change(db);
    const auto room = Rooms(db, keyring, clock).create(purpose);
    change.commit();
    return room;
}

void Town::grant(const std::string& by, RoomId room, const std::string& member, Reach reach)
{
    auto keyring = unlock(by);
    Transaction change(db);
    Rooms(db, keyring, clock).grant(room, id(member), reach);
    change.commit();
}

void Town::revoke(const std::string& by, RoomId room, const std::string& member)
{
    auto keyring = unlock(by);
    Transaction change(db);
    Rooms(db, keyring, clock).revoke(room, id(member));
    change.commit();
}

std::uint32_t Town::open_epoch(const std::string& by, RoomId room)
{
    auto keyring = unlock(by);
    Transaction change(db);
    const auto epoch = Rooms(db, keyring, clock).open_epoch(room);
    change.commit();
    return epoch;
}

void Town::tamper(const std::string& sql)
{
    db.run_script(
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + sql + "; PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON;");
}

void Town::tamper(const std::string& sql, std::span<const std::uint8_t> bytes)
{
    db.run_script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;");
    db.prepare(sql).bind("bytes", bytes).run();
    db.run_script("PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON;");
}

AccountCard Town::card(const std::string& name)
{
    Introductions introductions(db, unlock("lead").root());
    return *introductions.find(id(name));
}

}  // namespace support
