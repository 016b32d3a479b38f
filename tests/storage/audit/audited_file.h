// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/audit_log.h"
#include "storage/audit/verify.h"
#include "support/temp_dir.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace support {

/// A case file on disk with two accounts (0: the mayor, 1: the executive), a room and frozen documents, every change
/// of it in the log.
class AuditedFile {
public:
    AuditedFile();

    storage::Connection& db() { return *m_db; }
    const std::filesystem::path& path() const { return m_path; }
    storage::AuditLog& log(size_t account = 0) { return *m_logs[account]; }
    storage::Records& records() { return *m_records; }
    storage::SigningKeyOf keys() const;
    std::string account(size_t which) const { return m_accounts[which].str(); }
    std::string document(size_t which) const { return m_documents[which]; }
    const std::string& room() const { return m_room; }

    /// A change of one record in the name of one account, in a transaction with its entry.
    storage::Head change(storage::Event event, const std::string& kind, const std::string& id, const std::string& sql, size_t by = 0);
    /// Entries about nothing stored.
    storage::Head fill(int entries);

    /// What somebody with the file and no key does: another connection, no triggers, no foreign keys, no checks. The
    /// triggers are there again afterwards, as a careful forger would leave them.
    void tamper(const std::function<void(storage::Connection&)>& work);
    void tamper(const std::string& sql);

    storage::AuditReport whole(std::vector<storage::Head> known = {});
    storage::AuditReport chain(const storage::ChainCheck& check = {});

private:
    void create();
    void add_document(int number);

    TempDir m_folder;
    std::filesystem::path m_path;
    base::FixedClock m_clock;
    std::optional<storage::Connection> m_db;
    std::vector<storage::AccountId> m_accounts;
    std::vector<std::unique_ptr<storage::AccountKeys>> m_keys;
    std::vector<std::unique_ptr<storage::AccountSigner>> m_signers;
    std::vector<std::unique_ptr<storage::AuditLog>> m_logs;
    std::unique_ptr<storage::Records> m_records;
    std::string m_room;
    std::vector<std::string> m_documents;
};

/// The one finding of that sort; fails where there is none or more than one.
const storage::Finding& the(const storage::AuditReport& report, storage::Finding::What what);
/// The codes of all findings, for messages and for comparing whole reports.
std::vector<std::string> codes(const storage::AuditReport& report);

}  // namespace support
