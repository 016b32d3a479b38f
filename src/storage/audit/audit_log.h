// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "storage/audit/entry.h"
#include "storage/audit/event.h"
#include "storage/audit/record_hash.h"

#include <optional>
#include <string>

namespace storage {

/// The log of one open file, written in the name of one unlocked account. An entry is written in the same transaction
/// as the change it tells of; outside one is a fault of ours.
class AuditLog {
public:
    /// All must outlive the log.
    AuditLog(Connection& connection, const Signer& signer, const base::Clock& clock);

    struct Note {
        Event event;
        std::string kind;
        std::string record;
        std::optional<std::string> room = {};
        std::optional<Hash> before = {};
        std::optional<Hash> after = {};
    };
    /// Returns the new head. For changes of records, use Change, which hashes them. Failure "audit.unfit" where what stands in
    /// the log, or somebody else's trigger, lets no entry follow.
    Head add(const Note& note);

    Head head() const { return head_of(m_connection); }
    /// The time of the last entry: access and disposal never go by an earlier one.
    std::optional<Instant> last_at() const;

private:
    Connection& m_connection;
    const Signer& m_signer;
    const base::Clock& m_clock;
};

/// One record through one change. Make it before the record is touched and call `note` after: the hashes of both are
/// taken from what is stored, so that what was changed outside the log never slips in under somebody's signature.
class Change {
public:
    Change(AuditLog& log, Records& records, std::string kind, std::string record);

    Head note(Event event, std::optional<std::string> room = {});

private:
    AuditLog& m_log;
    Records& m_records;
    std::string m_kind, m_record;
    std::optional<Hash> m_before;
};

}  // namespace storage
