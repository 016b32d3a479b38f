// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/case_store.h"

#include "base/failure.h"
#include "storage/sealing/in_transaction.h"
#include "storage/stores/sealed_tables.h"

#include <future>
#include <iterator>

namespace storage {
namespace {

/// Losses are listed as long as this lives.
class Listing {
public:
    Listing(RowStore& rows, std::vector<Loss>* losses) : m_rows(rows) { m_rows.list_losses(losses); }
    Listing(const Listing&) = delete;
    Listing& operator=(const Listing&) = delete;
    ~Listing() { m_rows.list_losses(nullptr); }

private:
    RowStore& m_rows;
};

template <class Record, class IdT>
void put(domain::Table<Record, IdT>& table, std::vector<Record> records, const char* kind, std::vector<Loss>* losses)
{
    table.reserve(table.size() + records.size());
    for (auto& each : records) {
        const auto id = each->id;
        if (table.add(std::move(each)))
            continue;
        if (!losses)
            throw base::Failure(base::Failure::Kind::damaged, "record.unsound", std::string(kind) + " " + id.str() + " field.key_taken");
        losses->push_back({"record.unsound", kind, id.str(), "field.key_taken"});
    }
}

}  // namespace

void found_file(Connection& connection, const base::Clock& clock, domain::Country country, bool test, std::optional<base::Date> today)
{
    require_transaction(connection);
    auto insert = connection.prepare("INSERT INTO file (one, id, created_at, country, test, today) VALUES (1, :id, :at, :country, :test, :today)");
    insert.bind("id", base::Uuid::make(clock)).bind("at", clock.now()).bind("country", country).bind("test", test).bind("today", today).run();
}

CaseStore::CaseStore(Connection& connection, Keyring& keyring, RoomFinder& rooms) : m_rows(connection, keyring, &rooms) {}

CaseStore::CaseStore(Connection& connection, Keyring& keyring) : m_rows(connection, keyring, nullptr) {}

CaseStore::CaseStore(Connection& connection, const KeyView& keys)
    : m_rows(connection, [&keys](const Place& place, Unopened sealed, Writers writers) { return keys.open(place, std::move(sealed), writers); })
{
}

CaseStore::CaseStore(Connection& connection)
    : m_rows(connection, [](const Place&, const Unopened&, Writers) {
        return Opened{Opened::State::withheld, KeyFault::not_granted};
    })
{
}

domain::CaseFields CaseStore::load(std::vector<Loss>* losses)
{
    return load(losses, [this] { return m_talks.actions(); });
}

domain::CaseFields CaseStore::load_with(SealedRows actions, const SecondOpener& second)
{
    constexpr std::size_t few = 1000;
    const auto count = actions.rows.size(), first = count < few ? count : count / 2;
    // Each thread takes rows that the other never looks at.
    std::future<std::vector<domain::Action>> rest;
    if (first < count)
        rest = std::async(std::launch::async, [&] { return second(actions, first); });
    return load(nullptr, [&] {
        auto opened = m_talks.open_actions(actions, 0, first);
        if (rest.valid()) {
            auto others = rest.get();
            opened.insert(opened.end(), std::move_iterator(others.begin()), std::move_iterator(others.end()));
        }
        return opened;
    });
}

domain::CaseFields CaseStore::load(std::vector<Loss>* losses, const std::function<std::vector<domain::Action>()>& actions)
{
    const Listing listing(m_rows, losses);
    auto municipality = m_employer.municipality();
    if (!municipality)
        throw base::Failure(base::Failure::Kind::damaged, "record.unsound", "municipality");
    domain::CaseFields fields{*std::move(municipality)};
    auto file = m_rows.connection().prepare("SELECT test, today FROM file");
    if (file.step()) {
        fields.test = file.get<bool>(0);
        fields.today = file.get<std::optional<base::Date>>(1);
    }
    put(fields.persons, m_employer.persons(), "person", losses);
    put(fields.terms, m_employer.terms(), "term", losses);
    put(fields.seats, m_employer.seats(), "seat", losses);
    put(fields.appointments, m_agreements.appointments(), "appointment", losses);
    put(fields.mandates, m_employer.mandates(), "mandate", losses);
    put(fields.interests, m_employer.interests(), "interest", losses);
    put(fields.plans, m_plans.load_all(), "plan", losses);
    put(fields.talks, m_talks.load_all(), "talk", losses);
    put(fields.actions, actions(), "action", losses);
    put(fields.guides, m_guides.load_all(), "guide", losses);
    put(fields.agreements, m_agreements.agreements(), "agreement", losses);
    put(fields.side_posts, m_agreements.side_posts(), "side_post", losses);
    put(fields.accounts, m_employer.accounts(), "account", losses);
    put(fields.delegations, m_rules.delegations(), "delegation", losses);
    put(fields.instructions, m_rules.instructions(), "instruction", losses);
    put(fields.accords, m_rules.accords(), "accord", losses);
    put(fields.steps, m_rules.steps(), "step", losses);
    put(fields.waivers, m_waivers.load_all(), "waiver", losses);
    put(fields.salary, m_salary.load_all(), "salary", losses);
    put(fields.series, m_salary.series(), "series", losses);
    return fields;
}

Saved CaseStore::save_day(bool test, std::optional<base::Date> today)
{
    require_transaction(m_rows.connection());
    auto update = m_rows.connection().prepare("UPDATE file SET test = :test, today = :today WHERE test <> :test OR today IS DISTINCT FROM :today");
    Saved saved;
    saved.changed = update.bind("test", test).bind("today", today).run();
    return saved;
}

Saved CaseStore::reseal(RoomId room)
{
    Saved all;
    for (const auto* table : sealed_tables())
        all.changed += m_rows.reseal(*table, room).changed;
    return all;
}

Saved CaseStore::move(RoomId room, RoomId into)
{
    Saved all;
    for (const auto* table : sealed_tables()) {
        const auto saved = m_rows.reseal(*table, room, into);
        all.changed += saved.changed;
        all.moved += saved.moved;
    }
    return all;
}

CaseStore::Seals CaseStore::check_seals()
{
    Seals seals;
    const Listing listing(m_rows, &seals.broken);
    m_rows.counts() = {};
    for (const auto* table : sealed_tables())
        (void)m_rows.read_rows(*table);
    seals.opened = m_rows.counts().opened;
    seals.withheld = m_rows.counts().withheld;
    return seals;
}

}  // namespace storage
