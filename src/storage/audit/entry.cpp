// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/entry.h"

#include "base/failure.h"

namespace storage {
namespace {

void put(Digest& digest, const std::optional<Hash>& hash)
{
    if (hash)
        digest.bytes(*hash);
    else
        digest.nothing();
}

}  // namespace

Hash entry_hash(std::string_view file, const Entry& entry)
{
    Digest digest("radslag/audit-entry/1");
    digest.text(file).number(entry.seq).number(entry.at).text(entry.actor).text(entry.event).text(entry.kind).text(entry.record);
    if (entry.room)
        digest.text(*entry.room);
    else
        digest.nothing();
    put(digest, entry.before);
    put(digest, entry.after);
    return digest.bytes(entry.prev).done();
}

Message signed_part(const Hash& entry_hash)
{
    return Message("radslag/audit-entry/1").add(entry_hash);
}

Entry entry_from(const Statement& row)
{
    Entry entry;
    entry.seq = row.get<std::int64_t>(0);
    entry.at = row.get<std::int64_t>(1);
    entry.actor = row.get<std::string>(2);
    entry.event = row.get<std::string>(3);
    entry.kind = row.get<std::string>(4);
    entry.record = row.get<std::string>(5);
    entry.room = row.get<std::optional<std::string>>(6);
    entry.before = row.get<std::optional<Hash>>(7);
    entry.after = row.get<std::optional<Hash>>(8);
    entry.prev = row.get<Hash>(9);
    entry.hash = row.get<Hash>(10);
    entry.sig = row.get<Signature>(11);
    return entry;
}

std::vector<Entry> entries_about(Connection& connection, std::string_view kind, std::string_view record)
{
    auto rows = connection.prepare("SELECT " + std::string(entry_columns) + " FROM audit WHERE kind = :kind AND record = :record ORDER BY seq");
    rows.bind("kind", kind).bind("record", record);
    std::vector<Entry> entries;
    while (rows.step())
        entries.push_back(entry_from(rows));
    return entries;
}

std::string file_id(Connection& connection)
{
    if (auto id = connection.prepare("SELECT id FROM file WHERE one = 1").first<std::string>())
        return *std::move(id);
    throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", "the file does not say what it is");
}

Head head_of(Connection& connection)
{
    auto row = connection.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    if (!row.step())
        return {};
    return {row.get<std::int64_t>(0), row.get<Hash>(1)};
}

}  // namespace storage
