// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audited_file.h"

#include "base/resource.h"
#include "storage/sqlite/transaction.h"
#include "support/catch.h"

#include <sqlite3.h>

namespace support {

using namespace storage;

namespace {

std::string id_of(std::string_view kind, int number)
{
    return base::Uuid::derive("999999999", kind, std::to_string(number)).str();
}

/// What these tests ask does not hang on the disk, so nothing waits for it.
Connection open(const std::filesystem::path& path, Connection::Mode mode)
{
    auto connection = Connection::open(path, mode);
    connection.run_script("PRAGMA synchronous = OFF");
    return connection;
}

}  // namespace

AuditedFile::AuditedFile() : m_path(m_folder / "case.radslag"), m_clock(base::Date(2027, 2, 18)), m_room(id_of("room", 1))
{
    m_db.emplace(open(m_path, Connection::Mode::read_write_create));
    for (auto script : schema_scripts())
        m_db->run_script(script);
    m_db->run_script("PRAGMA user_version = " + std::to_string(schema_scripts().size()));
    m_records = std::make_unique<Records>(*m_db, ground_kinds());
    create();
}

SigningKeyOf AuditedFile::keys() const
{
    return [this](AccountId account) -> std::optional<SignPublic> {
        for (size_t i = 0; i < m_accounts.size(); ++i) {
            if (m_accounts[i] == account)
                return m_keys[i]->publics().sign;
        }
        return std::nullopt;
    };
}

void AuditedFile::create()
{
    const char* names[] = {"Kari", "Nils"};
    const char* parties[] = {"presidium", "executive"};
    for (int i = 0; i < 2; ++i) {
        m_accounts.emplace_back(*base::Uuid::from(id_of("account", i)));
        m_keys.push_back(std::make_unique<AccountKeys>(AccountKeys::make()));
        m_signers.push_back(std::make_unique<AccountSigner>(m_accounts.back(), *m_keys.back()));
        m_logs.push_back(std::make_unique<AuditLog>(*m_db, *m_signers.back(), m_clock));
    }
    Transaction all(*m_db);
    const auto file = id_of("file", 1);
    {
        m_db->prepare(
                "INSERT INTO account (id, key, name, party, box_pk, sign_pk, introduction, created_at) VALUES (:id, :id, 'Kari', 'presidium', :box, :sign, :intro, 1)")
            .bind("id", account(0))
            .bind("box", m_keys[0]->publics().box)
            .bind("sign", m_keys[0]->publics().sign)
            .bind("intro", Signature{})
            .run();
        m_db->prepare("INSERT INTO file (one, id, created_at, country, test, today) VALUES (1, :id, 1, 'NO', 1, '2027-02-18')").bind("id", file).run();
        m_logs[0]->add({Event::file_created, "file", file, {}, {}, m_records->hash("file", file)});
        m_logs[0]->add({Event::account_opened, "account", account(0), {}, {}, m_records->hash("account", account(0))});
    }
    {
        Change change(*m_logs[0], *m_records, "account", account(1));
        m_db->prepare(
                "INSERT INTO account (id, key, name, party, box_pk, sign_pk, introduction, created_at) VALUES (:id, :id, :name, :party, :box, :sign, :intro, 1)")
            .bind("id", account(1))
            .bind("name", std::string_view(names[1]))
            .bind("party", std::string_view(parties[1]))
            .bind("box", m_keys[1]->publics().box)
            .bind("sign", m_keys[1]->publics().sign)
            .bind("intro", Signature{})
            .run();
        change.note(Event::account_opened);
    }
    {
        Change change(*m_logs[0], *m_records, "room", m_room);
        m_db->prepare("INSERT INTO room (id, kind, epoch, created_at) VALUES (:id, 'record', 1, 1)").bind("id", m_room).run();
        m_db->prepare("INSERT INTO room_epoch (room, epoch, box_pk, opened_by, opened_at, sig) VALUES (:room, 1, zeroblob(32), :by, 1, zeroblob(64))")
            .bind("room", m_room)
            .bind("by", account(0))
            .run();
        for (int i = 0; i < 2; ++i)
            m_db->prepare(
                    "INSERT INTO room_grant (room, epoch, member, sealed, granted_by, granted_at, sig) VALUES (:room, 1, :member, x'01', :by, 1, zeroblob(64))")
                .bind("room", m_room)
                .bind("member", account(static_cast<size_t>(i)))
                .bind("by", account(0))
                .run();
        change.note(Event::room_opened, m_room);
    }
    for (int i = 0; i < 3; ++i)
        add_document(i);
    all.commit();
}

void AuditedFile::add_document(int number)
{
    m_documents.push_back(id_of("document", number));
    Change change(*m_logs[static_cast<size_t>(number % 2)], *m_records, "document", m_documents.back());
    m_db->prepare(
            "INSERT INTO document (id, kind, record, edition, language, room, short_hash, template_hash, audit_head, size, sha256, title_c, bytes_c, frozen_at)"
            " VALUES (:id, 'minutes', 'r', 'full', 'nn', :room, 'abc', zeroblob(32), zeroblob(32), 4, zeroblob(32), x'01', :bytes, 1)")
        .bind("id", m_documents.back())
        .bind("room", m_room)
        .bind("bytes", Bytes{1, 2, 3, static_cast<std::uint8_t>(number)})
        .run();
    change.note(Event::frozen, m_room);
}

Head AuditedFile::change(Event event, const std::string& kind, const std::string& id, const std::string& sql, size_t by)
{
    Transaction all(*m_db);
    Change change(log(by), *m_records, kind, id);
    m_db->run_script(sql);
    const auto head = change.note(event);
    all.commit();
    return head;
}

Head AuditedFile::fill(int entries)
{
    Transaction all(*m_db);
    Head head;
    for (int i = 0; i < entries; ++i)
        head = log(static_cast<size_t>(i % 2)).add({Event::exported, "export", std::to_string(i)});
    all.commit();
    return head;
}

void AuditedFile::tamper(const std::function<void(Connection&)>& work)
{
    m_records.reset();
    m_db.reset();
    {
        auto raw = open(m_path, Connection::Mode::read_write);
        sqlite3_db_config(raw.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        raw.run_script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA recursive_triggers = OFF");
        std::vector<std::string> names, triggers;
        auto rows = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        while (rows.step()) {
            names.push_back(rows.get<std::string>(0));
            triggers.push_back(rows.get<std::string>(1));
        }
        for (const auto& name : names)
            raw.run_script("DROP TRIGGER " + name);
        work(raw);
        for (const auto& trigger : triggers)
            raw.run_script(trigger);
    }
    // The logs and the records keep referring to m_db, which is the same object again.
    m_db.emplace(open(m_path, Connection::Mode::read_write));
    m_records = std::make_unique<Records>(*m_db, ground_kinds());
}

void AuditedFile::tamper(const std::string& sql)
{
    tamper([&](Connection& raw) { raw.run_script(sql); });
}

AuditReport AuditedFile::whole(std::vector<Head> known)
{
    return verify_whole(*m_db, keys(), *m_records, {.known = std::move(known)});
}

AuditReport AuditedFile::chain(const ChainCheck& check)
{
    return verify_chain(*m_db, keys(), check);
}

const Finding& the(const AuditReport& report, Finding::What what)
{
    const Finding* found = nullptr;
    for (const auto& each : report.findings) {
        if (each.what != what)
            continue;
        INFO("more than one " << domain::code(what));
        REQUIRE(found == nullptr);
        found = &each;
    }
    INFO("no " << domain::code(what));
    REQUIRE(found != nullptr);
    return *found;
}

std::vector<std::string> codes(const AuditReport& report)
{
    std::vector<std::string> all;
    for (const auto& each : report.findings)
        all.emplace_back(domain::code(each.what));
    return all;
}

}  // namespace support
