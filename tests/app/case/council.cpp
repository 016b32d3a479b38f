// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/council.h"

#include "app/desk.h"
#include "app/open_form/read.h"

#include <algorithm>

namespace support {

using storage::Event;

domain::CaseFields fjellvik()
{
    return *app::read_open_form(app::Desk::sample_form());
}

app::NewCase begin_fjellvik()
{
    app::NewCase begin{fjellvik(), "lead", base::Text::of("Ingunn Sætre Hovland"), domain::Party::presidium, {}, "lead opens it"};
    begin.records.accounts = {};
    begin.person = (*begin.records.persons.find("hovland"))->id;
    begin.cheap = true;
    return begin;
}

Council::Council(bool alone)
{
    auto file = app::CaseFile::create(path(), begin_fjellvik(), clock, writing());
    if (alone)
        return;
    auto& lead = unlock(file, "lead");
    let_in(lead, add(lead, "chief", "Eirik Nesbø Haugland", domain::Party::executive, "haugland"));
    let_in(lead, add(lead, "deputy", "Torstein Bakkejord", domain::Party::presidium, "bakkejord"));
    let_in(lead, add(lead, "hr", "Solveig Myklebust", domain::Party::hr, "myklebust"));
}

app::Opening Council::writing() const
{
    app::Opening opening;
    opening.settings = settings();
    opening.who = "Ingunn";
    return opening;
}

app::CaseFile Council::open(app::Opening opening) const
{
    return app::CaseFile(path(), clock, std::move(opening));
}

app::CaseFile Council::open_read_only() const
{
    auto opening = writing();
    opening.read_only = true;
    return open(opening);
}

domain::AccountId Council::add(
    app::Session& by, const std::string& key, const std::string& name, domain::Party party, const std::string& person, std::optional<base::Date> valid_to)
{
    app::Work work(by);
    auto& parts = by.parts();
    storage::NewAccount account{base::Text::of(name), party, valid_to};
    account.key = key;
    if (!person.empty())
        account.person = (*work.records()->persons.find(person))->id;
    const auto invited = parts.accounts.invite(parts.keyring, account);
    parts.log.add({Event::account_invited, "account", invited.account.str(), {}, {}, parts.hashes.hash("account", invited.account.str())});
    auto change = work.parts().change("account", invited.account.str());
    parts.accounts.redeem(invited.account, invited.slip, storage::Passphrase::from(key + " opens it"), storage::Cost::none());
    change.note(Event::account_opened);
    change.note(Event::account_verified);
    work.accounts_changed();
    work.commit();
    return invited.account;
}

void Council::let_in(app::Session& by, domain::AccountId account)
{
    app::Work work(by);
    auto& parts = by.parts();
    for (const auto& room : parts.keyring.ledger().all()) {
        const auto place = storage::room_of(parts.keyring.ledger().room(room)->purpose);
        if (!parts.keyring.reads(room) || !domain::may_enter(parts.rights(), *parts.rights().accounts.find(account), place, by.access_day()))
            continue;
        auto change = work.parts().change("room", room.str());
        parts.rooms.grant(room, account, storage::Reach::all_epochs);
        change.note(Event::granted, room.str());
    }
    work.accounts_changed();
    work.commit();
}

void Council::tamper(const std::function<void(storage::Connection&)>& work) const
{
    auto raw = storage::Connection::open(path(), storage::Connection::Mode::read_write);
    raw.run_script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA recursive_triggers = OFF");
    std::vector<std::string> names, triggers;
    {
        auto rows = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        while (rows.step()) {
            names.push_back(rows.get<std::string>(0));
            triggers.push_back(rows.get<std::string>(1));
        }
    }
    for (const auto& name : names)
        raw.run_script("DROP TRIGGER " + name);
    work(raw);
    for (const auto& trigger : triggers)
        raw.run_script(trigger);
}

void Council::tamper(const std::string& sql) const
{
    tamper([&](storage::Connection& raw) { raw.run_script(sql); });
}

std::string Council::ask(const std::string& sql) const
{
    auto raw = storage::Connection::open(path(), storage::Connection::Mode::read_only);
    return raw.prepare(sql).value<std::string>();
}

domain::Action reworded(const domain::Case& records, const std::string& text)
{
    auto fields = **(*records).actions.begin();
    fields.text = base::Text::of(text);
    return domain::Action::restore(std::move(fields));
}

bool says(const std::vector<app::Notice>& notices, std::string_view code)
{
    return std::any_of(notices.begin(), notices.end(), [&](const auto& each) { return each.code == code; });
}

std::string value(const std::vector<app::Notice>& notices, std::string_view code, const std::string& name)
{
    for (const auto& notice : notices) {
        if (const auto found = notice.values.find(name); notice.code == code && found != notice.values.end())
            return found->second;
    }
    return "";
}

}  // namespace support
