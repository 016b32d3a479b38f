// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_case.h"

#include "app/case/session_parts.h"
#include "app/case/work.h"
#include "app/exchange/import_plan.h"

#include <algorithm>
#include <memory>

namespace app {
namespace {

using domain::Account;
using storage::Event;

/// The moment at which something was done, elsewhere.
class StillClock final : public base::Clock {
public:
    explicit StillClock(FrozenCopy::Instant at) : m_at(at) {}
    FrozenCopy::Instant now() const override { return m_at; }
    base::Date today() const override { return base::Date::from(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(m_at))).value(); }

private:
    FrozenCopy::Instant m_at;
};

/// An unlocked account that writes records into a file that is being made.
class Scribe {
public:
    Scribe(SessionParts& file, const domain::CaseFields& whole, storage::Keyring& keyring, base::Date today)
        : m_file(file)
        , m_keyring(keyring)
        , m_signer(keyring.account(), keyring.keys())
        , m_log(file.database(), m_signer, file.file.clock)
        , m_rooms(file.database(), keyring, file.file.clock)
        , m_finder(file.database(), keyring, file.file.clock,
              [&whole, id = keyring.account(), today](const domain::RoomOf& room) { return domain::may_enter(whole, whole.accounts.get(id), room, today); })
        , m_store(file.database(), keyring, m_finder)
    {
    }

    domain::AccountId account() const { return m_keyring.account(); }
    storage::CaseStore& store() { return m_store; }
    void make(const domain::RoomOf& room) { m_finder.find(room); }
    template <class Write>
    void write(std::string kind, const std::string& id, Write write)
    {
        storage::Change change(m_log, m_file.hashes, std::move(kind), id);
        if (write(m_store).anything())
            change.note(Event::created);
    }
    /// Rooms made since; lets those in who `may`.
    template <class May>
    bool settle(const std::vector<const Account*>& others, May may)
    {
        const auto made = m_finder.take_made();
        for (const auto& [room, place] : made) {
            for (const auto* other : others) {
                if ((*other)->id != account() && place.kind != domain::RoomKind::own && may(*other, place))
                    m_rooms.grant(room, (*other)->id, storage::Reach::all_epochs);
            }
            m_log.add({Event::room_opened, "room", room.str(), room.str(), {}, m_file.hashes.hash("room", room.str())});
        }
        return !made.empty();
    }
    /// A document as it was, with its day and its id.
    void keep(const FrozenCopy& copy, const domain::RoomOf& place)
    {
        const auto room = m_finder.find(place);
        const StillClock then(copy.frozen);
        storage::DocumentStore documents(m_file.database(), m_keyring, then);
        const storage::DocumentId id(copy.id);
        storage::Change change(m_log, m_file.hashes, "document", id.str());
        documents.add(
            {copy.kind, copy.record.str(), copy.edition, copy.language, copy.short_hash, copy.template_hash, copy.audit_head, copy.title, *copy.bytes, id},
            room);
        change.note(Event::created, room.str());
    }
    void forget() { m_keyring.forget(); }

private:
    SessionParts& m_file;
    storage::Keyring& m_keyring;
    storage::AccountSigner m_signer;
    storage::AuditLog m_log;
    storage::Rooms m_rooms;
    storage::RoomFinder m_finder;
    storage::CaseStore m_store;
};

class Import {
public:
    Import(const ImportPlan& plan, Work& work) : m_plan(plan), m_work(work), m_parts(work.parts().parts), m_whole(plan.records()) {}

    void run();
    std::vector<ImportedSlip> take_slips() { return std::move(m_slips); }

private:
    void note(Event event, domain::AccountId account);
    void bring_in(const Account& account);
    void bring_in_closed(const Account& account, const storage::NewAccount& fresh);
    void let_importer_in();
    void gather_scribes();
    template <class Records, class Save>
    void write_all(const Records& records, const std::string& kind, Save save);
    Scribe& scribe_of(const Account& account);
    void settle(Scribe& scribe);
    bool may(const Account& account, const domain::RoomOf& room) const { return domain::may_enter(m_whole, account, room, m_plan.today()); }

