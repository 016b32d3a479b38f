// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audit_log.h"

#include "base/failure.h"

#include <limits>
#include <utility>

namespace storage {

namespace {

void insert(Connection& connection, const Entry& entry)
{
    connection
        .prepare("INSERT INTO audit (seq, at, actor, event, kind, record, room, before, after, prev, hash, sig)"
                 " VALUES (:seq, :at, :actor, :event, :kind, :record, :room, :before, :after, :prev, :hash, :sig)")
        .bind("seq", entry.seq)
        .bind("at", entry.at)
        .bind("actor", entry.actor)
        .bind("event", entry.event)
        .bind("kind", entry.kind)
        .bind("record", entry.record)
        .bind("room", entry.room)
        .bind("before", entry.before)
        .bind("after", entry.after)
        .bind("prev", entry.prev)
        .bind("hash", entry.hash)
        .bind("sig", entry.sig)
        .run();
}

}  // namespace

AuditLog::AuditLog(Connection& connection, const Signer& signer, const base::Clock& clock) : m_connection(connection), m_signer(signer), m_clock(clock) {}

Head AuditLog::add(const Note& note)
{
    if (!m_connection.in_transaction())
        base::broken("audit.no_transaction", std::string(domain::code(note.event)));
    const auto last = head();
    if (last.seq < 0 || last.seq == std::numeric_limits<std::int64_t>::max())
        throw base::Failure(base::Failure::Kind::damaged, "audit.unfit", std::to_string(last.seq));
    Entry entry;
    entry.seq = last.seq + 1;
    entry.at = m_clock.now().time_since_epoch().count();
    entry.actor = m_signer.account().str();
    entry.event = domain::code(note.event);
    entry.kind = note.kind;
    entry.record = note.record;
    entry.room = note.room;
    entry.before = note.before;
    entry.after = note.after;
    entry.prev = last.hash;
    entry.hash = entry_hash(file_id(m_connection), entry);
    entry.sig = m_signer.sign(signed_part(entry.hash));
    // All of it was taken from the log itself, so what refuses it is something that no guard here let in.
    try {
        insert(m_connection, entry);
    }
    catch (const base::Failure& failure) {
        if (failure.code() != "storage.guard" && failure.code() != "storage.constraint")
            throw;
        throw base::Failure(base::Failure::Kind::damaged, "audit.unfit", failure.cause());
    }
    return {entry.seq, entry.hash};
}

std::optional<Instant> AuditLog::last_at() const
{
    return m_connection.prepare("SELECT at FROM audit ORDER BY seq DESC LIMIT 1").first<Instant>();
}

Change::Change(AuditLog& log, Records& records, std::string kind, std::string record)
    : m_log(log), m_records(records), m_kind(std::move(kind)), m_record(std::move(record)), m_before(m_records.hash_again(m_kind, m_record))
{
}

Head Change::note(Event event, std::optional<std::string> room)
{
    auto after = m_records.hash_again(m_kind, m_record);
    const auto head = m_log.add({event, m_kind, m_record, std::move(room), m_before, after});
    m_before = after;
    return head;
}

}  // namespace storage
