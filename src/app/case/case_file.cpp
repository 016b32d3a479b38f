// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/case_file.h"

#include "app/case/place_notice.h"
#include "app/case/session_parts.h"
#include "base/failure.h"
#include "base/text.h"
#include "storage/file/disk.h"
#include "storage/file/migration.h"
#include "storage/sealing/recovery.h"

#include <algorithm>

namespace app {
namespace {

using storage::Event;

constexpr size_t least_passphrase = 12;

void require_absent(const std::filesystem::path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        domain::refuse("file.is_folder", "file", {{"path", path.string()}});
    if (std::filesystem::exists(std::filesystem::symlink_status(path, error)))
        domain::refuse("file.exists", "file", {{"path", path.string()}});
}

/// SQLite would only say that it cannot open the file.
void require_folder(const std::filesystem::path& folder)
{
    std::error_code error;
    const auto found = std::filesystem::status(folder, error);
    if (found.type() == std::filesystem::file_type::not_found || (std::filesystem::exists(found) && !std::filesystem::is_directory(found)))
        domain::refuse("file.no_folder", "file", {{"path", folder.string()}});
}

/// The finished file gets its name at once, and never takes the place of another.
void put_in_place(const std::filesystem::path& made, const std::filesystem::path& path)
{
    storage::sync_file(made);
    std::error_code error;
    std::filesystem::create_hard_link(made, path, error);
    if (error == std::errc::file_exists)
        domain::refuse("file.exists", "file", {{"path", path.string()}});
    if (error) {
        // A disk without second names.
        require_absent(path);
        storage::move_into_place(made, path);
        return;
    }
    storage::sync_folder(path.has_parent_path() ? path.parent_path() : ".");
}

/// The rows without which nobody can be let in, and the log's first entries.
storage::Keyring found(storage::Connection& database, const NewCase& begin, const CaseClock& clock)
{
    const auto& records = begin.records;
    storage::Transaction transaction(database);
    storage::found_file(database, clock, records.municipality->country, records.test, records.today);
    storage::Accounts accounts(database, clock);
    storage::NewAccount first{begin.account_name, begin.party};
    first.key = begin.account_key;
    first.person = begin.person;
    const auto passphrase = storage::Passphrase::from(begin.passphrase);
    const auto cost = begin.cheap ? storage::Cost::none() : storage::Cost::standard();
    const auto account = accounts.create_first(first, passphrase, cost);
    // There is nobody yet who could let him in.
    if (begin.party == domain::Party::secretariat)
        accounts.let_in(account, true);
    auto keyring = accounts.unlock(account, passphrase, clock.today(), cost);
    storage::CaseStore store(database, keyring);
    store.employer().save(records.municipality);
    // Accounts name persons, and an executive's account an appointment, so these come first.
    for (const auto& person : records.persons)
        store.employer().save(person);
    for (const auto& mandate : records.mandates)
        store.employer().save(mandate);
    for (const auto& appointment : records.appointments)
        store.agreements().save(appointment);

    const storage::AccountSigner signer(account, keyring.keys());
    storage::AuditLog log(database, signer, clock);
    const storage::Records hashes(database, storage::record_kinds());
    const auto note = [&](Event event, const std::string& kind, const std::string& id) { log.add({event, kind, id, {}, {}, hashes.hash(kind, id)}); };
    note(Event::file_created, "file", storage::file_id(database));
    note(Event::account_opened, "account", account.str());
    note(Event::created, "municipality", database.prepare("SELECT id FROM municipality").value<std::string>());
    for (const auto& person : records.persons)
        note(Event::created, "person", person->id.str());
    for (const auto& mandate : records.mandates)
        note(Event::created, "mandate", mandate->id.str());
    for (const auto& appointment : records.appointments)
        note(Event::created, "appointment", appointment->id.str());
    transaction.commit();
    return keyring;
}

}  // namespace

void require_passphrase(std::string_view fresh, bool test_file)
{
    if (fresh.empty())
        domain::refuse("passphrase.empty", "passphrase");
    if (!test_file && base::length(fresh) < least_passphrase)
        domain::refuse("passphrase.short", "passphrase", {{"least", std::to_string(least_passphrase)}});
}

CaseFile::CaseFile(std::filesystem::path path, const base::Clock& clock, Opening opening)
    : m_parts(std::make_unique<FileParts>(std::move(path), clock, std::move(opening)))
{
}

CaseFile::CaseFile(CaseFile&&) noexcept = default;
CaseFile& CaseFile::operator=(CaseFile&&) noexcept = default;
CaseFile::~CaseFile() = default;

CaseFile CaseFile::create(const std::filesystem::path& path, const NewCase& begin, const base::Clock& clock, Opening opening)
{
    require_absent(path);
    require_folder(path.has_parent_path() ? path.parent_path() : ".");
    notice_of_place(path, false, opening.surroundings);
    const auto& records = begin.records;
    require_passphrase(begin.passphrase, records.test);
    if (begin.cheap && !records.test)
        base::broken("file.cheap", "cheap passphrases in a file that is no test");
    {
        // What the records break is said before any work is done.
        const domain::Case whole(records);
    }
    // The new file is made under another name, so that a kill leaves none that is half.
    const storage::ScratchFile scratch(path);
    {
        auto database = storage::Connection::open(scratch.path(), storage::Connection::Mode::read_write_create);
        storage::create_schema(database);
        FileParts parts(scratch.path(), clock, opening, std::move(database));
        if (records.today)
            parts.clock.store(*records.today);
        auto keyring = found(parts.database(), begin, parts.clock);
        parts.read_file_row();
        parts.read_log_end();
        auto& session = parts.begin(std::move(keyring));
        Work work(session);
        work.save_all(records);
        if (begin.fill)
            begin.fill(work);
        work.commit();
    }
    put_in_place(scratch.path(), path);
    return CaseFile(path, clock, std::move(opening));
}

const std::filesystem::path& CaseFile::path() const
{
    return m_parts->path;
}

bool CaseFile::read_only() const
{
    return !m_parts->why_read_only.empty();
}

bool CaseFile::is_rescued() const
{
    return m_parts->rescued;
}

const std::vector<Notice>& CaseFile::notices() const
{
    return m_parts->notices;
}

bool CaseFile::is_test() const
{
    return m_parts->test;
}

domain::Country CaseFile::country() const
{
    return m_parts->country;
}

std::vector<AccountLine> CaseFile::accounts() const
{
    using State = AccountLine::State;
    std::vector<AccountLine> lines;
    auto rows = m_parts->database().prepare("SELECT id, key, name, party, person, valid_to, closed_at IS NOT NULL, sign_pk IS NULL FROM account"
                                            " WHERE party <> 'recovery' ORDER BY place, id");
    while (rows.step()) {
        AccountLine line{rows.get<domain::AccountId>(0), rows.get<std::string>(1), rows.get<std::string>(2), rows.get<domain::Party>(3),
            rows.get<std::optional<domain::PersonId>>(4), rows.get<std::optional<base::Date>>(5)};
        if (rows.get<bool>(6))
            line.state = State::closed;
        else if (line.valid_to && *line.valid_to < m_parts->clock.today())
            line.state = State::expired;
        else if (rows.get<bool>(7))
            line.state = State::pending;
        lines.push_back(std::move(line));
    }
    return lines;
}

AccountLine CaseFile::find_account(std::string_view account) const
{
    std::vector<AccountLine> open, closed;
    for (auto& line : accounts()) {
        const bool asked = account.empty() || line.key == account || line.name == account || line.id.str() == account;
        if (asked)
            (line.state == AccountLine::State::closed ? closed : open).push_back(std::move(line));
    }
    if (account.empty())
        std::erase_if(open, [](const AccountLine& each) { return each.state != AccountLine::State::open; });
    if (open.size() > 1)
        domain::refuse(account.empty() ? "account.which" : "account.ambiguous", "account", {{"name", std::string(account)}});
    if (open.size() == 1)
        return open.front();
    if (account.empty() || closed.empty())
        domain::refuse("account.unknown", "account", {{"name", std::string(account)}});
    return closed.front();
}

Session& CaseFile::unlock(std::string_view account, std::string_view passphrase, const std::function<void()>& meanwhile)
{
    const auto line = find_account(account);
    if (line.state == AccountLine::State::closed)
        domain::refuse("account.closed", "account", {{"name", line.name}});
    return m_parts->unlock(line.id, passphrase, meanwhile);
}

Session& CaseFile::unlock_with_sheets(std::string_view one, std::string_view other)
{
    const auto seed = storage::rebuild(storage::RecoverySheet::from(one), storage::RecoverySheet::from(other));
    storage::Accounts accounts(m_parts->database(), m_parts->clock);
    return m_parts->begin(accounts.unlock(seed, m_parts->clock.today()));
}

Session* CaseFile::session()
{
    return m_parts->session.get();
}

void CaseFile::lock()
{
    m_parts->session.reset();
}

}  // namespace app