    const ImportPlan& m_plan;
    Work& m_work;
    SessionParts& m_parts;
    /// With the accounts as the file knows them.
    domain::CaseFields m_whole;
    std::vector<std::unique_ptr<storage::Keyring>> m_keyrings;
    std::vector<std::unique_ptr<Scribe>> m_scribes;
    Writing m_writing;
    std::vector<ImportedSlip> m_slips;
};

void Import::note(Event event, domain::AccountId account)
{
    m_parts.log.add({event, "account", account.str(), {}, {}, m_parts.hashes.hash("account", account.str())});
}

void Import::bring_in_closed(const Account& account, const storage::NewAccount& fresh)
{
    // It keeps the day on which it was closed, and was there before that.
    const base::FixedClock then(*account->closed);
    storage::Accounts accounts(m_parts.database(), then);
    const auto invited = accounts.invite(m_parts.keyring, fresh);
    note(Event::account_invited, invited.account);
    auto change = m_work.parts().change("account", invited.account.str());
    if (account->let_in)
        accounts.let_in(invited.account, true);
    accounts.close(invited.account);
    change.note(Event::account_closed);
}

void Import::bring_in(const Account& account)
{
    const storage::NewAccount fresh{account->name, account->party, account->valid_to, account->key, account->person};
    if (account->closed)
        return bring_in_closed(account, fresh);
    auto invited = m_parts.accounts.invite(m_parts.keyring, fresh);
    if (account->let_in)
        m_parts.accounts.let_in(invited.account, true);
    note(Event::account_invited, invited.account);
    if (const auto& passphrase = m_plan.passphrase_of(account); !passphrase.empty()) {
        auto change = m_work.parts().change("account", invited.account.str());
        m_parts.accounts.redeem(invited.account, invited.slip, storage::Passphrase::from(passphrase), m_parts.file.cost_floor());
        change.note(Event::account_opened);
        // Its keys were made here, so there is nothing to compare.
        m_work.parts().change("account", invited.account.str()).note(Event::account_verified);
        return;
    }
    if (!account->valid_to || m_plan.today() <= *account->valid_to)
        m_slips.push_back({account->key, account->name.str(), account->party, account->valid_to, std::string(invited.slip.text().text())});
}

void Import::let_importer_in()
{
    // Who makes a file of nothing is let in; here the form says it.
    if (m_plan.importer()->let_in == m_work.account()->let_in)
        return;
    auto change = m_work.parts().change("account", m_work.account()->id.str());
    m_parts.accounts.let_in(m_work.account()->id, m_plan.importer()->let_in);
    change.note(Event::changed);
}

void Import::gather_scribes()
{
    domain::Table<Account, domain::AccountId> accounts;
    for (auto& account : m_parts.store.employer().accounts())
        accounts.add(std::move(account));
    m_whole.accounts = std::move(accounts);
    m_scribes.push_back(std::make_unique<Scribe>(m_parts, m_whole, m_parts.keyring, m_plan.today()));
    for (const auto& account : m_whole.accounts) {
        const auto& passphrase = m_plan.passphrase_of(account);
        if (passphrase.empty() || account->id == m_scribes[0]->account())
            continue;
        const auto floor = m_parts.file.cost_floor();
        auto keyring = m_parts.accounts.unlock(account->id, storage::Passphrase::from(passphrase), m_plan.today(), floor);
        m_keyrings.push_back(std::make_unique<storage::Keyring>(std::move(keyring)));
        m_scribes.push_back(std::make_unique<Scribe>(m_parts, m_whole, *m_keyrings.back(), m_plan.today()));
    }
    for (const auto& scribe : m_scribes)
        m_writing.push_back(&m_whole.accounts.get(scribe->account()));
}

Scribe& Import::scribe_of(const Account& account)
{
    const auto found = std::find_if(m_scribes.begin(), m_scribes.end(), [&](const auto& each) { return each->account() == account->id; });
    return **found;
}

void Import::settle(Scribe& scribe)
{
    if (!scribe.settle(m_writing, [this](const Account& account, const domain::RoomOf& room) { return may(account, room); }))
        return;
    for (auto& each : m_scribes)
        each->forget();
}

template <class Records, class Save>
void Import::write_all(const Records& records, const std::string& kind, Save save)
{
    for (const auto& record : records) {
        const auto rooms = text_rooms(m_whole, record, "");
        // A room that is written into from outside has to be there first.
        for (const auto& text : rooms) {
            const auto* member = text.from_outside && text.room ? member_of(m_whole, m_writing, *text.room, m_plan.today()) : nullptr;
            if (member) {
                scribe_of(*member).make(*text.room);
                settle(scribe_of(*member));
            }
        }
        const auto* writer = writer_of(m_whole, m_writing, rooms, m_plan.today());
        auto& scribe = writer ? scribe_of(*writer) : *m_scribes[0];
        scribe.write(kind, record->id.str(), [&](storage::CaseStore& store) { return save(store, record); });
        settle(scribe);
    }
}

void Import::run()
{
    let_importer_in();
    for (const auto& account : m_plan.records().accounts) {
        if (account->id != m_plan.importer()->id)
            bring_in(account);
    }
    m_work.accounts_changed();
    gather_scribes();
    write_all(m_whole.talks, "talk", [this](storage::CaseStore& store, const domain::Talk& talk) { return store.talks().save(talk, m_whole); });
    write_all(m_whole.plans, "plan", [this](storage::CaseStore& store, const domain::Plan& plan) { return store.plans().save(plan, m_whole); });
    write_all(m_whole.interests, "interest",
        [this](storage::CaseStore& store, const domain::Interest& interest) { return store.employer().save(interest, m_whole); });
    write_all(m_whole.actions, "action", [this](storage::CaseStore& store, const domain::Action& action) { return store.talks().save(action, m_whole); });
    write_all(m_whole.agreements, "agreement",
        [this](storage::CaseStore& store, const domain::Agreement& agreement) { return store.agreements().save(agreement, m_whole); });
    write_all(
        m_whole.side_posts, "side_post", [this](storage::CaseStore& store, const domain::SidePost& post) { return store.agreements().save(post, m_whole); });
    write_all(m_whole.accords, "accord", [this](storage::CaseStore& store, const domain::Accord& accord) { return store.rules().save(accord, m_whole); });
    write_all(m_whole.steps, "step", [this](storage::CaseStore& store, const domain::Step& step) { return store.rules().save(step, m_whole); });
    write_all(m_whole.waivers, "waiver", [this](storage::CaseStore& store, const domain::Waiver& waiver) { return store.waivers().save(waiver, m_whole); });
    write_all(m_whole.salary, "salary", [this](storage::CaseStore& store, const domain::SalaryReview& review) { return store.salary().save(review, m_whole); });
    for (const auto& document : m_plan.documents()) {
        const domain::RoomOf record{domain::RoomKind::record, {}, {}, m_whole.talks.get(document.record)->appointment};
        auto& scribe = scribe_of(*member_of(m_whole, m_writing, record, m_plan.today()));
        scribe.keep(document, record);
        settle(scribe);
    }
    m_work.note(Event::imported, "file", m_parts.file.id->str());
    // What was written past it is read anew.
    m_work.accounts_changed();
    m_parts.stale = true;
}

/// What is plain for everybody, and needs no room.
domain::CaseFields plain_records(const domain::CaseFields& whole)
{
    domain::CaseFields plain{whole.municipality, whole.test, whole.today};
    plain.persons = whole.persons;
    plain.terms = whole.terms;
    plain.seats = whole.seats;
    plain.appointments = whole.appointments;
    plain.mandates = whole.mandates;
    plain.series = whole.series;
    plain.guides = whole.guides;
    plain.delegations = whole.delegations;
    plain.instructions = whole.instructions;
    return plain;
}

}  // namespace

Imported import_case(std::string_view form, const std::filesystem::path& file, std::string_view as, std::string_view passphrase, const base::Clock& clock,
    const Opening& opening)
{
    auto read = read_whole_form(form);
    CaseClock access(clock, opening.asked_day);
    if (read.records->today)
        access.store(*read.records->today);
    const ImportPlan plan(std::move(read), as, passphrase, access.today());
    const auto& importer = *plan.importer();

    Imported imported{importer.key, {}, plan.warnings()};
    NewCase begin{plain_records(plan.records()), importer.key, importer.name, importer.party, importer.person, plan.passphrase_of(plan.importer())};
    begin.cheap = plan.records().test;
    begin.fill = [&](Work& work) {
        Import import(plan, work);
        import.run();
        imported.slips = import.take_slips();
    };
    CaseFile::create(file, begin, clock, opening);
    return imported;
}

}  // namespace app
