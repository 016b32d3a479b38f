// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/finding.h"
#include "storage/audit/record_hash.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

struct ChainCheck {
    /// What was verified before and is kept outside the file; only what came after is looked at. Where the log no
    /// longer holds it, that is a finding, and the whole log is looked at.
    Head from = {};
    /// Heads that are known from elsewhere (anchors, printed pages): the log must still hold each.
    std::vector<Head> known = {};
    /// For the signatures. The database is read by the calling thread alone.
    unsigned threads = 2;
    std::stop_token stop = {};
};

/// Every entry's hash, its link to the one before, and its signature. The connection should hold a transaction, if
/// others may write meanwhile.
AuditReport verify_chain(Connection& connection, const SigningKeyOf& keys, const ChainCheck& check = {});

/// Every record against the last entry about it, and every entry's "before" against the entry before. Believes the
/// log: verify the chain first.
AuditReport verify_records(Connection& connection, const Records& records, std::stop_token stop = {});

/// One record alone: as it stands against its last entry. For what is about to be shown or handed out.
AuditReport verify_record(Connection& connection, const Records& records, std::string_view kind, std::string_view id);

/// Tables, indexes and triggers against what these scripts make, and the file's version against their number. Cheap enough for
/// every opening.
AuditReport verify_schema(Connection& connection, const std::vector<std::string_view>& scripts);
/// The first table or column that these scripts make and the file lacks, `goal.title_c`, so that none of our queries can be
/// asked of it; nothing where there is none. Looks at nothing else.
std::optional<std::string> missing_part(Connection& connection, const std::vector<std::string_view>& scripts);
/// The scripts that are built in.
std::vector<std::string_view> schema_scripts();

/// All three, from the first entry on.
AuditReport verify_whole(Connection& connection, const SigningKeyOf& keys, const Records& records, const ChainCheck& check = {});

}  // namespace storage
