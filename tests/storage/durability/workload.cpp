// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durability/workload.h"

#include "base/failure.h"
#include "storage/file/migration.h"
#include "storage/sqlite/transaction.h"

namespace durability {
namespace {

using storage::Bytes;
using storage::Connection;

Bytes random_bytes(size_t size, std::mt19937& random)
{
    Bytes bytes(size);
    for (auto& byte : bytes)
        byte = static_cast<std::uint8_t>(random());
    return bytes;
}

std::int64_t number(Connection& connection, std::string_view sql)
{
    return connection.prepare(sql).value<std::int64_t>();
}

}  // namespace

const Setting& house()
{
    static const Setting setting{"TRUNCATE/EXTRA (house)", ""};
    return setting;
}

const Setting& no_sync()
{
    static const Setting setting{"TRUNCATE/OFF", "PRAGMA synchronous = OFF;"};
    return setting;
}

const Setting& journal_in_memory()
{
    static const Setting setting{"MEMORY/OFF", "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"};
    return setting;
}

const Setting& unsynced_names()
{
    static const Setting setting{"DELETE/FULL", "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"};
    return setting;
}

Connection open(const std::filesystem::path& path, const Setting& setting, const char* vfs)
{
    auto connection = Connection::open(path, Connection::Mode::read_write, vfs);
    connection.run_script("PRAGMA cache_size = 10;" + setting.pragmas);
    return connection;
}

void create(const std::filesystem::path& path, const char* vfs)
{
    auto connection = Connection::open(path, Connection::Mode::read_write_create, vfs);
    storage::create_schema(connection);
    storage::Transaction transaction(connection);
    connection.run_script("INSERT INTO account (id, key, name, party, created_at) VALUES ('a', 'a', 'Kari', 'presidium', 1);"
                          "INSERT INTO room (id, kind, created_at) VALUES ('r', 'presidium', 1);"
                          "INSERT INTO draft (account, place, room, version, saved_at, text_c) VALUES ('a', 'talk', 'r', 0, 1, x'00');");
    transaction.commit();
}

void save(Connection& connection, std::mt19937& random)
{
    storage::Transaction transaction(connection);
    const auto saved = number(connection, "SELECT count(*) FROM document");
    const auto entries = static_cast<int>(random() % 6) + 1;
    const auto name = "save " + std::to_string(saved + 1);
    connection
        .prepare(
            "INSERT INTO document (id, kind, record, edition, language, room, short_hash, template_hash, audit_head, size, sha256, title_c, bytes_c, frozen_at)"
            " VALUES (:id, 'minutes', 't', 'full', 'nn', 'r', 'abc', zeroblob(32), zeroblob(32), :entries, zeroblob(32), x'01', :bytes, 1)")
        .bind("id", name)
        .bind("entries", entries)
        .bind("bytes", random_bytes(100 + random() % 9000, random))
        .run();
    auto entry =
        connection.prepare("INSERT INTO audit (seq, at, actor, event, kind, record, prev, hash, sig) SELECT coalesce(max(seq), 0) + 1, 1, 'a', 'x', 'document',"
                           " :id, coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32)), :hash, zeroblob(64) FROM audit");
    for (int i = 0; i < entries; ++i)
        entry.bind("id", name).bind("hash", random_bytes(32, random)).run();
    connection.prepare("UPDATE draft SET version = version + 1, text_c = :text").bind("text", random_bytes(random() % 12000, random)).run();
    transaction.commit();
}

Verdict judge(const std::filesystem::path& path, std::int64_t acknowledged, const char* vfs)
{
    using What = Verdict::What;
    try {
        auto connection = Connection::open(path, Connection::Mode::read_write, vfs);
        if (auto findings = connection.integrity(Connection::Check::whole); !findings.empty())
            return {What::corrupt, 0, findings.front()};
        const auto saves = number(connection, "SELECT count(*) FROM document");
        if (number(connection, "SELECT count(*) FROM document d WHERE size IS NOT (SELECT count(*) FROM audit WHERE record = d.id)") != 0)
            return {What::half, saves, "a document without its audit entries"};
        if (number(connection, "SELECT coalesce(sum(size), 0) FROM document") != number(connection, "SELECT count(*) FROM audit"))
            return {What::half, saves, "audit entries without their document"};
        if (number(connection, "SELECT version FROM draft") != saves)
            return {What::half, saves, "a draft of another save"};
        if (saves < acknowledged)
            return {What::lost, saves, std::to_string(acknowledged - saves) + " acknowledged saves are gone"};
        if (saves > acknowledged + 1)
            return {What::more, saves, "more saves than were made"};
        return {What::sound, saves};
    }
    catch (const base::Failure& failure) {
        return {What::corrupt, 0, failure.what()};
    }
}

void Report::count(const Verdict& verdict)
{
    using What = Verdict::What;
    ++runs;
    corrupt += verdict.what == What::corrupt;
    half += verdict.what == What::half;
    lost += verdict.what == What::lost;
    more += verdict.what == What::more;
    if (verdict.what != What::sound && first_fault.empty())
        first_fault = "run " + std::to_string(runs) + ": " + verdict.cause;
}

}  // namespace durability
